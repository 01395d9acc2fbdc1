package org.whence.model;

import java.util.List;

/**
 * A proposition that statements of one or many articles are about.
 *
 * @param id that of its earliest statement
 * @param story id of the story it belongs to
 * @param title the least committed wording, verbatim
 * @param members at least one; in the order of their articles' times, then of position
 * @param maybeSame ids of claims that could be this one: they share the lower bound
 */
public record Claim(String id, String story, Span title, List<Member> members, List<String> maybeSame) {

  /** A statement and how it stands to the claim. */
  public record Member(StatementId statement, Stance stance) {}

  public Claim {
    members = List.copyOf(members);
    maybeSame = List.copyOf(maybeSame);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("claim without a statement: " + id);
    }
  }
}
