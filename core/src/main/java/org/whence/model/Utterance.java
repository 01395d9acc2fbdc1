package org.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a saying, as far as the sentence gives them; who spoke is the attribution's source.
 *
 * @param addressee whom it was said to: "told reporters"
 * @param where the place or occasion: "at a rally in Ohio", "in a statement"
 */
public record Utterance(@Nullable Span addressee, @Nullable TimeMention when, @Nullable Span where) {

  /** A saying of which the text gives no circumstance. */
  public static final Utterance BARE = new Utterance(null, null, null);
}
