package org.whence.match;

/**
 * How strongly two groups are tied: the mean of the closest ties between them, as many as decide.
 *
 * @param least strength from which two groups are joined
 * @param most ties between two groups that count: enough that one chance likeness joins nothing larger than a pair
 * @param share of all ties between two groups, the closest of which decide where that is more than {@code most}
 * @param spared ties of which no share is asked: the half of a small story that tells one fact has few words of the half that tells another, and
 *     hangs on it by the article or two that tell both
 * @param enough ties beyond which no more decide
 */
record Closeness(double least, int most, double share, int spared, int enough) {

  /** Without spared ties. */
  Closeness(double least, int most, double share, int enough) {
    this(least, most, share, 0, enough);
  }

  /**
   * The strength between two groups.
   *
   * @param strongest the ties between them, the closest first
   */
  double mean(double[] strongest, int a, int b) {
    long all = (long) a * b;
    long count = Math.min(Math.min(all, enough), Math.max(most, (long) Math.ceil(share * (all - spared))));
    double sum = 0;
    for (int i = 0; i < Math.min(count, strongest.length); i++) {
      sum += strongest[i];
    }
    return sum / count;
  }
}
