package org.whence.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.text.Fold;
import org.whence.text.WordList;

/**
 * A part of a month told by the words before it: "early September" is its first third.
 *
 * @param first day of the month
 * @param last day of the month, 31 for the last of any
 */
record MonthPart(int first, int last, String words) {
  private static final List<MonthPart> ALL =
      WordList.rows(MonthPart.class, "month-parts.tsv").stream()
          .map(row -> new MonthPart(Integer.parseInt(row[0]), Integer.parseInt(row[1]), row[2]))
          .toList();

  /** Characters before a month that are looked at. */
  private static final int BEFORE = 24;

  /** The part told by the words that end where a month begins; null where none does. */
  static @Nullable MonthPart before(String text, int month) {
    int from = Math.max(0, month - BEFORE);
    int end = month;
    while (end > from && (Line.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '-')) {
      end--;
    }
    String folded = Fold.fold(text.substring(from, end));
    for (MonthPart part : end == month ? List.<MonthPart>of() : ALL) {
      int at = folded.length() - part.words.length();
      if (at >= 0 && folded.endsWith(part.words) && (at == 0 || !Character.isLetter(folded.charAt(at - 1)))) {
        return part;
      }
    }
    return null;
  }

  /** Where the words begin that end where a month begins. */
  int begin(String text, int month) {
    int end = month;
    while (end > 0 && (Line.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '-')) {
      end--;
    }
    return Math.max(0, end - words.length());
  }

  LocalDate first(LocalDate month) {
    return month.withDayOfMonth(first);
  }

  LocalDate last(LocalDate month) {
    return month.withDayOfMonth(Math.min(last, month.lengthOfMonth()));
  }
}
