package org.whence.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Trouble;

/** The replies of outlets to flags. None is ever deleted: one that was undone says by whom and when. */
public final class Replies {
  /** UTF-16 units of a reply. */
  public static final int LONGEST = 10_000;

  /** Replies about one article. */
  public static final int MOST = 200;

  private static final String COLUMNS = "SELECT r.* FROM replies r ";

  private final Store store;
  private final Clock clock;

  Replies(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Keeps a reply; returns its number. Throws {@link CaseTrouble} where its words are not in the article, it says nothing, or it is too much. */
  public int put(Reply.Words words, String by) {
    return store.write(handle -> {
      String article = Redirects.extracted(handle, words.at().article().value());
      check(handle, words, article);
      int number = handle.createQuery("SELECT coalesce(max(number), 0) + 1 FROM replies").mapTo(int.class).one();
      handle.createUpdate("INSERT INTO replies (number, outlet, author, day, text, url, kind, article, prefix, exact, suffix, entered_by, entered)"
              + " VALUES (:number, :outlet, :author, :day, :text, :url, :kind, :article, :prefix, :exact, :suffix, :by, :now)")
          .bind("number", number).bind("outlet", Articles.clean(words.outlet())).bind("author", Articles.clean(words.author()))
          .bind("day", words.day().toString()).bind("text", Articles.clean(words.text()))
          .bind("url", words.url() == null ? null : Articles.clean(words.url()))
          .bind("kind", words.kind() == null ? null : words.kind().name().toLowerCase(Locale.ROOT)).bind("article", article)
          .bind("prefix", Articles.clean(words.at().prefix())).bind("exact", Articles.clean(words.at().exact()))
          .bind("suffix", Articles.clean(words.at().suffix())).bind("by", Articles.clean(by)).bind("now", clock.instant().toString())
          .execute();
      return number;
    });
  }

  private void check(Handle handle, Reply.Words words, String id) {
    Article article = Articles.one(handle, id);
    if (article == null) {
      throw trouble("the case has no article " + id, "Name one that it has.");
    }
    if (words.at().find(article) == null) {
      throw trouble("article " + id + " does not hold the words that the reply is about", "Give them as they stand in it.");
    }
    if (words.text().isBlank() || words.text().length() > LONGEST) {
      throw trouble("a reply of " + words.text().length() + " characters", "Give one of 1 to " + LONGEST + ".");
    }
    if (handle.createQuery("SELECT count(*) FROM replies WHERE article = ?").bind(0, id).mapTo(int.class).one() >= MOST) {
      throw new CaseTrouble(CaseTrouble.Kind.TOO_MUCH, "article " + id + " has " + MOST + " replies. No more are taken.");
    }
  }

  private CaseTrouble trouble(String fault, String mend) {
    return new CaseTrouble(CaseTrouble.Kind.USAGE, new Trouble(store.file().toString(), "", fault, mend).line());
  }

  /** Undoes a reply; false where there is none of this number or it is undone already. */
  public boolean undo(int number, String by) {
    return store.write(handle -> handle.execute("UPDATE replies SET undone_by = ?, undone = ? WHERE number = ? AND undone IS NULL",
        Articles.clean(by), clock.instant().toString(), number)) > 0;
  }

  public Optional<Reply> find(int number) {
    return store.read(handle -> handle.createQuery(COLUMNS + "WHERE r.number = ?").bind(0, number).map((row, context) -> reply(row)).findOne());
  }

  /** All of them, newest first, undone ones included; at most so many. */
  public List<Reply> last(int most) {
    return store.read(handle ->
        handle.createQuery(COLUMNS + "ORDER BY r.number DESC LIMIT ?").bind(0, most).map((row, context) -> reply(row)).list());
  }

  /** Those about an article, undone ones included, in their order. */
  public List<Reply> ofArticle(String article) {
    return store.read(handle -> handle.createQuery(COLUMNS + "WHERE r.article = ? ORDER BY r.number")
        .bind(0, Redirects.extracted(handle, article)).map((row, context) -> reply(row)).list());
  }

  /** Those about the articles of an outlet, undone ones included, the newest first; at most so many. */
  public List<Reply> ofOutlet(String outlet, int most) {
    return store.read(handle -> handle
        .createQuery(COLUMNS + "JOIN outlet_articles o ON o.article = r.article WHERE o.outlet = ? ORDER BY r.number DESC LIMIT ?")
        .bind(0, outlet).bind(1, most).map((row, context) -> reply(row)).list());
  }

  /** Those about the articles of a story, undone ones included, in their order. */
  static List<Reply> ofStory(Handle handle, String story) {
    return handle.createQuery(COLUMNS + "JOIN story_articles a ON a.article = r.article WHERE a.story = ? ORDER BY r.number").bind(0, story)
        .map((row, context) -> reply(row)).list();
  }

  private static Reply reply(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    Anchor at = new Anchor(new ArticleId(row.getString("article")), row.getString("prefix"), row.getString("exact"), row.getString("suffix"));
    Reply.Words words = new Reply.Words(
        row.getString("outlet"), row.getString("author"), LocalDate.parse(row.getString("day")), row.getString("text"), row.getString("url"),
        kind == null ? null : Change.DriftKind.valueOf(kind.toUpperCase(Locale.ROOT)), at);
    return new Reply(
        row.getInt("number"), words, row.getString("entered_by"), Instant.parse(row.getString("entered")), row.getString("undone_by"),
        instant(row.getString("undone")));
  }

  private static @Nullable Instant instant(@Nullable String time) {
    return time == null ? null : Instant.parse(time);
  }
}
