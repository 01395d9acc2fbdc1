package org.whence.match;

/**
 * How strongly two groups are tied: the mean of the closest ties between them, as many as decide.
 *
 * @param least strength from which two groups are joined
 * @param most ties between two groups that count: enough that one chance likeness joins nothing larger than a pair
 * @param share of all ties between two groups, the closest of which decide where that is more than {@code most}
 * @param enough ties beyond which no more decide
 */
record Closeness(double least, int most, double share, int enough) {

  /**
   * The strength between two groups.
   *
   * @param strongest the ties between them, the closest first
   */
  double mean(double[] strongest, int a, int b) {
    long all = (long) a * b;
    long count = Math.min(Math.min(all, enough), Math.max(most, (long) Math.ceil(share * all)));
    double sum = 0;
    for (int i = 0; i < Math.min(count, strongest.length); i++) {
      sum += strongest[i];
    }
    return sum / count;
  }
}
