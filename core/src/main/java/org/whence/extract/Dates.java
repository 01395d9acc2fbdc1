package org.whence.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;
import org.whence.text.Fold;
import org.whence.text.Months;
import org.whence.text.WordList;

/** Dates in running text and in metadata, in the languages of the month list; never a guess: what is not stated stays wide. */
final class Dates {
  /** News pages carry no earlier dates than the first archives on the web show, nor later ones than this century. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2099;

  private static final Set<String> OF = WordList.words(Dates.class, "date-words.tsv", "of");
  private static final Set<String> ORDINALS = WordList.words(Dates.class, "date-words.tsv", "ordinal");

  /**
   * A date as it stands in a text.
   *
   * @param day the day as printed, in whatever zone; the first of the month or year where no day is printed
   * @param exact whether a day is printed
   * @param begin where it begins in the text it was read from
   */
  record Found(Moment moment, LocalDate day, boolean exact, int begin, int end) {}

  private final String text;
  private final boolean monthFirst;

  private Dates(String text, boolean monthFirst) {
    this.text = text;
    this.monthFirst = monthFirst;
  }

  /** The first date of a value of metadata; null where it holds none, not even a year. */
  static @Nullable Found read(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String bounded = value.length() > 200 ? value.substring(0, 200) : value;
    Found found = first(bounded, 0, bounded.length(), true, true);
    if (found != null) {
      return found;
    }
    String digits = bounded.strip();
    return digits.length() == 10 || digits.length() == 13 ? epoch(digits) : digits.length() == 4 ? year(digits) : null;
  }

  private static @Nullable Found epoch(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (!isDigit(digits.charAt(i))) {
        return null;
      }
    }
    Instant instant = Instant.ofEpochSecond(Long.parseLong(digits.substring(0, 10)));
    return new Found(Moment.at(digits, instant), instant.atZone(ZoneOffset.UTC).toLocalDate(), true, 0, digits.length());
  }

  private static @Nullable Found year(String digits) {
    int year = number(digits, 0, digits.length());
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    LocalDate first = Year.of(year).atDay(1);
    return new Found(Moment.days(digits, first, Year.of(year).atDay(first.lengthOfYear())), first, false, 0, digits.length());
  }

  /**
   * The first date between two positions.
   *
   * @param monthFirst whether 3/4/2020 is the fourth of March
   * @param months whether a month and a year without a day will do
   */
  static @Nullable Found first(String text, int begin, int end, boolean monthFirst, boolean months) {
    if (!hasFigure(text, begin, end)) {
      return null;
    }
    Dates reader = new Dates(text, monthFirst);
    int i = begin;
    while (i < end) {
      char c = text.charAt(i);
      if (isDigit(c) && (i == begin || !Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) > 0x2E80)) {
        Found found = reader.digits(i, end, months);
        if (found != null) {
          return found;
        }
        while (i < end && isDigit(text.charAt(i))) {
          i++;
        }
      } else if (Character.isLetter(c)) {
        int stop = word(text, i, end);
        Found found = stop - i >= 3 && stop - i <= 14 ? reader.monthName(i, stop, end, months) : null;
        if (found != null) {
          return found;
        }
        i = stop;
      } else {
        i++;
      }
    }
    return null;
  }

  /** No date is without one, and most lines are. */
  private static boolean hasFigure(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The month a word names, 0 where it names none. */
  static int month(String word) {
    return Months.number(Fold.fold(word));
  }

  static int word(String text, int from, int end) {
    int i = from;
    while (i < end && (Character.isLetter(text.charAt(i)) || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)) {
      i++;
    }
    return Math.max(i, from + 1);
  }

  static int run(String text, int from, int end) {
    int i = from;
    while (i < end && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to && i < from + 9; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  /** A date that begins with digits: 2026-01-17, 20260117, 17.1.2026, 1/17/2026, 17 January 2026, 17 de enero de 2026. */
  private @Nullable Found digits(int begin, int end, boolean months) {
    int stop = run(text, begin, end);
    int length = stop - begin;
    int value = number(text, begin, stop);
    if (length == 8) {
      return day(begin, stop, end, value / 10_000, value / 100 % 100, value % 100);
    }
    if (length == 4) {
      return yearFirst(begin, stop, end, value, months);
    }
    return length > 2 ? null : dayFirst(begin, stop, end, value);
  }

  private @Nullable Found yearFirst(int begin, int stop, int end, int year, boolean months) {
    int second = separated(stop, end, "-/.\u5E74");
    if (second < 0) {
      return null;
    }
    int secondEnd = run(text, second, end);
    if (secondEnd == second || secondEnd - second > 2) {
      return null;
    }
    int month = number(text, second, secondEnd);
    int third = separated(secondEnd, end, "-/.\u6708");
    int thirdEnd = third < 0 ? -1 : run(text, third, end);
    if (third >= 0 && thirdEnd > third && thirdEnd - third <= 2) {
      return day(begin, thirdEnd, end, year, month, number(text, third, thirdEnd));
    }
    boolean only = secondEnd == end || !Character.isLetterOrDigit(text.charAt(secondEnd)) && text.charAt(secondEnd) != '/';
    return months && only && text.charAt(stop) != '.' ? month(begin, secondEnd, year, month) : null;
  }

  private @Nullable Found dayFirst(int begin, int stop, int end, int first) {
    int second = separated(stop, end, "-/.");
    if (second > 0 && second < end && isDigit(text.charAt(second))) {
      return numeric(begin, stop, second, end, first);
    }
    int i = stop;
    if (i < end && (text.charAt(i) == '\u00BA' || text.charAt(i) == '\u00AA' || text.charAt(i) == '\u00B0')) {
      i++;
    }
    i = ordinal(i, end);
    i = skip(i, end, " .,-/\u00A0\t\n");
    int wordEnd = word(text, Math.min(i, end), end);
    if (i < end && isOf(text.substring(i, Math.min(wordEnd, end)))) {
      i = skip(wordEnd, end, " .\u00A0\t\n");
      wordEnd = word(text, Math.min(i, end), end);
    }
    if (i >= end || wordEnd > end || !Character.isLetter(text.charAt(i))) {
      return null;
    }
    int month = wordEnd - i < 3 || wordEnd - i > 14 ? 0 : month(text.substring(i, wordEnd));
    if (month == 0) {
      return null;
    }
    int y = skip(wordEnd, end, " .,-/'\u2019\u00A0\t\n");
    int of = word(text, Math.min(y, end), end);
    if (y < end && of <= end && Character.isLetter(text.charAt(y)) && isOf(text.substring(y, of))) {
      y = skip(of, end, " \u00A0\t\n");
    }
    int yearEnd = run(text, Math.min(y, end), end);
    return year(begin, y, yearEnd, end, month, first);
  }

  private @Nullable Found year(int begin, int y, int yearEnd, int end, int month, int day) {
    if (yearEnd - y == 4) {
      return day(begin, yearEnd, end, number(text, y, yearEnd), month, day);
    }
    boolean shortYear = yearEnd - y == 2 && (yearEnd == end || !":h".contains(String.valueOf(text.charAt(yearEnd))));
    return shortYear && number(text, y, yearEnd) <= 40 ? day(begin, yearEnd, end, 2000 + number(text, y, yearEnd), month, day) : null;
  }

  /** 17.1.2026 and 1/17/2026; where both readings are possible the language decides. */
  private @Nullable Found numeric(int begin, int stop, int second, int end, int first) {
    int secondEnd = run(text, second, end);
    int third = separated(secondEnd, end, "-/.");
    if (secondEnd - second > 2 || third < 0 || text.charAt(stop) != text.charAt(secondEnd)) {
      return null;
    }
    int thirdEnd = run(text, third, end);
    int other = number(text, second, secondEnd);
    int length = thirdEnd - third;
    int year = length == 4 ? number(text, third, thirdEnd) : length == 2 ? 2000 + number(text, third, thirdEnd) : 0;
    if (year == 0 || length == 2 && year > 2040) {
      return null;
    }
    boolean american = other > 12 || first <= 12 && monthFirst && text.charAt(stop) == '/';
    return american ? day(begin, thirdEnd, end, year, first, other) : day(begin, thirdEnd, end, year, other, first);
  }

  /** January 17, 2026; Jan. 17th, 2026; January 2026. */
  private @Nullable Found monthName(int begin, int stop, int end, boolean months) {
    int i = skip(stop, end, " .,-/\u00A0\t\n");
    int of = months && i < end && Character.isLetter(text.charAt(i)) ? word(text, i, end) : i;
    i = of > i && of <= end && isOf(text.substring(i, of)) ? skip(of, end, " \u00A0\t\n") : i;
    int digitsEnd = run(text, Math.min(i, end), end);
    int length = digitsEnd - i;
    int month = length < 1 ? 0 : month(text.substring(begin, stop));
    if (month == 0) {
      return null;
    }
    if (length == 4 && months) {
      return month(begin, digitsEnd, number(text, i, digitsEnd), month);
    }
    if (length < 1 || length > 2) {
      return null;
    }
    int y = skip(ordinal(digitsEnd, end), end, " .,-/'\u2019\u00A0\t\n");
    int yearEnd = run(text, Math.min(y, end), end);
    return yearEnd - y == 4 ? day(begin, yearEnd, end, number(text, y, yearEnd), month, number(text, i, digitsEnd)) : null;
  }

  private int ordinal(int i, int end) {
    if (i + 2 <= end) {
      String two = text.substring(i, i + 2).toLowerCase(java.util.Locale.ROOT);
      boolean ends = i + 2 == end || !Character.isLetter(text.charAt(i + 2));
      if (ends && ORDINALS.contains(two)) {
        return i + 2;
      }
    }
    return i;
  }

  private static boolean isOf(String word) {
    return OF.contains(word);
  }

  private int skip(int from, int end, String skipped) {
    return skip(text, from, end, skipped);
  }

  /** Past at most four of some signs. */
  static int skip(String text, int from, int end, String skipped) {
    int i = from;
    while (i < end && i < from + 4 && skipped.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Where the next number begins, one of the signs and at most one blank further on; -1 where no sign stands there. */
  private int separated(int from, int end, String signs) {
    if (from >= end || signs.indexOf(text.charAt(from)) < 0) {
      return -1;
    }
    return from + 1 < end && text.charAt(from + 1) == ' ' ? from + 2 : from + 1;
  }

  private @Nullable Found month(int begin, int stop, int year, int month) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
      return null;
    }
    YearMonth found = YearMonth.of(year, month);
    MonthPart part = MonthPart.before(text, begin);
    if (part != null) {
      int from = part.begin(text, begin);
      Moment bounds = Moment.days(text.substring(from, stop), part.first(found.atDay(1)), part.last(found.atDay(1)));
      return new Found(bounds, part.first(found.atDay(1)), false, from, stop);
    }
    return new Found(Moment.month(text.substring(begin, stop), found), found.atDay(1), false, begin, stop);
  }

  private @Nullable Found day(int begin, int stop, int end, int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    if (stop < end && isDigit(text.charAt(stop))) {
      return null;
    }
    LocalDate date;
    try {
      date = LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
    Clock clock = new Clock(text, begin, stop, end);
    Moment moment = clock.read(date);
    return new Found(moment, date, true, begin, clock.end());
  }
}
