package org.whence.trace;

import org.jspecify.annotations.Nullable;
import org.whence.model.Certainty;
import org.whence.model.Change;
import org.whence.model.Reason;

/** The claim became firmer: a later stage, "confirmed" for "said", a cause for a bond, a hedge gone. */
final class Hardened implements DriftRule {

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.HARDENED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    boolean close = before.sameLanguage(after) && before.likeness(after) >= Ladder.CLOSE;
    if (close && Ladder.steps(before, after) > 0 && Ladder.crosses(before, after)) {
      return Finding.major(before, after, Ladder.stages(Reason.Code.STAGE_RAISED, before, after));
    }
    if (tie != Tie.ONE_ARTICLE && Ladder.becomesConfirmed(before, after) && !isNewVoice(before, after) && aboutOne(before, after)) {
      return Finding.major(before, after, Reason.of(Reason.Code.COMMITMENT_RAISED, cue(before), cue(after)));
    }
    String bond = Causes.bondOnly(before);
    String cause = Causes.causeOnly(after);
    if (bond != null && cause != null && before.isPlainlyAbout(after)) {
      return Finding.major(before, after, Reason.of(Reason.Code.CAUSE_ASSERTED, bond, cause));
    }
    if (!close) {
      return null;
    }
    for (String kind : Hedges.KINDS) {
      Hedges.Hedge hedge = Hedges.in(before, kind);
      if (hedge != null && Hedges.none(after) && !isStillLent(after, kind)) {
        boolean major = kind.equals("degree") || after.statement().certainty() == Certainty.STATED_AS_FACT && kind.equals("doubt");
        Reason why = Reason.of(Reason.Code.HEDGE_DROPPED, hedge.word());
        return major ? Finding.major(before, after, why) : Finding.minor(before, after, why);
      }
    }
    return null;
  }

  /** Whether one telling confirms what the other only reports. */
  boolean confirms(Telling before, Telling after) {
    return Ladder.becomesConfirmed(before, after) && !isNewVoice(before, after) && (!before.sameLanguage(after) || before.isPlainlyAbout(after));
  }

  /** Across languages the claim alone says that both are about one thing. */
  private static boolean aboutOne(Telling before, Telling after) {
    return !before.sameLanguage(after) || before.likeness(after) >= Ladder.CLOSE;
  }

  /** Hearsay that turns into a named attribution is no firmer for it. */
  private static boolean isStillLent(Telling after, String kind) {
    return kind.equals("hearsay") && after.statement().certainty() != Certainty.STATED_AS_FACT;
  }

  private static boolean isNewVoice(Telling before, Telling after) {
    return after.route().basis() == Route.Basis.ON_RECORD && !before.route().sources().containsAll(after.route().sources());
  }

  private static String cue(Telling telling) {
    return telling.statement().commitment().name().toLowerCase(java.util.Locale.ROOT);
  }
}
