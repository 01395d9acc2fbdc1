package org.whence.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Revision;
import org.whence.model.Ruling;
import org.whence.model.Storyline;
import org.whence.model.Trouble;
import org.whence.pipeline.Progress;
import org.whence.pipeline.Whence;

/** An investigation in one file: what was given, what was read from it, and what the analyst decided. Many may read it at once, and one write. */
public final class Case implements AutoCloseable {
  private final Store store;
  private final Clock clock;
  private final Object tracing = new Object();

  /** What was traced while this case is open; null before the first trace. */
  private @Nullable AtHand atHand;

  /** Whether all articles are those of today's extractor: what this process takes in is. */
  private boolean upgraded;

  /** Articles from which on stories are kept beside the case. */
  private int fewest = AtHand.FEWEST;

  private Case(Store store) {
    this.store = store;
    this.clock = Clock.systemUTC();
  }

  /** Makes a new case, whole or not at all; never over a file that is there. */
  public static void create(Path file) {
    String now = Clock.systemUTC().instant().toString();
    Store.create(file, handle -> {
      Facts.put(handle, Facts.ID, UUID.randomUUID().toString());
      Facts.put(handle, Facts.CREATED, now);
      Facts.put(handle, Facts.CHANGES, "0");
    });
  }

  /** Opens a case to write to it. */
  public static Case open(Path file, Patience patience) {
    return new Case(Store.open(file, true, patience));
  }

  /** Opens a case to read it, wherever it lies. */
  public static Case openToRead(Path file) {
    return new Case(Store.open(file, false, Patience.none()));
  }

  static Case openAsItLies(Path file) {
    return new Case(Store.openAsItLies(file));
  }

  /** Takes captures in and acknowledges each once it is on the disk; to be closed when all are given. */
  public Adding adding(Consumer<Added> acknowledge) {
    return new Adding(store, clock, acknowledge);
  }

  /** What was fetched for the case, with its evidence. */
  public Fetches fetches() {
    return new Fetches(store, clock);
  }

  /** What users asked for and was promised to them. */
  public Jobs jobs() {
    return new Jobs(store, clock);
  }

  /** What outlets answered to flags. */
  public Replies replies() {
    return new Replies(store, clock);
  }

  /** Lists and pages of the last trace. */
  public Desk desk() {
    return new Desk(store);
  }

  /**
   * What a trace came to.
   *
   * @param of opens what was found, while the case is open
   * @param read articles that were read anew
   * @param traced stories that were traced anew
   */
  public record Trace(Supplier<Pile> of, int read, int traced) {
    public Pile pile() {
      return of.get();
    }
  }

  /**
   * Traces all articles. What the same analysis made of the same before is taken from the case, and what it makes now is kept. The first trace of an
   * open case looks at all of them, each further one at what came since and what that reaches.
   */
  public Trace trace(int threads, Progress progress) {
    synchronized (tracing) {
      LastTrace last = store.read(LastTrace::find).orElse(null);
      if (last != null) {
        return new Trace(() -> kept(last, threads, progress), 0, 0);
      }
      if (!store.writes()) {
        return traceAnew(threads, progress);
      }
      if (!upgraded) {
        Upgrade.captures(store);
        upgraded = true;
      }
      AtHand.Made made = made(threads, progress);
      return new Trace(() -> kept(made.last(), threads, progress), made.read(), made.traced());
    }
  }

  private AtHand.Made made(int threads, Progress progress) {
    AtHand known = atHand;
    atHand = null; // what a fault leaves half done is not used again
    Optional<AtHand.Made> made = known == null ? Optional.empty() : known.trace(threads, progress);
    while (made.isEmpty()) {
      known = new AtHand(store, clock, fewest);
      made = known.trace(threads, progress);
    }
    atHand = known;
    return made.get();
  }

  /** What the last trace found; it is traced again where a cache is damaged. */
  private Pile kept(LastTrace last, int threads, Progress progress) {
    try {
      return store.read(handle -> {
        List<Trouble> setAside = troubles(handle);
        setAside.addAll(last.setAside());
        setAside.sort(Comparator.naturalOrder());
        return new Pile(dossiers(handle), setAside, Articles.duplicates(handle), Storylines.all(handle), last.revisions());
      });
    } catch (CaseTrouble damaged) {
      return mended() ? trace(threads, progress).pile() : traceAnew(threads, progress).pile();
    }
  }

  /** Lets go of what is kept of stories that cannot be opened, so that they are traced again; false where nothing can be mended. */
  private boolean mended() {
    synchronized (tracing) {
      atHand = null;
      return store.writes() && store.write(Stories::forgetDamaged) > 0;
    }
  }

  /** Traces all at once, in memory, with the help of the caches that can be opened. */
  private Trace traceAnew(int threads, Progress progress) {
    record From(Map<ArticleId, Articles.Held> articles, List<Trouble> troubles, List<Ruling> rulings) {}
    From from = store.read(handle -> new From(Articles.all(handle), troubles(handle), Corrections.rulings(handle)));
    List<Article> articles = from.articles.values().stream().map(Articles.Held::article).toList();
    try (CaseShelf shelf = new CaseShelf(store, from.articles, true)) {
      Pile pile = new Whence().trace(articles, from.troubles, from.rulings, shelf, threads, progress);
      List<String> duplicates = new ArrayList<>();
      from.articles.values().forEach(held -> duplicates.addAll(held.others()));
      duplicates.sort(Comparator.naturalOrder());
      Pile whole = new Pile(pile.dossiers(), pile.setAside(), duplicates, pile.storylines(), pile.revisions());
      return new Trace(() -> whole, shelf.read(), shelf.traced().size());
    }
  }

  private static List<Trouble> troubles(Handle handle) {
    return handle.createQuery("SELECT input, place, fault, mend FROM troubles").reduceRows(new ArrayList<>(), (list, row) -> {
      list.add(new Trouble(
          row.getColumn("input", String.class), row.getColumn("place", String.class), row.getColumn("fault", String.class),
          row.getColumn("mend", String.class)));
      return list;
    });
  }

  /** What watching a case leaves in it: what was noticed, who was told, and what was asked for when. */
  public Watching watching() {
    return new Watching(store, clock);
  }

  /** How a case stands. */
  public record State(int articles, int stories, boolean traced, long behind, boolean sameAnalysis) {
    /** Whether a trace would find what the last one found. */
    public boolean isFresh() {
      return traced && behind == 0 && sameAnalysis;
    }
  }

  public State state() {
    return store.read(handle -> {
      long traced = Facts.number(handle, Facts.TRACED);
      return new State(
          Articles.count(handle), Stories.count(handle), traced >= 0, Facts.number(handle, Facts.CHANGES) - Math.max(0, traced),
          Facts.of(handle, Facts.TRACED_BY).equals(Fingerprint.here().analysis()));
    });
  }

  /**
   * Some stories of the last trace, by their numbers.
   *
   * @param storylines those that the stories are of
   * @param revisions what later versions changed in articles of the stories that were named
   */
  public record Found(SortedMap<Integer, Dossier> stories, List<Storyline> storylines, List<Revision> revisions) {}

  /** The stories that may hold what words name, with those before and after them; the first few where nothing is named so. */
  public Found find(List<String> names) {
    return store.read(handle -> new Finding(handle).found(names));
  }

  /** The stories that may hold what words name, without those before and after them. */
  public Found holding(List<String> names) {
    return store.read(handle -> new Finding(handle).holding(names));
  }

  /** Today's id for one that may have been printed before the case grew. */
  public String today(String id) {
    return store.read(handle -> Redirects.today(handle, id));
  }

  /** Something done with one story after another. */
  public interface StoryWork {
    void story(int number, Dossier dossier) throws IOException;
  }

  /** The stories of the last trace one by one, in their order, as they stand at one moment: a case of any size needs the memory of one of them. */
  public void each(StoryWork work) throws IOException {
    try {
      store.read(handle -> {
        Finding finding = new Finding(handle);
        int place = 0;
        for (String story : Stories.ids(handle)) {
          told(work, ++place, finding.dossier(story));
        }
        return place;
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void told(StoryWork work, int place, Dossier dossier) {
    try {
      work.story(place, dossier);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the last trace found beside its stories: a pile without them. */
  public Pile beside() {
    return store.read(handle -> {
      LastTrace last = LastTrace.find(handle).orElse(new LastTrace(List.of(), List.of()));
      List<Trouble> setAside = troubles(handle);
      setAside.addAll(last.setAside());
      setAside.sort(Comparator.naturalOrder());
      return new Pile(List.of(), setAside, Articles.duplicates(handle), Storylines.all(handle), last.revisions());
    });
  }

  /** All stories of the last trace. */
  public Pile pile() {
    return store.read(handle -> new Pile(dossiers(handle), List.of(), List.of(), Storylines.all(handle)));
  }

  private static List<Dossier> dossiers(Handle handle) {
    Finding finding = new Finding(handle);
    return Stories.ids(handle).stream().map(finding::dossier).toList();
  }

  /** Finds articles and claims by their words, what was written a moment ago included. */
  public Hits search(SearchQuery query) {
    return SharedIndex.of(store).search(store, query, true);
  }

  /** Makes what was added and traced until now ready to be found. */
  public void index() {
    SharedIndex.of(store).update(store);
  }

  /** Keeps a correction of the analyst, which counts from the next trace on; returns its number. */
  public int correct(Ruling.Matter matter, String author, String reason) {
    return store.write(handle -> Corrections.insert(handle, matter, author, reason, clock.instant()));
  }

  /** Undoes a correction; false where there is none of this number or it is undone already. */
  public boolean undo(int number, String author) {
    return store.write(handle -> Corrections.undo(handle, number, author, clock.instant()));
  }

  /** All corrections, those that were undone included. */
  public List<Correction> corrections() {
    return store.read(Corrections::all);
  }

  /** What was chosen for this case under a name, as a server keeps its settings; empty where nothing was. */
  public String setting(String name) {
    return store.read(handle -> Facts.of(handle, Facts.SETTING + name));
  }

  /** Keeps what was chosen for this case under a name. */
  public void setting(String name, String value) {
    store.write(handle -> {
      Facts.put(handle, Facts.SETTING + name, value);
      return value;
    });
  }

  /** What is wrong with the file, by SQLite's own check of every page; empty where nothing is. */
  public String faults() {
    return store.faults();
  }

  public Path file() {
    return store.file();
  }

  /** Keeps stories beside the case from so many articles on. */
  Case keepingStories(int articles) {
    fewest = articles;
    return this;
  }

  Store store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }
}
