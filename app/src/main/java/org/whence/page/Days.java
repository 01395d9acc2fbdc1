package org.whence.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;

/**
 * The calendar days that a time spans, as people write them in a language: "3 Mar 2031", "3–5 Mar 2031", "Mar 2031".
 */
record Days(Words words) {

  String of(@Nullable Moment moment) {
    if (moment == null) {
      return words.say("no_date");
    }
    LocalDate first = moment.firstDay();
    LocalDate last = moment.lastDay();
    return last.isBefore(first) ? day(first) : between(first, last);
  }

  /** "3 Mar 2031". */
  String day(LocalDate day) {
    return words.say("day", String.valueOf(day.getDayOfMonth()), month(day), year(day));
  }

  private String withoutYear(LocalDate day) {
    return words.say("day.short", String.valueOf(day.getDayOfMonth()), month(day));
  }

  private String ofMonth(LocalDate day) {
    return words.say("day.month", month(day), year(day));
  }

  private String month(LocalDate day) {
    return words.say("months").split(" ")[day.getMonthValue() - 1];
  }

  private static String year(LocalDate day) {
    return String.format(Locale.ROOT, "%04d", day.getYear());
  }

  private String between(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    boolean wholeMonths = first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    if (wholeMonths && first.getYear() == last.getYear() && first.getMonthValue() == 1 && last.getMonthValue() == 12) {
      return String.valueOf(first.getYear());
    }
    if (wholeMonths) {
      String end = ofMonth(last);
      return YearMonth.from(first).equals(YearMonth.from(last)) ? end : ofMonth(first) + " – " + end;
    }
    if (YearMonth.from(first).equals(YearMonth.from(last))) {
      return first.getDayOfMonth() + "–" + day(last);
    }
    return (first.getYear() == last.getYear() ? withoutYear(first) : day(first)) + " – " + day(last);
  }
}
