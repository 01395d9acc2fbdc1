package org.whence.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often the texts of a page stand on it. */
final class Repeats {

  /** Of each unit the first of the same text, and of such a one how many there are. */
  private final int[] first;

  private final int[] times;

  Repeats(List<Unit> units) {
    first = new int[units.size()];
    times = new int[units.size()];
    Map<String, Integer> seen = HashMap.newHashMap(units.size());
    for (int i = 0; i < first.length; i++) {
      Integer before = seen.putIfAbsent(units.get(i).text, i);
      first[i] = before == null ? i : before;
      times[first[i]]++;
    }
  }

  /** How often the text of a unit stands on the page, itself included. */
  int of(int unit) {
    return times[first[unit]];
  }
}
