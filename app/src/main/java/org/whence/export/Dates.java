package org.whence.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.whence.model.Moment;

/** Times in ISO 8601, as exact as the articles state them and no more. */
final class Dates {
  private static final int MONTH = 7;
  private static final int YEAR = 4;

  private Dates() {}

  /** "2031-03-02T08:00:00Z", "2031-03-02", "2031-03" or "2031"; an interval where it is none of these. */
  static String of(Moment moment) {
    if (moment.earliest().equals(moment.latest())) {
      return instant(moment.earliest());
    }
    LocalDate first = moment.firstDay();
    LocalDate last = moment.lastDay();
    if (first.equals(last)) {
      return first.toString();
    }
    boolean months = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    if (months && first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))) {
      return first.toString().substring(0, YEAR);
    }
    return months && last.equals(first.plusMonths(1).minusDays(1)) ? first.toString().substring(0, MONTH) : first + "/" + last;
  }

  static String instant(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
