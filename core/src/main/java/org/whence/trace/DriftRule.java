package org.whence.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;
import org.whence.model.Span;

/**
 * One kind of change between two tellings of a claim. A new kind goes here: a class, a constant in {@link Change.DriftKind}, its place in {@link
 * #ALL}
 * and a test that it fires and that it does not.
 */
sealed interface DriftRule
    permits AgentsSwapped, AttributionDropped, Contradicted, DateMoved, Hardened, NumberChanged, QuoteAltered, ScopeWidened, Softened,
        SourceUpgraded {

  /** Every rule, in the order of {@link Change.DriftKind}. */
  List<DriftRule> ALL =
      List.of(
          new Hardened(),
          new Softened(),
          new AttributionDropped(),
          new SourceUpgraded(),
          new NumberChanged(),
          new QuoteAltered(),
          new AgentsSwapped(),
          new ScopeWidened(),
          new DateMoved(),
          new Contradicted());

  /** How the two tellings hang together. */
  enum Tie {
    /** A proven relay. */
    RELAY,
    /** Both stand in one article. */
    ONE_ARTICLE,
    /** Both relay one report that is not here, or quote one source. */
    SIBLINGS
  }

  /**
   * Whether two tellings plainly tell one thing. Along a relay they were found by their words before any rule is asked; elsewhere their words must
   * meet.
   */
  static boolean tellOneThing(Telling before, Telling after, Tie tie, double alike) {
    return tie == Tie.RELAY || before.sameLanguage(after) && before.likeness(after) >= alike;
  }

  /** What a rule found: the two stretches that differ and why they do. */
  record Finding(Change.Severity severity, Span before, Span after, Reason why) {

    static Finding major(Telling before, Telling after, Reason why) {
      return new Finding(Change.Severity.MAJOR, before.wording(), after.wording(), why);
    }

    static Finding minor(Telling before, Telling after, Reason why) {
      return new Finding(Change.Severity.MINOR, before.wording(), after.wording(), why);
    }
  }

  Change.DriftKind kind();

  /** The change from one telling to the other, or null where this rule sees none. */
  @Nullable Finding find(Telling before, Telling after, Tie tie);
}
