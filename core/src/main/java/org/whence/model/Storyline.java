package org.whence.model;

import java.util.List;

/**
 * The stories that follow from one another: several events of one line, each a story of its own.
 *
 * @param id that of its earliest story, so it survives growth
 * @param stories ids, earliest first; two or more
 * @param links between them, by later story, then earlier one
 */
public record Storyline(String id, List<String> stories, List<StoryLink> links) {
  public Storyline {
    stories = List.copyOf(stories);
    links = List.copyOf(links);
    if (stories.size() < 2 || links.isEmpty()) {
      throw new IllegalArgumentException("storyline " + id + " is not of two linked stories");
    }
  }

  /** The links that lead to a story from what came before it. */
  public List<StoryLink> before(String story) {
    return links.stream().filter(link -> link.later().equals(story)).toList();
  }

  /** The links that lead from a story to what came after it. */
  public List<StoryLink> after(String story) {
    return links.stream().filter(link -> link.earlier().equals(story)).toList();
  }
}
