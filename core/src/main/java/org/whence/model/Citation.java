package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where an article names another outlet's report.
 *
 * @param outlet as printed, resolved within the article ("the newspaper" to "The Washington Post")
 * @param when a time the article gives the report, as printed; null where none
 * @param first whether the article says that outlet was first, or rests its lead on it
 * @param proof the mention, then its sentence
 */
public record Citation(String outlet, @Nullable String when, boolean first, List<Span> proof) {
  public Citation {
    proof = List.copyOf(proof);
  }
}
