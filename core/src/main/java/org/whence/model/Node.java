package org.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * A place on the way of a claim.
 *
 * @param id unique in one dossier
 * @param label as printed
 * @param identity id of the outlet or source, where it has one
 * @param article where the node is, or is published as, an article of the pile
 */
public record Node(String id, Kind kind, String label, @Nullable String identity, @Nullable ArticleId article) {

  /** The columns of the drawing, from reader to source. */
  public enum Kind {
    ARTICLE,
    OUTLET,
    RELAY,
    REPORT,
    SOURCE
  }
}
