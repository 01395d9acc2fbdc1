package org.whence.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Moment;

/** The articles of a case. Each is kept without its name in the file system, which is that of its capture. */
final class Articles {
  private static final Codec<Article> CODEC = Codec.of(Article.class);

  /**
   * An article as the case holds it.
   *
   * @param digest of all that was read out of the page, the name of the input left out
   * @param others names of other inputs that were the same article, sorted
   */
  record Held(Article article, String digest, List<String> others) {}

  private Articles() {}

  /** The article under another input name. */
  static Article named(Article article, String input) {
    return new Article(
        article.id(), input, article.text(), article.blocks(), article.language(), article.outlet(), article.url(), article.published(),
        article.modified(), article.authors(), article.links(), article.facts());
  }

  static boolean has(Handle handle, ArticleId id) {
    return handle.createQuery("SELECT count(*) FROM articles WHERE id = ?").bind(0, id.value()).mapTo(int.class).one() > 0;
  }

  /** The first of the names under which an article was given; null where it was not given. */
  static @Nullable String firstInput(Handle handle, ArticleId id) {
    return handle
        .createQuery("SELECT min(i.input) FROM inputs i JOIN captured_articles c ON c.capture = i.capture WHERE c.article = ?")
        .bind(0, id.value())
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  /** Enters an article, or puts another reading of its page in its place. */
  static void put(Handle handle, Article article, String madeBy) {
    String text = clean(article.text());
    byte[] value = value(article);
    Moment published = article.published();
    handle
        .createUpdate(
            "INSERT INTO articles (id, outlet, domain, url, published, earliest, latest, language, headline, text, value, digest, made_by, place)"
                + " VALUES (:id, :outlet, :domain, :url, :published, :earliest, :latest, :language, :headline, :text, :value, :digest, :madeBy,"
                + " (SELECT coalesce(max(place), 0) + 1 FROM articles))"
                + " ON CONFLICT (id) DO UPDATE SET outlet = excluded.outlet, domain = excluded.domain, url = excluded.url,"
                + " published = excluded.published, earliest = excluded.earliest, latest = excluded.latest, language = excluded.language,"
                + " headline = excluded.headline, text = excluded.text, value = excluded.value, digest = excluded.digest,"
                + " made_by = excluded.made_by, place = excluded.place")
        .bind("id", article.id().value())
        .bind("outlet", article.outlet() == null ? null : clean(article.outlet().name()))
        .bind("domain", article.outlet() == null || article.outlet().domain() == null ? null : clean(article.outlet().domain()))
        .bind("url", article.url() == null ? null : clean(article.url()))
        .bind("published", published == null ? null : clean(published.stated()))
        .bind("earliest", time(published == null ? null : published.earliest()))
        .bind("latest", time(published == null ? null : published.latest()))
        .bind("language", article.language().tag())
        .bind("headline", article.headline() == null ? null : clean(article.headline()))
        .bind("text", text)
        .bind("value", Packed.pack(value))
        .bind("digest", digest(article))
        .bind("madeBy", madeBy)
        .execute();
  }

  /** The column of the text stands for the text in the value, where it holds it whole. */
  private static byte[] value(Article article) {
    return CODEC.bytes(named(article, ""), clean(article.text()));
  }

  /** What tells all that was read out of a page, whatever the name of its input. */
  static String digest(Article article) {
    return Packed.digest(value(article), article.id().value().getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  /** Text that every database takes: without zero bytes and halves of characters. */
  static String clean(String text) {
    String whole = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    String back = new String(bytes, StandardCharsets.UTF_8);
    return back.equals(whole) ? whole : back;
  }

  /** All articles, by id. */
  static Map<ArticleId, Held> all(Handle handle) {
    return select(handle, "", "");
  }

  /** The articles that were entered or replaced after a place, by id. */
  static Map<ArticleId, Held> after(Handle handle, long place) {
    return place == 0 ? all(handle) : select(handle, " WHERE a.place > CAST(? AS BIGINT)", String.valueOf(place));
  }

  /** The place of the article that was entered or replaced last. */
  static long lastPlace(Handle handle) {
    return handle.createQuery("SELECT coalesce(max(place), 0) FROM articles").mapTo(long.class).one();
  }

  /** The articles of a story, by id. */
  static Map<ArticleId, Held> ofStory(Handle handle, String story) {
    return select(handle, " WHERE a.id IN (SELECT article FROM story_articles WHERE story = ?)", story);
  }

  private static Map<ArticleId, Held> select(Handle handle, String where, String story) {
    Map<ArticleId, TreeSet<String>> inputs = new TreeMap<>();
    // A cross join is taken from left to right: few articles do not cost a look at all inputs.
    bound(handle, "SELECT DISTINCT a.id, i.input FROM articles a CROSS JOIN captured_articles c ON c.article = a.id"
            + " CROSS JOIN inputs i ON i.capture = c.capture" + where, story)
        .reduceRows(inputs, (map, row) -> {
          map.computeIfAbsent(new ArticleId(row.getColumn("id", String.class)), id -> new TreeSet<>()).add(row.getColumn("input", String.class));
          return map;
        });
    return bound(handle, "SELECT a.id, a.text, a.value, a.digest FROM articles a" + where, story)
        .reduceRows(new TreeMap<ArticleId, Held>(), (map, row) -> {
          Held held = held(row, inputs);
          map.put(held.article().id(), held);
          return map;
        });
  }

  private static Query bound(Handle handle, String sql, String story) {
    Query query = handle.createQuery(sql);
    return story.isEmpty() ? query : query.bind(0, story);
  }

  private static Held held(RowView row, Map<ArticleId, TreeSet<String>> inputs) {
    String text = row.getColumn("text", String.class);
    byte[] value = Packed.unpack(row.getColumn("value", byte[].class));
    Article bare = CODEC.value(value, text);
    List<String> names = new ArrayList<>(inputs.getOrDefault(bare.id(), new TreeSet<>()));
    String first = names.isEmpty() ? "" : names.removeFirst();
    return new Held(named(bare, first), row.getColumn("digest", String.class), names);
  }

  /** The names of inputs that were an article which another input, earlier by name, is already; sorted. */
  static List<String> duplicates(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT c.article, i.input FROM captured_articles c JOIN inputs i ON i.capture = c.capture")
        .reduceRows(new TreeMap<String, TreeSet<String>>(), (map, row) -> {
          map.computeIfAbsent(row.getColumn("article", String.class), id -> new TreeSet<>()).add(row.getColumn("input", String.class));
          return map;
        })
        .values().stream().flatMap(names -> names.stream().skip(1)).sorted().toList();
  }

  /** One by its id, under the first of its names; null where there is none. */
  static @Nullable Article one(Handle handle, String id) {
    Held held = select(handle, " WHERE a.id = ?", id).get(new ArticleId(id));
    return held == null ? null : held.article();
  }

  /** The own text of an article of which text and value stand in its row; all of the text where the value is damaged. */
  static String own(String text, byte[] value) {
    try {
      return OwnText.of(CODEC.value(Packed.unpack(value), text));
    } catch (CaseTrouble damaged) {
      return text;
    }
  }

  /** The text of one; null where there is none of this id. */
  static @Nullable String text(Handle handle, String id) {
    return handle.createQuery("SELECT text FROM articles WHERE id = ?").bind(0, id).mapTo(String.class).findOne().orElse(null);
  }

  /** How many there are. */
  static int count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM articles").mapTo(int.class).one();
  }
}
