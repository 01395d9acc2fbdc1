package org.whence.trace;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Attribution;
import org.whence.model.Commitment;
import org.whence.model.Progress;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Stage;

/** The two ladders on which a claim can rise or fall: its stage, and how far the text commits to it. */
final class Ladder {

  /**
   * Tellings whose words meet less than this are too far apart to say that one changed the other. Half of the telling words is the usual
   * paraphrase.
   */
  static final double CLOSE = 0.45;

  /** Likeness of tellings in which no acts are read, headlines as a rule, that may still be of one act. */
  private static final double NEARLY_SAME = 0.55;

  /** Words behind a hedge in which the action it bears on stands: "could have been closed". */
  private static final int BEHIND = 3;

  private static final int FEWEST_SHARED = 2;

  /** Words besides the action that a relay must share with its parent, and their share, where the action itself is another. */
  private static final int FEWEST_BESIDE = 3;

  private static final double NEARLY_ALL = 0.75;
  private static final double MOST_OF = 0.6;

  private Ladder() {}

  /** Steps from one telling's stage to the other's; 0 where either has none or is negated. */
  static int steps(Telling before, Telling after) {
    Progress from = before.statement().progress();
    Progress to = after.statement().progress();
    if (from == null || to == null || from.negated() || to.negated()) {
      return 0;
    }
    return to.stage().compareTo(from.stage());
  }

  /** Whether a rise of stage passes from what may come to what is settled. */
  static boolean crosses(Telling before, Telling after) {
    Progress from = before.statement().progress();
    Progress to = after.statement().progress();
    return from != null && to != null && from.stage().compareTo(Stage.AGREED) < 0 && to.stage().compareTo(Stage.AGREED) >= 0;
  }

  /** Whether what is only weighed or sought is told as what will be. */
  static boolean becomesCertain(Telling before, Telling after) {
    Progress from = before.statement().progress();
    Progress to = after.statement().progress();
    boolean weighed = from != null && (from.stage() == Stage.CONSIDERED || from.stage() == Stage.PROPOSED);
    return weighed && to != null && to.stage() == Stage.PLANNED && Hedges.leavesOnlyTime(after);
  }

  /**
   * Whether what one telling settles is what the other leaves open: one action of both, or one thing that it is done to. Where no acts are read
   * the words must be nearly the same.
   */
  static boolean ofOneAct(Telling settled, Telling open) {
    List<Act> acts = settled.statement().acts();
    if (acts.isEmpty()) {
      return !settled.sameLanguage(open) || settled.likeness(open) >= NEARLY_SAME;
    }
    return sharesOpenAction(settled, open) || acts.stream().anyMatch(act -> isDoneToOne(settled, act, open));
  }

  /**
   * Whether a relay puts another action in the place of its parent's and tells all else as it does: "has bought the firm for 70 million" for "has
   * offered 70 million for the firm".
   */
  static boolean isActionAlone(Telling settled, Telling open) {
    Set<String> rest = new TreeSet<>(settled.keys(settled.wording()));
    for (Act act : settled.statement().acts()) {
      rest.removeAll(settled.keys(act.action()));
    }
    Set<String> told = open.keys(open.statement().sentence());
    Set<String> other = open.keys(open.wording());
    Set<String> mine = settled.keys(settled.wording());
    boolean back = other.stream().filter(mine::contains).count() >= MOST_OF * other.size();
    long shared = rest.stream().filter(told::contains).count();
    boolean acts = !settled.statement().acts().isEmpty() && rest.size() < settled.keys(settled.wording()).size();
    return acts && back && shared >= FEWEST_BESIDE && shared >= NEARLY_ALL * rest.size();
  }

  /** Whether an action of one telling is told in the other's words, and not of another thing; an article tells many things of one policy. */
  static boolean sharesAction(Telling one, Telling other) {
    return one.statement().acts().stream().anyMatch(act -> isToldBy(other, one, act));
  }

  /** The same, and the other telling does not have it as settled too. */
  static boolean sharesOpenAction(Telling settled, Telling open) {
    return settled.statement().acts().stream().anyMatch(act -> isToldBy(open, settled, act) && !isSettledToo(open, settled.keys(act.action())));
  }

  private static boolean isToldBy(Telling other, Telling one, Act act) {
    return !Collections.disjoint(one.keys(act.action()), other.keys(other.wording())) && !isOfAnother(one, act, other);
  }

  /** Whether what is done right behind a hedge is told by the other too; where no acts are read nothing speaks against it. */
  static boolean sharesActionBehind(Telling hedged, Hedges.Hedge hedge, Telling other) {
    List<Act> acts = hedged.statement().acts();
    int from = hedged.begin(hedge.at());
    int last = hedge.next() + BEHIND;
    int end = last >= hedged.words().size() ? hedged.wording().end() : hedged.begin(last);
    Set<String> told = other.keys(other.wording());
    return acts.isEmpty() || acts.stream().map(Act::action)
        .anyMatch(action -> action.begin() >= from && action.begin() < end && !Collections.disjoint(hedged.keys(action), told));
  }

  /** Whether the other telling has the same action done to something else. */
  private static boolean isOfAnother(Telling settled, Act act, Telling open) {
    boolean same = false;
    boolean other = false;
    for (Act its : open.statement().acts()) {
      if (!Collections.disjoint(settled.keys(act.action()), open.keys(its.action()))) {
        boolean apart = areApart(settled, act.affected(), open, its.affected())
            || act.affected() == null && areApart(settled, act.agent(), open, its.agent());
        same |= !apart;
        other |= apart;
      }
    }
    return other && !same;
  }

  /** Whether the other telling has the action too and nothing before it, or right behind, says that it is open. */
  private static boolean isSettledToo(Telling open, Set<String> action) {
    List<Act> its = open.statement().acts().stream().filter(act -> !Collections.disjoint(open.keys(act.action()), action)).toList();
    return !its.isEmpty() && its.stream().noneMatch(act -> Hedges.opens(open, act.action()));
  }

  private static boolean areApart(Telling one, @Nullable Span party, Telling other, @Nullable Span its) {
    return party != null && its != null && one.sameLanguage(other) && Collections.disjoint(one.keys(party), other.keys(its));
  }

  /** Whether what an act is done to is what some act of the other telling is done to. */
  private static boolean isDoneToOne(Telling settled, Act act, Telling open) {
    Span affected = act.affected();
    Set<String> words = affected == null ? Set.of() : settled.keys(affected);
    if (!settled.sameLanguage(open)) {
      // Of what is done to it few words are known in both languages, and the other's acts may be cut otherwise.
      return isTold(words, open.keys(open.wording()));
    }
    for (Act its : open.statement().acts()) {
      Span thing = its.affected();
      if (thing != null && isTold(words, open.keys(thing)) && Hedges.opens(open, its.action())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTold(Set<String> words, Set<String> told) {
    long shared = words.stream().filter(told::contains).count();
    return shared >= FEWEST_SHARED && shared >= MOST_OF * words.size();
  }

  /** Whether a telling speaks of what may come: "is considering" takes the place of "could". */
  static boolean isToCome(Telling telling) {
    Progress progress = telling.statement().progress();
    return progress != null && progress.stage().compareTo(Stage.AGREED) < 0;
  }

  static boolean isOnlyConsidered(Telling telling) {
    Progress progress = telling.statement().progress();
    return progress != null && progress.stage() == Stage.CONSIDERED;
  }

  static Reason stages(Reason.Code code, Telling before, Telling after) {
    return Reason.of(code, before.printed(), stage(before), after.printed(), stage(after));
  }

  private static String stage(Telling telling) {
    Progress progress = telling.statement().progress();
    return progress == null ? "" : progress.stage().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** Whether words that only report become words that confirm. */
  static boolean becomesConfirmed(Telling before, Telling after) {
    return switch (before.statement().commitment()) {
      case REPORTED, ALLEGED, CLAIMED, SAID, ESTIMATED -> after.statement().commitment() == Commitment.CONFIRMED;
      case COULD_NOT_VERIFY, WARNED, ANNOUNCED, CONFIRMED, DENIED, DISPUTED, QUESTIONED, DECLINED_TO_COMMENT, DID_NOT_RESPOND, APOLOGISED,
          RETRACTED, NONE ->
          false;
    };
  }

  /** The printed cue of a telling's nearest attribution; null in the article's own voice. */
  static @Nullable String cue(Reading reading, Telling telling) {
    if (telling.statement().attributions().isEmpty()) {
      return null;
    }
    Attribution attribution = reading.attribution(telling.statement().attributions().getFirst());
    return telling.article().words(attribution.cue().getFirst());
  }
}
