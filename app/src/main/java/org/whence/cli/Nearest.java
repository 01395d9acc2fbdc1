package org.whence.cli;

import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;

/** Finds what a mistyped word was most likely meant to be. */
final class Nearest {
  /** Edits after which two words are no longer taken for each other. */
  private static final int FAR = 4;

  private Nearest() {}

  /** " Did you mean --format?", or nothing. */
  static String hint(String word, CommandSpec spec) {
    TreeSet<String> known = new TreeSet<>(word.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet());
    String given = word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : word;
    String best = "";
    int least = FAR;
    for (String candidate : known) {
      int edits = edits(given, candidate);
      if (edits < least && edits < candidate.length()) {
        least = edits;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : " Did you mean " + best + "?";
  }

  /** Letters to insert, delete or replace (Levenshtein). */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
