package org.whence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.whence.casefile.Adding;
import org.whence.casefile.Case;
import org.whence.casefile.Patience;
import org.whence.ingest.Capture;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.RawPage;

/** A traced case of generated articles with its search index, made once and copied for each run over it. */
final class ServedCase {
  private static final int THREADS = 2;
  private static final long TOLD_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Articles added and then said to be. */
  private static final int PORTION = 10_000;

  private final PrintStream out;
  private final long start = System.nanoTime();
  private long told = start;

  private ServedCase(PrintStream out) {
    this.out = out;
  }

  /** Makes a case of articles where there is none: added, traced and ready to be searched. */
  static void make(Path file, List<Article> articles, PrintStream out) throws IOException {
    if (Files.exists(file)) {
      check(file);
      return;
    }
    // Whoever is stopped in the midst leaves no half of a case under the name.
    Path part = file.resolveSibling("part-" + file.getFileName());
    if (Files.exists(search(part))) {
      CaseBench.delete(search(part));
    }
    Files.deleteIfExists(part);
    new ServedCase(out).fill(part, articles);
    Files.move(search(part), search(file));
    if (Files.exists(stories(part))) {
      Files.move(stories(part), stories(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(part, file);
  }

  private static void check(Path file) throws IOException {
    try (Case open = Case.openToRead(file)) {
      if (!open.state().isFresh()) {
        throw new IOException(file + ": made by another build, so that all of it would be traced anew while it is measured. Delete it");
      }
    }
  }

  private void fill(Path file, List<Article> articles) throws IOException {
    Case.create(file);
    try (Case open = Case.open(file, Patience.none())) {
      for (int from = 0; from < articles.size(); from += PORTION) {
        add(open, articles.subList(from, Math.min(articles.size(), from + PORTION)));
      }
      say("added");
      int stories = open.trace(THREADS, this::read).traced();
      say("traced");
      open.index();
      say("indexed");
      out.printf(Locale.ROOT, "%,d articles, %,d stories, made in %.0f s, file %,d MB%n", articles.size(), stories,
          (System.nanoTime() - start) / 1e9, Files.size(file) >> 20);
    }
  }

  private void read(int done, int of) {
    if (System.nanoTime() - told > TOLD_NANOS || done == of) {
      told = System.nanoTime();
      say(String.format(Locale.ROOT, "%,d of %,d read", done, of));
    }
  }

  private void say(String what) {
    out.printf(Locale.ROOT, "  %s after %.0f s%n", what, (System.nanoTime() - start) / 1e9);
  }

  /** A case with its search index in a folder of its own, for what a run does to it. */
  static Path copy(Path file, Path folder) throws IOException {
    Path copy = folder.resolve("bench.whence");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    if (Files.exists(stories(file))) {
      Files.copy(stories(file), stories(copy), StandardCopyOption.REPLACE_EXISTING);
    }
    Path index = search(copy);
    Files.createDirectories(index);
    try (Stream<Path> files = Files.list(search(file))) {
      for (Path each : files.toList()) {
        Files.copy(each, index.resolve(each.getFileName()));
      }
    }
    return copy;
  }

  private static Path search(Path file) {
    return file.resolveSibling(file.getFileName() + "-search");
  }

  /** What a process keeps of stories for the next one. */
  private static Path stories(Path file) {
    return file.resolveSibling(file.getFileName() + "-stories");
  }

  static void add(Case open, List<Article> articles) {
    try (Adding adding = open.adding(added -> {})) {
      for (Article article : articles) {
        String day = article.published() == null ? null : article.published().stated();
        String outlet = article.outlet() == null ? null : article.outlet().name();
        RawPage page = RawPage.text(article.input(), article.text()).by(outlet, day, "en", null);
        adding.accept(new Outcome.Done<>(new Capture(page, article.text().getBytes(StandardCharsets.UTF_8), "text/plain")));
      }
    }
  }
}
