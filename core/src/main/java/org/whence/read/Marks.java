package org.whence.read;

import org.whence.text.Tokens;

/** Quotation marks of a block: which tokens stand inside them. */
final class Marks {

  /** A quotation longer than this is taken for a mark that was never closed. */
  private static final int LONGEST = 600;

  private Marks() {}

  static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u00AB' || c == '\u00BB' || c == '\u201E' || c == '\u201F';
  }

  /** Whether a token is a mark of quotation; two apostrophes are one, as old wire systems print it. */
  static boolean isQuote(Tokens tokens, int token) {
    if (tokens.isWord(token)) {
      return false;
    }
    char c = tokens.firstChar(token);
    return isQuote(c) || (c == '\'' || c == '`') && tokens.end(token) - tokens.begin(token) == 2;
  }

  /** For each token whether it lies between an opening and a closing mark; an unclosed quotation runs to the end of its block. */
  static boolean[] quoted(Tokens tokens) {
    boolean[] inside = new boolean[tokens.size()];
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      char c = tokens.firstChar(i);
      if (!isQuote(tokens, i)) {
        continue;
      }
      if (open < 0) {
        if (c != '\u201D' && c != '\u00BB') {
          open = i;
        }
      } else if (closes(tokens, i, c)) {
        java.util.Arrays.fill(inside, open + 1, i, true);
        open = -1;
      } else {
        open = i;
      }
    }
    if (open >= 0 && tokens.size() - open <= LONGEST && tokens.firstChar(open) != '"' && tokens.firstChar(open) != '\'') {
      java.util.Arrays.fill(inside, open + 1, tokens.size(), true);
    }
    return inside;
  }

  private static boolean closes(Tokens tokens, int i, char c) {
    return c == '\u201D' || c == '\u00BB' || c == '"' || c == '\'' || c == '\u201F' || c == '\u201C' && (i == 0
        || tokens.end(i - 1) == tokens.begin(i));
  }
}
