package org.whence.casefile;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Revision;
import org.whence.model.Ruling;
import org.whence.model.Storyline;
import org.whence.pipeline.Progress;
import org.whence.pipeline.Standing;

/**
 * The pile of a case as a process keeps it at hand while it has the case open, so that a trace costs what came since the last one. Nothing in it is
 * the only home of anything: another process, or this one after a fault, makes it again from the case.
 */
final class AtHand {
  /** Articles of a case from which on stories are kept beside it: those of fewer are found again in less than a second. */
  static final int FEWEST = 200;

  /** One new article in so many is let go by before stories are written anew: to enter one takes as long as to write some hundreds. */
  private static final int PART = 200;

  private final Store store;
  private final Clock clock;
  private final int fewest;
  private Standing standing = new Standing();
  private final Map<ArticleId, Articles.Held> articles = new TreeMap<>();

  /** The place of the article that was entered last, of those that are here. */
  private long place;

  /** Articles that came since stories were written beside the case. */
  private int unwritten;

  /** What the case says of the trace that this made last; empty where it made none. */
  private String traced = "";

  private @Nullable List<Storyline> storylines;
  private final Set<Revision> revisions = new HashSet<>();

  /** @param fewest articles from which on stories are kept beside the case */
  AtHand(Store store, Clock clock, int fewest) {
    this.store = store;
    this.clock = clock;
    this.fewest = fewest;
  }

  /** What stands in the case at one moment. */
  private record Now(Map<ArticleId, Articles.Held> come, long place, int articles, List<Ruling> rulings, long changes, String traced, String id) {}

  /** How much a trace worked out, and what it came to beside the stories. */
  record Made(int read, int traced, LastTrace last) {}

  /** Traces what came since the last trace, and keeps it in the case; empty where this is no more what the case says. */
  Optional<Made> trace(int threads, Progress progress) {
    Now now = store.read(this::now);
    long known = articles.keySet().stream().filter(id -> !now.come.containsKey(id)).count();
    boolean elsewhere = !traced.isEmpty() && !traced.equals(now.traced);
    if (elsewhere || known + now.come.size() != now.articles) {
      return Optional.empty(); // another process traced it, or an article went
    }
    boolean first = place == 0;
    articles.putAll(now.come);
    place = now.place;
    StandingFile file = new StandingFile(store.file(), now.id);
    try (CaseShelf shelf = new CaseShelf(store, articles, false)) {
      Optional<StandingFile.Found> found = first ? file.open(articles, shelf) : Optional.empty();
      List<Article> come = come(now, found);
      Standing.Step step;
      try {
        step = standing.change(new Standing.Change(come, List.of(), now.rulings), shelf, threads, progress, dossier -> {});
      } catch (IndexOutOfBoundsException | NullPointerException | NoSuchElementException e) {
        if (found.isEmpty()) {
          throw e;
        }
        file.drop(); // what was kept beside the case is at odds with itself: all stories are found again
        return Optional.empty();
      }
      shelf.flush();
      Optional<SearchSteps.Step> changed = store.write(handle -> keep(handle, shelf, step, now.changes));
      changed.ifPresent(SharedIndex.of(store)::traced);
      unwritten += come.size();
      if (articles.size() >= fewest && (long) unwritten * PART >= articles.size()) {
        file.write(articles, now.rulings, standing);
        unwritten = 0;
      }
      return Optional.of(new Made(shelf.read(), shelf.traced().size(), new LastTrace(step.setAside(), step.revisions())));
    }
  }

  /** The articles that are new to what is at hand, which is what was found beside the case. */
  private List<Article> come(Now now, Optional<StandingFile.Found> found) {
    Set<ArticleId> known = new HashSet<>();
    if (found.isPresent()) {
      standing = found.get().standing();
      known.addAll(found.get().articles());
    }
    return now.come.values().stream().map(Articles.Held::article).filter(article -> !known.contains(article.id())).toList();
  }

  private Now now(Handle handle) {
    return new Now(
        Articles.after(handle, place), Articles.lastPlace(handle), Articles.count(handle), Corrections.rulings(handle),
        Facts.number(handle, Facts.CHANGES), traced(handle), Facts.of(handle, Facts.ID));
  }

  private static String traced(Handle handle) {
    return Facts.number(handle, Facts.TRACED) + " " + Facts.of(handle, Facts.TRACED_BY) + " " + Stories.count(handle);
  }

  /** What changed for the search; empty where it is so much that it is looked for anew. */
  private Optional<SearchSteps.Step> keep(Handle handle, CaseShelf shelf, Standing.Step step, long changes) {
    String before = SearchSteps.traced(SearchIndex.wanted(handle));
    Set<String> gone = new TreeSet<>(step.gone());
    if (traced.isEmpty()) { // what the case holds of a trace by somebody else
      gone.addAll(Stories.ids(handle));
      gone.removeAll(standing.stories());
    }
    Noticed.enter(handle, Noticed.between(handle, shelf, gone, step.revisions(), articles, clock.instant()));
    Redirects.revised(handle, step.revisions().stream().filter(revision -> !revisions.contains(revision)).toList());
    Set<String> stories = new TreeSet<>(gone);
    stories.addAll(shelf.traced());
    Set<String> keys = SearchSteps.Step.isSmall(stories) ? Stories.keys(handle, stories) : Set.of();
    Stories.put(handle, shelf, gone, clock.instant());
    Storylines.put(handle, step.storylines(), storylines);
    LastTrace.put(handle, new LastTrace(step.setAside(), step.revisions()), changes);
    Facts.put(handle, Facts.TRACED, String.valueOf(changes));
    Facts.put(handle, Facts.TRACED_BY, Fingerprint.here().analysis());
    traced = traced(handle);
    storylines = step.storylines();
    Revisions.put(handle, step.revisions(), revisions);
    revisions.clear();
    revisions.addAll(step.revisions());
    return SearchSteps.Step.isSmall(stories)
        ? Optional.of(new SearchSteps.Step(before, SearchSteps.traced(SearchIndex.wanted(handle)), keys, Set.copyOf(shelf.traced())))
        : Optional.empty();
  }
}
