package org.whence.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.whence.casefile.Adding;
import org.whence.casefile.Case;
import org.whence.casefile.Listing;
import org.whence.casefile.Patience;
import org.whence.casefile.Readers;
import org.whence.casefile.Rows;
import org.whence.casefile.SearchQuery;
import org.whence.casefile.StoryRow;
import org.whence.ingest.Capture;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.pipeline.Progress;

/**
 * {@code bench readers [CASE.whence] [ARTICLES] [READERS] [SECONDS] [TIMES]}: many read one case of generated articles while articles are added to it
 * and it is traced: each waits a second after each answer, as who looks at a page does. Says how long they waited, by what they asked for, and how
 * large the journal became. A case that is named is made where it is not there, and kept; one that is not named is made and deleted. With TIMES the
 * case that is made is so many times as large, and is not traced while it is read.
 */
public final class ReadersBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SEED = 2031;
  private static final int ARTICLES = 5_000;
  private static final int READERS = 50;
  private static final int SECONDS = 30;

  /** Milliseconds from an answer to the next question. */
  private static final int LOOKING = 1_000;

  /** Articles added at a time, and milliseconds between. */
  private static final int ADDED = 5;

  private static final int PAUSE = 1_000;

  /** Milliseconds between two traces. */
  private static final int TRACES = 15_000;

  /** Parts that are asked for of a list. */
  private static final int PART = 50;

  private final Path file;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final Map<String, ConcurrentLinkedQueue<Took>> took = new ConcurrentHashMap<>();
  private final AtomicLong longestJournal = new AtomicLong();
  private final List<String> stories;
  private final List<String> words;

  /** Milliseconds by the clock, and of this thread's own processor time: on a busy machine only the latter says something. */
  private record Took(double clock, double own) {}

  private ReadersBench(Path file, List<Article> pile) {
    this.file = file;
    this.words = words(pile);
    try (Case open = Case.openToRead(file)) {
      this.stories = stories(open);
    }
  }

  public static void main(String[] args) throws IOException {
    List<String> rest = new ArrayList<>(List.of(args));
    Path named = !rest.isEmpty() && rest.getFirst().endsWith(".whence") ? Path.of(rest.removeFirst()) : null;
    int size = rest.isEmpty() ? ARTICLES : Integer.parseInt(rest.removeFirst());
    int readers = rest.isEmpty() ? READERS : Integer.parseInt(rest.removeFirst());
    int seconds = rest.isEmpty() ? SECONDS : Integer.parseInt(rest.removeFirst());
    int times = rest.isEmpty() ? 1 : Integer.parseInt(rest.removeFirst());
    Path folder = named == null ? Files.createTempDirectory("whence-readers-bench") : null;
    try {
      Path file = named == null && folder != null ? folder.resolve("bench.whence") : named;
      if (file != null) {
        List<Article> pile = LargePile.of(LargePile.texts(), size + 10 * seconds * ADDED, SEED);
        make(file, pile.subList(0, size), times);
        new ReadersBench(file, pile).run(pile.subList(size, pile.size()), readers, seconds, times == 1);
      }
    } finally {
      if (folder != null) {
        CaseBench.delete(folder);
      }
    }
  }

  private static void make(Path file, List<Article> pile, int times) {
    if (!Files.exists(file)) {
      Case.create(file);
      try (Case open = Case.open(file, Patience.none())) {
        add(open, pile);
        long start = System.nanoTime();
        open.trace(2, Progress.SILENT);
        System.out.printf(Locale.ROOT, "traced in %.0f s%n", (System.nanoTime() - start) / 1e9);
      }
      if (times > 1) {
        CaseCopies.make(file, times);
      }
      try (Case open = Case.open(file, Patience.none())) {
        long start = System.nanoTime();
        open.index();
        System.out.printf(Locale.ROOT, "indexed in %.0f s; %,d articles%n", (System.nanoTime() - start) / 1e9, open.state().articles());
      }
    }
  }

  private static List<String> stories(Case open) {
    List<String> out = new ArrayList<>();
    String from = null;
    do {
      Rows<StoryRow> part = open.desk().stories(Listing.by(Listing.Order.CHANGED), from, 500);
      part.rows().forEach(row -> out.add(row.id()));
      from = part.next();
    } while (from != null);
    return out;
  }

  private static List<String> words(List<Article> pile) {
    Random random = new Random(SEED);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String[] all = pile.get(random.nextInt(pile.size())).text().split("\\s+");
      int at = random.nextInt(all.length - 1);
      out.add((all[at] + " " + all[at + 1]).replaceAll("[^\\p{L} ]", ""));
    }
    return out;
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

  private void run(List<Article> more, int readers, int seconds, boolean traced) {
    System.out.printf(Locale.ROOT, "%,d stories, %d readers, %d s%n", stories.size(), readers, seconds);
    for (boolean tracing : traced ? new boolean[] {false, true} : new boolean[] {false}) {
      stop.set(false);
      took.clear();
      List<Thread> threads = new ArrayList<>();
      int half = more.size() / 2;
      threads.add(Thread.ofPlatform().start(() -> write(tracing ? more.subList(half, more.size()) : more.subList(0, half), tracing)));
      try (Readers all = new Readers(file, 2 * Runtime.getRuntime().availableProcessors(), 60_000)) {
        for (int i = 0; i < readers; i++) {
          int number = i;
          threads.add(Thread.ofPlatform().start(() -> read(all, new Random(SEED + number))));
        }
        pause(seconds * 1_000L);
        stop.set(true);
        join(threads);
      }
      print(tracing ? "while articles are added and traced" : "while articles are added");
    }
  }

  private void write(List<Article> more, boolean tracing) {
    try (Case open = Case.open(file, Patience.none())) {
      long traced = System.nanoTime();
      for (int at = 0; at + ADDED <= more.size() && !stop.get(); at += ADDED) {
        int from = at;
        timed("(add " + ADDED + ")", () -> add(open, more.subList(from, from + ADDED)));
        timed("(index)", open::index);
        if (tracing && System.nanoTime() - traced > TRACES * 1_000_000L) {
          timed("(trace)", () -> open.trace(1, Progress.SILENT));
          traced = System.nanoTime();
        }
        longestJournal.accumulateAndGet(file.resolveSibling(file.getFileName() + "-wal").toFile().length(), Math::max);
        pause(PAUSE);
      }
    }
  }

  private void read(Readers all, Random random) {
    Map<String, String> marks = new LinkedHashMap<>();
    pause(random.nextInt(LOOKING));
    while (!stop.get()) {
      String story = stories.get(random.nextInt(stories.size()));
      switch (random.nextInt(6)) {
        case 0 -> timed("story", () -> all.read(open -> open.desk().story(story)));
        case 1 -> timed("mark of a story", () -> all.read(open -> open.desk().mark(story).map(mark -> marks.put(story, mark))));
        case 2 -> timed("list of 50 stories", () -> all.read(open -> open.desk().stories(listing(random), null, PART)));
        case 3 -> timed("50 claims", () -> all.read(open -> open.desk().claims(org.whence.casefile.ClaimListing.ALL, null, PART)));
        case 4 -> timed("articles of a story, one opened", () -> all.read(open ->
            open.desk().article(open.desk().ofStory(story, null, 1).rows().getFirst().id())));
        default -> timed("search", () -> all.read(open -> open.desk().search(SearchQuery.of(words.get(random.nextInt(words.size()))))));
      }
      pause(LOOKING);
    }
  }

  private static Listing listing(Random random) {
    Listing.Order[] orders = Listing.Order.values();
    return new Listing(orders[random.nextInt(orders.length)], null, random.nextBoolean() ? "en" : null, null);
  }

  private void timed(String what, Runnable work) {
    long start = System.nanoTime();
    long own = THREADS.getCurrentThreadCpuTime();
    work.run();
    took.computeIfAbsent(what, name -> new ConcurrentLinkedQueue<>())
        .add(new Took((System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - own) / 1e6));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(List<Thread> threads) {
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void print(String when) {
    System.gc();
    long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    System.out.println(when + ":");
    took.keySet().stream().sorted().forEach(what -> {
      List<Took> all = List.copyOf(took.getOrDefault(what, new ConcurrentLinkedQueue<>()));
      double[] clock = all.stream().mapToDouble(Took::clock).sorted().toArray();
      double[] own = all.stream().mapToDouble(Took::own).sorted().toArray();
      System.out.printf(Locale.ROOT, "  %-32s %,6d  p50 %7.1f  p95 %7.1f  p99 %7.1f ms; processor p50 %6.1f  p95 %6.1f  p99 %6.1f ms%n",
          what, all.size(), at(clock, 50), at(clock, 95), at(clock, 99), at(own, 50), at(own, 95), at(own, 99));
    });
    System.out.printf(Locale.ROOT, "  journal at most %,d KB, %,d MB of heap in use%n", longestJournal.get() >> 10, used);
  }

  private static double at(double[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }
}
