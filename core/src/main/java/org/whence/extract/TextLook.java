package org.whence.extract;

import java.util.BitSet;

/** How a text looks, in counts that ask for no language: one pass over its characters. */
final class TextLook {

  /** Longer texts are judged by their beginning. */
  private static final int MOST_LETTERS = 3_000;

  /** Words are told apart by this many bits of their hash. */
  private static final int WORD_BITS = 0x3FFF;

  private static final int LEAST_LONG = 5;

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

  /** Counts a text; words of some length are held against those known, which may be empty. */
  static TextLook of(String text, BitSet known) {
    TextLook look = new TextLook();
    int end = Math.min(text.length(), MOST_LETTERS);
    int i = 0;
    while (i < end) {
      if (Letters.isWord(text.charAt(i))) {
        i = look.word(text, i, end, known);
      } else {
        look.mark(text.charAt(i));
        i++;
      }
    }
    return look;
  }

  /** Adds the longer words of a text to those known. */
  static void learn(String text, BitSet known) {
    int end = Math.min(text.length(), MOST_LETTERS);
    int i = 0;
    while (i < end) {
      int begin = i;
      int hash = 0;
      while (i < end && Letters.isWord(text.charAt(i))) {
        char c = text.charAt(i);
        hash = 31 * hash + (c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c));
        i++;
      }
      if (i - begin >= LEAST_LONG) {
        known.set(bit(hash));
      }
      i += i == begin ? 1 : 0;
    }
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 15) & WORD_BITS;
  }

  private int word(String text, int begin, int end, BitSet known) {
    int i = begin;
    int hash = 0;
    int upper = 0;
    while (i < end) {
      char c = text.charAt(i);
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
    capitalised += Character.isUpperCase(text.charAt(begin)) ? 1 : 0;
    shouted += upper == i - begin && upper >= 2 ? 1 : 0;
    if (i - begin >= LEAST_LONG) {
      longWords++;
      knownWords += known.get(bit(hash)) ? 1 : 0;
    }
    return i;
  }

  private void mark(char c) {
    if (Line.isBlank(c)) {
      return;
    }
    marks++;
    commas += c == ',' || c == ';' || c == '\u060C' || c == '\u3001' ? 1 : 0;
    quotes += c == '"' || c >= 0x201C && c <= 0x201F || c == 0xAB || c == 0xBB ? 1 : 0;
  }

  float share(int count) {
    return words == 0 ? 0 : (float) count / words;
  }
}
