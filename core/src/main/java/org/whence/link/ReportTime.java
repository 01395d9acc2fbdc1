package org.whence.link;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;
import org.whence.text.Plain;

/** What "on Thursday", "last week" or "el martes" mean in an article of a known day. */
final class ReportTime {

  private static final List<String> DAYS_EN = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final List<String> DAYS_ES = List.of("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");
  private static final List<String> MONTHS_EN =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> MONTHS_ES =
      List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

  private ReportTime() {}

  /** Bounds of a printed time relative to when its article was published; null where the words say too little. */
  static @Nullable Moment of(@Nullable String when, @Nullable Moment published) {
    if (when == null || published == null) {
      return null;
    }
    LocalDate day = published.middleDay();
    String[] words = Plain.form(when).split(" ");
    Moment dated = monthDay(when, words, day);
    if (dated != null) {
      return dated;
    }
    for (String word : words) {
      Moment relative = relative(when, word, day);
      if (relative != null) {
        return relative;
      }
    }
    return null;
  }

  private static @Nullable Moment relative(String when, String word, LocalDate day) {
    int weekday = Math.max(DAYS_EN.indexOf(word), DAYS_ES.indexOf(word));
    if (weekday >= 0) {
      LocalDate back = day;
      while (back.getDayOfWeek() != DayOfWeek.of(weekday + 1)) {
        back = back.minusDays(1);
      }
      return Moment.days(when, back.equals(day) ? back.minusDays(7) : back, back);
    }
    return switch (word) {
      case "today", "hoy" -> Moment.days(when, day.minusDays(1), day);
      case "yesterday", "ayer" -> Moment.days(when, day.minusDays(2), day);
      case "week", "semana" -> Moment.days(when, day.minusDays(14), day);
      case "month", "mes" -> Moment.days(when, day.minusDays(62), day);
      default -> null;
    };
  }

  private static @Nullable Moment monthDay(String when, String[] words, LocalDate day) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() < 3) {
        continue;
      }
      String start = words[i].substring(0, 3);
      int month = Math.max(MONTHS_EN.indexOf(start), MONTHS_ES.indexOf(start)) + 1;
      if (month == 0 || words[i].equals("martes") || words[i].equals("mayor")) {
        continue;
      }
      int number = numberBeside(words, i);
      LocalDate first = LocalDate.of(day.getYear(), month, 1);
      if (first.isAfter(day)) {
        first = first.minusYears(1);
      }
      if (number >= 1 && number <= first.lengthOfMonth()) {
        return Moment.day(when, first.withDayOfMonth(number));
      }
      return Moment.days(when, first, first.withDayOfMonth(first.lengthOfMonth()));
    }
    return null;
  }

  private static int numberBeside(String[] words, int at) {
    for (int beside : new int[] {at + 1, at - 1, at - 2}) {
      if (beside >= 0 && beside < words.length && !words[beside].isEmpty() && words[beside].length() <= 2
          && words[beside].chars().allMatch(Character::isDigit)) {
        return Integer.parseInt(words[beside]);
      }
    }
    return 0;
  }
}
