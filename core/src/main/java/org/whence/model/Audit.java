package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people found who judged a random sample of hops blind.
 *
 * @param judges their names, sorted; one or two
 * @param all over all kinds of hop
 * @param kinds each kind by itself, those that were judged
 * @param both hops and controls that both judges answered; 0 where one judged
 * @param agreement Cohen's kappa over those; null where one judged, or where chance alone would make them agree
 * @param controls pairs that Whence does not put together, shown among the hops so that no answer could be guessed
 * @param toldApart controls to which nobody said yes
 */
public record Audit(List<String> judges, Counts all, List<Counts> kinds, int both, @Nullable Double agreement, int controls, int toldApart) {
  public Audit {
    judges = List.copyOf(judges);
    kinds = List.copyOf(kinds);
  }

  /**
   * How many hops were right.
   *
   * @param kind "relay", "copy", "drift", "membership", or "all"
   * @param right hops to which somebody said yes and nobody no
   * @param wrong hops to which somebody said no
   * @param unsure hops to which nobody said either
   * @param low lower end of the 95 % interval of right among right and wrong (Wilson)
   * @param high its upper end
   */
  public record Counts(String kind, int right, int wrong, int unsure, double low, double high) {
    /** 1.96 standard deviations hold 95 % of a normal distribution. */
    private static final double Z = 1.959963985;

    public static Counts of(String kind, int right, int wrong, int unsure) {
      int n = right + wrong;
      if (n == 0) {
        return new Counts(kind, 0, 0, unsure, 0, 1);
      }
      double p = (double) right / n;
      double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
      double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
      return new Counts(kind, right, wrong, unsure, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    public int judged() {
      return right + wrong;
    }

    /** The share that was right; 0 where nothing was judged. */
    public double precision() {
      return judged() == 0 ? 0 : (double) right / judged();
    }
  }
}
