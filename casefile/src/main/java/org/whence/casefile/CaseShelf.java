package org.whence.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.whence.model.Dossier;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.pipeline.Shelf;
import org.whence.pipeline.StoryPart;

/** The caches of a case, for one trace: what was read and traced before from the same by the same analysis. */
final class CaseShelf implements Shelf {
  private static final int BATCH = 256;

  /** All that goes into the tracing of a story but its articles. */
  record Ingredients(Links links, Matches matches, List<Ruling> rulings) {}

  private static final Codec<Ingredients> INGREDIENTS = Codec.of(Ingredients.class);

  /** A dossier with the key under which it is kept, and its bytes where they are not in the case yet. */
  record Shelved(String key, byte @Nullable [] bytes) {}

  private final Store store;
  private final Map<ArticleId, Articles.Held> articles;
  private final Map<String, String> keys;
  private final Map<String, Shelved> dossiers = new ConcurrentHashMap<>();
  private final List<Map.Entry<ArticleId, byte[]>> unwritten = new ArrayList<>();
  private final Map<ArticleId, String> readingKeys = new ConcurrentHashMap<>();
  private final Map<ArticleId, Long> seen;
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger traced = new AtomicInteger();

  CaseShelf(Store store, Map<ArticleId, Articles.Held> articles) {
    this.store = store;
    this.articles = articles;
    this.keys = store.read(handle -> Stories.keys(handle));
    this.seen = store.read(handle -> Revisions.numbers(handle));
  }

  /** Articles that were read anew. */
  int read() {
    return read.get();
  }

  /** Stories that were traced anew. */
  int traced() {
    return traced.get();
  }

  @Override
  public long seen(ArticleId article) {
    return seen.getOrDefault(article, 0L);
  }

  @Override
  public Reading reading(Article article, Supplier<Reading> readAnew) {
    String key = key(article);
    readingKeys.put(article.id(), key);
    byte[] kept = store.read(handle -> Optional.ofNullable(Readings.find(handle, article.id(), key))).orElse(null);
    if (kept != null) {
      try {
        return Kept.reading(Packed.unpack(kept), article);
      } catch (CaseTrouble damaged) {
        // a cache: it is made again below
      }
    }
    Reading reading = readAnew.get();
    read.incrementAndGet();
    if (store.writes()) {
      keep(article.id(), Packed.pack(Kept.reading(reading)));
    }
    return reading;
  }

  /** What a reading hangs on: the article, whatever its input is called, and the analysis. */
  private String key(Article article) {
    Articles.Held held = articles.get(article.id());
    String digest = held != null && held.article().equals(article) ? held.digest() : Articles.digest(article);
    return digest + " " + Fingerprint.here().analysis();
  }

  private void keep(ArticleId article, byte[] bytes) {
    List<Map.Entry<ArticleId, byte[]>> now = List.of();
    synchronized (unwritten) {
      unwritten.add(Map.entry(article, bytes));
      if (unwritten.size() >= BATCH) {
        now = List.copyOf(unwritten);
        unwritten.clear();
      }
    }
    write(now);
  }

  private void write(List<Map.Entry<ArticleId, byte[]>> readings) {
    if (!readings.isEmpty()) {
      store.write(handle -> {
        readings.forEach(entry -> Readings.put(handle, entry.getKey(), readingKeys.getOrDefault(entry.getKey(), ""), entry.getValue()));
        return readings.size();
      });
    }
  }

  @Override
  public Dossier dossier(StoryPart part, Supplier<Dossier> tracedAnew) {
    String story = part.story().id();
    String key = key(part);
    Map<ArticleId, Reading> readings = new TreeMap<>();
    part.readings().forEach(reading -> readings.put(reading.article().id(), reading));
    if (key.equals(keys.get(story))) {
      byte[] kept = store.read(handle -> Stories.value(handle, story));
      try {
        Dossier dossier = Kept.dossier(Packed.unpack(kept), id -> of(readings, id).article(), article -> of(readings, article.id()));
        dossiers.put(story, new Shelved(key, null));
        return dossier;
      } catch (CaseTrouble damaged) {
        // a cache: it is made again below
      }
    }
    Dossier dossier = tracedAnew.get();
    traced.incrementAndGet();
    byte[] bytes = store.writes() ? Packed.pack(Kept.bytes(dossier, id -> held(id), readings)) : null;
    dossiers.put(story, new Shelved(key, bytes));
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

  private String key(StoryPart part) {
    StringBuilder from = new StringBuilder(Fingerprint.here().analysis()).append('\n').append(part.story().id());
    for (Reading reading : part.readings()) {
      from.append('\n').append(reading.article().id()).append(' ').append(readingKeys.get(reading.article().id()));
    }
    byte[] ingredients = INGREDIENTS.bytes(new Ingredients(part.links(), part.matches(), part.rulings()));
    return Packed.digest(from.toString().getBytes(StandardCharsets.UTF_8), ingredients);
  }

  /** Writes what the trace left to write. */
  void flush() {
    List<Map.Entry<ArticleId, byte[]>> last;
    synchronized (unwritten) {
      last = List.copyOf(unwritten);
      unwritten.clear();
    }
    write(last);
  }

  Map<String, Shelved> dossiers() {
    return new HashMap<>(dossiers);
  }
}
