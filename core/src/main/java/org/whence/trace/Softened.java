package org.whence.trace;

import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;

/** The claim became weaker: an earlier stage, a hedge added. */
final class Softened implements DriftRule {

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.SOFTENED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (tie == Tie.ONE_ARTICLE || !before.sameLanguage(after) || before.likeness(after) < Ladder.CLOSE) {
      return null;
    }
    if (Ladder.steps(before, after) < 0 && Ladder.crosses(after, before)) {
      return Finding.major(before, after, Ladder.stages(Reason.Code.STAGE_LOWERED, before, after));
    }
    if (Hedges.none(before)) {
      for (String kind : Hedges.KINDS) {
        Hedges.Hedge hedge = Hedges.in(after, kind);
        if (hedge != null) {
          return Finding.minor(before, after, Reason.of(Reason.Code.HEDGE_ADDED, hedge.word()));
        }
      }
    }
    return null;
  }
}
