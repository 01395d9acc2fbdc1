package org.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of the articles that says one of the things a reader asks first.
 *
 * @param claim id of the claim it speaks of; null where it is of none
 */
public record DigestLine(Part part, Span sentence, @Nullable String claim) {

  /** What a line answers, in the order in which the parts are shown. */
  public enum Part {
    NEW,
    CLAIMED,
    BEHIND,
    DISPUTED,
    NEXT
  }
}
