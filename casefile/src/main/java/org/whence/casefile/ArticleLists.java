package org.whence.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Moment;

/** Lists articles without their texts, and opens one. */
final class ArticleLists {
  private static final String COLUMNS = "SELECT a.id, a.outlet AS printed, a.domain, a.url, a.published, a.earliest, a.latest, a.language,"
      + " a.headline, o.outlet AS outlet, o.name AS outlet_name, sa.story, sa.number, CASE WHEN s.id IS NULL THEN 0 ELSE "
      + Places.OF + " END AS place, r.title";

  private static final String JOINS = " LEFT JOIN outlet_articles o ON o.article = a.id LEFT JOIN story_articles sa ON sa.article = a.id"
      + " LEFT JOIN stories s ON s.id = sa.story LEFT JOIN story_rows r ON r.story = sa.story";

  private record Placed(ArticleRow row, Cursor at) {}

  private ArticleLists() {}

  /** The newest first, those without a day last. */
  static Rows<ArticleRow> newest(Handle handle, @Nullable String language, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    String some = "SELECT id, coalesce(earliest, '') AS at FROM articles WHERE 1 = 1" + (language == null ? "" : " AND language = :language")
        + (cursor == null ? "" : " AND (coalesce(earliest, ''), id) < (:value, :id)") + " ORDER BY coalesce(earliest, '') DESC, id DESC LIMIT :most";
    Query query = handle.createQuery(joined(some) + " ORDER BY p.at DESC, p.id DESC").bind("most", most + 1);
    if (language != null) {
      query.bind("language", language);
    }
    return rows(query, cursor, most);
  }

  /** What was added last first. */
  static Rows<ArticleRow> added(Handle handle, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    String some = "SELECT id, place AS at FROM articles" + (cursor == null ? "" : " WHERE place < :value") + " ORDER BY place DESC LIMIT :most";
    Query query = handle.createQuery(joined(some) + " ORDER BY p.at DESC").bind("most", most + 1);
    if (cursor != null) {
      query.bind("value", cursor.number());
    }
    return page(query, most);
  }

  /** An outlet's, the newest first. */
  static Rows<ArticleRow> ofOutlet(Handle handle, String outlet, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    String some = "SELECT article AS id, day AS at FROM outlet_articles WHERE outlet = :outlet"
        + (cursor == null ? "" : " AND (day, article) < (:value, :id)") + " ORDER BY day DESC, article DESC LIMIT :most";
    return rows(handle.createQuery(joined(some) + " ORDER BY p.at DESC, p.id DESC").bind("outlet", outlet).bind("most", most + 1), cursor, most);
  }

  /** A story's, in its order. */
  static Rows<ArticleRow> ofStory(Handle handle, String story, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    String some = "SELECT article AS id, number AS at FROM story_articles WHERE story = :story AND number > :value ORDER BY number LIMIT :most";
    Query query = handle.createQuery(joined(some) + " ORDER BY p.at").bind("story", story).bind("most", most + 1);
    return page(query.bind("value", cursor == null ? 0 : cursor.number()), most);
  }

  private static String joined(String some) {
    return COLUMNS + ", p.at FROM (" + some + ") p JOIN articles a ON a.id = p.id" + JOINS;
  }

  private static Rows<ArticleRow> rows(Query query, @Nullable Cursor cursor, int most) {
    return page(cursor == null ? query : query.bind("value", cursor.value()).bind("id", cursor.id()), most);
  }

  private static Rows<ArticleRow> page(Query query, int most) {
    List<Placed> rows = query.map((row, context) -> new Placed(row(row), new Cursor(row.getString("at"), row.getString("id")))).list();
    Rows<Placed> page = Cursor.rows(rows, most, Placed::at);
    return new Rows<>(page.rows().stream().map(Placed::row).toList(), page.next());
  }

  static Optional<ArticleRow> find(Handle handle, String id) {
    return handle.createQuery(COLUMNS + " FROM articles a" + JOINS + " WHERE a.id = ?").bind(0, id).map((row, context) -> row(row)).findOne();
  }

  private static ArticleRow row(ResultSet row) throws SQLException {
    String printed = row.getString("outlet_name") == null ? row.getString("printed") : row.getString("outlet_name");
    String earliest = row.getString("earliest");
    String headline = row.getString("headline");
    String story = row.getInt("place") == 0 ? null : row.getString("story");
    return new ArticleRow(
        row.getString("id"), headline == null ? "" : headline, row.getString("language"),
        printed == null ? null : new ArticleRow.Of(row.getString("outlet"), printed, row.getString("domain")), row.getString("url"),
        earliest == null ? null : new Moment(row.getString("published"), Instant.parse(earliest), Instant.parse(row.getString("latest"))),
        story == null ? null : new ArticleRow.In(story, row.getInt("place"), row.getInt("number"), row.getString("title")));
  }

  static Optional<ArticleView> view(Handle handle, String id) {
    ArticleRow row = find(handle, id).orElse(null);
    Article article = row == null ? null : Articles.one(handle, id);
    if (row == null || article == null) {
      return Optional.empty();
    }
    byte[] kept = Readings.any(handle, new ArticleId(id));
    return Optional.of(new ArticleView(
        row, article, kept == null ? null : Kept.reading(Packed.unpack(kept), article),
        row.story() == null ? null : StoryLists.find(handle, row.story().id()).orElse(null), captures(handle, id), versions(handle, id),
        Revisions.of(handle, Redirects.today(handle, id))));
  }

  private static List<ArticleView.Captured> captures(Handle handle, String id) {
    return handle.createQuery("SELECT c.id, c.media_type, c.size, c.added, (SELECT min(i.input) FROM inputs i WHERE i.capture = c.id) AS input"
            + " FROM captures c JOIN captured_articles a ON a.capture = c.id WHERE a.article = ? ORDER BY c.added, c.id")
        .bind(0, id)
        .map((row, context) -> new ArticleView.Captured(row.getString("id"), row.getString("input") == null ? "" : row.getString("input"),
            row.getString("media_type"), row.getLong("size"), Instant.parse(row.getString("added"))))
        .list();
  }

  private static List<String> versions(Handle handle, String id) {
    return handle.createQuery("SELECT article FROM revisions WHERE url = (SELECT url FROM articles WHERE id = ?) ORDER BY number").bind(0, id)
        .mapTo(String.class).list();
  }

  /** What tells the page of an article from any other of it; empty where there is no such article. */
  static Optional<String> mark(Handle handle, String id) {
    record Made(String digest, String by, String story) {}
    return handle.createQuery("SELECT a.digest, a.made_by, coalesce(s.story, '') AS story FROM articles a"
            + " LEFT JOIN story_articles s ON s.article = a.id WHERE a.id = ?")
        .bind(0, id)
        .map((row, context) -> new Made(row.getString("digest"), row.getString("made_by"), row.getString("story"))).findOne()
        .map(made -> {
          String of = made + " " + new StoryViews(handle).mark(made.story()).orElse("") + captures(handle, id) + versions(handle, id);
          return Packed.digest(of.getBytes(StandardCharsets.UTF_8)).substring(0, StoryViews.MARK_LENGTH);
        });
  }
}
