package org.whence.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;

/** The claim became weaker: an earlier stage, a hedge added. */
final class Softened implements DriftRule {

  /** "Allegedly" is left out: a relay that says it has a thing from others only says what is so. */
  private static final List<String> SOFTENING = List.of("degree", "doubt");

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.SOFTENED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    boolean quoted = before.isQuotation() && after.isQuotation();
    if (quoted || after.inHeadline() || tie == Tie.ONE_ARTICLE || !DriftRule.tellOneThing(before, after, tie, Ladder.CLOSE)) {
      return null;
    }
    boolean lowered = Ladder.steps(before, after) < 0 && Ladder.crosses(after, before) && Ladder.ofOneAct(before, after);
    if (lowered && !Hedges.leavesOpen(before) && Hedges.isOpen(after)) {
      return Finding.major(before, after, Ladder.stages(Reason.Code.STAGE_LOWERED, before, after));
    }
    if (tie == Tie.RELAY && isLessFar(before, after)) {
      return Finding.minor(before, after, Ladder.stages(Reason.Code.STAGE_LOWERED, before, after));
    }
    if (Hedges.none(before) && !Hedges.leavesOpen(before) && !Hedges.inCue(before)) {
      for (String kind : SOFTENING) {
        Hedges.Hedge hedge = Hedges.in(after, kind);
        if (hedge != null && Hedges.bearsOn(after, hedge, before) && Negations.in(before) == Negations.in(after)) {
          return Finding.minor(before, after, Reason.of(Reason.Code.HEDGE_ADDED, hedge.word()));
        }
      }
    }
    return null;
  }

  /** Whether what is planned in the parent is only considered in its relay: "is weighing whether to close" for "plans to close". */
  private static boolean isLessFar(Telling before, Telling after) {
    boolean lowered = Ladder.steps(before, after) < 0 && Ladder.isToCome(before) && Ladder.isOnlyConsidered(after);
    boolean one = Ladder.ofOneAct(before, after) || Ladder.isActionAlone(after, before);
    return lowered && one && Hedges.none(before) && Hedges.isOpen(after) && Negations.in(before) == Negations.in(after);
  }
}
