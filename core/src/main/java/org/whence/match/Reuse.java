package org.whence.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Copy;

/**
 * What one text has of another.
 *
 * @param ofFirst share of the first text that the second has too
 * @param ofSecond share of the second that the first has
 */
record Reuse(Copy.Kind kind, double ofFirst, double ofSecond) {

  /** Share of the words outside quotation marks inside shared runs, of the article that has more of them there, from which it is a copy. */
  private static final double COPIED = 0.3;

  /** Share from which it is so word for word. */
  private static final double VERBATIM = 0.9;

  /** Words outside quotation marks in shared runs, under which two articles share a phrase. */
  private static final int WORDS = 20;

  /** Sentences that say the same, of which a copy has at least so many. */
  private static final int SENTENCES = 3;

  /** Share of the content of one article in sentences the other has, in the same order, that two independent reports do not reach. */
  private static final double REWORDED = 0.6;

  /** What two texts share; null where neither is a copy of the other. */
  static @Nullable Reuse between(Body first, Body second) {
    SharedRuns runs = new SharedRuns(first, second);
    double ofFirst = runs.ownOfFirst / (double) Math.max(1, first.own(0, first.size()));
    double ofSecond = runs.ownOfSecond / (double) Math.max(1, second.own(0, second.size()));
    double share = Math.max(ofFirst, ofSecond);
    if (runs.ownOfFirst >= WORDS && share >= COPIED && !runs.endsBoth()) {
      return new Reuse(share >= VERBATIM ? Copy.Kind.VERBATIM : Copy.Kind.NEAR, ofFirst, ofSecond);
    }
    SharedSentences shared = new SharedSentences(first, second);
    if (shared.count() < SENTENCES || Math.max(shared.ofFirst(), shared.ofSecond()) < REWORDED) {
      return null;
    }
    boolean oneLanguage = first.article.language().equals(second.article.language());
    return new Reuse(oneLanguage ? Copy.Kind.REWORDED : Copy.Kind.TRANSLATED, shared.ofFirst(), shared.ofSecond());
  }

  boolean wordForWord() {
    return kind == Copy.Kind.VERBATIM || kind == Copy.Kind.NEAR;
  }

  /** The aligned stretches, longest first, the first text's side as the child's. */
  List<Copy.Pair> proof(Body first, Body second) {
    return wordForWord() ? new SharedRuns(first, second).pairs() : new SharedSentences(first, second).pairs();
  }
}
