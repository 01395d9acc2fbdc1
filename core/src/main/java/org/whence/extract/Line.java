package org.whence.extract;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.whence.model.Role;
import org.whence.text.Fold;

/** A line of a text while its role is sought: what it looks like, and what has been found. */
final class Line {

  /** What a rule can match of a line stands in its first and last characters; a line of megabytes costs no more than one of hundreds. */
  private static final int FORM = 320;

  private static final int MOST_WORDS = 10_000;

  final int begin;
  final int end;

  private final String text;
  private @Nullable String norm;

  /** Whether it is known to be of ASCII in one line, all blanks single, and whether its normal form is that in lower case. */
  private final boolean ascii;

  private final boolean plain;

  final int words;
  final boolean sentence;

  @Nullable Role role;
  String why = "";

  /** Whether a rule or a repetition says what the line is, so that its neighbours may follow it. */
  boolean ruled;

  Line(String text, int begin, int end) {
    this(text, begin, end, words(text, begin, end), false);
  }

  /** The line of a whole text of which it is known how many words it has and whether it is of ASCII in one line, all blanks single. */
  static Line of(String text, int words, boolean ascii) {
    return new Line(text, 0, text.length(), Math.min(words, MOST_WORDS), ascii);
  }

  private Line(String text, int begin, int end, int words, boolean ascii) {
    this.begin = begin;
    this.end = end;
    this.text = text;
    this.words = words;
    this.ascii = ascii;
    this.plain = ascii && end - begin <= FORM && !isMark(text.charAt(begin));
    this.sentence = isSentence(text, begin, end, words);
  }

  /** Folded, blanks single, marks of lists dropped; of a long line its beginning and its end. */
  String norm() {
    String known = norm;
    if (known == null) {
      known = plain ? lower(text) : normal(text, begin, end);
      norm = known;
    }
    return known;
  }

  void is(Role found, String reason) {
    role = found;
    why = reason;
  }

  boolean isOpen() {
    return role == null;
  }

  /** Whether the line is not the article's own text. */
  boolean isAside() {
    Role found = role;
    return found != null
        && switch (found) {
          case ABOUT_OUTLET, WIDGET, RELATED, LEGAL, DEBRIS -> true;
          case HEADLINE, STANDFIRST, BYLINE, DATELINE, BODY, SUBHEAD, SUMMARY, QUOTE, CAPTION, CREDIT, CORRECTION, EDITORS_NOTE -> false;
        };
  }

  /** The normal form of a stretch, as the rules of a language pack are written. */
  static String normal(String text, int begin, int end) {
    String raw = end - begin <= FORM ? text.substring(begin, end) : text.substring(begin, begin + FORM - 100) + text.substring(end - 100, end);
    String plain = plain(raw);
    return plain == null ? spaced(raw) : plain;
  }

  /** A text of ASCII in which every blank is single and nothing stands to be dropped, in lower case; null where it is not of that kind. */
  private static @Nullable String plain(String raw) {
    boolean blank = true;
    boolean lower = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= 0x80 || c < ' ' || c == ' ' && blank || i == 0 && isMark(c)) {
        return null;
      }
      blank = c == ' ';
      lower &= c < 'A' || c > 'Z';
    }
    return blank ? null : lower ? raw : lower(raw);
  }

  /** ASCII in lower case, by its bytes: every line of a page comes by. */
  private static String lower(String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      bytes[i] = b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Whether it is known to hold nothing but ASCII. */
  boolean isAscii() {
    return ascii;
  }

  /** Whether its normal form is known to be the whole line in lower case. */
  boolean isPlain() {
    return plain;
  }

  private static String spaced(String raw) {
    String folded = Fold.fold(raw);
    StringBuilder out = new StringBuilder(folded.length());
    boolean blank = true;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isBlank(c)) {
        if (!blank) {
          out.append(' ');
          blank = true;
        }
      } else if (!out.isEmpty() || !isMark(c)) {
        out.append(c == '\u201C' || c == '\u201D' || c == '\u201E' ? '"' : c == '\u2018' ? '\'' : c);
        blank = false;
      }
    }
    int last = out.length();
    return last > 0 && out.charAt(last - 1) == ' ' ? out.substring(0, last - 1) : out.toString();
  }

  /** White space, also where it has no width. */
  static boolean isBlank(char c) {
    return Letters.isBlank(c);
  }

  private static boolean isMark(char c) {
    return c == '\u2022' || c == '\u25CF' || c == '\u25AA' || c == '*' || c == '|' || c == '>' || c == '\u00BB' || c == '\u25BA' || c == '\u00B7';
  }

  private static int words(String text, int begin, int end) {
    int words = 0;
    int wide = 0;
    boolean inside = false;
    for (int i = begin; i < end && words < MOST_WORDS; i++) {
      char c = text.charAt(i);
      boolean letter = Letters.isWord(c);
      if (letter && !inside) {
        words++;
      }
      if (c >= 0x3040 && c < 0xA000) {
        wide++;
      }
      inside = letter || inside && !isBlank(c);
    }
    // Chinese and Japanese part no words: two characters make about one.
    return words + wide / 2;
  }

  /** Seven words and a full stop, or so many words that it is running text anyway. */
  private static boolean isSentence(String text, int begin, int end, int words) {
    return words >= 40 || words >= 7 && closes(text, begin, end);
  }

  static boolean closes(String text, int begin, int end) {
    int i = end - 1;
    while (i > begin && "\"'\u201D\u2019\u00BB)]\u201C".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= begin && ".!?\u2026:\u3002\uFF01\uFF1F\u061F\u0964".indexOf(text.charAt(i)) >= 0;
  }
}
