package org.whence.export;

/** Text as XML 1.0 can carry it. */
final class Xml {
  private static final char REPLACEMENT = '\uFFFD';

  private Xml() {}

  /** Text for an element or a quoted attribute: markup escaped, what XML forbids replaced. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        default -> out.appendCodePoint(mayStand(c) ? c : REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean mayStand(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' || c >= 0x7F && c <= 0x9F;
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
