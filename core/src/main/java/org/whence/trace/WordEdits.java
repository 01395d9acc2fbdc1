package org.whence.trace;

import java.util.List;
import java.util.Set;

/** How many words must be changed to make one run of words of another, where either may be a cut of the other. */
final class WordEdits {

  private static final int LONG_WORD = 6;
  private static final int SPELLING = 2;
  private static final int STEM = 4;
  private static final int ENDING = 3;

  /** What the shorter run may have beyond either end of the longer, of its words: more is no cut of one saying. */
  private static final double CUT = 0.4;

  private static final int WORD = 1000;

  private WordEdits() {}

  /**
   * What changed from one run of words to another.
   *
   * @param words changed, lost or put in
   * @param telling those among them that are not of a list of words that only hold others together
   */
  record Edits(int words, int telling) {}

  /**
   * Words changed, lost or put in between the first and the last that both have; what one has before or after that is a cut and costs nothing. The
   * run that costs least is taken, so that of two cuts of one speech nothing is said.
   */
  static Edits inside(List<String> one, List<String> other, Set<String> light) {
    List<String> longer = one.size() >= other.size() ? one : other;
    List<String> shorter = one.size() >= other.size() ? other : one;
    int mayLack = (int) (shorter.size() * CUT);
    int[] row = new int[longer.size() + 1];
    int least = Integer.MAX_VALUE;
    for (int i = 1; i <= shorter.size(); i++) {
      int lost = cost(shorter.get(i - 1), light);
      int corner = row[0];
      row[0] = i <= mayLack ? 0 : row[0] + lost;
      for (int j = 1; j <= longer.size(); j++) {
        int above = row[j];
        int put = cost(longer.get(j - 1), light);
        int change = same(shorter.get(i - 1), longer.get(j - 1)) ? corner : corner + Math.max(lost, put);
        row[j] = Math.min(change, Math.min(above + lost, row[j - 1] + put));
        corner = above;
      }
      least = shorter.size() - i <= mayLack ? Math.min(least, row[longer.size()]) : least;
    }
    for (int cost : row) {
      least = Math.min(least, cost);
    }
    return new Edits(least / WORD, least % WORD);
  }

  /** A word each, and what tells something one more in the place after, so that among runs of equal length the one of light words is taken. */
  private static int cost(String word, Set<String> light) {
    return light.contains(word) ? WORD : WORD + 1;
  }

  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    return one.length() >= LONG_WORD && other.length() >= LONG_WORD && distance(one, other) <= SPELLING && one.charAt(0) == other.charAt(0)
        || isFormOf(one, other) || isFormOf(other, one) || isMisprint(one, other);
  }

  /** Whether two letters changed places: "form" for "from". */
  private static boolean isMisprint(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return one.length() == other.length() && one.length() >= STEM && at + 1 < one.length() && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at) && one.substring(at + 2).equals(other.substring(at + 2));
  }

  /** Whether one is the other with an ending: "look", "looked", "looking". */
  private static boolean isFormOf(String stem, String word) {
    int longer = word.length() - stem.length();
    return stem.length() >= STEM && longer > 0 && longer <= ENDING && word.startsWith(stem.substring(0, stem.length() - 1));
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
