package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text that keep to a width: words wrap, styles are ANSI codes or nothing. */
final class Paper {
  /** How a run of words looks; every look but plain vanishes where colour is off, so none may carry a meaning alone. */
  enum Look {
    PLAIN(""),
    STRONG("1"),
    QUIET("2"),
    ACCENT("1;36"),
    ALERT("1;33");

    private final String code;

    Look(String code) {
      this.code = code;
    }
  }

  /** Words of one look. */
  record Run(String words, Look look) {}

  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  Paper(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  static Run plain(String words) {
    return new Run(words, Look.PLAIN);
  }

  static Run strong(String words) {
    return new Run(words, Look.STRONG);
  }

  static Run quiet(String words) {
    return new Run(words, Look.QUIET);
  }

  static Run accent(String words) {
    return new Run(words, Look.ACCENT);
  }

  static Run alert(String words) {
    return new Run(words, Look.ALERT);
  }

  int width() {
    return width;
  }

  void blank() {
    out.append('\n');
  }

  /** A heading over the whole width. */
  void heading(String words, String aside) {
    blank();
    line("", strong(words.toUpperCase(Locale.ROOT)), quiet(aside.isEmpty() ? "" : "· " + aside));
  }

  void rule() {
    out.append(open(Look.QUIET)).append("─".repeat(width)).append(close(Look.QUIET)).append('\n');
  }

  /** A line that is set already. */
  void raw(String line) {
    out.append(line.stripTrailing()).append('\n');
  }

  /** A paragraph: the first line begins with the lead, the others with as many spaces. */
  void line(String lead, Run... runs) {
    line(lead, " ".repeat(columns(lead)), runs);
  }

  /** A paragraph whose lines after the first begin with another lead. Runs follow each other with a space between them. */
  void line(String lead, String rest, Run... runs) {
    Wrapped lines = new Wrapped(lead, rest);
    for (Run run : runs) {
      for (String word : run.words().split(" ")) {
        if (!word.isEmpty()) {
          lines.add(word, run.look());
        }
      }
    }
    lines.end();
  }

  /** A paragraph in the making. */
  private final class Wrapped {
    private final String rest;
    private StringBuilder line;
    private int at;
    private boolean fresh = true;
    private Look look = Look.PLAIN;

    Wrapped(String lead, String rest) {
      this.rest = rest;
      line = new StringBuilder(lead);
      at = columns(lead);
    }

    void add(String word, Look wanted) {
      for (String piece : pieces(word, Math.max(8, width - columns(rest)))) {
        int wide = columns(piece);
        if (!fresh && at + 1 + wide > width) {
          end();
          line = new StringBuilder(rest);
          at = columns(rest);
          fresh = true;
        }
        if (wanted != look) {
          line.append(close(look));
        }
        if (!fresh) {
          line.append(' ');
          at++;
        }
        if (wanted != look) {
          line.append(open(wanted));
          look = wanted;
        }
        line.append(piece);
        at += wide;
        fresh = false;
      }
    }

    void end() {
      out.append(line.toString().stripTrailing()).append(close(look)).append('\n');
      look = Look.PLAIN;
    }
  }

  /** A word cut where it is wider than a line. */
  private static List<String> pieces(String word, int widest) {
    if (columns(word) <= widest) {
      return List.of(word);
    }
    List<String> out = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int at = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      if (at + columns(c) > widest) {
        out.add(piece.toString());
        piece.setLength(0);
        at = 0;
      }
      piece.appendCodePoint(c);
      at += columns(c);
    }
    out.add(piece.toString());
    return out;
  }

  private String open(Look look) {
    return colour && look != Look.PLAIN ? "\u001B[" + look.code + "m" : "";
  }

  private String close(Look look) {
    return colour && look != Look.PLAIN ? "\u001B[0m" : "";
  }

  /** Columns that words take in a terminal. */
  static int columns(String words) {
    int out = 0;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      out += columns(c);
    }
    return out;
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  String text() {
    return out.toString();
  }
}
