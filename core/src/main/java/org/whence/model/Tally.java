package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that the articles give for one thing.
 *
 * @param counted what was counted, as first printed; null for an amount of its unit alone
 * @param unit as of {@link Quantity}
 * @param claim id of the claim the numbers stand in
 * @param lines by time, then by number of articles
 */
public record Tally(@Nullable String counted, @Nullable String unit, String claim, Standing standing, List<Line> lines) {

  /** How the numbers stand to each other. */
  public enum Standing {
    /** Different numbers by different counters for the same thing and time. */
    CONFLICT,
    /** Different numbers, and the words do not show whether by time, counter or thing. */
    DIFFER,
    /** A later number follows an earlier one. */
    UPDATED,
    AGREE
  }

  /** What a text says of how exact a number is. */
  public enum Bound {
    EXACTLY,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    BETWEEN
  }

  /**
   * One value with who counted it for when.
   *
   * @param sentence where it is told first
   * @param also the sentences of other articles that give it too, sorted
   */
  public record Line(Quantity quantity, Bound bound, Span sentence, List<Span> also) {
    public Line {
      also = List.copyOf(also);
      if (!sentence.contains(quantity.span())) {
        throw new IllegalArgumentException("a number outside its sentence: " + quantity.span());
      }
    }
  }

  public Tally {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a tally of nothing: " + claim);
    }
  }
}
