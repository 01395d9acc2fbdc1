package org.whence.dossier;

/** The positions of one text in Unicode code points, counted from its positions in UTF-16 units. */
public final class CodePoints {
  /** Code points before each UTF-16 position; empty where the text has no surrogates and both counts are the same. */
  private final int[] before;

  public CodePoints(String text) {
    before = text.codePointCount(0, text.length()) == text.length() ? new int[0] : count(text);
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      before[i + 1] = before[i] + (second ? 0 : 1);
    }
    return before;
  }

  /** The code points before a position. */
  public int at(int utf16) {
    return before.length == 0 ? utf16 : before[utf16];
  }
}
