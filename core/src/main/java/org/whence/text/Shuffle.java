package org.whence.text;

import java.util.Random;

/** Orders in which examples are learned: one for each pass, the same in every run. */
final class Shuffle {

  private long state;

  Shuffle(long seed) {
    state = seed;
  }

  /** A number from 0, smaller than {@code below}. */
  int next(int below) {
    state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
    return (int) ((state >>> 33) % below);
  }

  int[] order(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = next(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** Puts an order into another by a chance of the caller's own, which makes the same model every time. */
  static void mix(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  static int[] order(int n, long seed) {
    return new Shuffle(seed * 0x9E3779B97F4A7C15L + 20_261_121).order(n);
  }
}
