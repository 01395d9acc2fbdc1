package org.whence.match;

/** A sentence as people paste it, made readable: addresses dropped, words that were run together for a tag or an account's name taken apart. */
final class Pasted {

  private Pasted() {}

  static String readable(String pasted) {
    StringBuilder out = new StringBuilder(pasted.length() + 16);
    int at = 0;
    while (at < pasted.length()) {
      int end = at;
      while (end < pasted.length() && !Character.isWhitespace(pasted.charAt(end))) {
        end++;
      }
      word(pasted, at, address(pasted, at, end), out);
      if (end < pasted.length()) {
        out.append(' ');
      }
      at = end + 1;
    }
    return out.toString();
  }

  /** Where an address begins in a run of characters without white space; the end of the run where none does. */
  private static int address(String text, int begin, int end) {
    String run = text.substring(begin, end);
    for (String mark : new String[] {"https:", "http:", "www.", "pic.twitter.com"}) {
      int found = run.indexOf(mark);
      if (found >= 0) {
        return begin + found;
      }
    }
    return end;
  }

  private static void word(String text, int begin, int end, StringBuilder out) {
    boolean tag = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '#' || c == '@') {
        tag = true;
        out.append(' ');
      } else if (c == '_') {
        out.append(' ');
      } else {
        if (tag && i > begin && breaks(text, i, end)) {
          out.append(' ');
        }
        out.append(c);
      }
    }
  }

  /** Whether a new word of a tag begins at {@code i}. */
  private static boolean breaks(String text, int i, int end) {
    char before = text.charAt(i - 1);
    char here = text.charAt(i);
    if (Character.isUpperCase(here)) {
      boolean opens = i + 1 < end && Character.isUpperCase(before) && Character.isLowerCase(text.charAt(i + 1));
      return opens || Character.isLowerCase(before) || Character.isDigit(before);
    }
    return Character.isDigit(here) && Character.isLetter(before);
  }
}
