package org.whence.model;

import java.util.List;

/**
 * A claim with its way and its changes.
 *
 * @param wordings as many as the claim has members, in their order
 * @param changes drift first, major first, then by position
 * @param circle sentences by which articles rest the claim on one another in a ring; empty where they do not
 * @param denials who denies or disputes it, in the order of the articles: paths for its opposite, never origins of it
 */
public record TracedClaim(
    Claim claim, List<Wording> wordings, Corroboration corroboration, List<Change> changes, List<Span> circle, List<Denial> denials) {

  /** A claim whose articles do not rest on one another. */
  public TracedClaim(Claim claim, List<Wording> wordings, Corroboration corroboration, List<Change> changes) {
    this(claim, wordings, corroboration, changes, List.of(), List.of());
  }

  public TracedClaim {
    circle = List.copyOf(circle);
    denials = List.copyOf(denials);
    wordings = List.copyOf(wordings);
    changes = List.copyOf(changes);
  }

  public TracedClaim with(List<Denial> others) {
    return new TracedClaim(claim, wordings, corroboration, changes, circle, others);
  }
}
