package org.whence.model;

/** A number between two bounds, both included: the lower one is the answer. */
public record Range(int low, int high) {
  public Range {
    if (low < 0 || high < low) {
      throw new IllegalArgumentException("a range must rise from zero or more, not " + low + ".." + high);
    }
  }

  public static Range exactly(int n) {
    return new Range(n, n);
  }
}
