package org.whence.match;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Certainty;
import org.whence.model.Claim;
import org.whence.model.Progress;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/**
 * Chooses the wording a claim is shown by: the least committed, of those that a reader understands without the sentence
 * around them, so that a title says as little more than the weakest source as it can.
 */
final class Titles {

  /** Letters under which a wording is a fragment. */
  private static final int FRAGMENT = 20;

  private static final Comparator<Proposition> LEAST_COMMITTED =
      Comparator.comparing((Proposition p) -> p.statement.role() == Role.CAPTION)
          .thenComparing(p -> p.statement.wording().length() < FRAGMENT)
          .thenComparing(p -> p.form())
          .thenComparing(p -> stage(p.statement))
          .thenComparing(p -> step(p.statement));

  private Titles() {}

  /**
   * Chooses among the wordings that do not go against the claim.
   *
   * @param members in the order of their articles' times, then of position; the earliest wins ties, then the shortest
   * @param stances how each of the claim's statements stands to it
   */
  static Span of(List<Proposition> members, List<Claim.Member> stances) {
    Set<StatementId> denying = new HashSet<>();
    stances.stream().filter(member -> member.stance() == Stance.DENIES).forEach(member -> denying.add(member.statement()));
    List<Proposition> others = members.stream().filter(member -> !denying.contains(member.statement.id())).toList();
    return of(others.isEmpty() ? members : others);
  }

  private static Span of(List<Proposition> members) {
    Proposition least = members.get(0);
    for (Proposition member : members.size() == 1 ? List.<Proposition>of() : members) {
      int order = LEAST_COMMITTED.compare(member, least);
      boolean sameArticle = member.article.id().equals(least.article.id());
      if (order < 0 || order == 0 && sameArticle && member.statement.wording().length() < least.statement.wording().length()) {
        least = member;
      }
    }
    return least.statement.wording();
  }

  /** That somebody failed to verify a wording makes it no weaker than what it relays. */
  private static int step(Statement statement) {
    boolean relayed = statement.certainty() == Certainty.COULD_NOT_VERIFY && statement.stance() == Stance.ATTRIBUTES;
    return relayed ? Certainty.OUTLET_ONLY.step() : statement.certainty().step();
  }

  /** How far the thing has gone by this wording; one that does not say stands behind those that do. */
  private static int stage(Statement statement) {
    Progress progress = statement.progress();
    return progress == null ? Integer.MAX_VALUE : progress.stage().ordinal();
  }
}
