package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whence.link.Linker;
import org.whence.match.Matcher;
import org.whence.model.Copy;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.model.Story;

/**
 * What a pile holds of one story: all that it is traced from.
 *
 * @param rulings of the analyst by which it was amended, in their order
 */
record StoryPart(Story story, List<Reading> readings, Links links, Matches matches, List<Ruling> rulings) {

  /** The part as a ruling makes it. */
  StoryPart with(Ruling ruling, Links others, Matches other) {
    List<Ruling> by = new ArrayList<>(rulings);
    by.add(ruling);
    return new StoryPart(story, readings, others, other, List.copyOf(by));
  }

  /**
   * A story linked and matched by itself, so that what other stories say changes nothing here.
   *
   * @param readings of its articles, earliest first
   * @param copies among its articles
   */
  static StoryPart of(Story story, List<Reading> readings, List<Copy> copies, Matcher matcher) {
    Links links = new Linker().link(readings);
    Matches matches = new Matches(copies, List.of(story), matcher.claims(story, readings, links, copies));
    List<Reading> byArticle = readings.stream().sorted(Comparator.comparing(reading -> reading.article().id())).toList();
    return new StoryPart(story, byArticle, links, matches, List.of());
  }
}
