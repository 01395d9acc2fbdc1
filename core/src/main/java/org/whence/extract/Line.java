package org.whence.extract;

import org.jspecify.annotations.Nullable;
import org.whence.model.Role;
import org.whence.text.Fold;

/** A line of a text while its role is sought: what it looks like, and what has been found. */
final class Line {

  /** What a rule can match of a line stands in its first and last characters; a line of megabytes costs no more than one of hundreds. */
  private static final int FORM = 320;

  final int begin;
  final int end;

  private final String text;
  private @Nullable String norm;
  private @Nullable LetterPairs pairs;

  final int words;
  final boolean sentence;

  @Nullable Role role;
  String why = "";

  /** Whether a rule or a repetition says what the line is, so that its neighbours may follow it. */
  boolean ruled;

  Line(String text, int begin, int end) {
    this.begin = begin;
    this.end = end;
    this.text = text;
    this.words = words(text, begin, end);
    this.sentence = isSentence(text, begin, end, words);
  }

  /** Folded, blanks single, marks of lists dropped; of a long line its beginning and its end. */
  String norm() {
    String known = norm;
    if (known == null) {
      known = normal(text, begin, end);
      norm = known;
    }
    return known;
  }

  LetterPairs pairs() {
    LetterPairs known = pairs;
    if (known == null) {
      known = LetterPairs.of(norm());
      pairs = known;
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
    return c <= ' ' || c >= 0x80 && (Character.isSpaceChar(c) || c >= 0x200B && c <= 0x200F || c == 0xFEFF || c == 0x85 || c == 0x2060);
  }

  private static boolean isMark(char c) {
    return c == '\u2022' || c == '\u25CF' || c == '\u25AA' || c == '*' || c == '|' || c == '>' || c == '\u00BB' || c == '\u25BA' || c == '\u00B7';
  }

  private static int words(String text, int begin, int end) {
    int words = 0;
    int wide = 0;
    boolean inside = false;
    for (int i = begin; i < end && words < 10_000; i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
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
