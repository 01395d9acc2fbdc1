package org.whence.bench.copies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;

/**
 * A made article with the truth about it.
 *
 * @param family who descends from one text; an article of its own is a family of one
 * @param parent what it was copied from; null where it copies none
 * @param wire the agency that it was taken from, whose own article is not in the pile; null otherwise
 * @param shown whether time, credit or wording shows which of it and its parent was first
 */
record Made(
    Article article, int family, Kind kind, Told told, @Nullable Made parent, @Nullable String wire, boolean shown, List<Integer> from) {

  /** How it came about. */
  enum Kind {
    ORIGINAL,
    VERBATIM,
    CUT,
    ADDED,
    MOVED,
    EDITED,
    REWORDED,
    REWORDED_CUT,
    REWORDED_BY_HAND,
    TRANSLATED,
    CREDIT_DROPPED,
    WIRE_IN_PILE,
    WIRE_OUTSIDE,
    CHAIN,
    UNDATED,
    UNDATED_CITING
  }

  Made {
    from = List.copyOf(from);
  }

  boolean isCopy() {
    return parent != null || wire != null;
  }
}
