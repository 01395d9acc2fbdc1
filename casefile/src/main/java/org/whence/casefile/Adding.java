package org.whence.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.ingest.Capture;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Outcome;
import org.whence.model.Trouble;
import org.whence.pipeline.Whence;

/**
 * Takes captures into a case, some in each transaction, and acknowledges each once its transaction is on the disk. What is acknowledged is there
 * whatever happens next; the same bytes twice are one article.
 */
public final class Adding implements Consumer<Outcome<Capture>>, AutoCloseable {
  private static final int BATCH = 200;
  private static final long BATCH_BYTES = 8L << 20;
  private static final long BATCH_MILLIS = 2_000;

  private final Store store;
  private final Clock clock;
  private final Consumer<Added> acknowledge;
  private final List<Outcome<Capture>> batch = new ArrayList<>();
  private long bytes;
  private long since;

  Adding(Store store, Clock clock, Consumer<Added> acknowledge) {
    this.store = store;
    this.clock = clock;
    this.acknowledge = acknowledge;
    this.since = clock.millis();
  }

  @Override
  public void accept(Outcome<Capture> outcome) {
    batch.add(outcome);
    if (outcome instanceof Outcome.Done<Capture> done) {
      bytes += done.value().bytes().length;
    }
    if (batch.size() >= BATCH || bytes >= BATCH_BYTES || clock.millis() - since > BATCH_MILLIS) {
      commit();
    }
  }

  /** Writes what is waiting and acknowledges it. */
  public void commit() {
    List<Outcome<Capture>> now = List.copyOf(batch);
    batch.clear();
    bytes = 0;
    Map<String, Outcome<Article>> made = extracted(now);
    List<Added> added = now.isEmpty() ? List.of() : store.write(handle -> now.stream().map(each -> enter(handle, each, made)).toList());
    added.forEach(acknowledge);
    since = clock.millis();
  }

  /** The articles of captures that the case does not have, by capture. */
  private Map<String, Outcome<Article>> extracted(List<Outcome<Capture>> outcomes) {
    Map<String, Capture> fresh = new TreeMap<>();
    for (Outcome<Capture> outcome : outcomes) {
      if (outcome instanceof Outcome.Done<Capture> done) {
        fresh.put(Evidence.id(done.value()), done.value());
      }
    }
    store.read(handle -> fresh.keySet().removeIf(id -> Evidence.has(handle, id)));
    Whence whence = new Whence();
    Map<String, Outcome<Article>> out = new TreeMap<>();
    List<Map.Entry<String, Outcome<Article>>> made =
        fresh.entrySet().parallelStream().map(entry -> Map.entry(entry.getKey(), whence.article(entry.getValue().page()))).toList();
    made.forEach(entry -> out.put(entry.getKey(), entry.getValue()));
    return out;
  }

  private Added enter(Handle handle, Outcome<Capture> outcome, Map<String, Outcome<Article>> made) {
    return switch (outcome) {
      case Outcome.SetAside<Capture> aside -> aside(handle, aside.why());
      case Outcome.Done<Capture> done -> enter(handle, done.value(), made);
    };
  }

  private Added enter(Handle handle, Capture capture, Map<String, Outcome<Article>> made) {
    String id = Evidence.id(capture);
    String now = clock.instant().toString();
    String input = capture.page().input();
    boolean known = Evidence.has(handle, id);
    if (!known) {
      Evidence.insert(handle, id, capture, now);
    }
    handle.execute("INSERT INTO inputs (input, capture, added) VALUES (?, ?, ?) ON CONFLICT (input, capture) DO NOTHING",
        Articles.clean(input), id, now);
    Outcome<Article> outcome = made.get(id);
    if (outcome == null) { // another process added it since, or it was here before
      ArticleId article = articleOf(handle, id);
      outcome = article == null ? new Whence().article(capture.page()) : null;
      if (article != null) {
        return cleared(handle, new Added.Known(input, article));
      }
    }
    return switch (outcome) {
      case Outcome.SetAside<Article> aside -> aside(handle, aside.why());
      case Outcome.Done<Article> done -> cleared(handle, enter(handle, id, input, done.value(), now));
    };
  }

  private static @Nullable ArticleId articleOf(Handle handle, String capture) {
    return handle.createQuery("SELECT article FROM captured_articles WHERE capture = ?").bind(0, capture).mapTo(String.class).findOne()
        .map(ArticleId::new).orElse(null);
  }

  private static Added enter(Handle handle, String capture, String input, Article article, String now) {
    String first = Articles.firstInput(handle, article.id());
    if (first == null || Articles.clean(input).compareTo(first) < 0) {
      Articles.put(handle, article, Fingerprint.here().extraction());
    }
    handle.execute("INSERT INTO captured_articles (capture, article) VALUES (?, ?) ON CONFLICT (capture) DO UPDATE SET article = excluded.article",
        capture, article.id().value());
    Facts.changed(handle, 1);
    if (first != null) {
      return new Added.Known(input, article.id());
    }
    ArticleId before = article.url() == null ? null : Revisions.enter(handle, Articles.clean(article.url()), article.id(), now);
    return before == null ? new Added.New(input, article.id()) : new Added.Revision(input, article.id(), before);
  }

  private Added aside(Handle handle, Trouble why) {
    handle.execute("INSERT INTO troubles (input, place, fault, mend, added) VALUES (?, ?, ?, ?, ?) ON CONFLICT (input, place, fault) DO NOTHING",
        Articles.clean(why.input()), Articles.clean(why.place()), Articles.clean(why.fault()), Articles.clean(why.mend()),
        clock.instant().toString());
    return new Added.Aside(why.input(), why);
  }

  /** What was wrong with an input once is mended when it is taken in. */
  private static Added cleared(Handle handle, Added added) {
    handle.execute("DELETE FROM troubles WHERE input = ?", Articles.clean(added.input()));
    return added;
  }

  @Override
  public void close() {
    commit();
  }
}
