package org.whence.match;

import java.util.Map;

/** How alike what two statements put forward is, from 0 to 1, by the weight of the keys they share. */
final class ClaimLikeness {

  /** What the same named speaker adds to likeness. */
  private static final double SPEAKER = 0.08;

  /** Likeness of two statements that hold the same quotation. */
  private static final double QUOTED = 0.9;

  /** What is left of likeness where both share names and no other word. */
  private static final double NAMES_ALONE = 0.4;

  /** What is left of likeness where each tells something that the other does not mention, or one denies it. */
  private static final double OTHER = 0.6;

  private final Map<String, Double> weights;

  ClaimLikeness(Map<String, Double> weights) {
    this.weights = weights;
  }

  double of(Proposition a, Proposition b) {
    double shared = 0;
    for (String key : a.keys) {
      shared += b.keys.contains(key) ? weights.get(key) : 0;
    }
    if (shared == 0) {
      return 0;
    }
    double likeness = 2 * shared / (sum(a, b) + sum(b, a));
    if (sharesNamesAlone(a, b)) {
      likeness *= NAMES_ALONE;
    }
    if (a.deniesOther(b.keys) || b.deniesOther(a.keys)) {
      likeness *= OTHER;
    }
    if (a.tellsOther(b)) {
      likeness *= OTHER;
    }
    if (a.speaker != null && a.speaker.equals(b.speaker)) {
      likeness += SPEAKER;
    }
    for (String quote : a.quoted) {
      likeness = b.quoted.contains(quote) ? Math.max(likeness, QUOTED) : likeness;
    }
    return likeness;
  }

  /** Whether what both share is who they are about, and not what they say of them. */
  private static boolean sharesNamesAlone(Proposition a, Proposition b) {
    boolean shared = false;
    int mine = 0;
    int theirs = 0;
    for (String key : a.keys) {
      boolean word = !a.names.contains(key) && !b.names.contains(key);
      shared |= word && b.keys.contains(key);
      mine += word ? 1 : 0;
    }
    for (String key : b.keys) {
      theirs += a.names.contains(key) || b.names.contains(key) ? 0 : 1;
    }
    return !shared && mine + theirs > 1;
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
