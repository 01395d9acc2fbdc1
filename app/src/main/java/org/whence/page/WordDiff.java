package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two wordings compared word by word. */
final class WordDiff {
  /** Below this share of common words a comparison hides more than it shows (found on pairs of real wordings). */
  private static final double COMMON = 0.34;

  /** Longest wording compared, in words: the table is the square of it. */
  private static final int LONGEST = 400;

  /** What became of some words. */
  enum Fate {
    KEPT,
    GONE,
    NEW
  }

  /** Neighbouring words of one fate. */
  record Part(Fate fate, String words) {}

  private WordDiff() {}

  /** The parts in order; none where the wordings have too little in common, or are the same. */
  static List<Part> of(String before, String after) {
    String[] a = before.strip().split("\\s+", -1);
    String[] b = after.strip().split("\\s+", -1);
    if (a.length > LONGEST || b.length > LONGEST || before.equals(after)) {
      return List.of();
    }
    int[][] longest = longest(a, b);
    int kept = longest[0][0];
    if (2.0 * kept / (a.length + b.length) < COMMON) {
      return List.of();
    }
    return parts(a, b, longest);
  }

  /** The share of words that two wordings have in common, in order: 1 where they are the same. */
  static double alike(String before, String after) {
    String[] a = before.strip().split("\\s+", LONGEST + 1);
    String[] b = after.strip().split("\\s+", LONGEST + 1);
    return 2.0 * longest(a, b)[0][0] / (a.length + b.length);
  }

  /** Length of the longest common run of words, in order but not side by side, of each pair of ends. */
  private static int[][] longest(String[] a, String[] b) {
    int[][] longest = new int[a.length + 1][b.length + 1];
    for (int i = a.length - 1; i >= 0; i--) {
      for (int j = b.length - 1; j >= 0; j--) {
        longest[i][j] = same(a[i], b[j]) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  private static List<Part> parts(String[] a, String[] b, int[][] longest) {
    List<Part> out = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && same(a[i], b[j])) {
        add(out, Fate.KEPT, b[j]);
        i++;
        j++;
      } else if (j == b.length || (i < a.length && longest[i + 1][j] >= longest[i][j + 1])) {
        add(out, Fate.GONE, a[i]);
        i++;
      } else {
        add(out, Fate.NEW, b[j]);
        j++;
      }
    }
    return out;
  }

  private static void add(List<Part> out, Fate fate, String word) {
    if (!out.isEmpty() && out.getLast().fate() == fate) {
      out.set(out.size() - 1, new Part(fate, out.getLast().words() + " " + word));
    } else {
      out.add(new Part(fate, word));
    }
  }

  private static boolean same(String a, String b) {
    return bare(a).equals(bare(b));
  }

  /** A word without the marks around it, in small letters. */
  static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return (from == to ? word : word.substring(from, to)).toLowerCase(Locale.ROOT);
  }
}
