package org.whence.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;

/**
 * Turns the parts of an expression of time into bounds. What names no year is told from the day the article appeared; news looks back, so a weekday
 * is the last one unless the words look ahead. "Three months ago" is the month of the calendar so far back, as in TimeML.
 */
final class Calendar {

  /** Where a text turns. */
  enum Way {
    /** A word before the time says so: "since". */
    BACK,
    /** The verb looks back, which tells the year of a month, not of a day: nobody gives a day of last year without the year. */
    PAST,
    AHEAD,
    OPEN
  }

  /** A day without a year that lies longer back than this, and sooner ahead than {@link #SOON}, is the one ahead: "the June 1 deadline" in May. */
  private static final int LONG_AGO = 270;

  private static final int SOON = 90;

  /** More units than anybody counts back from the day of an article; the calendar begins in its first year. */
  private static final int MOST_UNITS = 1000;

  private record Days(LocalDate first, LocalDate last) {}

  private final Meaning meaning;
  private final TimeParts parts;
  private final Way way;

  private Calendar(Meaning meaning, TimeParts parts, Way way) {
    this.meaning = meaning;
    this.parts = parts;
    this.way = way;
  }

  /** The bounds of an expression, over every day the article can be of; null where the words leave it open. */
  static @Nullable Moment resolve(Meaning meaning, TimeParts parts, Way way, @Nullable Anchor anchor, String stated) {
    Calendar calendar = new Calendar(meaning, parts, way);
    try {
      Days early = calendar.days(anchor == null ? null : anchor.first());
      Days late = anchor == null || anchor.first().equals(anchor.last()) ? early : calendar.days(anchor.last());
      if (early == null || late == null) {
        return null;
      }
      LocalDate first = early.first().isBefore(late.first()) ? early.first() : late.first();
      LocalDate last = early.last().isAfter(late.last()) ? early.last() : late.last();
      return first.getYear() < 1 ? null : Moment.days(stated, first, last);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Days days(@Nullable LocalDate now) {
    return switch (meaning.kind()) {
      case DATE -> date(now);
      case SLASHED -> slashed();
      case MONTH -> edged(month(now));
      case YEAR -> edged(year(parts.year));
      case DECADE -> edged(decade());
      case CENTURY -> edged(century(parts.century > 0 ? parts.century : parts.ord));
      case QUARTER -> share(now, parts.ord > 0 ? parts.ord : parts.num, 4);
      case HALF -> share(now, parts.ord, 2);
      case LENGTH, NONE -> null;
      case WEEKDAY, WEEKINDAY, DAY, NOW, UNIT, BEFORE, AFTER, AGO, HENCE, BACK, FORWARD -> now == null ? null : relative(now);
    };
  }

  private @Nullable Days relative(LocalDate now) {
    int shift = parts.shift == null ? 0 : parts.shift;
    TimeUnit unit = Objects.requireNonNullElse(parts.unit, TimeUnit.DAY);
    if (parts.num < 0 || parts.num > MOST_UNITS) {
      return null;
    }
    return switch (meaning.kind()) {
      case WEEKDAY -> one(weekday(now));
      case WEEKINDAY -> one(TimeUnit.WEEK.first(now.plusWeeks(shift)).plusDays(parts.weekday - 1L));
      case DAY -> one(now.plusDays(parts.dayOffset));
      case NOW -> one(now);
      case UNIT -> edged(unit == TimeUnit.WEEKEND ? weekend(now, shift) : whole(unit, unit.later(now, shift)));
      case BEFORE -> new Days(unit.first(now), now);
      case AFTER -> new Days(now, unit.last(unit.first(now)));
      case AGO -> away(unit, now, -parts.num);
      case HENCE -> away(unit, now, parts.num);
      case BACK -> new Days(unit.later(now, -parts.num), now);
      case FORWARD -> new Days(now, unit.later(now, parts.num));
      case DATE, SLASHED, MONTH, YEAR, DECADE, CENTURY, QUARTER, HALF, LENGTH, NONE -> null;
    };
  }

  private static Days one(LocalDate day) {
    return new Days(day, day);
  }

  private static Days whole(TimeUnit unit, LocalDate day) {
    LocalDate first = unit.first(day);
    return new Days(first, unit.last(first));
  }

  /** So many units away: hours may cross midnight, weeks and longer units are those of the calendar. */
  private static Days away(TimeUnit unit, LocalDate now, int n) {
    LocalDate there = unit.later(now, n);
    if (unit.compareTo(TimeUnit.DAY) >= 0) {
      return whole(unit, there);
    }
    return n < 0 ? new Days(there.minusDays(1), there) : new Days(there, there.plusDays(1));
  }

  private LocalDate weekday(LocalDate now) {
    DayOfWeek day = DayOfWeek.of(parts.weekday);
    int shift = parts.shift == null ? 0 : parts.shift;
    if (shift != 0) {
      return now.with(shift < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
    }
    return now.with(way == Way.AHEAD ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
  }

  /** The weekend that has begun or begun last; the coming one where the words look ahead. */
  private Days weekend(LocalDate now, int shift) {
    LocalDate coming = TimeUnit.WEEKEND.first(now);
    boolean begun = !coming.isAfter(now);
    boolean back = shift < 0 || shift == 0 && !begun && way != Way.AHEAD;
    LocalDate first = back ? coming.minusWeeks(1) : shift > 0 && begun ? coming.plusWeeks(1) : coming;
    return new Days(first, first.plusDays(1));
  }

  private @Nullable Days date(@Nullable LocalDate now) {
    int last = parts.lastDay == 0 ? parts.day : parts.lastDay;
    int month = parts.month;
    if (month < 1 || month > 12 || last < parts.day || last > 31) {
      return null;
    }
    int year = yearOf(now, month, parts.day);
    return year == 0 ? null : new Days(LocalDate.of(year, month, parts.day), LocalDate.of(year, month, last));
  }

  /** A day in figures: its order is known where one of them can be no month. */
  private @Nullable Days slashed() {
    int year = parts.year > 0 ? parts.year : 2000 + parts.decade;
    boolean same = parts.day == parts.month;
    return parts.day > 12 || same ? one(LocalDate.of(year, parts.month, parts.day)) : null;
  }

  /** The year of a day, or of a month where {@code day} is 0; 0 where it cannot be told. */
  private int yearOf(@Nullable LocalDate now, int month, int day) {
    if (parts.year > 0) {
      return parts.year;
    }
    if (now == null) {
      return 0;
    }
    if (parts.unit == TimeUnit.YEAR && parts.shift != null) {
      return now.getYear() + parts.shift;
    }
    if (parts.shift != null && parts.shift == 0) {
      return now.getYear();
    }
    return nearest(now, month, day).getYear();
  }

  private LocalDate nearest(LocalDate now, int month, int day) {
    int shift = parts.shift == null ? 0 : parts.shift;
    LocalDate today = day == 0 ? now.withDayOfMonth(1) : now;
    LocalDate back = occurrence(shift < 0 ? today.minusDays(1) : today, month, day, -1);
    LocalDate ahead = occurrence(shift > 0 ? today.plusDays(1) : today, month, day, 1);
    if (shift != 0) {
      return shift < 0 ? back : ahead;
    }
    return switch (way) {
      case BACK -> back;
      case AHEAD -> ahead;
      case PAST -> day == 0 ? back : likelier(today, back, ahead);
      case OPEN -> likelier(today, back, ahead);
    };
  }

  private static LocalDate likelier(LocalDate today, LocalDate back, LocalDate ahead) {
    return ChronoUnit.DAYS.between(back, today) > LONG_AGO && ChronoUnit.DAYS.between(today, ahead) < SOON ? ahead : back;
  }

  /** The day of a month that lies nearest on one side; the 29th of February comes in leap years alone. */
  private static LocalDate occurrence(LocalDate from, int month, int day, int step) {
    for (int year = from.getYear(); Math.abs(year - from.getYear()) <= 8; year += step) {
      YearMonth one = YearMonth.of(year, month);
      if (one.isValidDay(Math.max(1, day))) {
        LocalDate found = one.atDay(Math.max(1, day));
        if (step < 0 ? !found.isAfter(from) : !found.isBefore(from)) {
          return found;
        }
      }
    }
    throw new DateTimeException("there is no day " + day + " in month " + month);
  }

  private @Nullable Days month(@Nullable LocalDate now) {
    int year = yearOf(now, parts.month, 0);
    return year == 0 ? null : whole(TimeUnit.MONTH, LocalDate.of(year, parts.month, 1));
  }

  private static @Nullable Days year(int year) {
    return year == 0 ? null : whole(TimeUnit.YEAR, LocalDate.of(year, 1, 1));
  }

  /** "The 1980s"; "2008's" is the year. Two figures below thirty can be of two centuries. */
  private @Nullable Days decade() {
    int first = parts.decade > 0 ? parts.decade : parts.year;
    if (first < 100) {
      return first < 30 || first % 10 != 0 ? null : whole(TimeUnit.DECADE, LocalDate.of(1900 + first, 1, 1));
    }
    return first % 10 == 0 ? whole(TimeUnit.DECADE, LocalDate.of(first, 1, 1)) : year(first);
  }

  private static @Nullable Days century(int number) {
    return number < 1 || number > 30 ? null : whole(TimeUnit.CENTURY, LocalDate.of(number * 100, 1, 1));
  }

  /** The n-th of so many equal parts of a year. */
  private @Nullable Days share(@Nullable LocalDate now, int n, int of) {
    int year = parts.year > 0 ? parts.year : now == null || parts.shift == null ? 0 : now.getYear() + parts.shift;
    if (year == 0 || n < 1 || n > of) {
      return null;
    }
    LocalDate first = LocalDate.of(year, (n - 1) * 12 / of + 1, 1);
    return new Days(first, first.plusMonths(12 / of).minusDays(1));
  }

  /** The first, the middle or the last half, where the words say "early", "mid", "late". */
  private @Nullable Days edged(@Nullable Days days) {
    if (days == null || parts.edge == 0) {
      return days;
    }
    long length = ChronoUnit.DAYS.between(days.first(), days.last());
    return switch (parts.edge) {
      case 1 -> new Days(days.first(), days.first().plusDays(length / 2));
      case 2 -> new Days(days.first().plusDays(length / 4), days.last().minusDays(length / 4));
      default -> new Days(days.last().minusDays(length / 2), days.last());
    };
  }
}
