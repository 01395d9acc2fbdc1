package org.whence.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.whence.casefile.Adding;
import org.whence.casefile.Case;
import org.whence.casefile.Patience;
import org.whence.casefile.SearchQuery;
import org.whence.ingest.Capture;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.pipeline.Progress;

/**
 * {@code bench case [SIZE...]}: what a case of generated articles costs: to add them all, to trace them, to trace again with nothing new and with one
 * more, whether the case stays open or not; and by the clock, the middle and the 99th of a hundred: one more article, a story opened, a search.
 */
public final class CaseBench {
  private static final List<Integer> SIZES = List.of(1_000, 10_000);
  private static final int TIMES = 200;
  private static final int WARM = 30;
  private static final long SEED = 2031;

  /** Articles that are added and traced one by one. */
  private static final int GROWN = 40;

  private CaseBench() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = LargePile.texts();
    List<Integer> sizes = args.length == 0 ? SIZES : Stream.of(args).map(Integer::valueOf).toList();
    System.out.printf(Locale.ROOT, "JDK %s, heap %d MB%n", Runtime.version(), Runtime.getRuntime().maxMemory() >> 20);
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("whence-case-bench");
      try {
        of(LargePile.of(texts, size + TIMES + WARM + GROWN + 1, SEED), size, folder, System.out);
      } finally {
        delete(folder);
      }
    }
  }

  private static void of(List<Article> pile, int size, Path folder, PrintStream out) throws IOException {
    Path file = folder.resolve("bench.whence");
    Case.create(file);
    try (Case open = Case.open(file, Patience.none())) {
      double cpu = cpu();
      add(open, pile.subList(0, size));
      out.printf(Locale.ROOT, "%,d articles: added in %.1f s of processor time%n", size, cpu() - cpu);
      traces(open, pile, size, out);
      int[] next = {size + GROWN + 1};
      times(out, "  one more article", i -> add(open, pile.subList(next[0], ++next[0])));
      Random random = new Random(SEED);
      int stories = open.state().stories();
      times(out, "  a story opened", i -> open.find(List.of(String.valueOf(1 + random.nextInt(stories)))));
      cpu = cpu();
      open.search(SearchQuery.of("minister"));
      out.printf(Locale.ROOT, "  search index made in %.1f s of processor time%n", cpu() - cpu);
      List<String> queries = queries(pile);
      times(out, "  a search of two words", i -> open.search(SearchQuery.of(queries.get(i))));
    }
    System.gc();
    out.printf(Locale.ROOT, "  file %,d MB, search index %,d MB, %,d MB of heap in use at the end (the generated articles included)%n",
        Files.size(file) >> 20, size(folder.resolve("bench.whence-search")) >> 20, used());
  }

  private static void traces(Case open, List<Article> pile, int size, PrintStream out) {
    double cpu = cpu();
    Case.Trace first = open.trace(2, Progress.SILENT);
    out.printf(Locale.ROOT, "  traced in %.1f s: %,d stories%n", cpu() - cpu, first.traced());
    cpu = cpu();
    Case.Trace again = open.trace(2, Progress.SILENT);
    out.printf(Locale.ROOT, "  again in %.1f s: %,d read, %,d traced anew%n", cpu() - cpu, again.read(), again.traced());
    double[] millis = new double[GROWN];
    int anew = 0;
    cpu = cpu();
    for (int i = 0; i < GROWN; i++) {
      long start = System.nanoTime();
      add(open, pile.subList(size + i, size + i + 1));
      anew += open.trace(2, Progress.SILENT).traced();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    out.printf(Locale.ROOT, "  one more added and traced: p50 %.0f ms, p95 %.0f ms, processor time %.0f ms; %.1f stories of %,d traced anew%n",
        millis[GROWN / 2], millis[GROWN * 95 / 100], (cpu() - cpu) * 1000 / GROWN, anew / (double) GROWN, open.state().stories());
    System.gc();
    out.printf(Locale.ROOT, "  %,d MB of heap in use (the generated articles included)%n", used());
    try (Case other = Case.open(open.file(), Patience.none())) {
      add(other, pile.subList(size + GROWN, size + GROWN + 1));
      cpu = cpu();
      other.trace(2, Progress.SILENT);
      out.printf(Locale.ROOT, "  with one more, traced by a process that opens the case, in %.1f s%n", cpu() - cpu);
    }
  }

  private static long used() {
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static void add(Case open, List<Article> articles) {
    try (Adding adding = open.adding(added -> {})) {
      for (Article article : articles) {
        String day = article.published() == null ? null : article.published().stated();
        String outlet = article.outlet() == null ? null : article.outlet().name();
        RawPage page = RawPage.text(article.input(), article.text()).by(outlet, day, "en", null);
        adding.accept(new Outcome.Done<>(new Capture(page, article.text().getBytes(StandardCharsets.UTF_8), "text/plain")));
      }
    }
  }

  /** Two words of one sentence each. */
  private static List<String> queries(List<Article> pile) {
    Random random = new Random(SEED);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < TIMES + WARM; i++) {
      String[] words = pile.get(random.nextInt(pile.size())).text().split("\\s+");
      int at = random.nextInt(words.length - 1);
      out.add((words[at] + " " + words[at + 1]).replaceAll("[^\\p{L} ]", ""));
    }
    return out;
  }

  private static void times(PrintStream out, String what, IntConsumer work) {
    double[] millis = new double[TIMES];
    for (int i = -WARM; i < TIMES; i++) {
      long start = System.nanoTime();
      work.accept(i + WARM);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    out.printf(Locale.ROOT, "%s: p50 %.1f ms, p99 %.1f ms%n", what, millis[TIMES / 2], millis[TIMES * 99 / 100]);
    out.flush();
  }

  private static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
