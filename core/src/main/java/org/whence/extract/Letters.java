package org.whence.extract;

/** What kinds of characters there are, told by a table for the Latin ones, which most pages consist of. */
final class Letters {
  private static final int TABLE = 0x250;
  private static final boolean[] WORD = new boolean[TABLE];
  private static final boolean[] LETTER = new boolean[TABLE];
  private static final boolean[] BLANK = new boolean[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      WORD[c] = Character.isLetterOrDigit(c);
      LETTER[c] = Character.isLetter(c);
      BLANK[c] = isWhite(c);
    }
  }

  private Letters() {}

  /** A letter or a figure of any script. */
  static boolean isWord(char c) {
    return c < TABLE ? WORD[c] : Character.isLetterOrDigit(c);
  }

  /** A letter of any script. */
  static boolean isLetter(char c) {
    return c < TABLE ? LETTER[c] : Character.isLetter(c);
  }

  /** White space, also where it has no width. */
  static boolean isBlank(char c) {
    return c < TABLE ? BLANK[c] : isWhite(c);
  }

  private static boolean isWhite(char c) {
    return c <= ' ' || c >= 0x80 && (Character.isSpaceChar(c) || c >= 0x200B && c <= 0x200F || c == 0xFEFF || c == 0x85 || c == 0x2060);
  }
}
