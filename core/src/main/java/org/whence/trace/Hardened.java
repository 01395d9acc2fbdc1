package org.whence.trace;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Certainty;
import org.whence.model.Change;
import org.whence.model.Reason;
import org.whence.text.WordList;

/** The claim became firmer: a later stage, "confirmed" for "said", a cause for a bond, a hedge gone. */
final class Hardened implements DriftRule {

  /** Words by which a thing to come is told as certain. */
  private static final Set<String> CERTAIN = WordList.words(Hardened.class, "words.tsv", "certain");

  /** Words after a hedge that are in its own clause as a rule. */
  private static final int CLAUSE = 3;

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.HARDENED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (before.isQuotation() && after.isQuotation()) {
      return null;
    }
    boolean close = DriftRule.tellOneThing(before, after, tie, Ladder.CLOSE);
    boolean told = tie == Tie.RELAY && !after.inHead() && !RelayedNumbers.isLater(before, after);
    boolean certain = told && Ladder.becomesCertain(before, after) && !RelayedNumbers.addsNumber(before, after);
    boolean raised = close && Ladder.steps(before, after) > 0 && (certain || Ladder.crosses(before, after)) && Hedges.isOpen(before);
    raised = raised && !isRemnant(after) && (certain || !Hedges.leavesOpen(after)) && !ofAnotherPart(before, after, tie) && !isCutOut(before, after);
    boolean one = tie == Tie.ONE_ARTICLE ? isInDoubt(before) && Ladder.sharesOpenAction(after, before) : Ladder.ofOneAct(after, before);
    if (raised && one) {
      Reason why = Ladder.stages(Reason.Code.STAGE_RAISED, before, after);
      return isOnlyHearsay(before) ? Finding.minor(before, after, why) : Finding.major(before, after, why);
    }
    boolean lent = tie != Tie.RELAY || before.route().basis() != Route.Basis.ON_RECORD;
    boolean confirmed = Ladder.becomesConfirmed(before, after) && lent && after.route().upgraded() == null && !isNewVoice(before, after);
    boolean another = tie == Tie.RELAY && AttributionDropped.confirmsHearsay(before, after);
    if (tie != Tie.ONE_ARTICLE && confirmed && !another && aboutOne(before, after, tie)) {
      return Finding.major(before, after, Reason.of(Reason.Code.COMMITMENT_RAISED, cue(before), cue(after)));
    }
    String bond = Causes.bondOnly(before);
    String cause = Causes.causeOnly(after);
    if (bond != null && cause != null && (tie == Tie.RELAY || before.isPlainlyAbout(after))) {
      return Finding.major(before, after, Reason.of(Reason.Code.CAUSE_ASSERTED, bond, cause));
    }
    Finding hedge = close ? hedgeDropped(before, after, tie) : null;
    boolean alone = raised && hedge == null && tie == Tie.RELAY && !after.inHeadline() && Ladder.isActionAlone(after, before);
    return alone ? Finding.major(before, after, Ladder.stages(Reason.Code.STAGE_RAISED, before, after)) : hedge;
  }

  /** Whether a wording is cut out of a sentence whose verb stands before it: "besides to a total ban" tells no stage. */
  private static boolean isRemnant(Telling after) {
    boolean cut = after.wording().begin() > after.statement().sentence().begin();
    return cut && !after.inHead() && after.statement().acts().isEmpty() && after.quotes().isEmpty();
  }

  /** Whether nothing is left open but who says so: "allegedly", "habría". */
  private static boolean isOnlyHearsay(Telling before) {
    return Hedges.in(before, "hearsay") != null && Hedges.in(before, "doubt") == null && !Hedges.leavesOpen(before);
  }

  /** Whether a text leaves open what its headline settles. "Will join" under "joins" does not: a headline tells in the present what is to come. */
  private static boolean isInDoubt(Telling before) {
    return Hedges.in(before, "doubt") != null || Hedges.in(before, "hearsay") != null;
  }

  /** Whether the words stand in quotation marks just as the other has them: they were taken out of a longer sentence. */
  private static boolean isCutOut(Telling before, Telling after) {
    String whole = " " + String.join(" ", before.words()) + " ";
    return after.isQuotation() && whole.contains(" " + String.join(" ", after.words()) + " ");
  }

  /** Whether a headline tells only what stands beside the thing in doubt: "two may be hurt as a ferry strikes a pier" for "Ferry strikes pier". */
  private static boolean ofAnotherPart(Telling before, Telling after, Tie tie) {
    Hedges.Hedge doubt = tie == Tie.ONE_ARTICLE ? Hedges.in(before, "doubt") : null;
    return doubt != null && !Hedges.bearsOn(before, doubt, after, CLAUSE);
  }

  private static @Nullable Finding hedgeDropped(Telling before, Telling after, Tie tie) {
    if (Hedges.leavesOpen(after) && !isSure(after, tie)) {
      return null;
    }
    boolean headline = tie == Tie.RELAY && after.inHeadline() && after.statement().progress() == null;
    for (String kind : tie == Tie.ONE_ARTICLE ? List.of("degree", "doubt") : Hedges.KINDS) {
      Hedges.Hedge hedge = headline ? null : Hedges.in(before, kind);
      boolean still = isStillLent(after, kind) || kind.equals("doubt") && Ladder.isToCome(after) && !isSure(after, tie);
      boolean gone = hedge != null && Hedges.none(after) && !Hedges.inCue(after) && !still;
      boolean bears = hedge != null && Hedges.bearsOn(before, hedge, after, tie == Tie.ONE_ARTICLE ? CLAUSE : Hedges.REACH);
      if (hedge != null && gone && bears && (tie != Tie.ONE_ARTICLE || Ladder.sharesActionBehind(before, hedge, after))) {
        boolean asserted = after.statement().certainty() == Certainty.STATED_AS_FACT || tie == Tie.RELAY;
        Reason why = Reason.of(Reason.Code.HEDGE_DROPPED, hedge.word());
        return kind.equals("degree") || asserted && kind.equals("doubt") ? Finding.major(before, after, why) : Finding.minor(before, after, why);
      }
    }
    return null;
  }

  /** Whether a relay says of a thing to come that it will be; "is considering" or "plans to" may stand for "could". */
  private static boolean isSure(Telling after, Tie tie) {
    return tie == Tie.RELAY && !after.inHead() && after.words().stream().anyMatch(CERTAIN::contains);
  }

  /** Whether one telling confirms what the other only reports. */
  boolean confirms(Telling before, Telling after) {
    return Ladder.becomesConfirmed(before, after) && !isNewVoice(before, after) && (!before.sameLanguage(after) || before.isPlainlyAbout(after));
  }

  /** Across languages the claim alone says that both are about one thing. */
  private static boolean aboutOne(Telling before, Telling after, Tie tie) {
    return tie == Tie.RELAY || !before.sameLanguage(after) || before.likeness(after) >= Ladder.CLOSE;
  }

  /** Hearsay that turns into a named attribution is no firmer for it. */
  private static boolean isStillLent(Telling after, String kind) {
    return kind.equals("hearsay") && after.statement().certainty() != Certainty.STATED_AS_FACT;
  }

  private static boolean isNewVoice(Telling before, Telling after) {
    boolean named = after.route().sources().stream().anyMatch(source -> !source.startsWith("unnamed:"));
    boolean speaks = after.route().basis() == Route.Basis.ON_RECORD || after.route().basis() == Route.Basis.CITED && named;
    return speaks && !before.route().sources().containsAll(after.route().sources());
  }

  private static String cue(Telling telling) {
    return telling.statement().commitment().name().toLowerCase(java.util.Locale.ROOT);
  }
}
