package org.whence.trace;

import java.util.List;

/** How many words must be changed to make one run of words of another, where either may be a cut of the other. */
final class WordEdits {

  private static final int LONG_WORD = 6;
  private static final int SPELLING = 2;

  private WordEdits() {}

  /**
   * Words changed, lost or put in between the first and the last that both have; what one has before or after that is a cut and costs nothing. The
   * run that costs least is taken, so that of two cuts of one speech nothing is said.
   */
  static int inside(List<String> one, List<String> other) {
    List<String> longer = one.size() >= other.size() ? one : other;
    List<String> shorter = one.size() >= other.size() ? other : one;
    int[] row = new int[longer.size() + 1];
    for (int i = 1; i <= shorter.size(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= longer.size(); j++) {
        int above = row[j];
        int change = same(shorter.get(i - 1), longer.get(j - 1)) ? corner : corner + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    int least = row[0];
    for (int cost : row) {
      least = Math.min(least, cost);
    }
    return least;
  }

  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    return one.length() >= LONG_WORD && other.length() >= LONG_WORD && distance(one, other) <= SPELLING && one.charAt(0) == other.charAt(0);
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? corner : corner + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row[other.length()];
  }
}
