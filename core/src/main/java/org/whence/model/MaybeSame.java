package org.whence.model;

import java.util.List;

/**
 * Two unnamed sources of one story that could be the same people. Never a named person.
 *
 * @param why that nothing printed keeps them apart
 * @param reasonsFor what the articles print alike of both
 * @param reasonsAgainst what they print differently; never enough to keep them apart
 */
public record MaybeSame(String first, String second, Reason why, List<Reason> reasonsFor, List<Reason> reasonsAgainst) {
  public MaybeSame {
    reasonsFor = List.copyOf(reasonsFor);
    reasonsAgainst = List.copyOf(reasonsAgainst);
  }
}
