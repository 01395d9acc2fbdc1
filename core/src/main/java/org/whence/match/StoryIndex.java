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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Reading;
import org.whence.model.Story;

/**
 * The stories of a growing pile. Articles come one by one or many at once, in any order, and the stories are those of the set: how likely two
 * articles tell of one event depends on the two and on those nearest to each, and they are grouped inside what hangs together by strong ties. So a
 * new article costs the work of its neighbourhood. Those that have the text of one article word for word are of one story, and a few of them stand
 * for all: a text that hundreds carry does not crowd out its neighbours. A story has the id of its earliest article, hence {@link #storyOf} finds
 * what became of one that was joined to an older one.
 */
public final class StoryIndex {

  /** Likelihood of one event from which two groups are one story. */
  private static final double SAME = 0.35;

  /** Closest ties between two groups of articles that decide, where the groups are small. */
  private static final int FEW = 5;

  /** Share of all ties between two groups, the closest, that decide where the groups are larger. */
  private static final double HALF = 0.5;

  /** Ties between two groups of which no share is asked. */
  private static final int SPARED = 2;

  /** Ties beyond which no more are looked at: an article has few ties, so in groups of hundreds half of all pairs cannot be tied. */
  private static final int ENOUGH = 64;

  /** How many articles together come to less work than as many one by one: one in so many of those that are here. */
  private static final int MANY = 16;

  private final Map<ArticleId, Entry> byId = new HashMap<>();

  /** How many ever came: each has a number of its own. */
  private int entered;

  private final CopyIndex copies = new CopyIndex();
  private final Surroundings surroundings;
  private final Gathering gathering = new Gathering(new Closeness(SAME, FEW, HALF, SPARED, ENOUGH));

  /** An article that comes, with as much of what was read of it as tells whose text it has and on whose reports it rests. */
  public static final class Arrival {
    private final Direction direction;

    /** The outlets on whose reports its opening rests, where that is known. */
    private final Set<String> leads;

    private Arrival(Direction direction, Set<String> leads) {
      this.direction = direction;
      this.leads = leads;
    }

    public static Arrival of(Reading reading) {
      return new Arrival(Direction.of(reading), Openings.reports(reading));
    }

    static Arrival of(Article article) {
      return new Arrival(Direction.of(article), Set.of());
    }

    public Article article() {
      return direction.article();
    }
  }

  /**
   * What articles that came changed.
   *
   * @param stories those that are other than before, sorted by id
   * @param recopied articles that have another's text now and had not, or the other way round, or have it from another one
   */
  public record Change(List<Story> stories, Set<ArticleId> recopied) {
    public Change {
      stories = List.copyOf(stories);
      recopied = Set.copyOf(recopied);
    }
  }

  public StoryIndex() {
    this(KeyIndex.REACH);
  }

  /** @param reach places by time over which a key brings two articles together */
  StoryIndex(int reach) {
    surroundings = new Surroundings(reach);
  }

  /** Writes all that is here, for {@link #read}. */
  public void save(StateOutput out) {
    EntryList all = EntryList.of(byId.values());
    all.save(out);
    gathering.save(out, all);
    copies.save(out);
  }

  /** The index that another wrote. */
  public static StoryIndex read(StateInput in) {
    StoryIndex index = new StoryIndex();
    EntryList all = EntryList.read(in);
    all.all().forEach(entry -> index.byId.put(entry.id, entry));
    index.entered = index.byId.size();
    index.surroundings.restore(all.all().stream().filter(Entry::isSurrounded).toList());
    index.gathering.restore(in, all);
    index.copies.restore(in);
    Set<Bunch> ends = new HashSet<>();
    all.all().stream().filter(Entry::isSurrounded).forEach(entry -> ends.add(index.gathering.endOf(entry)));
    retold(ends);
    return index;
  }

  /** What the articles that are here came with. */
  public List<Arrival> arrivals() {
    return byId.values().stream().map(entry -> new Arrival(copies.direction(entry.id), entry.leads)).toList();
  }

  /** Adds what was read of an article; the stories that changed or came about, sorted by id. An article that is here already changes nothing. */
  public List<Story> add(Reading reading) {
    return add(Arrival.of(reading), new HashSet<>());
  }

  /** Adds an article of which nothing was read. */
  public List<Story> add(Article article) {
    return add(Arrival.of(article), new HashSet<>());
  }

  /**
   * Lets some articles go and takes others in, and says what is other than before because of it. A few that come cost the work of their
   * neighbourhoods, many that of all.
   *
   * @param crew sees to many
   */
  public Change change(Collection<ArticleId> gone, Collection<Arrival> come, Workers crew) {
    Set<ArticleId> recopied = new HashSet<>();
    Set<ArticleId> retold = new HashSet<>();
    gone.forEach(article -> leave(article, recopied).forEach(story -> retold.addAll(story.articles())));
    if (come.size() * MANY > byId.size()) {
      Change entered = enterMany(come, crew);
      recopied.addAll(entered.recopied);
      entered.stories.forEach(story -> retold.addAll(story.articles()));
    } else {
      come.forEach(arrival -> add(arrival, recopied).forEach(story -> retold.addAll(story.articles())));
    }
    recopied.retainAll(byId.keySet());
    retold.retainAll(byId.keySet());
    return new Change(storiesOf(retold), recopied);
  }

  private Change enterMany(Collection<Arrival> arrivals, Workers crew) {
    Map<ArticleId, Story> before = new HashMap<>();
    byId.values().forEach(entry -> before.put(entry.id, entry.story));
    Map<ArticleId, Copy> had = new HashMap<>();
    copies().forEach(copy -> had.put(copy.child(), copy));
    addAllOf(arrivals, crew);
    Set<ArticleId> recopied = new HashSet<>(had.keySet());
    for (Copy copy : copies()) {
      if (!recopied.remove(copy.child()) || !copy.equals(had.get(copy.child()))) {
        recopied.add(copy.child());
      }
    }
    Set<ArticleId> retold = new HashSet<>();
    byId.values().stream().filter(entry -> !entry.story.equals(before.get(entry.id))).forEach(entry -> retold.add(entry.id));
    return new Change(storiesOf(retold), recopied);
  }

  private List<Story> storiesOf(Collection<ArticleId> articles) {
    Set<Story> all = new HashSet<>();
    articles.forEach(article -> all.add(entry(article).story));
    return all.stream().sorted(Comparator.comparing(Story::id)).toList();
  }

  private List<Story> add(Arrival arrival, Set<ArticleId> recopied) {
    ArticleId id = arrival.article().id();
    if (byId.containsKey(id)) {
      return List.of();
    }
    byId.put(id, new Entry(entered++, arrival.article(), new Profile(arrival.article()), arrival.leads));
    List<Entry> settled = new ArrayList<>();
    noted(copies.add(arrival.direction, article -> settled.add(entry(article))), recopied);
    Set<Entry> reshaped = remodelled(settled);
    reshaped.add(entry(id).first());
    return reshaped(reshaped, new ArrayList<>(), new ArrayList<>());
  }

  /** Lets an article go, which ends as if it had never come; the stories that are other than before. */
  private List<Story> leave(ArticleId id, Set<ArticleId> recopied) {
    Entry entry = byId.remove(id);
    if (entry == null) {
      return List.of();
    }
    List<Entry> settled = new ArrayList<>();
    noted(copies.remove(id, article -> settled.add(entry(article))), recopied);
    Set<Entry> reshaped = remodelled(settled);
    reshaped.add(entry.first());
    List<Entry> come = new ArrayList<>();
    List<Entry> gone = new ArrayList<>();
    entry.leave(gone);
    reshaped.remove(entry);
    return reshaped(reshaped, come, gone);
  }

  private static void noted(CopyIndex.Change copied, Set<ArticleId> recopied) {
    copied.copies().forEach(copy -> recopied.add(copy.child()));
    recopied.addAll(copied.withdrawn());
  }

  /** Chooses anew who stands for some texts, and ties and groups what that reaches. */
  private List<Story> reshaped(Set<Entry> reshaped, List<Entry> come, List<Entry> gone) {
    Set<Entry> changed = entries();
    reshaped.forEach(first -> first.represent(come, gone));
    gone.forEach(entry -> surroundings.leave(entry, changed));
    come.forEach(entry -> surroundings.enter(entry, changed));
    reshaped.forEach(first -> changed.addAll(first.shown()));
    return grouped(changed, gone, reshaped);
  }

  /** Adds many articles at once, which ends as adding each would. */
  public void addAll(Collection<Article> articles) {
    addAllOf(articles.stream().map(Arrival::of).toList(), Workers.ONE);
  }

  /**
   * Adds many at once, which ends as adding each would.
   *
   * @param workers see to what each needs for itself
   */
  void addAllOf(Collection<Arrival> arrivals, Workers workers) {
    Map<ArticleId, Arrival> distinct = new TreeMap<>();
    arrivals.forEach(arrival -> distinct.putIfAbsent(arrival.article().id(), arrival));
    distinct.keySet().removeAll(byId.keySet());
    List<Arrival> fresh = new ArrayList<>(distinct.values());
    fresh.sort(Comparator.comparing(Arrival::article, Article.BY_TIME));
    copies.addAll(fresh.stream().map(arrival -> arrival.direction).toList());
    List<Profile> profiles = workers.each(fresh, arrival -> new Profile(arrival.article()));
    for (int i = 0; i < fresh.size(); i++) {
      Entry entry = new Entry(entered++, fresh.get(i).article(), profiles.get(i), fresh.get(i).leads);
      byId.put(entry.id, entry);
    }
    remodelled(byId.values());
    Set<Entry> firsts = entries();
    byId.values().stream().filter(entry -> entry.model == null).forEach(firsts::add);
    List<Entry> come = new ArrayList<>();
    List<Entry> gone = new ArrayList<>();
    firsts.forEach(first -> first.represent(come, gone));
    come.sort(Entry.BY_TIME);
    Set<Entry> here = entries();
    firsts.forEach(first -> here.addAll(first.shown()));
    surroundings.change(gone, come, here);
    grouped(here, gone, firsts);
  }

  /** The copies among some of the articles that are here. Sorted by child. */
  public List<Copy> copiesAmong(Collection<ArticleId> articles) {
    Set<ArticleId> all = new HashSet<>(articles);
    List<Copy> out = new ArrayList<>();
    for (ArticleId article : all) {
      Copy copy = copies.copyOf(article);
      if (copy != null && all.contains(copy.parent())) {
        out.add(copy);
      }
    }
    out.sort(Comparator.comparing(Copy::child));
    return out;
  }

  /** The copies among all that are here. Sorted by child. */
  List<Copy> copies() {
    return copies.copies();
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

  private Entry entry(ArticleId article) {
    Entry entry = byId.get(article);
    if (entry == null) {
      throw new IllegalArgumentException("article " + article + " was never added: add it first");
    }
    return entry;
  }

  private static Set<Entry> entries() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Notes whose text each of some articles has; the first ones of the texts that others have now, or had before. */
  private Set<Entry> remodelled(Collection<Entry> some) {
    List<Entry> before = new ArrayList<>();
    List<Entry> other = new ArrayList<>();
    for (Entry entry : some) {
      ArticleId model = copies.model(entry.id);
      if (!Objects.equals(model, entry.model == null ? null : entry.model.id)) {
        before.add(entry.first());
        other.add(entry);
      }
    }
    for (Entry entry : other) {
      ArticleId model = copies.model(entry.id);
      entry.follow(model == null ? null : entry(model));
    }
    Set<Entry> reshaped = entries();
    before.forEach(entry -> reshaped.add(entry.first()));
    other.forEach(entry -> reshaped.add(entry.first()));
    return reshaped;
  }

  /**
   * Ties anew the articles whose surroundings changed, and groups anew what that reaches.
   *
   * @param gone those that have no surroundings of their own any more
   * @param reshaped the first ones of texts of which others are told than before
   */
  private List<Story> grouped(Set<Entry> changed, List<Entry> gone, Set<Entry> reshaped) {
    Set<Entry> retied = entries();
    retied.addAll(changed);
    Set<Entry> untied = entries();
    untied.addAll(changed);
    untied.addAll(gone);
    for (Entry entry : untied) {
      retied.addAll(entry.ties.keySet());
      entry.ties.keySet().forEach(other -> other.ties.remove(entry));
      entry.ties.clear();
    }
    gone.forEach(retied::remove);
    retied.forEach(entry -> entry.closest = entry.ties.values().stream().max(Comparator.naturalOrder()).orElse(0.0));
    changed.forEach(Tying::tie);
    Set<Bunch> bunches = gathering.gather(retied, gone);
    reshaped.forEach(entry -> bunches.add(gathering.endOf(entry)));
    return retold(bunches);
  }

  /** Gives the articles of some bunches, and those that have their texts, the story they are now; the stories that are other than before. */
  private static List<Story> retold(Set<Bunch> bunches) {
    List<Story> out = new ArrayList<>();
    for (Bunch bunch : bunches) {
      List<Entry> all = new ArrayList<>();
      bunch.members.stream().filter(member -> member.model == null).forEach(member -> all.addAll(member.carriers()));
      all.sort(Entry.BY_TIME);
      List<ArticleId> ids = all.stream().map(member -> member.id).toList();
      Story story = new Story(ids.get(0).value(), ids);
      if (!story.equals(all.getFirst().story)) {
        all.forEach(member -> member.story = story);
        out.add(story);
      }
    }
    out.sort(Comparator.comparing(Story::id));
    return out;
  }
}
