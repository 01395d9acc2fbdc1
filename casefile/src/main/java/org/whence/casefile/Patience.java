package org.whence.casefile;

/**
 * How long to wait for another process that writes to the same case.
 *
 * @param millis at most
 * @param waiting told once when the waiting begins
 */
public record Patience(long millis, Runnable waiting) {
  private static final long USUAL_MILLIS = 60_000;

  public static Patience usual(Runnable waiting) {
    return new Patience(USUAL_MILLIS, waiting);
  }

  public static Patience none() {
    return new Patience(0, () -> {});
  }
}
