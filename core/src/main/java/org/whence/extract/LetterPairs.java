package org.whence.extract;

/** Which pairs of neighbouring characters a text has, as far as 128 bits tell: a text that lacks a pair of some words does not hold those words. */
record LetterPairs(long low, long high) {

  static LetterPairs of(String text) {
    long low = 0;
    long high = 0;
    int before = text.isEmpty() ? 0 : text.charAt(0);
    for (int i = 1; i < text.length(); i++) {
      int c = text.charAt(i);
      int pair = (before * 31 + c) * 0x9E3779B1 >>> 25;
      long half = -(pair >>> 6);
      long bit = 1L << pair;
      low |= bit & ~half;
      high |= bit & half;
      before = c;
    }
    return new LetterPairs(low, high);
  }

  /** Whether a text of these pairs may hold one of those. */
  boolean holds(LetterPairs of) {
    return (of.low & ~low) == 0 && (of.high & ~high) == 0;
  }
}
