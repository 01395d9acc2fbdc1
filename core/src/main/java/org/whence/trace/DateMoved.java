package org.whence.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;

/** The same event on another day: both tellings give one day of a month, and it is not the same day. */
final class DateMoved implements DriftRule {

  private static final double ALIKE = 0.55;
  private static final List<String> EN = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> ES = List.of("enero", "febre", "marzo", "abril", "mayo", "junio", "julio", "agost", "septi", "octub", "novie",
      "dicie");

  /** A day as printed. */
  private record Day(int month, int day, String printed) {}

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.DATE_MOVED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (!before.sameLanguage(after) || before.likeness(after) < ALIKE) {
      return null;
    }
    Day from = only(before.words());
    Day to = only(after.words());
    if (from == null || to == null || from.month() == to.month() && from.day() == to.day()) {
      return null;
    }
    return Finding.major(before, after, Reason.of(Reason.Code.DATE_MOVED, from.printed(), to.printed()));
  }

  private static @Nullable Day only(List<String> words) {
    Day found = null;
    for (int i = 0; i < words.size(); i++) {
      int month = month(words.get(i));
      Day day = month == 0 ? null : beside(words, i, month);
      if (day != null) {
        if (found != null) {
          return null;
        }
        found = day;
      }
    }
    return found;
  }

  private static @Nullable Day beside(List<String> words, int at, int month) {
    for (int place : new int[] {at + 1, at - 1, at - 2}) {
      boolean overDe = place != at - 2 || place < 0 || words.get(at - 1).equals("de") || words.get(at - 1).equals("of");
      if (place >= 0 && place < words.size() && overDe && isDay(words.get(place))) {
        int from = Math.min(place, at);
        return new Day(month, Integer.parseInt(words.get(place)), String.join(" ", words.subList(from, Math.max(place, at) + 1)));
      }
    }
    return null;
  }

  private static boolean isDay(String word) {
    return word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9') && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= 31;
  }

  private static int month(String word) {
    for (int i = 0; i < EN.size(); i++) {
      boolean english = word.startsWith(EN.get(i)) && (word.length() <= 4 || LONG_EN.contains(word));
      if (english || word.startsWith(ES.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static final List<String> LONG_EN = List.of("january", "february", "march", "april", "august", "september", "october", "november",
      "december");
}
