package org.whence.trace;

import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Progress;
import org.whence.model.Reason;

/** One telling says it, the other that it is not so, and nobody new speaks: the relay against its parent, or an article against itself. */
final class Contradicted implements DriftRule {

  private static final double ALIKE = 0.6;

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.CONTRADICTED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (tie == Tie.SIBLINGS || tie == Tie.RELAY && after.inHeadline() || before.wording().overlaps(after.wording())) {
      return null;
    }
    if (before.isQuotation() && after.isQuotation() && !before.in().equals(after.in())) {
      // Two versions of one speaker's words: altered, not contradicted.
      return null;
    }
    boolean twice = tie == Tie.ONE_ARTICLE && before.words().equals(after.words());
    if (twice || !DriftRule.tellOneThing(before, after, tie, ALIKE) || newVoice(before, after)) {
      return null;
    }
    if (before.statement().commitment().isSilence() || after.statement().commitment().isSilence()) {
      return null;
    }
    boolean stances = before.stance().isPath() != after.stance().isPath() && !(tie == Tie.RELAY && Negations.in(before));
    boolean reworded = !before.stems().equals(after.stems());
    return stances && reworded || negations(before, after) ? Finding.major(before, after, Reason.of(Reason.Code.CONTRADICTED)) : null;
  }

  /** A denial by somebody else is a dispute, not drift; unnamed people stay who they are from parent to relay. */
  private static boolean newVoice(Telling before, Telling after) {
    if (after.route().basis() == Route.Basis.ON_RECORD || before.in().equals(after.in())) {
      return !before.route().sources().equals(after.route().sources());
    }
    return false;
  }

  private static boolean negations(Telling before, Telling after) {
    Progress from = before.statement().progress();
    Progress to = after.statement().progress();
    boolean turned = from != null && to != null && from.stage() == to.stage() && from.negated() != to.negated();
    boolean told = before.stance().isPath() && after.stance().isPath();
    boolean one = turned && told && (Ladder.ofOneAct(after, before) || Ladder.ofOneAct(before, after));
    return one && Negations.in(before) != Negations.in(after);
  }
}
