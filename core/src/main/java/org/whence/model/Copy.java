package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article's text that another carries.
 *
 * @param parent the earlier one, or the one the other credits
 * @param proof pairs of aligned spans, child then parent, longest first
 * @param directed whether time, credit or wording shows which is the parent; otherwise the order is by time of the pile and is only likely
 * @param common the outlet, as printed, that the child credits the text to where neither of the two is by it: both carry that outlet's text, and
 *     neither is shown to have it from the other; null otherwise
 */
public record Copy(ArticleId child, ArticleId parent, Kind kind, List<Pair> proof, boolean directed, @Nullable String common) {

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
    if (directed && common != null) {
      throw new IllegalArgumentException("what " + child + " and " + parent + " both have from " + common + " neither has from the other");
    }
  }

  public Copy(ArticleId child, ArticleId parent, Kind kind, List<Pair> proof, boolean directed) {
    this(child, parent, kind, proof, directed, null);
  }
}
