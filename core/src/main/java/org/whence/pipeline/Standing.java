package org.whence.pipeline;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.link.Linker;
import org.whence.match.Matcher;
import org.whence.match.StateInput;
import org.whence.match.StateOutput;
import org.whence.match.StoryIndex;
import org.whence.match.StoryProfile;
import org.whence.match.Storylines;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.Revision;
import org.whence.model.Ruling;
import org.whence.model.Story;
import org.whence.model.Storyline;
import org.whence.model.Trouble;
import org.whence.overview.Overviewer;
import org.whence.read.Reader;
import org.whence.trace.Tracer;

/**
 * A pile that stays at hand while articles come and go and the analyst rules on them. Each change traces anew the stories it reaches and no others,
 * and what the pile comes to is a function of the articles and rulings it holds, whatever the order and the portions in which they came. The texts
 * and what tells neighbours are kept in memory; what was read of an article is asked of the shelf whenever it is needed.
 */
public final class Standing {

  /**
   * What changes.
   *
   * @param come articles that are new, or another reading of the page than the one of that id
   * @param gone articles that are no longer of the pile
   * @param rulings all that hold now
   */
  public record Change(Collection<Article> come, Collection<ArticleId> gone, List<Ruling> rulings) {}

  /**
   * What a change came to.
   *
   * @param reached ids of the stories that the change reached and that have a dossier
   * @param gone ids of stories that are no more, or cannot be traced
   * @param setAside articles that cannot be read, stories that cannot be traced and rulings without a place, of the whole pile, sorted
   * @param storylines of the whole pile, sorted by id
   * @param revisions of the whole pile, by address
   */
  public record Step(
      Set<String> reached, Set<String> gone, List<Trouble> setAside, List<Storyline> storylines, List<Revision> revisions) {}

  /** What one change works with. */
  private record Turn(Shelf shelf, Crew crew, Reader reader, Matcher matcher, Consumer<Dossier> traced) {
    Reading reading(Article article) {
      return shelf.reading(article, () -> reader.read(article));
    }
  }

  /** The ids of all stories that have a dossier. */
  public Set<String> stories() {
    Set<String> out = new TreeSet<>(stories.keySet());
    out.removeAll(untraced.keySet());
    return out;
  }

  /** A story worked out: what others can follow from, or why it could not be traced. */
  private record Told(String story, @Nullable StoryProfile profile, List<Trouble> troubles) {}

  /** An article that was read, or why it could not be. */
  private record Read(Article article, StoryIndex.@Nullable Arrival arrival, @Nullable Trouble trouble) {}

  private static final Story NONE = new Story("none", List.of());

  /** One article that goes in so many of those that are here: more are let go by finding all stories anew. */
  private static final int MANY = 16;

  private final Map<ArticleId, Article> given = new HashMap<>();
  private List<Ruling> rulings = List.of();
  private Amending amending = new Amending(List.of());
  private Addresses addresses = new Addresses();

  /** The articles that stand for their addresses and could be read, as the analyst amends them. */
  private final Map<ArticleId, Article> standing = new HashMap<>();

  private final Map<ArticleId, StoryIndex.Arrival> arrivals = new HashMap<>();
  private final Map<ArticleId, Trouble> unread = new TreeMap<>();
  private StoryIndex index = new StoryIndex();
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<ArticleId, String> storyOf = new HashMap<>();
  private final Map<String, List<Trouble>> untraced = new TreeMap<>();
  private final Storylines storylines = new Storylines();
  private final Revising revisions = new Revising();

  /** Articles that could not be read when this was written: they are tried again. */
  private final List<Article> again = new ArrayList<>();

  /** Whether it is as another wrote it, so that it is not known what became of its stories. */
  private boolean unsure;

  /** Writes what tells neighbours and stories, for {@link #restored}. */
  public void save(OutputStream out) {
    StateOutput state = new StateOutput(out, standing.keySet().stream().sorted().toList());
    index.save(state);
    storylines.save(state);
    state.flush();
  }

  /**
   * A pile as another wrote it. Its next change reaches what it would have reached there, and every story of which the shelf has not what was made on
   * its ground.
   *
   * @param bytes how many there are to read
   * @param given all articles that the other had
   * @param rulings those that it had
   * @throws RuntimeException where nobody wrote this of these articles
   */
  public static Standing restored(InputStream in, long bytes, Collection<Article> given, List<Ruling> rulings, Shelf shelf) {
    Standing out = new Standing();
    given.forEach(article -> out.given.put(article.id(), article));
    out.rulings = List.copyOf(rulings);
    Amending dated = new Amending(rulings);
    Addresses.Moved moved = out.addresses.change(given.stream().map(dated::amended).toList(), List.of(), shelf::seen);
    Amending followed = new Amending(Versions.followed(rulings, out.addresses.later()));
    Map<ArticleId, Article> newest = new TreeMap<>();
    moved.newest().stream().map(followed::amended).forEach(article -> newest.put(article.id(), article));
    StateInput state = new StateInput(in, bytes, newest);
    out.index = StoryIndex.read(state);
    state.articles().forEach(article -> out.standing.put(article.id(), article));
    out.index.arrivals().forEach(arrival -> out.arrivals.put(arrival.article().id(), arrival));
    out.index.stories().forEach(out::enter);
    out.storylines.restore(state, article -> out.stories.getOrDefault(article.value(), NONE), out::article);
    newest.keySet().stream().filter(id -> !out.standing.containsKey(id)).forEach(id -> out.again.add(out.given.get(id)));
    out.unsure = true;
    return out;
  }

  private Article article(ArticleId id) {
    Article article = standing.get(id);
    if (article == null) {
      throw new IllegalArgumentException("article " + id + " does not stand for its address");
    }
    return article;
  }

  private void enter(Story story) {
    stories.put(story.id(), story);
    story.articles().forEach(article -> storyOf.put(article, story.id()));
  }

  /**
   * Follows a change.
   *
   * @param progress is told how many of the articles that came were read
   * @param traced gets the dossier of every story that was worked out anew, one at a time
   */
  public Step change(Change change, Shelf shelf, int threads, Progress progress, Consumer<Dossier> traced) {
    try (Crew crew = new Crew(threads)) {
      Consumer<Dossier> oneAtATime = dossier -> {
        synchronized (traced) {
          traced.accept(dossier);
        }
      };
      Turn turn = new Turn(shelf, crew, new Reader(), new Matcher(crew), oneAtATime);
      Addresses.Moved moved = moved(change, turn);
      Set<String> gone = new TreeSet<>();
      Set<String> reached = settled(moved, turn, progress, gone);
      Amending now = new Amending(Versions.followed(change.rulings(), addresses.later()));
      reached.addAll(now.place(storyOf::get, amending));
      amending = now;
      reached.addAll(unkept(turn));
      reached.retainAll(stories.keySet());
      tell(reached, gone, turn);
      gone.addAll(untraced.keySet());
      reached.removeAll(gone);
      revisions.revise(unsure ? addresses.earlier().keySet() : moved.addresses(), addresses.earlier(), turn.crew(), turn::reading);
      unsure = false;
      return new Step(reached, gone, setAside(), storylines.lines(), revisions.all());
    }
  }

  /** Takes articles in and lets others go. Where the analyst dates articles otherwise than before, all are taken in anew. */
  private Addresses.Moved moved(Change change, Turn turn) {
    change.gone().forEach(given::remove);
    List<Article> fresh = new ArrayList<>(again);
    again.clear();
    fresh.addAll(change.come());
    fresh.forEach(article -> given.put(article.id(), article));
    Amending dated = new Amending(change.rulings());
    boolean same = dated.ofArticles().equals(new Amending(rulings).ofArticles());
    rulings = List.copyOf(change.rulings());
    if (!same) {
      addresses = new Addresses();
      revisions.clear();
    }
    List<Article> come = (same ? fresh : given.values()).stream().map(dated::amended).toList();
    Addresses.Moved moved = addresses.change(come, change.gone(), turn.shelf()::seen);
    if (same) {
      return moved;
    }
    Set<ArticleId> touched = new TreeSet<>(moved.touched());
    touched.addAll(standing.keySet());
    touched.addAll(unread.keySet());
    return new Addresses.Moved(moved.newest(), touched, moved.addresses());
  }

  /**
   * Reads what stands for its address now and finds its stories.
   *
   * @param gone gets the ids of stories that are no more
   * @return the ids of stories that this reaches
   */
  private Set<String> settled(Addresses.Moved moved, Turn turn, Progress progress, Set<String> gone) {
    Amending followed = new Amending(Versions.followed(rulings, addresses.later()));
    Map<ArticleId, Article> enter = new TreeMap<>();
    moved.newest().stream().map(followed::amended).forEach(article -> enter.put(article.id(), article));
    Set<ArticleId> leave = new TreeSet<>();
    for (ArticleId id : moved.touched()) {
      Article was = standing.get(id);
      if (was != null && was.equals(enter.get(id))) {
        enter.remove(id);
      } else if (was != null) {
        leave.add(id);
      }
      unread.remove(id);
    }
    List<Read> reads = turn.crew().each(List.copyOf(enter.values()), article -> read(turn, article), progress);
    leave.forEach(standing::remove);
    leave.forEach(arrivals::remove);
    List<StoryIndex.Arrival> come = new ArrayList<>();
    for (Read read : reads) {
      if (read.arrival() == null) {
        unread.put(read.article().id(), failed(read));
      } else {
        standing.put(read.article().id(), read.article());
        arrivals.put(read.article().id(), read.arrival());
        come.add(read.arrival());
      }
    }
    return leave.size() * MANY > standing.size() ? indexed(leave, turn, gone) : entered(leave, come, turn, gone);
  }

  private static Trouble failed(Read read) {
    return read.trouble() == null ? Failure.of(read.article().input(), "its text could not be read", new IllegalStateException()) : read.trouble();
  }

  private static Read read(Turn turn, Article article) {
    try {
      return new Read(article, StoryIndex.Arrival.of(turn.reading(article)), null);
    } catch (RuntimeException | StackOverflowError e) {
      return new Read(article, null, Failure.of(article.input(), "its text could not be read", e));
    }
  }

  private Set<String> entered(Set<ArticleId> leave, List<StoryIndex.Arrival> come, Turn turn, Set<String> gone) {
    StoryIndex.Change change = index.change(leave, come, turn.crew());
    Set<String> reached = new TreeSet<>();
    Set<String> left = new TreeSet<>();
    for (ArticleId article : leave) {
      left.add(storyOf.remove(article));
    }
    for (Story story : change.stories()) {
      stories.put(story.id(), story);
      reached.add(story.id());
      for (ArticleId article : story.articles()) {
        String before = storyOf.put(article, story.id());
        if (before != null && !before.equals(story.id())) {
          left.add(before);
        }
      }
    }
    left.removeIf(id -> id.equals(storyOf.get(new ArticleId(id))));
    left.forEach(stories::remove);
    gone.addAll(left);
    change.recopied().forEach(article -> reached.add(storyOf.getOrDefault(article, "")));
    return reached;
  }

  /** Finds all stories anew, since some articles went; the ids of those that are other than before, or have other copies. */
  private Set<String> indexed(Set<ArticleId> left, Turn turn, Set<String> gone) {
    StoryIndex before = index;
    index = new StoryIndex();
    index.change(List.of(), arrivals.values(), turn.crew());
    Map<String, Story> had = new HashMap<>(stories);
    stories.clear();
    storyOf.clear();
    Set<String> reached = new TreeSet<>();
    for (Story story : index.stories()) {
      enter(story);
      boolean same = story.equals(had.get(story.id())) && story.articles().stream().noneMatch(left::contains);
      if (!same || !index.copiesAmong(story.articles()).equals(before.copiesAmong(story.articles()))) {
        reached.add(story.id());
      }
    }
    had.keySet().stream().filter(id -> !stories.containsKey(id)).forEach(gone::add);
    return reached;
  }

  /** The stories of a pile that another wrote of which the shelf has not what was made on their ground. */
  private Set<String> unkept(Turn turn) {
    if (!unsure) {
      return Set.of();
    }
    List<Story> all = stories.values().stream().sorted(Comparator.comparing(Story::id)).toList();
    List<Boolean> kept = turn.crew().each(all, story -> turn.shelf().has(ground(story)), Progress.SILENT);
    Set<String> out = new TreeSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (!kept.get(i)) {
        out.add(all.get(i).id());
      }
    }
    return out;
  }

  private Ground ground(Story story) {
    List<Article> articles = story.articles().stream().map(standing::get).toList();
    return new Ground(story, articles, index.copiesAmong(story.articles()), amending.in(story.id()));
  }

  /** Works some stories out anew. */
  private void tell(Set<String> reached, Set<String> gone, Turn turn) {
    List<Story> all = new ArrayList<>();
    reached.forEach(id -> all.add(stories.getOrDefault(id, new Story(id, List.of()))));
    Set<String> left = new TreeSet<>(gone);
    List<StoryProfile> come = new ArrayList<>();
    gone.forEach(untraced::remove);
    Tracer tracer = new Tracer(turn.matcher()::words);
    Overviewer overviewer = new Overviewer();
    for (Told told : turn.crew().each(all, story -> told(story, turn, tracer, overviewer), Progress.SILENT)) {
      untraced.remove(told.story());
      if (told.profile() == null) {
        untraced.put(told.story(), told.troubles());
        left.add(told.story());
      } else {
        come.add(told.profile());
      }
    }
    storylines.change(left, come);
  }

  /** A story that cannot be traced is set aside, each of its articles by name; the others are not affected. */
  private Told told(Story story, Turn turn, Tracer tracer, Overviewer overviewer) {
    List<Article> articles = story.articles().stream().map(standing::get).toList();
    try {
      Ground ground = ground(story);
      List<Reading> readings = articles.stream().map(turn::reading).toList();
      if (ground.rulings().isEmpty() && turn.shelf().has(ground)) {
        return new Told(story.id(), StoryProfile.of(story, readings, new Linker().link(readings).reports()), List.of());
      }
      StoryPart plain = StoryPart.of(story, readings, ground.copies(), turn.matcher());
      StoryPart part = amending.amended(plain, turn.matcher());
      turn.traced().accept(turn.shelf().dossier(ground, readings, () -> dossier(part, tracer, overviewer)));
      return new Told(story.id(), StoryProfile.of(story, readings, plain.links().reports()), List.of());
    } catch (RuntimeException | StackOverflowError e) {
      List<Trouble> troubles = articles.stream().map(article -> Failure.of(article.input(), "its story could not be traced", e)).toList();
      return new Told(story.id(), null, troubles);
    }
  }

  private static Dossier dossier(StoryPart part, Tracer tracer, Overviewer overviewer) {
    Dossier dossier = overviewer.over(tracer.trace(part.story(), part.readings(), part.links(), part.matches()));
    return Amending.signed(dossier, part.rulings());
  }

  private List<Trouble> setAside() {
    List<Trouble> out = new ArrayList<>(unread.values());
    untraced.values().forEach(out::addAll);
    out.addAll(amending.troubles());
    out.sort(Comparator.naturalOrder());
    return out;
  }
}
