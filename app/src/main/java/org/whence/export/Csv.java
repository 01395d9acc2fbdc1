package org.whence.export;

/** Text as a cell of CSV (RFC 4180), safe to open in a spreadsheet. */
final class Csv {
  /** How a cell begins that a spreadsheet takes for a formula; the last four are the wide forms that some take too. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final char REPLACEMENT = '\uFFFD';

  private Csv() {}

  /** A text that begins like a formula gets an apostrophe before it; the data dictionary says so. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      out.append('\'');
    }
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      out.appendCodePoint(mayStand(c) ? c : REPLACEMENT);
      if (c == '"') {
        out.append('"');
      }
    }
    boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    return quoted ? out.insert(0, '"').append('"').toString() : out.toString();
  }

  private static boolean mayStand(int c) {
    int type = Character.getType(c);
    return c == '\n' || c == '\r' || c == '\t' || type != Character.CONTROL && type != Character.SURROGATE;
  }
}
