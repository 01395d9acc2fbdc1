package org.whence.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Reading;
import org.whence.model.Story;

/**
 * The stories of a growing pile. Articles come one by one or many at once, in any order, and the stories are those of the set: how likely two
 * articles tell of one event depends on the two and on those nearest to each, and they are grouped inside what hangs together by strong ties. So a
 * new article costs the work of its neighbourhood. A story has the id of its earliest article, hence {@link #storyOf} finds what became of one that
 * was joined to an older one.
 */
public final class StoryIndex {

  /** Likelihood of one event from which two groups are one story. */
  private static final double SAME = 0.35;

  /** Closest ties between two groups of articles that decide, where the groups are small. */
  private static final int FEW = 6;

  /** Share of all ties between two groups, the closest, that decide where the groups are larger. */
  private static final double HALF = 0.5;

  /** Ties beyond which no more are looked at: an article has few ties, so in groups of hundreds half of all pairs cannot be tied. */
  private static final int ENOUGH = 64;

  /** Likelihood below which a pair counts as no tie. */
  private static final double TIE = 0.05;

  /**
   * How much less likely two articles, one of them undated, tell of one event if their openings rest on the reports of different outlets: a step of
   * the logistic scale. Where both are dated the days between say more. It is large, for among few articles each is the nearest of every other, and
   * what speaks for one event then says little.
   */
  private static final double OTHER_REPORT = 4;

  private final Map<ArticleId, Entry> byId = new HashMap<>();
  private final KeyIndex keys;
  private final Workers workers;
  private final Gathering gathering = new Gathering(new Closeness(SAME, FEW, HALF, ENOUGH));

  /** An index that works on the thread that asks. */
  public StoryIndex() {
    this(KeyIndex.REACH, Workers.ONE);
  }

  /**
   * @param reach places by time over which a key brings two articles together
   * @param workers see to many articles that come at once
   */
  StoryIndex(int reach, Workers workers) {
    keys = new KeyIndex(reach);
    this.workers = workers;
  }

  /** Adds what was read of an article; the stories that changed or came about, sorted by id. An article that is here already changes nothing. */
  public List<Story> add(Reading reading) {
    return add(reading.article(), Openings.reports(reading));
  }

  /** Adds an article of which nothing was read. */
  public List<Story> add(Article article) {
    return add(article, Set.of());
  }

  private List<Story> add(Article article, Set<String> leads) {
    if (byId.containsKey(article.id())) {
      return List.of();
    }
    Entry entry = new Entry(byId.size(), article, new Profile(article), leads);
    Set<Entry> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    changed.add(entry);
    byId.put(entry.id, entry);
    List<Entry[]> parted = new ArrayList<>();
    keys.add(
        entry,
        (a, b) -> {
          if (a.nearest.holds(b) || b.nearest.holds(a)) {
            parted.add(new Entry[] {a, b});
          }
        });
    for (Entry[] pair : parted) {
      if (!keys.bringsTogether(pair[0], pair[1])) {
        for (Entry one : pair) {
          if (changed.add(one)) {
            surround(one);
          }
        }
      }
    }
    Spread whole = new Spread(entry.profile.whole);
    for (Entry other : keys.proposed(entry)) {
      double cosine = Likeness.cosine(entry, whole, other);
      entry.nearest.offer(other, cosine);
      if (cosine > 0 && other.nearest.offer(entry, cosine)) {
        changed.add(other);
      }
    }
    return grouped(changed);
  }

  /** Adds many articles at once, which ends as adding each would. */
  public void addAll(Collection<Article> articles) {
    addAll(articles, Map.of());
  }

  /** Adds many at once, which ends as adding each would; for each the outlets on whose reports its opening rests, where that is known. */
  void addAll(Collection<Article> articles, Map<ArticleId, Set<String>> leads) {
    Map<ArticleId, Article> distinct = new TreeMap<>();
    articles.forEach(article -> distinct.putIfAbsent(article.id(), article));
    distinct.keySet().removeAll(byId.keySet());
    List<Article> fresh = new ArrayList<>(distinct.values());
    fresh.sort(Article.BY_TIME);
    List<Profile> profiles = workers.each(fresh, Profile::new);
    for (int i = 0; i < fresh.size(); i++) {
      Article article = fresh.get(i);
      Entry entry = new Entry(byId.size(), article, profiles.get(i), leads.getOrDefault(article.id(), Set.of()));
      byId.put(entry.id, entry);
      keys.add(entry, (a, b) -> {});
    }
    byId.values().forEach(this::surround);
    grouped(byId.values());
  }

  /** All stories, sorted by id. */
  public List<Story> stories() {
    Set<Story> all = new HashSet<>();
    byId.values().forEach(entry -> all.add(entry.story));
    return all.stream().sorted(Comparator.comparing(Story::id)).toList();
  }

  /** The story an article is in; null for an article that was never added. */
  public @Nullable Story storyOf(ArticleId article) {
    Entry entry = byId.get(article);
    return entry == null ? null : entry.story;
  }

  /** Looks anew who is nearest to an article. */
  private void surround(Entry entry) {
    entry.nearest.clear();
    Spread whole = new Spread(entry.profile.whole);
    for (Entry other : keys.proposed(entry)) {
      double cosine = Likeness.cosine(entry, whole, other);
      if (cosine > 0) {
        entry.nearest.offer(other, cosine);
      }
    }
  }

  /** Ties anew the articles whose surroundings changed, and groups anew what that reaches. */
  private List<Story> grouped(Collection<Entry> changed) {
    Set<Entry> retied = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Entry entry : changed) {
      retied.add(entry);
      retied.addAll(entry.ties.keySet());
      entry.ties.keySet().forEach(other -> other.ties.remove(entry));
      entry.ties.clear();
    }
    retied.forEach(entry -> entry.closest = entry.ties.values().stream().max(Comparator.naturalOrder()).orElse(0.0));
    changed.forEach(StoryIndex::tie);
    List<Story> out = new ArrayList<>();
    for (Bunch bunch : gathering.gather(retied)) {
      List<ArticleId> ids = bunch.members.stream().map(member -> member.id).toList();
      Story story = new Story(ids.get(0).value(), ids);
      if (!story.equals(bunch.members.getFirst().story)) {
        bunch.members.forEach(member -> member.story = story);
        out.add(story);
      }
    }
    out.sort(Comparator.comparing(Story::id));
    return out;
  }

  private static void tie(Entry entry) {
    for (int i = 0; i < entry.nearest.size(); i++) {
      Entry other = entry.nearest.entry(i);
      if (!entry.ties.containsKey(other) && other.nearest.holds(entry)) {
        boolean apart = Likeness.days(entry.profile, other.profile) < 0 && differ(entry.leads, other.leads);
        double sameEvent = Likeness.sameEvent(entry, other, apart ? OTHER_REPORT : 0);
        if (sameEvent >= TIE) {
          entry.ties.put(other, sameEvent);
          other.ties.put(entry, sameEvent);
          entry.closest = Math.max(entry.closest, sameEvent);
          other.closest = Math.max(other.closest, sameEvent);
        }
      }
    }
  }

  /** Whether both are known and have nothing in common. */
  private static boolean differ(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }
}
