package org.whence.model;

import java.util.List;

/**
 * A claim in one article's words.
 *
 * @param behind node ids from the article towards the source, the article's own first: the route this wording took
 */
public record Wording(Statement statement, Stance stance, List<String> behind) {
  public Wording {
    behind = List.copyOf(behind);
  }
}
