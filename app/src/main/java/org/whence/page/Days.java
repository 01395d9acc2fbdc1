package org.whence.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;

/**
 * The calendar days that a time spans, as people write them in a language: "3 Mar 2031", "3–5 Mar 2031", "Mar 2031".
 */
record Days(Words words) {

  String of(@Nullable Moment moment) {
    return moment == null ? words.say("no_date") : over(List.of(moment));
  }

  /** The days from the first to the last of these times, of which there is at least one. */
  String over(List<Moment> moments) {
    LocalDate first = moments.stream().map(Moment::firstDay).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = moments.stream().map(Moment::lastDay).max(LocalDate::compareTo).orElseThrow();
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
