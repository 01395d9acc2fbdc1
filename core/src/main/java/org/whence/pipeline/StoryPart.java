package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.link.Linker;
import org.whence.match.Matcher;
import org.whence.match.Workers;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.model.Story;

/**
 * What a pile holds of one story. A pile is cut once for all its stories, so that tracing a story costs what the story costs and not what the pile
 * does.
 *
 * @param rulings of the analyst by which it was amended, in their order
 */
public record StoryPart(Story story, List<Reading> readings, Links links, Matches matches, List<Ruling> rulings) {

  /** The part as a ruling makes it. */
  StoryPart with(Ruling ruling, Links others, Matches other) {
    List<Ruling> by = new ArrayList<>(rulings);
    by.add(ruling);
    return new StoryPart(story, readings, others, other, List.copyOf(by));
  }

  /** The parts of a pile, in the order of its stories: each story is linked by itself. */
  static List<StoryPart> of(List<Reading> readings, Matches grouped, Matcher matcher, Workers workers) {
    Map<ArticleId, Reading> byId = new HashMap<>();
    readings.forEach(reading -> byId.put(reading.article().id(), reading));
    Map<ArticleId, String> storyOf = new HashMap<>();
    grouped.stories().forEach(story -> story.articles().forEach(article -> storyOf.put(article, story.id())));
    Map<String, List<Copy>> within = new HashMap<>();
    for (Copy copy : grouped.copies()) {
      String story = storyOf.getOrDefault(copy.child(), "");
      if (story.equals(storyOf.get(copy.parent()))) {
        within.computeIfAbsent(story, k -> new ArrayList<>()).add(copy);
      }
    }
    return workers.each(grouped.stories(), story -> {
      List<Reading> its = story.articles().stream().map(byId::get).toList();
      List<Copy> copies = within.getOrDefault(story.id(), List.of());
      Links links = new Linker().link(its);
      Matches matches = new Matches(copies, List.of(story), matcher.claims(story, its, links, copies));
      List<Reading> byArticle = its.stream().sorted(Comparator.comparing(reading -> reading.article().id())).toList();
      return new StoryPart(story, byArticle, links, matches, List.of());
    });
  }
}
