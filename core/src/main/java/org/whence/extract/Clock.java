package org.whence.extract;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;
import org.whence.text.Fold;
import org.whence.text.Zones;

/** The time of day and the zone that stand behind a day; without a zone the time stays as wide as the zones are. */
final class Clock {
  /** The zones in use run from UTC+14 to UTC-12. */
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  private final String text;
  private final int begin;
  private final int end;
  private int at;

  /** A clock that reads from the end of a day, which began at {@code begin}. */
  Clock(String text, int begin, int dayEnd, int end) {
    this.text = text;
    this.begin = begin;
    this.at = dayEnd;
    this.end = end;
  }

  /** Where the time, or the day without one, ends. */
  int end() {
    return at;
  }

  /** The day, or the minute where a time of day stands beside it. */
  Moment read(LocalDate date) {
    int i = at;
    if (i < end && (text.charAt(i) == 'T' || text.charAt(i) == 't')) {
      i++;
    } else {
      i = clockBegin(i);
    }
    int hourEnd = Dates.run(text, Math.min(i, end), end);
    boolean colon = hourEnd < end && (text.charAt(hourEnd) == ':' || text.charAt(hourEnd) == '.' || text.charAt(hourEnd) == 'h');
    if (hourEnd == i || hourEnd - i > 2 || !colon) {
      return Moment.day(text.substring(begin, at), date);
    }
    int minuteEnd = Dates.run(text, hourEnd + 1, end);
    int hour = Dates.number(text, i, hourEnd);
    int minute = Dates.number(text, hourEnd + 1, minuteEnd);
    int second = 0;
    int stop = minuteEnd;
    if (stop + 2 < end && text.charAt(stop) == ':' && Dates.run(text, stop + 1, end) == stop + 3) {
      second = Dates.number(text, stop + 1, stop + 3);
      stop += 3;
    }
    if (minuteEnd - hourEnd != 3 || hour > 23 || minute > 59 || second > 59) {
      return Moment.day(text.substring(begin, at), date);
    }
    return zoned(date, new int[] {hour, minute, second}, stop);
  }

  /** Skips what stands between a day and its time: blanks, a comma, "at", "a las". */
  private int clockBegin(int from) {
    int i = from;
    int limit = Math.min(end, from + 16);
    while (i < limit && !Dates.isDigit(text.charAt(i))) {
      char c = text.charAt(i);
      if (c == '(' || c == ';') {
        return end;
      }
      i++;
    }
    return i < limit ? i : end;
  }

  private Moment zoned(LocalDate date, int[] time, int timeEnd) {
    int stop = timeEnd;
    if (stop < end && text.charAt(stop) == '.' && stop + 1 < end && Dates.isDigit(text.charAt(stop + 1))) {
      stop = Dates.run(text, stop + 1, end);
    }
    int half = halfOfDay(stop);
    int hour = time[0];
    if (half > 0) {
      boolean afternoon = Character.toLowerCase(text.charAt(Dates.skip(text, stop, end, " \u00A0\u202F"))) == 'p';
      hour = afternoon ? (hour % 12) + 12 : hour == 12 ? 0 : hour;
      stop = half;
    }
    LocalDateTime local = date.atTime(hour, time[1], time[2]);
    int from = Dates.skip(text, stop, end, " ,(\u00A0");
    int[] zoneEnd = {stop};
    ZoneId zone = zone(from, zoneEnd);
    at = zoneEnd[0];
    String stated = text.substring(begin, at);
    if (zone != null) {
      return Moment.at(stated, local.atZone(zone).toInstant());
    }
    return new Moment(stated, local.toInstant(FIRST_ZONE), local.toInstant(LAST_ZONE));
  }

  /** The end of "a.m." or "PM"; 0 where none stands there. */
  private int halfOfDay(int from) {
    int i = Dates.skip(text, from, end, " \u00A0\u202F");
    if (i >= end || "aApP".indexOf(text.charAt(i)) < 0) {
      return 0;
    }
    i++;
    if (i < end && text.charAt(i) == '.') {
      i = Dates.skip(text, i + 1, end, " ");
    }
    if (i >= end || text.charAt(i) != 'm' && text.charAt(i) != 'M') {
      return 0;
    }
    i++;
    return i < end && text.charAt(i) == '.' ? i + 1 : i;
  }

  private @Nullable ZoneId zone(int from, int[] stop) {
    if (from >= end) {
      return null;
    }
    char c = text.charAt(from);
    if (c == '+' || c == '-' || c == '\u2212') {
      return offset(from, stop);
    }
    int wordEnd = Dates.word(text, from, end);
    if (wordEnd - from > 8 || !Character.isLetter(c)) {
      return null;
    }
    String name = text.substring(from, wordEnd);
    ZoneId zone = Character.isUpperCase(c) ? Zones.named(Fold.fold(name)) : null;
    if (zone != null) {
      stop[0] = wordEnd;
      ZoneId shifted = zone.equals(ZoneOffset.UTC) && wordEnd < end ? offset(wordEnd, stop) : null;
      return shifted == null ? zone : shifted;
    }
    return null;
  }

  private @Nullable ZoneId offset(int from, int[] stop) {
    char sign = text.charAt(from);
    if (sign != '+' && sign != '-' && sign != '\u2212') {
      return null;
    }
    int hoursEnd = Dates.run(text, from + 1, end);
    int value = Dates.number(text, from + 1, hoursEnd);
    int hours = value;
    int minutes = 0;
    int last = hoursEnd;
    if (hoursEnd - from - 1 == 4) {
      hours = value / 100;
      minutes = value % 100;
    } else if (hoursEnd - from - 1 <= 2 && hoursEnd + 2 < end && text.charAt(hoursEnd) == ':') {
      last = Dates.run(text, hoursEnd + 1, end);
      minutes = Dates.number(text, hoursEnd + 1, last);
    } else if (hoursEnd == from + 1 || hoursEnd - from - 1 > 2) {
      return null;
    }
    if (hours > 14 || minutes > 59) {
      return null;
    }
    stop[0] = last;
    int total = hours * 60 + minutes;
    return ZoneOffset.ofTotalSeconds((sign == '+' ? total : -total) * 60);
  }
}
