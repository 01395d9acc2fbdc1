package org.whence.assistant;

/**
 * Words of strangers as an assistant may see them: what hides is made visible, a character for a character, so that positions stay true.
 *
 * <p>Control characters, bidirectional overrides, characters without width, tags, variation selectors and blank letters can carry words that a
 * person who looks at the same text never sees.
 */
final class Shown {
  /** What stands for a character that hides. */
  static final int MARK = 0xFFFD;

  /** From here on letters join and take marks; before it a joiner or selector has no meaning. */
  private static final int FIRST_THAT_JOINS = 0x300;

  private Shown() {}

  /** The same number of characters, each that hides replaced by {@link #MARK}; line breaks and tabs stay. */
  static String inPlace(String words) {
    StringBuilder out = new StringBuilder(words.length());
    int before = 0;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      int after = i < words.length() ? words.codePointAt(i) : 0;
      out.appendCodePoint(isHidden(c, before, after) ? MARK : c);
      before = c;
    }
    return out.toString();
  }

  /** On one line: runs of white space are one blank. */
  static String line(String words) {
    StringBuilder out = new StringBuilder(words.length());
    String shown = inPlace(words);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!blank) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /** How many characters hide. */
  static int hidden(String words) {
    String shown = inPlace(words);
    int out = 0;
    int at = 0;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      int s = shown.codePointAt(at);
      i += Character.charCount(c);
      at += Character.charCount(s);
      out += c == s ? 0 : 1;
    }
    return out;
  }

  private static boolean isHidden(int c, int before, int after) {
    if (c == 0x200C || c == 0x200D) { // joiners, of Persian or of an emoji
      return !joins(before) || !joins(after);
    }
    if (c == 0xFE0E || c == 0xFE0F) { // the text or picture form of a sign
      return !joins(before) || isSelector(before);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> isBlankLetter(c) || isSelector(c) || isIgnored(c);
    };
  }

  private static boolean joins(int c) {
    return c >= FIRST_THAT_JOINS && c != 0x200C && c != 0x200D;
  }

  private static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0x180B && c <= 0x180F;
  }

  private static boolean isBlankLetter(int c) {
    return c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
  }

  /** What no font shows: reserved signs, and the plane of tags and selectors. */
  private static boolean isIgnored(int c) {
    return c == 0x2065 || c >= 0xFFF0 && c <= 0xFFF8 || c >= 0xE0000 && c <= 0xE0FFF || (c & 0xFFFE) == 0xFFFE;
  }
}
