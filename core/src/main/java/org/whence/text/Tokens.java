package org.whence.text;

import java.util.Arrays;

/** The tokens of a stretch of text, held as plain arrays so that reading them allocates nothing. Offsets count UTF-16 units of the whole text. */
public final class Tokens {

  /** What a token is made of. */
  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION
  }

  private final String text;
  private int[] begins;
  private int[] ends;
  private Kind[] kinds;
  private int size;

  Tokens(String text, int expected) {
    this.text = text;
    int capacity = Math.max(16, expected);
    this.begins = new int[capacity];
    this.ends = new int[capacity];
    this.kinds = new Kind[capacity];
  }

  void add(int begin, int end, Kind kind) {
    if (size == begins.length) {
      int capacity = size * 2;
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
    begins[size] = begin;
    ends[size] = end;
    kinds[size++] = kind;
  }

  public int size() {
    return size;
  }

  public int begin(int token) {
    return begins[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public Kind kind(int token) {
    return kinds[token];
  }

  public boolean isWord(int token) {
    return kinds[token] == Kind.WORD;
  }

  public String word(int token) {
    return text.substring(begins[token], ends[token]);
  }

  public char firstChar(int token) {
    return text.charAt(begins[token]);
  }

  public String text() {
    return text;
  }

  /** True for a word whose first letter is upper case. */
  public boolean isCapitalised(int token) {
    return kinds[token] == Kind.WORD && Character.isUpperCase(text.codePointAt(begins[token]));
  }

  /** The index of the first token that begins at or after a position; {@link #size()} where none does. */
  public int firstFrom(int position) {
    int found = Arrays.binarySearch(begins, 0, size, position);
    return found >= 0 ? found : -found - 1;
  }
}
