package org.whence.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar. */
enum TimeUnit {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY;

  /** A day so many units later, or earlier where {@code n} is below zero. */
  LocalDate later(LocalDate day, int n) {
    return switch (this) {
      case SECOND, MINUTE -> day;
      case HOUR -> day.plusDays(n / 24);
      case DAY -> day.plusDays(n);
      case WEEK, WEEKEND -> day.plusWeeks(n);
      case MONTH -> day.plusMonths(n);
      case QUARTER -> day.plusMonths(3L * n);
      case YEAR -> day.plusYears(n);
      case DECADE -> day.plusYears(10L * n);
      case CENTURY -> day.plusYears(100L * n);
    };
  }

  /** The first day of the unit of the calendar that a day lies in. A weekend is that of the day's week, Monday to Sunday. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minusDays(1);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
      case CENTURY -> LocalDate.of((day.getYear() - 1) / 100 * 100 + 1, 1, 1);
    };
  }

  /** The last day of the unit that begins on a day. */
  LocalDate last(LocalDate first) {
    return this == WEEKEND ? first.plusDays(1) : this.compareTo(DAY) <= 0 ? first : later(first, 1).minusDays(1);
  }
}
