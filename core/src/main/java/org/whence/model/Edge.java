package org.whence.model;

import java.util.List;

/**
 * A step towards the source.
 *
 * @param from the node nearer the reader
 * @param to the node nearer the source
 * @param proof the sentence that shows it; empty means <em>not proven</em>
 */
public record Edge(String from, String to, Kind kind, List<Span> proof, Reason why) {

  /** The kinds of step, after W3C PROV's derivations. */
  public enum Kind {
    PUBLISHED_BY,
    RELAYS,
    CITES,
    QUOTES,
    COPIES,
    MAY_DRAW_ON
  }

  public Edge {
    proof = List.copyOf(proof);
  }

  public boolean proven() {
    return !proof.isEmpty();
  }
}
