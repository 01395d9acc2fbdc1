package org.whence.match;

import java.util.Map;

/** How alike what two statements put forward is, from 0 to 1, by the weight of the keys they share. */
final class ClaimLikeness {

  /** How much the rest of the sentence counts beside the wording. */
  private static final double AROUND = 0.2;

  /** What a wording held whole in a longer one is worth against the same wording. */
  private static final double HELD = 0.6;

  /** Weight of shared keys from which a short wording may count as held in a longer one. */
  private static final double ENOUGH = 6;

  /** What the same named speaker adds to likeness. */
  private static final double SPEAKER = 0.08;

  /** Likeness of two statements that hold the same quotation. */
  private static final double QUOTED = 0.9;

  private final Map<String, Double> weights;

  ClaimLikeness(Map<String, Double> weights) {
    this.weights = weights;
  }

  double of(Proposition a, Proposition b) {
    double shared = 0;
    for (String key : a.keys) {
      if (b.keys.contains(key)) {
        shared += weights.get(key);
      } else if (b.around.contains(key)) {
        shared += AROUND * weights.get(key);
      }
    }
    for (String key : a.around) {
      shared += b.keys.contains(key) ? AROUND * weights.get(key) : 0;
    }
    if (shared == 0) {
      return 0;
    }
    double mine = sum(a, b);
    double theirs = sum(b, a);
    double dice = 2 * shared / (mine + theirs);
    double held = shared >= ENOUGH ? HELD * shared / Math.min(mine, theirs) : 0;
    double likeness = Math.min(1, Math.max(dice, held));
    if (a.speaker != null && a.speaker.equals(b.speaker)) {
      likeness += SPEAKER;
    }
    for (String quote : a.quoted) {
      likeness = b.quoted.contains(quote) ? Math.max(likeness, QUOTED) : likeness;
    }
    return likeness;
  }

  /** The weight of all keys of {@code a}; a number of what {@code b} counts too is left out, for another value of one count is no other thing. */
  private double sum(Proposition a, Proposition b) {
    double sum = 0;
    for (String key : a.keys) {
      String counted = a.counts.get(key);
      boolean recounted = counted != null && b.keys.contains(counted) && !b.keys.contains(key);
      sum += recounted ? 0 : weights.get(key);
    }
    return sum;
  }
}
