package org.whence.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Span;
import org.whence.text.WordList;

/** The labels of {@code eval times}: where MEANTIME's texts name a time, and which, by our own hand. */
final class TimeLabels {

  /**
   * A text with its labels.
   *
   * @param begin of the line that dates the text, which is given to the reader as its date and not asked for
   * @param blind labelled after the patterns of the reader were done, and never used for them
   */
  record Text(String id, LocalDate published, int begin, int end, boolean blind, List<Label> labels) {
    boolean isDateline(Span span) {
      return span.begin() < end && begin < span.end();
    }
  }

  /**
   * An expression of time.
   *
   * @param value a day, week ("2009-W12"), month, year or two of them with ".." between; after "~" for a part of it; "-" for what stays open
   */
  record Label(int begin, int end, String value) {
    Span span(Article article) {
      return article.span(begin, end);
    }

    boolean isPart() {
      return value.startsWith("~");
    }

    /** First and last day; null where the time stays open. */
    LocalDate @Nullable [] range() {
      String bare = isPart() ? value.substring(1) : value;
      if (bare.equals("-")) {
        return null;
      }
      int dots = bare.indexOf("..");
      String from = dots < 0 ? bare : bare.substring(0, dots);
      String to = dots < 0 ? bare : bare.substring(dots + 2);
      return new LocalDate[] {bounds(from)[0], bounds(to)[1]};
    }

    private static LocalDate[] bounds(String value) {
      int week = value.indexOf("-W");
      if (week > 0) {
        LocalDate monday =
            LocalDate.of(Integer.parseInt(value.substring(0, week)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(value.substring(week + 2)))
                .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        return new LocalDate[] {monday, monday.plusDays(6)};
      }
      return switch (value.length()) {
        case 4 -> new LocalDate[] {LocalDate.of(Integer.parseInt(value), 1, 1), LocalDate.of(Integer.parseInt(value), 12, 31)};
        case 7 -> new LocalDate[] {YearMonth.parse(value).atDay(1), YearMonth.parse(value).atEndOfMonth()};
        default -> new LocalDate[] {LocalDate.parse(value), LocalDate.parse(value)};
      };
    }
  }

  static final Map<String, Text> ALL = read();

  private TimeLabels() {}

  private static Map<String, Text> read() {
    Map<String, Text> out = new TreeMap<>();
    for (String[] row : WordList.rows(TimeLabels.class, "times.tsv")) {
      int begin = Integer.parseInt(row[1]);
      int end = Integer.parseInt(row[2]);
      if (out.containsKey(row[0])) {
        out.get(row[0]).labels().add(new Label(begin, end, row[3]));
      } else {
        out.put(row[0], new Text(row[0], LocalDate.parse(row[3]), begin, end, row.length > 4, new ArrayList<>()));
      }
    }
    return out;
  }
}
