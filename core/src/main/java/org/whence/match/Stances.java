package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.Claim;
import org.whence.model.Commitment;
import org.whence.model.Stance;

/** Says how each statement of a claim stands to it, once all are known: a wording that negates what the others put forward denies it. */
final class Stances {

  /** Likeness under which two sentences of opposite sign are not about one thing. */
  private static final double ANSWER = 0.57;

  /** Sentences of the other sign that one is compared to. */
  private static final int COMPARED = 24;

  private Stances() {}

  static List<Claim.Member> of(List<Proposition> members, ClaimLikeness likeness) {
    Set<String> reversed = reversed(members, likeness);
    List<Claim.Member> out = new ArrayList<>();
    for (Proposition member : members) {
      out.add(new Claim.Member(member.statement.id(), stance(member, reversed)));
    }
    return out;
  }

  private static Stance stance(Proposition member, Set<String> reversed) {
    if (member.statement.commitment() == Commitment.COULD_NOT_VERIFY || member.statement.commitment() == Commitment.QUESTIONED) {
      return Stance.QUESTIONS;
    }
    Stance given = member.statement.stance();
    boolean against = reversed.contains(member.statement.id().toString());
    if (!against || given == Stance.QUESTIONS) {
      return given;
    }
    if (given.isPath()) {
      return Stance.DENIES;
    }
    return Stance.ATTRIBUTES;
  }

  /**
   * The statements that negate a key which most of the others that hold it do not negate, or do not negate one which most do. Needs another article
   * on the other side: one article alone does not set the claim's sign.
   */
  private static Set<String> reversed(List<Proposition> members, ClaimLikeness likeness) {
    Map<String, Set<String>> negating = new HashMap<>();
    Map<String, Set<String>> plain = new HashMap<>();
    for (Proposition member : members) {
      for (String key : member.keys) {
        (member.negated.contains(key) ? negating : plain).computeIfAbsent(key, k -> new HashSet<>()).add(member.article.id().value());
      }
    }
    Set<String> denies = new HashSet<>();
    Set<String> lacks = new HashSet<>();
    negating.forEach((key, those) -> {
      Set<String> others = plain.getOrDefault(key, Set.of());
      int against = without(others, those);
      if (against > 0 && against >= those.size()) {
        denies.add(key);
      }
      if (without(those, others) > others.size()) {
        lacks.add(key);
      }
    });
    Set<String> out = new TreeSet<>();
    for (Proposition member : members) {
      boolean against = member.keys.stream().anyMatch(key -> (member.negated.contains(key) ? denies : lacks).contains(key));
      if (against && answers(member, members, likeness)) {
        out.add(member.statement.id().toString());
      }
    }
    return out;
  }

  /** Whether another article tells much the same with the other sign: a "not" in a sentence that only touches the claim takes nothing back. */
  private static boolean answers(Proposition member, List<Proposition> members, ClaimLikeness likeness) {
    int compared = 0;
    for (Proposition other : members) {
      boolean opposite = !other.article.id().equals(member.article.id()) && isOpposite(member, other);
      compared += opposite ? 1 : 0;
      if (opposite && compared <= COMPARED && likeness.of(member, other) >= ANSWER) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpposite(Proposition one, Proposition other) {
    return other.keys.stream().anyMatch(key -> one.keys.contains(key) && one.negated.contains(key) != other.negated.contains(key));
  }

  /** How many of some are not among the others. */
  private static int without(Set<String> some, Set<String> others) {
    int count = 0;
    for (String one : some) {
      count += others.contains(one) ? 0 : 1;
    }
    return count;
  }
}
