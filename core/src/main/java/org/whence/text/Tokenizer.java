package org.whence.text;

import java.util.HashSet;
import java.util.Set;
import org.whence.text.Tokens.Kind;

/**
 * Cuts text into words, numbers and punctuation for every language that puts spaces between words. Words keep inner hyphens, apostrophes and the
 * full stops of abbreviations ("all-of-government", "don't", "U.S."); a possessive "'s" is a token of its own.
 */
public final class Tokenizer {

  private static final Set<String> ABBREVIATIONS = abbreviations();

  private Tokenizer() {}

  private static Set<String> abbreviations() {
    Set<String> all = new HashSet<>(WordList.words(Tokenizer.class, "abbreviations.txt"));
    all.addAll(WordList.words(Tokenizer.class, "before-names.txt"));
    return Set.copyOf(all);
  }

  /** The tokens from {@code begin} to {@code end} of a text. */
  public static Tokens tokens(String text, int begin, int end) {
    Tokens tokens = new Tokens(text, (end - begin) / 5);
    int at = begin;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      if (isSpace(codePoint)) {
        at += Character.charCount(codePoint);
      } else if (Character.isLetter(codePoint)) {
        at = word(text, at, end, tokens);
      } else if (Character.isDigit(codePoint)) {
        at = number(text, at, end, tokens);
      } else {
        at = punctuation(text, at, end, codePoint, tokens);
      }
    }
    return tokens;
  }

  public static Tokens tokens(String text) {
    return tokens(text, 0, text.length());
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF || c == 0;
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  static boolean isAbbreviation(String word) {
    return ABBREVIATIONS.contains(Fold.fold(word));
  }

  private static int word(String text, int from, int end, Tokens tokens) {
    int at = runOfLetters(text, from, end);
    while (at < end) {
      char c = text.charAt(at);
      boolean letterNext = at + 1 < end && Character.isLetterOrDigit(text.codePointAt(at + 1));
      if ((c == '-' || c == '\u2010' || c == '\u2011' || c == '&') && letterNext) {
        at = runOfLetters(text, at + 1, end);
      } else if (isApostrophe(c) && letterNext) {
        if (isPossessive(text, at, end)) {
          tokens.add(from, at, Kind.WORD);
          tokens.add(at, at + 2, Kind.WORD);
          return at + 2;
        }
        at = runOfLetters(text, at + 1, end);
      } else if (c == '.' && dotBelongs(text, from, at, end)) {
        at++;
        if (at < end && Character.isLetter(text.codePointAt(at))) {
          at = runOfLetters(text, at, end);
        }
      } else {
        break;
      }
    }
    tokens.add(from, at, Kind.WORD);
    return at;
  }

  private static int runOfLetters(String text, int from, int end) {
    int at = from;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      if (!Character.isLetterOrDigit(codePoint) && !isMark(codePoint)) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return Math.min(at, end);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || codePoint == 0xAD;
  }

  private static boolean isPossessive(String text, int apostrophe, int end) {
    char s = text.charAt(apostrophe + 1);
    boolean ends = apostrophe + 2 >= end || !Character.isLetterOrDigit(text.codePointAt(apostrophe + 2));
    return (s == 's' || s == 'S') && ends;
  }

  /** A full stop belongs to the word after a single letter that another follows or precedes ("U.S."), and after a known abbreviation. */
  private static boolean dotBelongs(String text, int from, int dot, int end) {
    int letters = 0;
    int at = dot - 1;
    while (at >= from && Character.isLetter(text.charAt(at))) {
      letters++;
      at--;
    }
    boolean acronymBefore = at >= from && text.charAt(at) == '.';
    boolean nextLetter = dot + 1 < end && Character.isLetter(text.codePointAt(dot + 1));
    if (letters == 1) {
      boolean singleNext = nextLetter && (dot + 2 >= end || !Character.isLetter(text.codePointAt(dot + 2)));
      boolean initial = at < from && Character.isUpperCase(text.charAt(dot - 1));
      return acronymBefore || singleNext || initial;
    }
    if (letters == 2 && nextLetter && text.startsWith("EE.UU", from)) {
      return true;
    }
    if (acronymBefore && letters == 2) {
      return true;
    }
    return !nextLetter && letters == dot - from && letters <= 6 && isAbbreviationHere(text, from, dot, end);
  }

  /** "No." is a number's abbreviation only before a number. */
  private static boolean isAbbreviationHere(String text, int from, int dot, int end) {
    String word = text.substring(from, dot);
    if (!isAbbreviation(word)) {
      return false;
    }
    boolean ambiguous = word.equalsIgnoreCase("no") || word.equalsIgnoreCase("mar") || word.equalsIgnoreCase("sat") || word.equalsIgnoreCase("sun");
    return !ambiguous || dot + 2 < end && Character.isDigit(text.charAt(dot + 2));
  }

  private static int number(String text, int from, int end, Tokens tokens) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isDigit(c)) {
        at++;
      } else if ((c == ',' || c == '.' || c == ':' || c == '\u00A0' || c == '\u202F')
          && at + 1 < end
          && Character.isDigit(text.charAt(at + 1))
          && (c != '\u00A0' && c != '\u202F' || threeDigits(text, at + 1, end))) {
        at++;
      } else {
        break;
      }
    }
    int letters = runOfLetters(text, at, end);
    if (letters > at) {
      boolean hyphen = letters + 1 < end && text.charAt(letters) == '-' && Character.isLetter(text.codePointAt(letters + 1));
      at = hyphen ? word(text, from, end, tokens) : addNumber(tokens, from, letters);
      return at;
    }
    if (at + 1 < end && text.charAt(at) == '-' && Character.isLetter(text.codePointAt(at + 1))) {
      return word(text, from, end, tokens);
    }
    return addNumber(tokens, from, at);
  }

  private static int addNumber(Tokens tokens, int from, int at) {
    tokens.add(from, at, Kind.NUMBER);
    return at;
  }

  private static boolean threeDigits(String text, int from, int end) {
    for (int i = 0; i < 3; i++) {
      if (from + i >= end || !Character.isDigit(text.charAt(from + i))) {
        return false;
      }
    }
    return from + 3 >= end || !Character.isDigit(text.charAt(from + 3));
  }

  private static int punctuation(String text, int from, int end, int codePoint, Tokens tokens) {
    int at = from + Character.charCount(codePoint);
    if (codePoint == '.' || codePoint == '-') {
      while (at < end && text.charAt(at) == codePoint) {
        at++;
      }
    }
    if ((codePoint == '\'' || codePoint == '`') && at < end && text.charAt(at) == codePoint) {
      at++;
    }
    tokens.add(from, Math.min(at, end), Kind.PUNCTUATION);
    return Math.min(at, end);
  }
}
