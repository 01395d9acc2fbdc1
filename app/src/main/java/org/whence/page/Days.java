package org.whence.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;

/** The calendar days that a time spans, as people write them: "3 Mar 2031", "3–5 Mar 2031", "Mar 2031". */
final class Days {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Days() {}

  static String of(@Nullable Moment moment) {
    if (moment == null) {
      return Phrases.NO_DATE;
    }
    LocalDate first = moment.firstDay();
    LocalDate last = moment.lastDay();
    return last.isBefore(first) ? first.format(DAY) : between(first, last);
  }

  private static String between(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return first.format(DAY);
    }
    boolean wholeMonths = first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    if (wholeMonths && first.getYear() == last.getYear() && first.getMonthValue() == 1 && last.getMonthValue() == 12) {
      return String.valueOf(first.getYear());
    }
    if (wholeMonths) {
      String end = last.format(MONTH);
      return YearMonth.from(first).equals(YearMonth.from(last)) ? end : first.format(MONTH) + " – " + end;
    }
    if (YearMonth.from(first).equals(YearMonth.from(last))) {
      return first.getDayOfMonth() + "–" + last.format(DAY);
    }
    return (first.getYear() == last.getYear() ? first.format(SHORT) : first.format(DAY)) + " – " + last.format(DAY);
  }
}
