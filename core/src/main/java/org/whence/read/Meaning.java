package org.whence.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern of time means, and what it says without a word for it.
 *
 * @param shift how many units before or after now
 * @param num how many
 * @param day how many days before or after today
 * @param edge which part of the unit
 */
record Meaning(Kind kind, @Nullable Integer shift, @Nullable Integer num, @Nullable Integer day, @Nullable Integer edge, @Nullable TimeUnit unit) {

  /** How an expression of time is resolved. */
  enum Kind {
    /** A day of a month, or several. */
    DATE,
    /** A day in figures, whose order depends on the country. */
    SLASHED,
    MONTH,
    YEAR,
    DECADE,
    CENTURY,
    QUARTER,
    HALF,
    WEEKDAY,
    /** A weekday of the last, this or the next week. */
    WEEKINDAY,
    /** Yesterday, today. */
    DAY,
    NOW,
    /** The last, this or the next week, month or year. */
    UNIT,
    /** From the beginning of a unit up to now. */
    BEFORE,
    /** From now to the end of a unit. */
    AFTER,
    AGO,
    HENCE,
    /** The past so many units. */
    BACK,
    /** The next so many units. */
    FORWARD,
    /** A number of units, with no say when. */
    LENGTH,
    /** A time the words leave open. */
    NONE
  }

  static Meaning of(String printed) {
    String[] parts = printed.split(" ");
    return new Meaning(
        Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), number(parts, "shift="), number(parts, "num="), number(parts, "day="), number(parts,
            "edge="), unit(parts));
  }

  private static @Nullable Integer number(String[] parts, String name) {
    for (String part : parts) {
      if (part.startsWith(name)) {
        return Integer.valueOf(part.substring(name.length()));
      }
    }
    return null;
  }

  private static @Nullable TimeUnit unit(String[] parts) {
    for (String part : parts) {
      if (part.startsWith("unit=")) {
        return TimeUnit.valueOf(part.substring(5).toUpperCase(Locale.ROOT));
      }
    }
    return null;
  }
}
