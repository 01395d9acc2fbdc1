package org.whence.bench.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.match.Matcher;
import org.whence.match.StoryIndex;
import org.whence.model.Article;

/**
 * {@code bench growth [SIZE...]}: seconds of processor time to find the stories and the copies of piles of growing size, milliseconds to add one
 * article, and the exponent by which each grows from one size to the next. One seed for all sizes; copies are left
 * out of a size that would take more than ten minutes.
 */
public final class GrowthBench {

  private static final int[] SIZES = {1_000, 10_000, 100_000};
  private static final long SEED = 31;

  /** Articles added one by one to each pile, for their mean. */
  private static final int ADDED = 200;

  private static final double LONGEST = 600;

  private GrowthBench() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (String arg : args) {
      sizes.add(Integer.valueOf(arg));
    }
    for (int size : args.length == 0 ? SIZES : new int[0]) {
      sizes.add(size);
    }
    Path corpus = Path.of(System.getProperty("whence.root", "")).resolve("corpus").resolve("annotated");
    measure(GrownPile.of(corpus, 2_000, SEED + 1), 2_000 - ADDED, true);
    print(corpus, sizes, System.out);
  }

  private record Times(double stories, double copies, double add, int found) {}

  private static void print(Path corpus, List<Integer> sizes, PrintStream out) throws IOException {
    out.printf("%10s %10s %12s %12s %14s   exponents%n", "articles", "stories", "stories, s", "copies, s", "add one, ms");
    Times before = null;
    int last = 0;
    boolean copies = true;
    for (int size : sizes) {
      double growth = last == 0 ? 1 : size / (double) last;
      copies = copies && (before == null || before.copies * growth * growth < LONGEST);
      Times times = measure(GrownPile.of(corpus, size + ADDED, SEED), size, copies);
      out.printf("%10d %10d %12.2f %12s %14.2f", size, times.found, times.stories, copies ? "%.2f".formatted(times.copies) : "-", times.add);
      if (before != null) {
        out.printf("   stories %.2f", Math.log(times.stories / before.stories) / Math.log(growth));
        out.print(copies ? ", copies %.2f".formatted(Math.log(times.copies / before.copies) / Math.log(growth)) : "");
      }
      out.println();
      before = times;
      last = size;
    }
  }

  private static Times measure(List<Article> all, int size, boolean copies) {
    List<Article> pile = all.subList(0, size);
    StoryIndex index = new StoryIndex();
    long start = now();
    index.addAll(pile);
    double stories = seconds(start);
    int found = index.stories().size();
    start = now();
    all.subList(size, size + ADDED).forEach(index::add);
    double add = seconds(start) * 1000 / ADDED;
    start = now();
    if (copies) {
      new Matcher().copies(pile);
    }
    return new Times(stories, seconds(start), add, found);
  }

  /** Processor time of all threads: a machine that others use too tells little by the clock. */
  private static long now() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static double seconds(long start) {
    return (now() - start) / 1e9;
  }
}
