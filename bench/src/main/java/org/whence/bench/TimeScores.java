package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.bench.TimeLabels.Label;
import org.whence.model.Article;
import org.whence.model.Moment;
import org.whence.model.Span;
import org.whence.model.TimeMention;
import org.whence.read.Reader;

/**
 * {@code eval times}: expressions of time found in MEANTIME's texts, against labels of our own (times.tsv: offsets and values, no text). The texts
 * are divided by their id: of the first ones those whose SHA-256 ends in an even figure were used while building, the others only to report; the
 * last ones, "blind", were labelled when the patterns were done.
 */
final class TimeScores {

  /** What the simplest reader would take: names of months and weekdays with the numbers beside them, and four figures of this age. */
  private static final Pattern BASELINE =
      Pattern.compile(
          "(?:\\b\\d{1,2} (?:de )?)?\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday"
              + "|tuesday"
              + "|wednesday|thursday|friday|saturday|sunday|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
              + "|lunes|martes|mi\u00E9rcoles|jueves|viernes|s\u00E1bado|domingo)\\b(?: \\d{1,2}\\b)?(?:,? (?:del? )?(?:19|20)\\d\\d\\b)?"
              + "|(?<![\\d.,])\\b(?:19|20)\\d\\d\\b(?![.,]\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Path folder;
  private final List<String> misses = new ArrayList<>();

  TimeScores(Path folder) {
    this.folder = folder;
  }

  /** Prints the figures; what was missed in the texts that were used while building is given back, line by line. */
  List<String> print(PrintStream out) throws IOException {
    for (String language : List.of("en", "es")) {
      Map<String, Tally> tallies = new TreeMap<>();
      for (ObjectNode line : Input.lines(folder.resolve("meantime/meantime-" + language + "-text.jsonl"))) {
        TimeLabels.Text labelled = TimeLabels.ALL.get(line.get("id").asText());
        if (labelled != null) {
          score(line.get("text").asText(), labelled, language, tallies);
        }
      }
      tallies.forEach((part, tally) -> out.println("times " + language + " " + part + tally));
    }
    return misses;
  }

  private void score(String text, TimeLabels.Text labelled, String language, Map<String, Tally> tallies) {
    boolean building = !labelled.blind() && isForBuilding(labelled.id());
    String part = labelled.blind() ? "blind" : building ? "building" : "reported";
    Article bare = PlainArticles.of(labelled.id(), text, null, null, language);
    Moment published = Moment.day(labelled.published().toString(), labelled.published());
    Article article =
        new Article(
            bare.id(), bare.input(), text, bare.blocks(), bare.language(), null, null, published, null, List.of(), List.of());
    List<TimeMention> found = new ArrayList<>(new Reader().read(article).times());
    found.removeIf(mention -> labelled.isDateline(mention.span()));
    tallies.computeIfAbsent(part, k -> new Tally()).add(article, labelled.labels(), found, building ? misses : null);
    List<TimeMention> simple = new ArrayList<>();
    for (Matcher m = BASELINE.matcher(text); m.find(); ) {
      simple.add(new TimeMention(article.span(m.start(), m.end()), null));
    }
    simple.removeIf(mention -> labelled.isDateline(mention.span()));
    tallies.computeIfAbsent(part + ", baseline", k -> new Tally()).add(article, labelled.labels(), simple, null);
  }

  static boolean isForBuilding(String id) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return digest[digest.length - 1] % 2 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What was found, label by label. */
  private static final class Tally {
    private int labels;
    private int found;
    private int exact;
    private int near;
    private int days;
    private int daysRight;
    private int months;
    private int monthsRight;
    private int years;
    private int yearsRight;
    private int open;
    private int openKept;

    void add(Article article, List<Label> gold, List<TimeMention> mentions, @Nullable List<String> misses) {
      labels += gold.size();
      found += mentions.size();
      List<TimeMention> left = new ArrayList<>(mentions);
      for (Label label : gold) {
        TimeMention match = best(label, left);
        if (match == null) {
          note(misses, "missed", article, label.span(article), "");
          value(label, null);
          continue;
        }
        left.remove(match);
        near++;
        boolean same = match.span().equals(label.span(article));
        exact += same ? 1 : 0;
        boolean right = value(label, match.time());
        if (!same || !right) {
          note(misses, same ? "value" : "bounds", article, match.span(), " | " + article.words(label.span(article)) + " " + label.value() + " | "
              + (match.time() == null ? "open" : match.time().earliest() + " " + match.time().latest()));
        }
      }
      left.forEach(mention -> note(misses, "extra", article, mention.span(), ""));
    }

    private static @Nullable TimeMention best(Label label, List<TimeMention> left) {
      TimeMention best = null;
      for (TimeMention mention : left) {
        boolean overlaps = mention.span().begin() < label.end() && label.begin() < mention.span().end();
        boolean same = mention.span().begin() == label.begin() && mention.span().end() == label.end();
        if (same || overlaps && best == null) {
          best = mention;
        }
      }
      return best;
    }

    private static void note(@Nullable List<String> misses, String kind, Article article, Span span, String more) {
      if (misses != null) {
        int from = Math.max(0, span.begin() - 40);
        int to = Math.min(article.text().length(), span.end() + 40);
        String around = article.text().substring(from, span.begin()) + "[" + article.words(span) + "]" + article.text().substring(span.end(), to);
        misses.add(kind + " " + article.input() + ": " + around.replace('\n', ' ') + more);
      }
    }

    /** Counts a value; a label that names a part of a period is right where the answer lies inside the period. */
    private boolean value(Label label, @Nullable Moment time) {
      LocalDate[] range = label.range();
      if (range == null) {
        open++;
        openKept += time == null ? 1 : 0;
        return time == null;
      }
      Moment whole = Moment.days("", range[0], range[1]);
      boolean right = time != null && isRight(time, whole, label.isPart());
      long length = range[1].toEpochDay() - range[0].toEpochDay();
      if (length < 10) {
        days++;
        daysRight += right ? 1 : 0;
      } else if (length < 200) {
        months++;
        monthsRight += right ? 1 : 0;
      } else {
        years++;
        yearsRight += right ? 1 : 0;
      }
      return right;
    }

    private static boolean isRight(Moment time, Moment whole, boolean part) {
      if (part) {
        return !time.earliest().isBefore(whole.earliest()) && !time.latest().isAfter(whole.latest());
      }
      return time.earliest().equals(whole.earliest()) && time.latest().equals(whole.latest());
    }

    @Override
    public String toString() {
      return String.format(
          ": %d labels; found P %s R %s F1 %s, with exact bounds F1 %s; value right: day or week %d of %d, month %d of %d, year %d of %d; left open"
              + " %d of %d",
          labels, share(near, found), share(near, labels), share(2 * near, found + labels), share(2 * exact, found + labels), daysRight, days,
          monthsRight, months, yearsRight, years, openKept, open);
    }

    private static String share(int part, int whole) {
      return String.format(java.util.Locale.ROOT, "%.3f", whole == 0 ? 0.0 : (double) part / whole);
    }
  }
}
