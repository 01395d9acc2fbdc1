package org.whence.match;

import java.util.Comparator;
import java.util.List;
import org.whence.model.Certainty;
import org.whence.model.Progress;
import org.whence.model.Span;
import org.whence.model.Statement;

/** Chooses the wording a claim is shown by: the least committed, so that a title never says more than the weakest source. */
final class Titles {

  /** Letters under which a wording is a fragment. */
  private static final int FRAGMENT = 20;

  private static final Comparator<Statement> LEAST_COMMITTED =
      Comparator.comparing((Statement s) -> !s.stance().isPath())
          .thenComparing(s -> s.wording().length() < FRAGMENT)
          .thenComparing(Titles::step)
          .thenComparing(Titles::stage);

  private Titles() {}

  /** @param members in the order of their articles' times, then of position; the earliest wins ties, then the shortest */
  static Span of(List<Proposition> members) {
    Statement least = members.get(0).statement;
    for (Proposition member : members) {
      int order = LEAST_COMMITTED.compare(member.statement, least);
      boolean sameArticle = member.statement.id().article().equals(least.id().article());
      if (order < 0 || order == 0 && sameArticle && member.statement.wording().length() < least.wording().length()) {
        least = member.statement;
      }
    }
    return least.wording();
  }

  private static int step(Statement statement) {
    Certainty certainty = statement.certainty();
    return certainty.step();
  }

  /** How far the thing has gone by this wording; one that does not say stands behind those that do. */
  private static int stage(Statement statement) {
    Progress progress = statement.progress();
    return progress == null ? Integer.MAX_VALUE : progress.stage().ordinal();
  }
}
