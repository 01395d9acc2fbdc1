package org.whence.match;

/** The weights of one {@link Sparse} laid out so that many others can be held against it; what comes out is the same to the last bit. */
final class Spread {

  /** Slots for each feature, so that a feature of the other which is not here is most often seen to be missing at once. */
  private static final int ROOM = 4;

  private final long[] features;
  private final double[] weights;
  private final int mask;

  Spread(Sparse of) {
    int slots = Integer.highestOneBit(Math.max(1, of.size() * ROOM)) << 1;
    features = new long[slots];
    weights = new double[slots];
    mask = slots - 1;
    for (int i = 0; i < of.size(); i++) {
      int slot = slot(of.feature(i));
      features[slot] = of.feature(i);
      weights[slot] = of.weight(i);
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

  /** The cosine of the angle between both, summed in the order of the features. */
  double cosine(Sparse other) {
    double sum = 0;
    for (int i = 0; i < other.size(); i++) {
      sum += weights[slot(other.feature(i))] * other.weight(i);
    }
    return sum;
  }
}
