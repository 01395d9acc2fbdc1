package org.whence.trace;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Change;
import org.whence.model.Commitment;
import org.whence.model.Progress;
import org.whence.model.Reason;
import org.whence.model.Span;

/** One telling says it, the other that it is not so, and nobody new speaks: the relay against its parent, or an article against itself. */
final class Contradicted implements DriftRule {

  private static final double ALIKE = 0.6;

  /** A third of the telling words in common: below it even a relay tells another thing, of which the opposite may be so. */
  private static final double FAR = 0.35;

  /** Likeness of two tellings of which one says the opposite in a word: texts tell of many rises and falls. */
  private static final double NEARLY_ONE = 0.6;

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
    boolean far = before.sameLanguage(after) && before.likeness(after) < FAR;
    if (twice || far || !DriftRule.tellOneThing(before, after, tie, ALIKE) || newVoice(before, after)) {
      return null;
    }
    if (before.statement().commitment().isSilence() || after.statement().commitment().isSilence()) {
      return null;
    }
    if (Denying.isBound(before) || Denying.isBound(after)) {
      return null;
    }
    boolean opposite = opposite(before, after, tie) && !before.stems().equals(after.stems());
    boolean turned = tie == Tie.RELAY && (Denying.turns(before, after) || Denying.turns(after, before));
    Opposites.Pair words = tie == Tie.RELAY && nearlyOne(before, after) ? Opposites.turned(before, after) : null;
    return opposite || turned || words != null || negations(before, after) ? Finding.major(before, after, Reason.of(Reason.Code.CONTRADICTED)) : null;
  }

  /** Whether little but a word sets them apart; across languages the numbers and names that both have show it already. */
  private static boolean nearlyOne(Telling before, Telling after) {
    return !before.sameLanguage(after) || before.likeness(after) >= NEARLY_ONE;
  }

  /** Whether one asserts what the other denies, and its words are not another way to deny it: "was unaware", "opposed a plan". */
  private static boolean opposite(Telling before, Telling after, Tie tie) {
    Telling asserting = before.stance().isPath() ? before : after;
    Telling denying = before.stance().isPath() ? after : before;
    boolean negated = Negations.in(asserting) || tie == Tie.RELAY && Negations.in(before);
    boolean words = isDenied(denying) || Negations.in(before) != Negations.in(after);
    boolean apart = asserting.stance().isPath() && !denying.stance().isPath() && !negated && words;
    return apart && !anotherVoice(asserting, denying) && (isDenied(denying) || !tellActsAlike(before, after));
  }

  /** Whether somebody denies it whom the other telling does not name; unnamed people could be the same. */
  private static boolean anotherVoice(Telling asserting, Telling denying) {
    List<String> voices = denying.route().sources();
    List<String> others = asserting.route().sources();
    boolean unnamed = !others.isEmpty() && areUnnamed(voices) && areUnnamed(others);
    return !voices.isEmpty() && !unnamed && Collections.disjoint(voices, others);
  }

  private static boolean areUnnamed(List<String> sources) {
    return sources.stream().allMatch(source -> source.startsWith("unnamed:"));
  }

  /** Whether the cue denies it, so that the words themselves need not. */
  private static boolean isDenied(Telling telling) {
    Commitment commitment = telling.statement().commitment();
    return commitment == Commitment.DENIED || commitment == Commitment.DISPUTED;
  }

  private static boolean areUnread(Telling before, Telling after) {
    return before.statement().acts().isEmpty() || after.statement().acts().isEmpty();
  }

  /** Whether the acts that both tell are negated in both or in neither. */
  private static boolean tellActsAlike(Telling before, Telling after) {
    boolean alike = false;
    for (Act one : before.statement().acts()) {
      for (Act other : after.statement().acts()) {
        if (!Collections.disjoint(before.keys(one.action()), after.keys(other.action()))) {
          if (isNegated(before, one) != isNegated(after, other)) {
            return false;
          }
          alike = true;
        }
      }
    }
    return alike;
  }

  /** Whether it is not done, or done by nobody, or to nothing. */
  private static boolean isNegated(Telling telling, Act act) {
    return act.negated() || isNone(telling, act.agent()) || isNone(telling, act.affected());
  }

  private static boolean isNone(Telling telling, @Nullable Span party) {
    return party != null && Negations.in(telling.language(), telling.article().words(party));
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
    boolean told = before.stance().isPath() && after.stance().isPath() && Hedges.in(before, "doubt") == null && Hedges.in(after, "doubt") == null;
    boolean one = turned && told && (areUnread(before, after) || Ladder.sharesAction(after, before) || Ladder.sharesAction(before, after));
    return one && Negations.in(before) != Negations.in(after) && !tellActsAlike(before, after);
  }
}
