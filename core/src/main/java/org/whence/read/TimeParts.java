package org.whence.read;

import org.jspecify.annotations.Nullable;

/** What the words of one expression of time say, part by part; 0 where they say nothing of a part. */
final class TimeParts {

  int day;
  int lastDay;
  int month;
  int year;
  int decade;
  int num;
  int ord;
  int weekday;
  int edge;
  int dayOffset;
  int century;
  @Nullable Integer shift;
  @Nullable TimeUnit unit;

  /** Reads the parts of a pattern that matches at an atom; what the pattern says without a word stands where no word does. */
  static TimeParts of(TimeRule rule, TimeAtoms atoms, int at) {
    TimeParts parts = new TimeParts();
    Meaning meaning = rule.meaning();
    parts.shift = meaning.shift();
    parts.unit = meaning.unit();
    parts.num = meaning.num() == null ? 0 : meaning.num();
    parts.edge = meaning.edge() == null ? 0 : meaning.edge();
    parts.dayOffset = meaning.day() == null ? 0 : meaning.day();
    for (int i = 0; i < rule.size(); i++) {
      TimeClass kind = rule.elements().get(i).kind();
      if (kind != null) {
        parts.take(kind, atoms.value(at + i, kind), meaning);
      }
    }
    return parts;
  }

  private void take(TimeClass kind, int value, Meaning meaning) {
    switch (kind) {
      case WEEKDAY -> weekday = value;
      case MONTH, MM -> month = value;
      case UNIT, MANY, CAL -> unit = meaning.unit() == null ? TimeUnit.values()[value] : meaning.unit();
      case SHIFT -> shift = meaning.shift() == null ? Integer.valueOf(value) : meaning.shift();
      case DAYWORD -> dayOffset = meaning.day() == null ? value : meaning.day();
      case DAY, DAYNAME -> takeDay(value);
      case EDGE, RIM -> edge = value;
      case ORD -> ord = value;
      case NUM -> num = num == 0 ? value : num;
      case TENS, DECADE -> decade = value;
      case TWO -> decade = value;
      case ROMAN -> century = value;
      case YEAR -> year = value;
      case PART, HALF, ORDEND, DECADEEND, SEASON, SOME, ABOUT, UNSURE, LOWER, LEAD, SINCE, UNTIL, CLOCK, ZONE -> { }
    }
  }

  private void takeDay(int value) {
    if (day == 0) {
      day = value;
    } else {
      lastDay = value;
    }
  }
}
