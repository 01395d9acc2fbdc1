package org.whence.text;

import java.util.HashMap;
import java.util.Map;

/** The names of the months, long and short, of the languages that news sites use most. */
public final class Months {

  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String[] row : WordList.rows(Months.class, "months.tsv")) {
      for (String name : row[1].split(" ")) {
        numbers.put(name, Integer.valueOf(row[0]));
      }
    }
    return Map.copyOf(numbers);
  }

  /** The number of the month that a folded word names in one of the languages, full stop or not; 0 where it names none. */
  public static int number(String folded) {
    Integer number = NUMBERS.get(folded);
    if (number == null && folded.endsWith(".")) {
      number = NUMBERS.get(folded.substring(0, folded.length() - 1));
    }
    return number == null ? 0 : number;
  }
}
