package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Proposes pairs that may be alike: those that share keys. Which pairs are proposed depends on the two alone, never on what else is in the pile. */
final class Neighbours {

  /** A pair of numbered things, the lower first. */
  record Pair(int low, int high) {}

  private Neighbours() {}

  /**
   * Every pair of {@code 0 .. size - 1} that shares at least {@code least} keys.
   *
   * @param keysOf the distinct keys of one
   */
  static List<Pair> sharing(int size, IntFunction<long[]> keysOf, int least) {
    Map<Long, List<Integer>> holders = new HashMap<>();
    List<Pair> out = new ArrayList<>();
    int[] shared = new int[size];
    for (int i = 0; i < size; i++) {
      List<Integer> met = new ArrayList<>();
      for (long key : keysOf.apply(i)) {
        List<Integer> before = holders.computeIfAbsent(key, k -> new ArrayList<>());
        for (int other : before) {
          if (shared[other]++ == 0) {
            met.add(other);
          }
        }
        before.add(i);
      }
      met.sort(null);
      for (int other : met) {
        if (shared[other] >= least) {
          out.add(new Pair(other, i));
        }
        shared[other] = 0;
      }
    }
    return out;
  }
}
