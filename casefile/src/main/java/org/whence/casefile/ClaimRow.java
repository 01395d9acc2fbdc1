package org.whence.casefile;

import java.util.Set;
import org.whence.model.Change;
import org.whence.model.Range;
import org.whence.model.Span;

/**
 * A claim in a list.
 *
 * @param number among the claims of its story
 * @param title its weakest wording, verbatim
 * @param at where that stands
 * @param origins the lower end is the answer
 * @param drift kinds of its changes that are drift and major
 */
public record ClaimRow(
    String id, StoryRow story, int number, String title, String language, Span at, int articles, Range origins, Set<Change.DriftKind> drift) {
  public ClaimRow {
    drift = Set.copyOf(drift);
  }
}
