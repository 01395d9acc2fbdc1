package org.whence.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Copy;

/**
 * What one text has of another.
 *
 * @param ofFirst share of the first text that the second has too
 * @param ofSecond share of the second that the first has
 * @param throughout whether the first has most of its text from there, rather than a part of it
 */
record Reuse(Copy.Kind kind, double ofFirst, double ofSecond, boolean throughout) {

  /** Share of the words outside quotation marks inside shared runs, of the article that has more of them there, from which it is a copy. */
  private static final double COPIED = 0.3;

  /** Share from which a text is another's even where it says whose news it is. */
  private static final double MOSTLY = 0.6;

  /** Share from which it is so word for word. */
  private static final double VERBATIM = 0.9;

  /** Words outside quotation marks in shared runs, under which two articles share a phrase. */
  private static final int WORDS = 20;

  /**
   * How much of one text's content, in sentences that run in one order in both, two independent reports of an event do not share: .32 was the most
   * among 292 pairs of one story by different outlets.
   */
  private static final double REWORDED = 0.45;

  /** The same across languages, where many words do not find their fellow: of 120 translations of MEANTIME one shares less. */
  private static final double TRANSLATED = 0.3;

  /** What is enough where nearly every sentence of either text stands in the other, one after another. */
  private static final double THROUGHOUT = 0.18;

  private static final double NEARLY_ALL = 0.7;

  private static final int MANY = 5;

  /** Sentences that have to say the same. */
  private static final int SENTENCES = 4;

  /** The least of them, where they share so much more. */
  private static final int FEW = 3;

  private static final double MORE = 1.35;

  /** What two texts share; null where neither is a copy of the other. */
  static @Nullable Reuse between(Body first, Body second) {
    SharedRuns runs = new SharedRuns(first, second);
    double ofFirst = runs.ownOfFirst / (double) Math.max(1, first.own(0, first.size()));
    double ofSecond = runs.ownOfSecond / (double) Math.max(1, second.own(0, second.size()));
    double share = Math.max(ofFirst, ofSecond);
    if (runs.ownOfFirst >= WORDS && share >= COPIED && !runs.endsBoth()) {
      return new Reuse(share >= VERBATIM ? Copy.Kind.VERBATIM : Copy.Kind.NEAR, ofFirst, ofSecond, ofFirst >= MOSTLY);
    }
    return inOtherWords(new SharedSentences(first, second), first.article.language().equals(second.article.language()));
  }

  private static @Nullable Reuse inOtherWords(SharedSentences shared, boolean oneLanguage) {
    double share = Math.max(shared.sharedOfFirst(), shared.sharedOfSecond());
    double least = (oneLanguage ? REWORDED : TRANSLATED) * (shared.count() < SENTENCES ? MORE : 1);
    boolean throughout = shared.count() >= MANY && shared.aligned() >= NEARLY_ALL;
    boolean inOrder = throughout && !oneLanguage && share >= THROUGHOUT;
    if (shared.count() < FEW || share < least && !inOrder) {
      return null;
    }
    return new Reuse(oneLanguage ? Copy.Kind.REWORDED : Copy.Kind.TRANSLATED, shared.sharedOfFirst(), shared.sharedOfSecond(), throughout);
  }

  void save(StateOutput out) {
    out.number(kind.ordinal());
    out.real(ofFirst);
    out.real(ofSecond);
    out.flag(throughout);
  }

  static Reuse read(StateInput in) {
    return new Reuse(Copy.Kind.values()[in.number(Copy.Kind.values().length)], in.real(), in.real(), in.flag());
  }

  boolean wordForWord() {
    return kind == Copy.Kind.VERBATIM || kind == Copy.Kind.NEAR;
  }

  /** The aligned stretches, longest first, the first text's side as the child's. */
  List<Copy.Pair> proof(Body first, Body second) {
    return wordForWord() ? new SharedRuns(first, second).pairs() : new SharedSentences(first, second).pairs();
  }
}
