package org.whence.model;

import java.util.List;

/** What belongs together across a set of articles: copies, stories, claims; each sorted by id. */
public record Matches(List<Copy> copies, List<Story> stories, List<Claim> claims) {
  public Matches {
    copies = List.copyOf(copies);
    stories = List.copyOf(stories);
    claims = List.copyOf(claims);
  }
}
