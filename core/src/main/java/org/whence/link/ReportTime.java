package org.whence.link;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;
import org.whence.text.Months;
import org.whence.text.Plain;

/** What "on Thursday", "last week" or "el martes" mean in an article of a known day. */
final class ReportTime {

  private static final int SHORT_MONTH = 3;

  private static final Map<String, String> WORDS = words();

  private ReportTime() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String[] row : Table.rows("report-times.tsv", 2)) {
      for (String word : row[1].split(" ")) {
        words.put(word, row[0]);
      }
    }
    return Map.copyOf(words);
  }

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
    String meaning = WORDS.getOrDefault(word, "");
    return switch (meaning) {
      case "today" -> Moment.days(when, day.minusDays(1), day);
      case "yesterday" -> Moment.days(when, day.minusDays(2), day);
      case "week" -> Moment.days(when, day.minusDays(14), day);
      case "month" -> Moment.days(when, day.minusDays(62), day);
      case "" -> null;
      default -> weekday(when, DayOfWeek.valueOf(meaning), day);
    };
  }

  private static Moment weekday(String when, DayOfWeek weekday, LocalDate day) {
    LocalDate back = day;
    while (back.getDayOfWeek() != weekday) {
      back = back.minusDays(1);
    }
    return Moment.days(when, back.equals(day) ? back.minusDays(7) : back, back);
  }

  private static @Nullable Moment monthDay(String when, String[] words, LocalDate day) {
    for (int i = 0; i < words.length; i++) {
      int month = Months.number(words[i]);
      int number = numberBeside(words, i);
      // "Two weeks ago" names no August.
      boolean afterWord = i > 0 && words[i - 1].length() > SHORT_MONTH && words[i].length() <= SHORT_MONTH;
      if (month == 0 || afterWord) {
        continue;
      }
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
