package org.whence.model;

import java.util.List;

/**
 * One article's text that another carries.
 *
 * @param parent the earlier one, or the one the other credits
 * @param proof pairs of aligned spans, child then parent, longest first
 * @param directed whether time, credit or wording shows which is the parent; otherwise the order is by time of the pile and is only likely
 */
public record Copy(ArticleId child, ArticleId parent, Kind kind, List<Pair> proof, boolean directed) {

  /** How alike the wordings are. */
  public enum Kind {
    VERBATIM,
    NEAR,
    REWORDED,
    TRANSLATED
  }

  /** Two stretches that say the same. */
  public record Pair(Span child, Span parent) {}

  public Copy {
    proof = List.copyOf(proof);
  }
}
