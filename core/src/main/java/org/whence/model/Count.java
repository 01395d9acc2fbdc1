package org.whence.model;

/**
 * How many an unnamed source is said to be.
 *
 * @param atLeast lower bound, at least 1
 * @param atMost upper bound; equal to the lower one where the text gives a number, {@link #UNBOUNDED} for "officials", "several"
 */
public record Count(int atLeast, int atMost) {
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  public Count {
    if (atLeast < 1 || atMost < atLeast) {
      throw new IllegalArgumentException("a count of " + atLeast + ".." + atMost + " people is none");
    }
  }

  public static Count exactly(int n) {
    return new Count(n, n);
  }

  public static Count several() {
    return new Count(2, UNBOUNDED);
  }

  public boolean isExact() {
    return atLeast == atMost;
  }
}
