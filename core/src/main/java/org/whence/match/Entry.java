package org.whence.match;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Story;

/** An article in a {@link StoryIndex}: what it is about, who is nearest to it, and the story it is in now. */
final class Entry {

  /** That of {@link Article#BY_TIME}. */
  static final Comparator<Entry> BY_TIME = Comparator.comparing((Entry e) -> e.when).thenComparing(e -> e.id);

  final int number;
  final ArticleId id;
  final Profile profile;
  final Set<String> leads;
  final Nearest nearest = new Nearest();

  /** How likely it and another tell of one event, where that is not next to nothing; the other knows it too. */
  final Map<Entry, Double> ties = new HashMap<>();

  /** The strongest of the ties. */
  double closest;

  /** It alone, from which the rounds of a {@link Gathering} begin. */
  final Bunch alone;

  /** Without an article until it is grouped for the first time. */
  Story story;

  private final Instant when;

  /**
   * @param number no other entry of the index has it
   * @param leads the outlets on whose reports its opening rests
   */
  Entry(int number, Article article, Profile profile, Set<String> leads) {
    this.number = number;
    this.id = article.id();
    this.profile = profile;
    this.leads = Set.copyOf(leads);
    this.when = article.published() == null ? Instant.MAX : article.published().earliest();
    this.story = new Story(id.value(), List.of());
    this.alone = new Bunch(this);
  }
}
