package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Fact;
import org.whence.model.RawPage;

/** Scores headlines and authors of the evaluation folder's pages: the same words or not, and how many words they have in common. */
final class PageHeads {

  private static final class Count {
    int labelled;
    int same;
    double common;

    void add(TreeSet<String> gold, TreeSet<String> found) {
      labelled++;
      same += gold.equals(found) ? 1 : 0;
      TreeSet<String> both = new TreeSet<>(gold);
      both.retainAll(found);
      common += 2.0 * both.size() / (gold.size() + found.size());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%d labelled, same words %.3f, words in common F1 %.3f", labelled, (double) same / Math.max(1, labelled),
          common / Math.max(1, labelled));
    }
  }

  /** The counts of one fact, over all and by where it was read; what was not found is in the first alone. */
  private static final class Counts {
    private final Fact.Of of;
    private final Count all = new Count();
    private final Map<Fact.From, Count> from = new EnumMap<>(Fact.From.class);

    Counts(Fact.Of of) {
      this.of = of;
    }

    void add(Article article, TreeSet<String> gold, TreeSet<String> found) {
      all.add(gold, found);
      for (Fact fact : article.facts()) {
        if (fact.of() == of) {
          from.computeIfAbsent(fact.from(), key -> new Count()).add(gold, found);
        }
      }
    }

    @Override
    public String toString() {
      StringBuilder lines = new StringBuilder(all.toString());
      from.forEach((where, count) -> lines.append(String.format(Locale.ROOT, "%n  %-10s %s", where.name().toLowerCase(Locale.ROOT), count)));
      return lines.toString();
    }
  }

  private final Path work;
  private final PrintStream out;
  private final List<String> missed = new ArrayList<>();

  private PageHeads(Path work, PrintStream out) {
    this.work = work;
    this.out = out;
  }

  /** Prints the scores; what was missed is left beside the other tasks' results. */
  static void print(OwnTask.Given given) throws IOException {
    PageHeads heads = new PageHeads(given.work(), given.out());
    heads.set(given.data(), "extract/naeb/train.jsonl", "authors");
    heads.set(given.data(), "extract/segments/dev.jsonl", "author");
    Files.write(heads.work.resolve("extract-heads.misses.txt"), heads.missed);
  }

  private record Read(ObjectNode line, Article article) {}

  private void set(Path data, String file, String author) throws IOException {
    Path path = data.resolve(file);
    Extractor extractor = new Extractor();
    List<Read> pages =
        Input.lines(path).parallelStream()
            .flatMap(
                line -> {
                  RawPage page = Articles.raw(line, path.resolveSibling(""));
                  return page == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(new Read(line, extractor.extract(page)));
                })
            .toList();
    Counts titles = new Counts(Fact.Of.HEADLINE);
    Counts authors = new Counts(Fact.Of.AUTHORS);
    for (Read page : pages) {
      String headline = page.article().headline();
      add(titles, "title", page, page.line().path("title"), headline == null ? "" : headline);
      add(authors, "author", page, page.line().path(author), String.join(" ", page.article().authors()));
    }
    out.printf("== %s%nheadline: %s%nauthors:  %s%n", file, titles, authors);
  }

  private void add(Counts counts, String what, Read page, JsonNode labelled, String found) {
    StringBuilder all = new StringBuilder(labelled.isArray() ? "" : labelled.asText(""));
    labelled.forEach(one -> all.append(one.asText()).append(' '));
    TreeSet<String> gold = words(labelled.isNull() ? "" : all.toString());
    TreeSet<String> own = words(found);
    if (!gold.isEmpty()) {
      counts.add(page.article(), gold, own);
      if (!gold.equals(own)) {
        missed.add(what + '\t' + all.toString().strip() + '\t' + found + '\t' + page.line().path("url").asText());
      }
    }
  }

  private static TreeSet<String> words(String text) {
    TreeSet<String> words = new TreeSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
