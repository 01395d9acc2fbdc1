package org.whence.model;

import java.util.List;

/**
 * A claim with its way and its changes.
 *
 * @param wordings as many as the claim has members, in their order
 * @param changes drift first, major first, then by position
 */
public record TracedClaim(Claim claim, List<Wording> wordings, Corroboration corroboration, List<Change> changes) {
  public TracedClaim {
    wordings = List.copyOf(wordings);
    changes = List.copyOf(changes);
  }
}
