package org.whence.audit;

import java.util.List;
import org.whence.model.Span;

/**
 * Something to be judged.
 *
 * @param id stable for the same articles
 * @param control whether it is a pair that Whence does not put together, shown so that no answer can be guessed
 * @param story its place in the pile, from 1
 * @param question put the same way for hops and controls
 * @param shown what the judge reads, first to last
 */
public record Hop(String id, Kind kind, boolean control, int story, String question, List<Span> shown) {
  public Hop {
    shown = List.copyOf(shown);
  }

  /** The kinds of hop. */
  public enum Kind {
    RELAY,
    COPY,
    DRIFT,
    MEMBERSHIP
  }
}
