package org.whence.match;

import org.whence.model.Moment;

/** How alike two articles are, and how likely they tell of one event: a logistic rule over a few cosines, shared rare terms and the days between. */
final class Likeness {

  /** Cosine of all terms under which two articles have nothing to do with each other. */
  private static final double NOTHING = 0.04;

  /** Cosine from which an article of other days is a near neighbour. */
  private static final double NEAR = 0.2;

  /** Days apart from which an article is of another day, whatever the zones. */
  private static final int OTHER_DAY = 2;

  private static final double SECONDS_OF_DAY = 86_400;

  // Fitted by logistic regression on two thirds of the labelled stories (docs/benchmarks.md).
  private static final double BIAS = -4.83;
  private static final double WHOLE = 2.32;
  private static final double TITLE = 2.07;
  private static final double ONCE = 8.74;
  private static final double RARE = 1.67;
  private static final double LENGTH = -0.61;
  private static final double TWO_LANGUAGES = 0.85;
  private static final double DATE_UNKNOWN = -3.79;
  private static final double DAYS = -1.03;
  private static final double LESS_CROWDED = -0.48;
  private static final double MORE_CROWDED = -0.43;
  private static final double CROWDED_APART = -0.55;
  private static final double TITLE_IN_LEAD = 2.65;

  private static final double[] WEIGHTS = {
    WHOLE, TITLE, ONCE, RARE, LENGTH, TWO_LANGUAGES, DATE_UNKNOWN, DAYS, LESS_CROWDED, MORE_CROWDED, CROWDED_APART, TITLE_IN_LEAD
  };

  private final Neighbours.Pair pair;
  private final Profile a;
  private final Profile b;
  private final double whole;
  private final double days;

  Likeness(Neighbours.Pair pair, Profile a, Profile b) {
    this.pair = pair;
    this.a = a;
    this.b = b;
    whole = a.whole.cosine(b.whole);
    days = days(a, b);
  }

  Neighbours.Pair pair() {
    return pair;
  }

  boolean isWorthAThought() {
    return whole >= NOTHING;
  }

  /** Whether both are near and of different or unknown days: many such neighbours show a running theme, not one event. */
  boolean isOtherDaysNews() {
    return whole >= NEAR && (days < 0 || days >= OTHER_DAY);
  }

  boolean daysUnknown() {
    return days < 0;
  }

  /** The least number of days that lie between both, whatever their zones; -1 where a date is not known. */
  private static double days(Profile a, Profile b) {
    Moment x = a.published;
    Moment y = b.published;
    if (x == null || y == null) {
      return -1;
    }
    long apart =
        Math.max(x.earliest().getEpochSecond() - y.latest().getEpochSecond(), y.earliest().getEpochSecond() - x.latest().getEpochSecond());
    return Math.max(0, Math.ceil(apart / SECONDS_OF_DAY));
  }

  /**
   * The likelihood of one event.
   *
   * @param crowdA neighbours of the first for which {@link #isOtherDaysNews()}
   * @param crowdB of the second
   * @param against what speaks against it from elsewhere, on the logistic scale
   */
  double sameEvent(int crowdA, int crowdB, double against) {
    double[] features = features(crowdA, crowdB);
    double sum = BIAS - against;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What the weights weigh, in their order. */
  double[] features(int crowdA, int crowdB) {
    double less = Math.log1p(Math.min(crowdA, crowdB));
    return new double[] {
      Math.sqrt(whole),
      Math.sqrt(a.title.cosine(b.title)),
      Math.sqrt(a.once.cosine(b.once)),
      Math.log1p(a.rareShared(b)),
      Math.log(Math.min(a.length, b.length) / 100.0 + 0.2),
      a.language.equals(b.language) ? 0 : 1,
      days < 0 ? 1 : 0,
      days < 0 ? 0 : Math.log1p(days),
      less,
      Math.log1p(Math.max(crowdA, crowdB)),
      days >= 1 ? less : 0,
      Math.sqrt(Math.max(a.title.cosine(b.lead), b.title.cosine(a.lead)))
    };
  }
}
