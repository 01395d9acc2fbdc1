package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;

/** A quotation without a cue goes on with the speaker before it. */
final class QuotationRule {

  private static final int SHORTEST = 4;

  private QuotationRule() {}

  /** @param lastSpoken index of the sentence of the last attribution, null where there is none */
  static List<Found> continuing(Sentence s, @Nullable Sentence before, @Nullable Integer lastSpoken) {
    if (before == null || lastSpoken == null || !s.isQuoteMark(s.from()) && !(s.quoted()[s.from()] && s.tokens() == before.tokens())) {
      return List.of();
    }
    int inside = 0;
    for (int i = s.from(); i < s.to(); i++) {
      inside += s.quoted()[i] ? 1 : 0;
    }
    if (inside < SHORTEST || inside < (s.to() - s.from()) * 3 / 4) {
      return List.of();
    }
    return List.of(new Found(null, new int[] {s.from(), s.from()}, List.of(new int[] {s.begin(), s.end()}), Commitment.SAID, null, "\"",
        Found.Form.QUOTATION));
  }
}
