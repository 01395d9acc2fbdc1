package org.whence.bench;

import java.util.Arrays;
import java.util.List;

/** Which word follows which, and how often. */
final class Pairs {

  private final int words;
  private final long[] pairs;

  Pairs(List<int[]> runs, int words) {
    this.words = words;
    int size = runs.stream().mapToInt(run -> Math.max(0, run.length - 1)).sum();
    pairs = new long[size];
    int n = 0;
    for (int[] run : runs) {
      for (int i = 1; i < run.length; i++) {
        pairs[n++] = (long) run[i - 1] << 32 | run[i];
      }
    }
    Arrays.sort(pairs);
  }

  /** For each word those that follow it, or those before it. */
  int[][] partner(boolean following) {
    return table(following, false);
  }

  /** How often, in the same order. */
  int[][] count(boolean following) {
    return table(following, true);
  }

  private int[][] table(boolean following, boolean counts) {
    int[] sizes = new int[words];
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        sizes[key(pairs[i], following)]++;
      }
    }
    int[][] out = new int[words][];
    for (int w = 0; w < words; w++) {
      out[w] = new int[sizes[w]];
    }
    int[] at = new int[words];
    for (int i = 0; i < pairs.length; i++) {
      int w = key(pairs[i], following);
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        out[w][at[w]++] = counts ? 1 : key(pairs[i], !following);
      } else if (counts) {
        out[w][at[w] - 1]++;
      }
    }
    return out;
  }

  private static int key(long pair, boolean first) {
    return (int) (first ? pair >>> 32 : pair & 0xFFFFFFFFL);
  }
}
