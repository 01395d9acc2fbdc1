package org.whence.read;

/** What a word or a number can be in an expression of time. Those from DAY on are numbers by their looks; the others stand in times.tsv. */
enum TimeClass {
  WEEKDAY,
  MONTH,
  UNIT,
  MANY,
  CAL,
  SHIFT,
  DAYWORD,
  DAYNAME,
  PART,
  EDGE,
  RIM,
  ORD,
  NUM,
  TENS,
  ROMAN,
  HALF,
  ORDEND,
  DECADEEND,
  SEASON,
  SOME,
  ABOUT,
  UNSURE,
  LOWER,
  LEAD,
  SINCE,
  UNTIL,
  DAY,
  MM,
  TWO,
  YEAR,
  DECADE,
  CLOCK,
  ZONE;

  long bit() {
    return 1L << ordinal();
  }
}
