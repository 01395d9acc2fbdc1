package org.whence.casefile;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.pipeline.Ground;
import org.whence.pipeline.Shelf;

/** The caches of a case, for one trace: what was read and traced before from the same by the same analysis. */
final class CaseShelf implements Shelf, AutoCloseable {
  private static final int BATCH = 256;

  /** Stories traced anew whose dossiers are kept at hand until they are written; those of more are opened again. */
  private static final int AT_HAND = 200;

  /** What goes into the tracing of a story beside its articles. */
  record Ingredients(List<Copy> copies, List<Ruling> rulings) {}

  private static final Codec<Ingredients> INGREDIENTS = Codec.of(Ingredients.class);

  /** A dossier traced anew, with the key under which it is kept and where its bytes lie. */
  private record Shelved(String key, Spool.Place place, @Nullable Dossier dossier) {}

  /** What was read and is not in the case yet. */
  private record Unwritten(String key, byte[] bytes) {}

  private final Store store;
  private final Map<ArticleId, Articles.Held> articles;

  /** Whether somebody waits for all dossiers, and not only for those traced anew. */
  private final boolean whole;

  private final Spool spool = new Spool();
  private final Map<String, Shelved> traced = new ConcurrentHashMap<>();
  private final AtomicInteger read = new AtomicInteger();

  private final Map<ArticleId, Unwritten> unwritten = new HashMap<>();

  CaseShelf(Store store, Map<ArticleId, Articles.Held> articles, boolean whole) {
    this.store = store;
    this.articles = articles;
    this.whole = whole;
  }

  /** Articles that were read anew. */
  int read() {
    return read.get();
  }

  /** The stories that were traced anew, by id. */
  List<String> traced() {
    return traced.keySet().stream().sorted().toList();
  }

  @Override
  public long seen(ArticleId id) {
    Article article = held(id);
    return article == null || article.url() == null ? 0 : store.read(handle -> Revisions.number(handle, article));
  }

  @Override
  public Reading reading(Article article, Supplier<Reading> readAnew) {
    String key = key(article);
    Reading kept = kept(article, key);
    if (kept != null) {
      return kept;
    }
    Reading reading = readAnew.get();
    read.incrementAndGet();
    if (store.writes()) {
      keep(article.id(), new Unwritten(key, Packed.pack(Kept.reading(reading))));
    }
    return reading;
  }

  private @Nullable Reading kept(Article article, String key) {
    Unwritten fresh;
    synchronized (unwritten) {
      fresh = unwritten.get(article.id());
    }
    byte[] bytes = fresh != null && fresh.key.equals(key)
        ? fresh.bytes : store.read(handle -> Optional.ofNullable(Readings.find(handle, article.id(), key))).orElse(null);
    try {
      return bytes == null ? null : Kept.reading(Packed.unpack(bytes), article);
    } catch (CaseTrouble damaged) {
      return null; // a cache: it is made again
    }
  }

  /** What a reading hangs on: the article, whatever its input is called, and the analysis. */
  private String key(Article article) {
    Articles.Held held = articles.get(article.id());
    String digest = held != null && held.article().equals(article) ? held.digest() : Articles.digest(article);
    return digest + " " + Fingerprint.here().analysis();
  }

  private void keep(ArticleId article, Unwritten fresh) {
    synchronized (unwritten) {
      unwritten.put(article, fresh);
      if (unwritten.size() < BATCH) {
        return;
      }
    }
    flush();
  }

  /** Writes what was read and is not in the case yet. */
  void flush() {
    Map<ArticleId, Unwritten> now;
    synchronized (unwritten) {
      now = new TreeMap<>(unwritten);
    }
    if (!now.isEmpty()) {
      store.write(handle -> {
        now.forEach((id, fresh) -> Readings.put(handle, id, fresh.key, fresh.bytes));
        return now.size();
      });
      synchronized (unwritten) {
        now.forEach(unwritten::remove);
      }
    }
  }

  @Override
  public boolean has(Ground ground) {
    return !whole && key(ground).equals(store.read(handle -> Stories.key(handle, ground.story().id())).orElse(null));
  }

  @Override
  public Dossier dossier(Ground ground, List<Reading> read, Supplier<Dossier> tracedAnew) {
    String story = ground.story().id();
    String key = key(ground);
    Map<ArticleId, Reading> readings = new TreeMap<>();
    read.forEach(reading -> readings.put(reading.article().id(), reading));
    if (key.equals(store.read(handle -> Stories.key(handle, story)).orElse(null))) {
      byte[] kept = store.read(handle -> Stories.value(handle, story));
      try {
        return Kept.dossier(Packed.unpack(kept), id -> of(readings, id).article(), article -> of(readings, article.id()));
      } catch (CaseTrouble damaged) {
        // a cache: it is made again below
      }
    }
    Dossier dossier = tracedAnew.get();
    if (store.writes()) {
      Spool.Place place = spool.put(Packed.pack(Kept.bytes(dossier, this::held, readings)));
      traced.put(story, new Shelved(key, place, traced.size() < AT_HAND ? dossier : null));
    } else {
      traced.put(story, new Shelved(key, new Spool.Place(0, 0), null));
    }
    return dossier;
  }

  private static Reading of(Map<ArticleId, Reading> readings, ArticleId id) {
    Reading reading = readings.get(id);
    if (reading == null) {
      throw CaseTrouble.damagedCache(new IllegalStateException("article " + id + " is of another story"));
    }
    return reading;
  }

  private @Nullable Article held(ArticleId id) {
    Articles.Held held = articles.get(id);
    return held == null ? null : held.article();
  }

  private String key(Ground ground) {
    StringBuilder from = new StringBuilder(Fingerprint.here().analysis()).append('\n').append(ground.story().id());
    for (Article article : ground.articles()) {
      from.append('\n').append(article.id()).append(' ').append(key(article));
    }
    byte[] ingredients = INGREDIENTS.bytes(new Ingredients(ground.copies(), ground.rulings()));
    return Packed.digest(from.toString().getBytes(StandardCharsets.UTF_8), ingredients);
  }

  /** A dossier that was traced anew. */
  Dossier dossier(String story) {
    Dossier atHand = shelved(story).dossier;
    return atHand != null ? atHand : Kept.dossier(Packed.unpack(bytes(story)), this::there, this::readBefore);
  }

  private Article there(ArticleId id) {
    Article article = held(id);
    if (article == null) {
      throw CaseTrouble.damagedCache(new IllegalStateException("article " + id + " is not there"));
    }
    return article;
  }

  private Reading readBefore(Article article) {
    Reading kept = kept(article, key(article));
    if (kept == null) {
      throw CaseTrouble.damagedCache(new IllegalStateException("nothing is kept of article " + article.id()));
    }
    return kept;
  }

  byte[] bytes(String story) {
    return spool.at(shelved(story).place);
  }

  String keyOf(String story) {
    return shelved(story).key;
  }

  private Shelved shelved(String story) {
    Shelved shelved = traced.get(story);
    if (shelved == null) {
      throw new IllegalArgumentException("story " + story + " was not traced anew");
    }
    return shelved;
  }

  @Override
  public void close() {
    spool.close();
  }
}
