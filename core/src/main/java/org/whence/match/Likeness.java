package org.whence.match;

import org.whence.model.Moment;

/**
 * How likely two articles tell of one event: a logistic rule over a few cosines, shared rare terms, the days between, and how each stands in the
 * surroundings of the other.
 */
final class Likeness {

  /** Cosine of all terms under which two articles have nothing to do with each other. */
  static final double NOTHING = 0.04;

  /** Days apart from which an article is of another day, whatever the zones. */
  static final int OTHER_DAY = 2;

  /** Days apart from which two articles are not held against each other: what comes later is another story of the same line. */
  static final int LONGEST = 60;

  /** Cosine under which even the nearest article is far, so that being nearest says little. */
  private static final double FAR = 0.1;

  private static final double SECONDS_OF_DAY = 86_400;

  // Fitted by logistic regression on a part of the labelled stories (docs/data.md), signs kept: for two dated articles, and where a date is missing.
  private static final double[] BIAS = {-0.19, -6.34};
  private static final double[] TITLE = {1.42, 0.92};
  private static final double[] ONCE = {0, 4.87};
  private static final double[] RARE = {0.79, 0.75};
  private static final double[] LENGTH = {-3.21, -0.66};
  private static final double[] TWO_LANGUAGES = {1.94, 0.60};
  private static final double[] DAYS = {-0.80, 0};
  private static final double[] LESS_CROWDED = {0, -0.34};
  private static final double[] MORE_CROWDED = {-0.13, -0.91};
  private static final double[] CROWDED_APART = {-0.61, 0};
  private static final double[] TITLE_IN_LEAD = {0.64, 0.88};
  private static final double[] OF_BOTH_BEST = {1.53, 0.86};
  private static final double[] OF_ONE_BEST = {3.93, 2.63};
  private static final double[] LEAD = {0, 0.47};
  private static final double[] HIGHER_RANK = {0, -0.12};
  private static final double[] LOWER_RANK = {-0.39, -0.16};
  private static final double[] COMPANY = {0, 5.04};

  private static final double[][] WEIGHTS = {
    TITLE, ONCE, RARE, LENGTH, TWO_LANGUAGES, DAYS, LESS_CROWDED, MORE_CROWDED, CROWDED_APART, TITLE_IN_LEAD, OF_BOTH_BEST, OF_ONE_BEST, LEAD,
    HIGHER_RANK, LOWER_RANK, COMPANY
  };

  private Likeness() {}

  /** The least number of days that lie between both, whatever their zones; -1 where a date is not known. */
  static double days(Profile a, Profile b) {
    Moment x = a.published;
    Moment y = b.published;
    if (x == null || y == null) {
      return -1;
    }
    long apart =
        Math.max(x.earliest().getEpochSecond() - y.latest().getEpochSecond(), y.earliest().getEpochSecond() - x.latest().getEpochSecond());
    return Math.max(0, Math.ceil(apart / SECONDS_OF_DAY));
  }

  /** The cosine of two articles, 0 where they are too far apart in time to be held against each other or have nothing to do with each other. */
  static double cosine(Entry a, Spread ofA, Entry b) {
    double cosine = days(a.profile, b.profile) > LONGEST ? 0 : ofA.cosine(b.profile.whole, b.profile.lows);
    return cosine < NOTHING ? 0 : cosine;
  }

  /**
   * The likelihood of one event. It depends on the two and on those nearest to each.
   *
   * @param against what speaks against it from elsewhere, on the logistic scale
   */
  static double sameEvent(Entry a, Entry b, double against) {
    // One order, so that sums are the same to the last bit whoever asks.
    Entry first = Entry.BY_TIME.compare(a, b) < 0 ? a : b;
    double[] features = features(first, first == a ? b : a);
    int known = days(a.profile, b.profile) < 0 ? 1 : 0;
    double sum = BIAS[known] - against;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i][known] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What the weights weigh, in their order. */
  private static double[] features(Entry x, Entry y) {
    Profile a = x.profile;
    Profile b = y.profile;
    int rank = x.nearest.place(y);
    int rankBack = y.nearest.place(x);
    double cosine = x.nearest.cosine(rank);
    double days = days(a, b);
    int crowd = x.nearest.crowd(x);
    int crowdBack = y.nearest.crowd(y);
    double less = Math.log1p(Math.min(crowd, crowdBack));
    return new double[] {
      Math.sqrt(a.title.cosine(b.title)),
      Math.sqrt(a.once.cosine(b.once)),
      Math.log1p(a.rareShared(b)),
      Math.log(Math.min(a.length, b.length) / 100.0 + 0.2),
      a.language.equals(b.language) ? 0 : 1,
      days < 0 ? 0 : Math.log1p(days),
      less,
      Math.log1p(Math.max(crowd, crowdBack)),
      days >= 1 ? less : 0,
      Math.sqrt(Math.max(a.title.cosine(b.lead), b.title.cosine(a.lead))),
      cosine / Math.max(FAR, Math.max(x.nearest.best(), y.nearest.best())),
      cosine / Math.max(FAR, Math.min(x.nearest.best(), y.nearest.best())),
      Math.sqrt(a.lead.cosine(b.lead)),
      Math.log1p(Math.min(rank, rankBack)),
      Math.log1p(Math.max(rank, rankBack)),
      x.nearest.company(y.nearest, cosine)
    };
  }
}
