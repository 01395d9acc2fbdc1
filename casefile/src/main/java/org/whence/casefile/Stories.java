package org.whence.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.overview.ClaimOrder;

/** The stories of the last trace, with their dossiers and, for the analyst's own tools, their claims and wordings. */
final class Stories {
  private Stories() {}

  /** Under what key a story is kept; nothing where it is not. */
  static Optional<String> key(Handle handle, String story) {
    return handle.createQuery("SELECT key FROM stories WHERE id = ?").bind(0, story).mapTo(String.class).findOne();
  }

  /** Under what keys some stories are kept. */
  static Set<String> keys(Handle handle, Set<String> stories) {
    Set<String> out = new TreeSet<>();
    stories.forEach(story -> key(handle, story).ifPresent(out::add));
    return out;
  }

  /** Under what key each story is kept. */
  static Map<String, String> keys(Handle handle) {
    return handle.createQuery("SELECT id, key FROM stories").reduceRows(new TreeMap<>(), (map, row) -> {
      map.put(row.getColumn("id", String.class), row.getColumn("key", String.class));
      return map;
    });
  }

  /** Forgets the stories of the last trace that cannot be opened, with what was read of their articles; how many these are. */
  static int forgetDamaged(Handle handle) {
    Finding finding = new Finding(handle);
    int damaged = 0;
    for (String story : ids(handle)) {
      try {
        finding.dossier(story);
      } catch (CaseTrouble trouble) {
        handle.execute("DELETE FROM readings WHERE article IN (SELECT article FROM story_articles WHERE story = ?)", story);
        handle.execute("UPDATE stories SET key = '' WHERE id = ?", story);
        damaged++;
      }
    }
    handle.execute("DELETE FROM last_trace");
    return damaged;
  }

  static List<String> ids(Handle handle) {
    return handle.createQuery("SELECT id FROM stories ORDER BY articles DESC, id").mapTo(String.class).list();
  }

  static byte[] value(Handle handle, String story) {
    return handle.createQuery("SELECT value FROM stories WHERE id = ?").bind(0, story).mapTo(byte[].class).one();
  }

  /** How many stories there are. */
  static int count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM stories").mapTo(int.class).one();
  }

  /** Puts the stories that a trace made anew in the place of those of the last; the others keep their rows. */
  static void put(Handle handle, CaseShelf shelf, Set<String> gone, Instant at) {
    Set<String> old = new TreeSet<>(gone);
    old.addAll(shelf.traced());
    Redirects.Before before = Redirects.before(handle, old);
    StoryRows rows = new StoryRows(handle, at);
    old.forEach(id -> delete(handle, id, rows));
    for (String id : shelf.traced()) {
      Dossier dossier = shelf.dossier(id);
      insert(handle, dossier, shelf.keyOf(id), shelf.bytes(id));
      rows.insert(dossier);
    }
    rows.settle();
    Redirects.enter(handle, before, shelf.traced());
  }

  private static void delete(Handle handle, String story, StoryRows rows) {
    rows.delete(story);
    handle.createQuery("SELECT articles FROM stories WHERE id = ?").bind(0, story).mapTo(Integer.class).findOne()
        .ifPresent(articles -> Places.count(handle, story, articles, -1));
    handle.execute("DELETE FROM wordings WHERE claim IN (SELECT id FROM claims WHERE story = ?)", story);
    handle.execute("DELETE FROM claims WHERE story = ?", story);
    handle.execute("DELETE FROM story_articles WHERE story = ?", story);
    handle.execute("DELETE FROM stories WHERE id = ?", story);
  }

  private static void insert(Handle handle, Dossier dossier, String key, byte[] bytes) {
    String story = dossier.story().id();
    Map<ArticleId, Article> articles = new TreeMap<>();
    dossier.readings().forEach(reading -> articles.put(reading.article().id(), reading.article()));
    handle.execute("INSERT INTO stories (id, place, key, articles, title, value) VALUES (?, 0, ?, ?, ?, ?)",
        story, key, dossier.readings().size(), title(dossier), bytes);
    Places.count(handle, story, dossier.readings().size(), 1);
    int number = 0;
    for (Reading reading : dossier.readings()) {
      // An article is of one story; the row of the story it left goes with the trace that moves it.
      handle.execute("INSERT INTO story_articles (article, story, number) VALUES (?, ?, ?)"
          + " ON CONFLICT (article) DO UPDATE SET story = excluded.story, number = excluded.number", reading.article().id().value(), story, ++number);
    }
    claims(handle, dossier, articles);
  }

  static String title(Dossier dossier) {
    String headline = dossier.readings().isEmpty() ? null : dossier.readings().getFirst().article().headline();
    return Articles.clean(headline == null ? "" : headline);
  }

  private static void claims(Handle handle, Dossier dossier, Map<ArticleId, Article> articles) {
    PreparedBatch claims = handle.prepareBatch(
        "INSERT INTO claims (id, story, number, title, articles, origins_low, origins_high, drift, language,"
            + " title_article, title_begin, title_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch wordings = handle.prepareBatch("INSERT INTO wordings (claim, number, article, statement, words, stance, commitment, certainty)"
        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    int number = 0;
    for (TracedClaim traced : ClaimOrder.of(dossier)) {
      Claim claim = traced.claim();
      Article title = articles.get(claim.title().article());
      claims.bind(0, claim.id()).bind(1, dossier.story().id()).bind(2, ++number)
          .bind(3, title == null ? "" : Articles.clean(title.words(claim.title())))
          .bind(4, traced.corroboration().articles())
          .bind(5, traced.corroboration().origins().low())
          .bind(6, traced.corroboration().origins().high())
          .bind(7, StoryRows.drift(traced)).bind(8, title == null ? "und" : title.language().tag())
          .bind(9, claim.title().article().value()).bind(10, claim.title().begin()).bind(11, claim.title().end())
          .add();
      int place = 0;
      for (Wording wording : traced.wordings()) {
        Statement statement = wording.statement();
        Article article = articles.get(statement.wording().article());
        wordings.bind(0, claim.id()).bind(1, ++place).bind(2, statement.wording().article().value()).bind(3, statement.id().toString())
            .bind(4, article == null ? "" : Articles.clean(article.words(statement.wording())))
            .bind(5, word(wording.stance())).bind(6, word(statement.commitment())).bind(7, word(statement.certainty()))
            .add();
      }
    }
    claims.execute();
    wordings.execute();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
