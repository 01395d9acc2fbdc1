package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Certainty;
import org.whence.model.Claim;
import org.whence.model.Progress;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/**
 * Chooses the wording a claim is shown by: the least committed, of those that a reader understands without the sentence
 * around them, so that a title says as little more than the weakest source as it can.
 */
final class Titles {

  /** Letters under which a wording is a fragment. */
  private static final int FRAGMENT = 20;

  /** Share of the greatest likeness to the others under which a wording stands at the edge of its claim. */
  private static final double EDGE = 0.8;

  /** Wordings to which each is compared: it keeps the time linear where thousands tell one thing. */
  private static final int COMPARED = 24;

  private static final Comparator<Proposition> LEAST_COMMITTED =
      Comparator.comparing((Proposition p) -> p.statement.role() == Role.CAPTION)
          .thenComparing(p -> p.statement.wording().length() < FRAGMENT)
          .thenComparing(p -> p.form())
          .thenComparing(p -> stage(p.statement))
          .thenComparing(p -> step(p.statement))
          .thenComparing(p -> !heads(p.statement));

  private Titles() {}

  /**
   * Chooses among the wordings that stand at the middle of their claim and do not go against it.
   *
   * @param members in the order of their articles' times, then of position; the earliest wins ties, then the shortest
   * @param stances how each of the claim's statements stands to it
   */
  static Span of(List<Proposition> members, List<Claim.Member> stances, ClaimLikeness likeness) {
    Set<StatementId> carrying = new HashSet<>();
    stances.forEach(member -> carrying.addAll(member.stance().isPath() ? List.of(member.statement()) : List.of()));
    List<Proposition> paths = members.stream().filter(member -> carrying.contains(member.statement.id())).toList();
    return of(central(paths.isEmpty() ? members : paths, likeness));
  }

  /** Those that are about as like the others as the one that is most: a claim also takes in what only touches it. */
  private static List<Proposition> central(List<Proposition> members, ClaimLikeness likeness) {
    if (members.size() < 3) {
      return members;
    }
    double[] sums = new double[members.size()];
    double most = 0;
    int step = (members.size() + COMPARED - 1) / COMPARED;
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < members.size(); j += step) {
        sums[i] += i == j ? 0 : likeness.of(members.get(i), members.get(j));
      }
      most = Math.max(most, sums[i]);
    }
    List<Proposition> central = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] >= EDGE * most) {
        central.add(members.get(i));
      }
    }
    return central;
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

  private static boolean heads(Statement statement) {
    return statement.role() == Role.HEADLINE || statement.role() == Role.STANDFIRST || statement.role() == Role.SUMMARY;
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
