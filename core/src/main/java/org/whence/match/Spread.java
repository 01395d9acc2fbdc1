package org.whence.match;

/** The weights of one {@link Sparse} laid out so that many others can be held against it; what comes out is the same to the last bit. */
final class Spread {

  /** Slots for each feature, so that a feature of the other which is not here is most often seen to be missing at once. */
  private static final int ROOM = 4;

  /** Words of the sieve, as a power of two: 8,192 bits for some 200 features. */
  private static final int SIEVE = 7;

  private final long[] features;
  private final double[] weights;
  private final int mask;

  /** One bit for each feature, by its low half: nine in ten features of another are seen here to be missing. */
  private final long[] sieve = new long[1 << SIEVE];

  Spread(Sparse of) {
    int slots = Integer.highestOneBit(Math.max(1, of.size() * ROOM)) << 1;
    features = new long[slots];
    weights = new double[slots];
    mask = slots - 1;
    for (int i = 0; i < of.size(); i++) {
      int slot = slot(of.feature(i));
      features[slot] = of.feature(i);
      weights[slot] = of.weight(i);
      int low = (int) (of.feature(i) ^ of.feature(i) >>> 32);
      sieve[word(low)] |= 1L << low;
    }
  }

  /** Where a feature stands, or would; a slot with weight zero is free. */
  private int slot(long feature) {
    int slot = (int) (feature ^ feature >>> 32) & mask;
    while (weights[slot] != 0 && features[slot] != feature) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static int word(int low) {
    return low >>> 6 & (1 << SIEVE) - 1;
  }

  /**
   * The cosine of the angle between both, summed in the order of the features.
   *
   * @param lows those of the other
   */
  double cosine(Sparse other, int[] lows) {
    double sum = 0;
    for (int i = 0; i < lows.length; i++) {
      int low = lows[i];
      if ((sieve[word(low)] & 1L << low) != 0) {
        sum += weights[slot(other.feature(i))] * other.weight(i);
      }
    }
    return sum;
  }
}
