package org.whence.extract;

/** How a text looks, in counts that ask for no language: one pass over its characters. Of each text that is read the counts begin anew. */
final class TextLook {

  /** Signs that a text may have somewhere. */
  static final int AT = 1;

  static final int BAR = 2;
  static final int COPYRIGHT = 4;
  static final int MONEY = 8;
  static final int POINT = 16;
  static final int BREAK = 32;

  /** Longer texts are judged by their beginning. */
  private static final int MOST_LETTERS = 3_000;

  /** Words are told apart by this many bits of their hash. */
  private static final int WORD_BITS = 0x3FFF;

  private static final int LEAST_LONG = 5;

  /** The words that were learned, a bit each. */
  private final long[] known = new long[WORD_BITS + 1 >> 6];

  private final char[] text = new char[MOST_LETTERS];

  int words;
  int letters;
  int capitalised;
  int shouted;
  int digits;
  int marks;
  int commas;
  int quotes;
  int longWords;
  int knownWords;
  private int signs;

  /** Counts a text; words of some length are held against those learned. */
  void read(String read) {
    clear();
    int end = begin(read);
    int i = 0;
    while (i < end) {
      if (Letters.isWord(text[i])) {
        i = word(i, end);
      } else {
        mark(text[i]);
        i++;
      }
    }
    for (; i < read.length(); i++) {
      signs |= sign(read.charAt(i));
    }
  }

  private void clear() {
    words = 0;
    letters = 0;
    capitalised = 0;
    shouted = 0;
    digits = 0;
    marks = 0;
    commas = 0;
    quotes = 0;
    longWords = 0;
    knownWords = 0;
    signs = 0;
  }

  /** Takes the beginning of a text; how long it is. */
  private int begin(String read) {
    int end = Math.min(read.length(), MOST_LETTERS);
    read.getChars(0, end, text, 0);
    return end;
  }

  /** Learns the longer words of a text. */
  void learn(String read) {
    int end = begin(read);
    int i = 0;
    while (i < end) {
      int begin = i;
      int hash = 0;
      while (i < end && Letters.isWord(text[i])) {
        char c = text[i];
        hash = 31 * hash + (c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c));
        i++;
      }
      if (i - begin >= LEAST_LONG) {
        known[bit(hash) >> 6] |= 1L << bit(hash);
      }
      i += i == begin ? 1 : 0;
    }
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 15) & WORD_BITS;
  }

  private int word(int begin, int end) {
    int i = begin;
    int hash = 0;
    int upper = 0;
    while (i < end) {
      char c = text[i];
      if (c >= 'a' && c <= 'z') {
        hash = 31 * hash + c;
      } else if (Letters.isWord(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
        upper += Character.isUpperCase(c) ? 1 : 0;
        digits += Character.isDigit(c) ? 1 : 0;
      } else {
        break;
      }
      i++;
    }
    words++;
    letters += i - begin;
    capitalised += upper > 0 && Character.isUpperCase(text[begin]) ? 1 : 0;
    shouted += upper == i - begin && upper >= 2 ? 1 : 0;
    if (i - begin >= LEAST_LONG) {
      longWords++;
      knownWords += (int) (known[bit(hash) >> 6] >>> bit(hash)) & 1;
    }
    return i;
  }

  private void mark(char c) {
    if (c == ' ') {
      return;
    }
    signs |= sign(c);
    if (Line.isBlank(c)) {
      return;
    }
    marks++;
    commas += c == ',' || c == ';' || c == '\u060C' || c == '\u3001' ? 1 : 0;
    quotes += c == '"' || c >= 0x201C && c <= 0x201F || c == 0xAB || c == 0xBB ? 1 : 0;
  }

  private static int sign(char c) {
    return switch (c) {
      case '.' -> POINT;
      case '\n' -> BREAK;
      case '@' -> AT;
      case '|', '\u2022' -> BAR;
      case '\u00A9' -> COPYRIGHT;
      case '$', '\u20AC', '\u00A3' -> MONEY;
      default -> 0;
    };
  }

  /** Whether the text has one of some signs. */
  boolean has(int sign) {
    return (signs & sign) > 0;
  }

  float share(int count) {
    return words == 0 ? 0 : (float) count / words;
  }
}
