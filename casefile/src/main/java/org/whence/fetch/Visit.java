package org.whence.fetch;

import java.util.List;
import org.whence.model.Outcome;

/**
 * All that was asked and answered for one address.
 *
 * @param exchanges in order: robots.txt where it was not known, each redirect, the page; empty where nothing was asked
 */
public record Visit(List<Exchange> exchanges, Outcome<Fetched> outcome) {
  public Visit {
    exchanges = List.copyOf(exchanges);
  }
}
