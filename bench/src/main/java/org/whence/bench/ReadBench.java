package org.whence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.whence.model.Article;
import org.whence.read.LabelledArticle;
import org.whence.read.Reader;
import org.whence.text.Tokenizer;

/**
 * {@code ReadBench [FILE.jsonl]}: how fast articles are read, by rules and with the model, against a bare pass of the tokenizer over the same texts,
 * in processor time of one thread; then how the time grows with the length of a text. Compare only numbers of one run.
 */
final class ReadBench {

  private static final int WARM = 4;
  private static final int ROUNDS = 8;

  private ReadBench() {}

  public static void main(String[] args) throws IOException {
    Path file = args.length > 0 ? Path.of(args[0]) : EvalFolder.of(null).resolve("attribution/dev.jsonl");
    if (!Files.isReadable(file)) {
      System.err.println("bench: " + file + " is not there; name a file of labelled articles, or the evaluation folder in WHENCE_EVAL.");
      System.exit(1);
    }
    List<Article> articles = Polnear.read(file).stream().map(LabelledArticle::article).toList();
    speed(articles, System.out);
    growth(articles.get(0).text(), System.out);
  }

  private static void speed(List<Article> articles, PrintStream out) {
    long tokens = articles.stream().mapToLong(a -> Tokenizer.tokens(a.text(), 0, a.text().length()).size()).sum();
    Map<String, Consumer<Article>> passes = new TreeMap<>(
        Map.of(
            "1 tokenizer", a -> Tokenizer.tokens(a.text(), 0, a.text().length()),
            "2 rules", new Reader().withoutActs()::read,
            "3 rules, acts", new Reader()::read,
            "4 rules, model", Reader.withModel().withoutActs()::read,
            "5 rules, model, acts", Reader.withModel()::read));
    out.printf("%s: %d articles, %d tokens, one thread, processor time, best of %d%n", "read", articles.size(), tokens, ROUNDS);
    double tokenizer = 0;
    for (Map.Entry<String, Consumer<Article>> pass : passes.entrySet()) {
      double seconds = best(() -> articles.forEach(pass.getValue()));
      tokenizer = tokenizer == 0 ? seconds : tokenizer;
      out.printf("  %-20s %8.0f articles/s %8.0f ktok/s   %.4f of the tokenizer's speed%n", pass.getKey().substring(2), articles.size() / seconds,
          tokens / seconds / 1000, tokenizer / seconds);
    }
  }

  private static void growth(String text, PrintStream out) {
    out.printf("growth: one text of %d characters, 1 to 1000 times over%n", text.length());
    double once = 0;
    for (int times : new int[] {1, 10, 100, 1000}) {
      Article article = PlainArticles.of("growth", (text + "\n\n").repeat(times), null, null, "en");
      Reader reader = Reader.withModel();
      double seconds = best(() -> reader.read(article));
      once = once == 0 ? seconds : once;
      out.printf("  %4d times: %9.2f ms, %.2f of once a copy%n", times, seconds * 1000, seconds / times / once);
    }
  }

  private static double best(Runnable pass) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < WARM + ROUNDS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      pass.run();
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = i < WARM ? best : Math.min(best, took);
    }
    return best / 1e9;
  }
}
