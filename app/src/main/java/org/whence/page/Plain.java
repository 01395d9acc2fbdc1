package org.whence.page;

/** Article text made safe to show: it is hostile until then. */
final class Plain {
  private static final char REPLACEMENT = '\uFFFD';

  private Plain() {}

  /**
   * One line: white space runs become one space; control characters and bidirectional overrides become a visible mark, because either could
   * make a terminal or a page show other words than those printed; invisible marks without a meaning of their own are dropped.
   */
  static String line(String words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean gap = false;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (isGap(c)) {
        gap = !out.isEmpty();
      } else if (!isDropped(c)) {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        append(out, c);
      }
    }
    return out.toString();
  }

  /** As {@link #line}, but every character keeps its place, so that positions in the text stay true; line breaks stay. */
  static String inPlace(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        out.append(c).append(text.charAt(++i));
      } else if (c == '\n' || c == '\t') {
        out.append(c);
      } else {
        append(out, c);
      }
    }
    return out.toString();
  }

  private static boolean isGap(int c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x85;
  }

  /** Soft hyphens, byte order marks, zero-width spaces, left-to-right and right-to-left marks. */
  private static boolean isDropped(int c) {
    return c == 0xAD || c == 0xFEFF || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x61C || c == 0x2060;
  }

  private static void append(StringBuilder out, int c) {
    int type = Character.getType(c);
    boolean joiner = c == 0x200C || c == 0x200D;
    boolean unsafe = type == Character.CONTROL || (type == Character.FORMAT && !joiner && !isDropped(c)) || type == Character.SURROGATE;
    if (unsafe) {
      out.append(REPLACEMENT);
    } else {
      out.appendCodePoint(c);
    }
  }

  /** The beginning of long words, ending at a space where there is one, with a sign that they go on. */
  static String cut(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int space = words.lastIndexOf(' ', longest);
    int end = space > longest / 2 ? space : longest;
    if (Character.isLowSurrogate(words.charAt(end))) {
      end--;
    }
    return words.substring(0, end) + " …";
  }
}
