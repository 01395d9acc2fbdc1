package org.whence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.bench.growth.LargePile;
import org.whence.match.CopyIndex;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Reading;

/** {@code bench copies [SIZE...]}: how the time that copies take grows with the pile, what one article more costs, and what many alike texts cost. */
public final class GrowthOfCopies {

  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
  private static final int MORE = 500;
  private static final int ALIKE = 10_000;
  private static final long SEED = 2031;

  private GrowthOfCopies() {}

  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(System.getProperty("whence.root", "")).resolve("corpus").resolve("annotated");
    List<String> texts =
        AnnotatedCorpus.trainingPart(corpus).stream().filter(a -> a.article().language().tag().equals("en")).map(a -> a.article().text()).toList();
    List<Integer> sizes = args.length == 0 ? SIZES : List.of(args).stream().map(Integer::parseInt).toList();
    print(texts, sizes, System.out);
  }

  private static void print(List<String> texts, List<Integer> sizes, PrintStream out) {
    out.printf(Locale.ROOT, "JDK %s, heap %d MB%n", Runtime.version(), Runtime.getRuntime().maxMemory() >> 20);
    CopyIndex.of(readings(LargePile.of(texts, sizes.get(0), SEED + 1)));
    double before = 0;
    int smaller = 0;
    for (int size : sizes) {
      List<Reading> pile = readings(LargePile.of(texts, size + MORE, SEED));
      long start = cpu();
      CopyIndex index = CopyIndex.of(pile.subList(0, size));
      double seconds = (cpu() - start) / 1e9;
      int copies = index.copies().size();
      start = cpu();
      pile.subList(size, size + MORE).forEach(index::add);
      double more = (cpu() - start) / 1e6 / MORE;
      double growth = Math.log(seconds / before) / Math.log(size / (double) smaller);
      String exponent = smaller == 0 ? "" : String.format(Locale.ROOT, ", exponent %.2f", growth);
      out.printf(
          Locale.ROOT, "%,7d articles: %.1f s, %.2f ms each, %,d copies%s; one more %.2f ms; %d MB in use%n", size, seconds,
          seconds * 1000 / size, copies, exponent, more, (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
      out.flush();
      before = seconds;
      smaller = size;
    }
    alike(texts, out);
  }

  /** Many texts that differ in one sentence each. */
  private static void alike(List<String> texts, PrintStream out) {
    Article text = LargePile.of(texts, 1, SEED).get(0);
    List<Reading> pile = new ArrayList<>();
    for (int i = 0; i < ALIKE; i++) {
      String words = text.text() + "\n\nThis is number " + i + " of all that were printed, says the printer in room " + i * 7 + ".";
      List<Block> blocks = new ArrayList<>(text.blocks());
      blocks.add(new Block(text.text().length() + 2, words.length(), org.whence.model.Role.BODY, "made"));
      ArticleId id = ArticleId.of("https://made.example/alike/" + i, null, null, words);
      pile.add(reading(new Article(id, "alike " + i, words, blocks, text.language(), null, null, text.published(), null, List.of(), List.of())));
    }
    long start = cpu();
    int copies = CopyIndex.of(pile).copies().size();
    out.printf(Locale.ROOT, "%,7d texts that differ in one sentence: %.1f s, %,d copies%n", ALIKE, (cpu() - start) / 1e9, copies);
  }

  /** Processor time of this thread: a busy machine does not stretch it. */
  private static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Reading> readings(List<Article> articles) {
    return articles.stream().map(GrowthOfCopies::reading).toList();
  }

  private static Reading reading(Article article) {
    return new Reading(
        article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
