package org.whence.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A time as far as a text states it: bounds, never a guess. A day without a zone spans every zone that day had; a month or a year spans all of it.
 *
 * @param stated the words or value the bounds were read from
 * @param earliest the first instant it can mean
 * @param latest the last instant it can mean, inclusive
 */
public record Moment(String stated, Instant earliest, Instant latest) {

  /** The zones in use run from UTC+14 (Kiribati) to UTC-12 (Baker Island). */
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  private static final int ISO_DAY = "2031-03-02".length();

  public Moment {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("'" + stated + "' ends before it begins");
    }
  }

  public static Moment at(String stated, Instant instant) {
    return new Moment(stated, instant, instant);
  }

  public static Moment day(String stated, LocalDate day) {
    return days(stated, day, day);
  }

  public static Moment month(String stated, YearMonth month) {
    return days(stated, month.atDay(1), month.atEndOfMonth());
  }

  /** From the first day to the last, both included, zone unknown. */
  public static Moment days(String stated, LocalDate first, LocalDate last) {
    return new Moment(
        stated, first.atStartOfDay().toInstant(FIRST_ZONE), last.plusDays(1).atStartOfDay().toInstant(LAST_ZONE).minusSeconds(1));
  }

  /** True only if every reading of this is before every reading of the other. */
  public boolean certainlyBefore(Moment other) {
    return latest.isBefore(other.earliest);
  }

  /** The first calendar day it can be, wherever it was; of an instant, its day as stated, or else in UTC. */
  public LocalDate firstDay() {
    return earliest.equals(latest) ? statedDay() : earliest.atOffset(FIRST_ZONE).toLocalDate();
  }

  /** The last calendar day it can be, wherever it was. */
  public LocalDate lastDay() {
    return earliest.equals(latest) ? statedDay() : latest.atOffset(LAST_ZONE).toLocalDate();
  }

  private LocalDate statedDay() {
    try {
      return LocalDate.parse(stated.substring(0, Math.min(stated.length(), ISO_DAY)));
    } catch (DateTimeException e) {
      return middleDay(); // stated in words
    }
  }

  /** The calendar day in the middle of the bounds, in UTC: for ordering and display beside {@link #stated}, never as a fact. */
  public LocalDate middleDay() {
    long middle = Math.floorDiv(Math.addExact(earliest.getEpochSecond(), latest.getEpochSecond()), 2L);
    return Instant.ofEpochSecond(middle).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
