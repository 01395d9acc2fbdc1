package org.whence.text;

import java.util.Arrays;

/** Hashed features of a run of tokens, one row a token, in two growing arrays: nothing is allocated per token. */
public final class FeatureRows {

  private int[] hashes;
  private int[] starts;
  private int rows;
  private int size;

  public FeatureRows(int expectedRows, int expectedPerRow) {
    hashes = new int[Math.max(16, expectedRows * expectedPerRow)];
    starts = new int[Math.max(16, expectedRows + 1)];
  }

  /** Forgets all rows and keeps the memory. */
  public void clear() {
    rows = 0;
    size = 0;
  }

  /** Adds a feature to the row being filled: {@code kind} says what it is about, {@code value} what was seen. */
  public void add(int kind, int value) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = mix(kind, value);
  }

  /** Ends the row being filled. */
  public void endRow() {
    if (rows + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[++rows] = size;
  }

  public int rows() {
    return rows;
  }

  /** First position of a row's features. */
  int start(int row) {
    return starts[row];
  }

  /** One past the last position of a row's features. */
  int end(int row) {
    return starts[row + 1];
  }

  int hash(int position) {
    return hashes[position];
  }

  /** The rows with no memory to spare, for keeping. */
  public FeatureRows compact() {
    FeatureRows copy = new FeatureRows(0, 0);
    copy.hashes = Arrays.copyOf(hashes, size);
    copy.starts = Arrays.copyOf(starts, rows + 1);
    copy.rows = rows;
    copy.size = size;
    return copy;
  }

  /** One number from two: for values that are seen together. */
  public static int pair(int first, int second) {
    return first * 0x2C1B3C6D + second * 0x9E3779B1 + 0x7F4A7C15;
  }

  private static int mix(int kind, int value) {
    int hash = (value * 0x9E3779B1) ^ (kind * 0x85EBCA6B);
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    hash ^= hash >>> 12;
    hash *= 0x297A2D39;
    return hash ^ hash >>> 15;
  }
}
