package org.whence.model;

import java.util.List;

/**
 * Two wordings of one claim that are not the same.
 *
 * @param before the wording it is held against: the parent's, or the earlier place in the same article
 * @param after the wording that changed
 * @param relay the sentences that prove the relay from one to the other; empty inside one article and where the wordings only differ
 */
public record Change(
    Nature nature, DriftKind kind, Severity severity, String claim, Span before, Span after, List<Span> relay, Reason why) {

  /** What may be said of the change. */
  public enum Nature {
    /** Along a proven relay whose parent, or a copy of it, is in the pile, or inside one article. */
    DRIFT,
    /** The wordings differ; which one changed it cannot be told. */
    DIFFERS,
    /** It comes from a new source. */
    DEVELOPMENT
  }

  /** What changed. */
  public enum DriftKind {
    HARDENED,
    SOFTENED,
    ATTRIBUTION_DROPPED,
    SOURCE_UPGRADED,
    NUMBER_CHANGED,
    QUOTE_ALTERED,
    AGENTS_SWAPPED,
    SCOPE_WIDENED,
    DATE_MOVED,
    CONTRADICTED
  }

  /** How much it matters to a reader. */
  public enum Severity {
    MAJOR,
    MINOR
  }

  public Change {
    relay = List.copyOf(relay);
  }

  /** Whether both wordings stand in one article. */
  public boolean withinOneArticle() {
    return before.article().equals(after.article());
  }
}
