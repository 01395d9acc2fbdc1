package org.whence.bench;

import java.util.List;

/**
 * Puts words into classes so that the class of a word tells most about the class of the next: the exchange algorithm for a class bigram model
 * (Martin, Liermann and Ney 1998). Words are moved in the order of their numbers, so the same runs give the same classes.
 */
final class Exchange {

  private static final int PASSES = 14;
  private static final int TABLE = 1 << 20;

  private final int words;
  private final int classes;
  private final int[] classOf;
  private final int[][] next;
  private final int[][] nextCount;
  private final int[][] before;
  private final int[][] beforeCount;
  private final int[] self;
  private final int[] count;
  private final int[][] bigrams;
  private final int[] total;
  private final double[] table = new double[TABLE];

  /** @param runs word numbers below {@code words}; those of 0, for words too rare, stay in a class of their own */
  Exchange(List<int[]> runs, int words, int classes) {
    this.words = words;
    this.classes = classes;
    classOf = new int[words];
    self = new int[words];
    count = new int[words];
    Pairs pairs = new Pairs(runs, words);
    next = pairs.partner(true);
    nextCount = pairs.count(true);
    before = pairs.partner(false);
    beforeCount = pairs.count(false);
    bigrams = new int[classes][classes];
    total = new int[classes];
    for (int i = 2; i < TABLE; i++) {
      table[i] = i * Math.log(i);
    }
    for (int w = 0; w < words; w++) {
      classOf[w] = w == 0 ? 0 : 1 + (w - 1) % (classes - 1);
    }
    fill();
  }

  private void fill() {
    for (int w = 0; w < words; w++) {
      for (int k = 0; k < next[w].length; k++) {
        bigrams[classOf[w]][classOf[next[w][k]]] += nextCount[w][k];
        count[w] += nextCount[w][k];
        self[w] += next[w][k] == w ? nextCount[w][k] : 0;
      }
      total[classOf[w]] += count[w];
    }
  }

  private double f(int n) {
    return n < TABLE ? table[n] : n * Math.log(n);
  }

  /** The class of each word, 0 to {@code classes - 1}. */
  int[] cluster() {
    for (int pass = 0; pass < PASSES; pass++) {
      int moved = 0;
      for (int w = 1; w < words; w++) {
        moved += move(w) ? 1 : 0;
      }
      if (moved < words / 200) {
        break;
      }
    }
    return classOf;
  }

  private boolean move(int w) {
    int from = classOf[w];
    int[] right = new int[classes];
    int[] left = new int[classes];
    for (int k = 0; k < next[w].length; k++) {
      right[classOf[next[w][k]]] += next[w][k] == w ? 0 : nextCount[w][k];
    }
    for (int k = 0; k < before[w].length; k++) {
      left[classOf[before[w][k]]] += before[w][k] == w ? 0 : beforeCount[w][k];
    }
    shift(w, from, right, left, -1);
    int[] some = seen(right, left);
    int best = from;
    double gain = Double.NEGATIVE_INFINITY;
    for (int c = 1; c < classes; c++) {
      double g = gain(w, c, right, left, some);
      if (g > gain + 1e-9 || c == from && g > gain - 1e-9) {
        gain = g;
        best = c;
      }
    }
    shift(w, best, right, left, 1);
    classOf[w] = best;
    return best != from;
  }

  private int[] seen(int[] right, int[] left) {
    int n = 0;
    int[] out = new int[classes];
    for (int c = 0; c < classes; c++) {
      if (right[c] != 0 || left[c] != 0) {
        out[n++] = c;
      }
    }
    return java.util.Arrays.copyOf(out, n);
  }

  private void shift(int w, int to, int[] right, int[] left, int sign) {
    for (int c = 0; c < classes; c++) {
      bigrams[to][c] += sign * right[c];
      bigrams[c][to] += sign * left[c];
    }
    bigrams[to][to] += sign * self[w];
    total[to] += sign * count[w];
  }

  /** What the log likelihood gains if the word joins a class it is not in now. */
  private double gain(int w, int to, int[] right, int[] left, int[] some) {
    int[] row = bigrams[to];
    double sum = 0;
    for (int c : some) {
      if (c != to) {
        sum += right[c] == 0 ? 0 : f(row[c] + right[c]) - f(row[c]);
        sum += left[c] == 0 ? 0 : f(bigrams[c][to] + left[c]) - f(bigrams[c][to]);
      }
    }
    sum += f(row[to] + right[to] + left[to] + self[w]) - f(row[to]);
    return sum - 2 * (f(total[to] + count[w]) - f(total[to]));
  }
}
