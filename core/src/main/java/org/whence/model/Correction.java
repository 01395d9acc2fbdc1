package org.whence.model;

import java.util.List;

/**
 * What an article takes back of its own, and who still says it.
 *
 * @param notice the sentence that corrects
 * @param withdrawn the words in it that were wrong
 * @param missed sentences of copies and relays that still have them, in the order of their articles
 */
public record Correction(Span notice, Span withdrawn, List<Span> missed) {
  public Correction {
    missed = List.copyOf(missed);
  }
}
