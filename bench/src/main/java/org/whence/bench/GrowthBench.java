package org.whence.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.match.CopyIndex;
import org.whence.match.StoryIndex;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Reading;
import org.whence.model.Role;

/**
 * {@code bench growth [SIZE...]}: seconds of processor time to find the stories and the copies of piles of growing size, milliseconds to add one
 * article, and the exponent by which each grows from one size to the next; then what many texts that differ in one sentence cost.
 */
public final class GrowthBench {

  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
  private static final int WARM = 1_000;

  /** Articles added one by one to each pile, for their mean. */
  private static final int MORE = 500;

  private static final int ALIKE = 10_000;
  private static final long SEED = 2031;

  private GrowthBench() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = LargePile.texts();
    print(texts, args.length == 0 ? SIZES : List.of(args).stream().map(Integer::valueOf).toList(), System.out);
  }

  private record Times(int found, double seconds, double more) {}

  private static void print(List<String> texts, List<Integer> sizes, PrintStream out) {
    out.printf(Locale.ROOT, "JDK %s, heap %d MB%n", Runtime.version(), Runtime.getRuntime().maxMemory() >> 20);
    stories(LargePile.of(texts, WARM + MORE, SEED + 1), WARM);
    copies(LargePile.of(texts, WARM + MORE, SEED + 1), WARM);
    @Nullable Times stories = null;
    @Nullable Times copies = null;
    int smaller = 0;
    for (int size : sizes) {
      List<Article> pile = LargePile.of(texts, size + MORE, SEED);
      double grown = smaller == 0 ? 0 : Math.log(size / (double) smaller);
      @Nullable Times before = stories;
      stories = stories(pile, size);
      out.printf(Locale.ROOT, "%,7d articles: %s", size, line("stories", stories, before, grown));
      before = copies;
      copies = copies(pile, size);
      out.printf(Locale.ROOT, "; %s; %d MB in use%n", line("copies", copies, before, grown), used());
      out.flush();
      smaller = size;
    }
    alike(LargePile.of(texts, 1, SEED).get(0), out);
  }

  private static String line(String what, Times times, @Nullable Times before, double grown) {
    String exponent = before == null ? "" : String.format(Locale.ROOT, ", exponent %.2f", Math.log(times.seconds / before.seconds) / grown);
    return String.format(Locale.ROOT, "%,d %s in %.2f s%s, one more %.2f ms", times.found, what, times.seconds, exponent, times.more);
  }

  private static Times stories(List<Article> all, int size) {
    long start = now();
    StoryIndex index = new StoryIndex();
    index.addAll(all.subList(0, size));
    double seconds = seconds(start);
    int found = index.stories().size();
    return new Times(found, seconds, more(all.subList(size, size + MORE), index::add));
  }

  private static Times copies(List<Article> all, int size) {
    List<Reading> pile = all.stream().map(GrowthBench::reading).toList();
    long start = now();
    CopyIndex index = CopyIndex.of(pile.subList(0, size));
    double seconds = seconds(start);
    int found = index.copies().size();
    return new Times(found, seconds, more(pile.subList(size, size + MORE), index::add));
  }

  private static <T> double more(List<T> added, Consumer<T> index) {
    long start = now();
    added.forEach(index);
    return seconds(start) * 1000 / added.size();
  }

  /** Many texts that differ in one sentence each. */
  private static void alike(Article text, PrintStream out) {
    List<Reading> pile = new ArrayList<>();
    for (int i = 0; i < ALIKE; i++) {
      String words = text.text() + "\n\nThis is number " + i + " of all that were printed, says the printer in room " + i * 7 + ".";
      List<Block> blocks = new ArrayList<>(text.blocks());
      blocks.add(new Block(text.text().length() + 2, words.length(), Role.BODY, "made"));
      ArticleId id = ArticleId.of("https://made.example/alike/" + i, null, null, words);
      pile.add(reading(new Article(id, "alike " + i, words, blocks, text.language(), null, null, text.published(), null, List.of(), List.of())));
    }
    long start = now();
    int copies = CopyIndex.of(pile).copies().size();
    out.printf(Locale.ROOT, "%,7d texts that differ in one sentence: %.2f s, %,d copies%n", ALIKE, seconds(start), copies);
  }

  /** Processor time of all threads: a machine that others use too tells little by the clock. */
  private static long now() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static double seconds(long start) {
    return (now() - start) / 1e9;
  }

  private static long used() {
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static Reading reading(Article article) {
    return new Reading(
        article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
