package org.whence.casefile;

import org.jspecify.annotations.Nullable;
import org.whence.model.Change;

/**
 * Which claims to list: those of most articles first, of one story in the order of the story.
 *
 * @param story id of the story; null for any
 * @param atLeast origins, by the lower end
 * @param atMost origins, by the lower end
 * @param articles that put it forward, at least
 * @param drift a kind of major drift it must have; null for any claim
 * @param drifted only those with major drift of some kind
 */
public record ClaimListing(@Nullable String story, int atLeast, int atMost, int articles, Change.@Nullable DriftKind drift, boolean drifted) {
  /** All claims. */
  public static final ClaimListing ALL = new ClaimListing(null, 0, Integer.MAX_VALUE, 0, null, false);

  public ClaimListing of(String id) {
    return new ClaimListing(id, atLeast, atMost, articles, drift, drifted);
  }

  public ClaimListing origins(int least, int most) {
    return new ClaimListing(story, least, most, articles, drift, drifted);
  }

  public ClaimListing with(Change.DriftKind kind) {
    return new ClaimListing(story, atLeast, atMost, articles, kind, true);
  }
}
