package org.whence.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.Claim;
import org.whence.model.Commitment;
import org.whence.model.Stance;

/** Says how each statement of a claim stands to it, once all are known: a wording that negates what the others put forward denies it. */
final class Stances {

  private Stances() {}

  static List<Claim.Member> of(List<Proposition> members) {
    Set<String> reversed = reversed(members);
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
  private static Set<String> reversed(List<Proposition> members) {
    Set<String> out = new TreeSet<>();
    for (Proposition member : members) {
      for (String key : member.keys) {
        boolean mine = member.negated.contains(key);
        Set<String> same = new TreeSet<>();
        Set<String> opposite = new TreeSet<>();
        for (Proposition other : members) {
          if (other.keys.contains(key)) {
            (other.negated.contains(key) == mine ? same : opposite).add(other.article.id().value());
          }
        }
        opposite.removeAll(same);
        if (opposite.size() > same.size() || mine && opposite.size() == same.size() && !opposite.isEmpty()) {
          out.add(member.statement.id().toString());
        }
      }
    }
    return out;
  }
}
