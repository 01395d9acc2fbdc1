package org.whence.trace;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Words for lengths of time, whatever the language: "weeks" and "semanas" are one unit, "weeks" and "days" two. */
final class Durations {

  private static final List<Set<String>> UNITS =
      List.of(unit("minute"), unit("hour"), unit("day"), unit("week"), unit("month"), unit("year"), unit("decade"));

  private Durations() {}

  private static Set<String> unit(String kind) {
    return WordList.words(Durations.class, "words.tsv", kind);
  }

  static boolean either(@Nullable String one, @Nullable String other) {
    return of(one) != null || of(other) != null;
  }

  /** Whether both are lengths of time in one unit. */
  static boolean same(@Nullable String one, @Nullable String other) {
    Set<String> unit = of(one);
    return unit != null && unit.equals(of(other));
  }

  private static @Nullable Set<String> of(@Nullable String counted) {
    if (counted == null) {
      return null;
    }
    String form = Plain.form(counted);
    return UNITS.stream().filter(unit -> unit.contains(form)).findFirst().orElse(null);
  }
}
