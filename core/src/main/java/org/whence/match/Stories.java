package org.whence.match;

import java.util.Collection;
import java.util.List;
import org.whence.model.Copy;
import org.whence.model.Story;

/**
 * Articles grouped by event, within and across languages, and the copies among them: a {@link StoryIndex} to which all are given at once.
 *
 * @param stories sorted by id
 * @param copies sorted by child
 */
record Stories(List<Story> stories, List<Copy> copies) {

  static Stories of(Collection<StoryIndex.Arrival> arrivals, Workers workers) {
    StoryIndex index = new StoryIndex();
    index.addAllOf(arrivals, workers);
    return new Stories(index.stories(), index.copies());
  }
}
