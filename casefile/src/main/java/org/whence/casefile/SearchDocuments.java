package org.whence.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.text.Plain;

/** Makes the documents of the search index from the rows of a case. */
final class SearchDocuments {
  static final String ID = "id";
  static final String WHAT = "what";
  static final String STORY_KEY = "story-key";
  static final String OUTLET = "outlet";
  static final String LANGUAGE = "language";
  static final String EARLIEST = "earliest";
  static final String LATEST = "latest";
  static final String SOURCE = "source." + WordAnalyzer.OTHER;
  static final String TITLE = "title.";
  static final String BODY = "body.";

  private static final String COLUMNS =
      "SELECT a.id, a.outlet, a.domain, a.earliest, a.latest, a.language, a.headline, a.text, a.value, a.place FROM articles a ";

  private SearchDocuments() {}

  /** What is indexed of one article or claim while it is gathered. */
  private static final class Draft {
    final Document document = new Document();
    final Set<String> outlets = new TreeSet<>();
    final Set<String> languages = new TreeSet<>();
    final Set<String> sources = new TreeSet<>();
    int earliest = Integer.MAX_VALUE;
    int latest = Integer.MIN_VALUE;

    Draft(SearchQuery.What what, String id) {
      document.add(new StringField(WHAT, what.name(), Field.Store.YES));
      document.add(new StringField(ID, id, Field.Store.YES));
    }

    void of(Row row) {
      add(outlets, row.outlet);
      add(outlets, row.domain);
      languages.add(row.language);
      earliest = Math.min(earliest, day(row.earliest, Integer.MAX_VALUE));
      latest = Math.max(latest, day(row.latest, Integer.MIN_VALUE));
    }

    private static void add(Set<String> to, @Nullable String name) {
      if (name != null) {
        to.add(Plain.form(name));
      }
    }

    Document done() {
      outlets.forEach(outlet -> document.add(new StringField(OUTLET, cut(outlet), Field.Store.NO)));
      languages.forEach(language -> document.add(new StringField(LANGUAGE, cut(language), Field.Store.NO)));
      sources.forEach(source -> document.add(new TextField(SOURCE, source, Field.Store.NO)));
      if (earliest <= latest) {
        document.add(new IntPoint(EARLIEST, earliest));
        document.add(new IntPoint(LATEST, latest));
      }
      return document;
    }
  }

  /** A term longer than this is no name. */
  private static final int LONGEST_TERM = 1_000;

  private static String cut(String term) {
    return term.length() > LONGEST_TERM ? term.substring(0, LONGEST_TERM) : term;
  }

  private static int day(@Nullable String instant, int none) {
    return instant == null ? none : (int) LocalDate.ofInstant(Instant.parse(instant), ZoneOffset.UTC).toEpochDay();
  }

  /** One article as its row has it. */
  record Row(
      String id, @Nullable String outlet, @Nullable String domain, @Nullable String earliest, @Nullable String latest, String language,
      @Nullable String headline, String text, byte[] value, long place) {}

  private static List<Row> rows(Query query) {
    return query
        .map((row, context) -> new Row(
            row.getString("id"), row.getString("outlet"), row.getString("domain"), row.getString("earliest"), row.getString("latest"),
            row.getString("language"), row.getString("headline"), row.getString("text"), row.getBytes("value"), row.getLong("place")))
        .list();
  }

  /** The next articles of no story, after a place. */
  static List<Row> loose(Handle handle, long after, int most) {
    return rows(handle
        .createQuery(COLUMNS + "LEFT JOIN story_articles s ON s.article = a.id WHERE s.article IS NULL AND a.place > ? ORDER BY a.place LIMIT ?")
        .bind(0, after).bind(1, most));
  }

  /** An article; its named sources where it was read. */
  static Document article(Handle handle, Row row) {
    Draft draft = new Draft(SearchQuery.What.ARTICLE, row.id);
    draft.of(row);
    String tag = WordAnalyzer.tag(row.language);
    if (row.headline != null) {
      draft.document.add(new TextField(TITLE + tag, row.headline, Field.Store.NO));
    }
    draft.document.add(new TextField(BODY + tag, Articles.own(row.text, row.value), Field.Store.NO));
    Reading reading = reading(handle, row);
    if (reading != null) {
      reading.attributions().forEach(attribution -> source(attribution, draft.sources));
    }
    return draft.done();
  }

  private static @Nullable Reading reading(Handle handle, Row row) {
    ArticleId id = new ArticleId(row.id);
    byte[] kept = Readings.any(handle, id);
    if (kept == null) {
      return null;
    }
    try {
      Article bare = new Article(id, "", row.text, List.of(), new Language(row.language), null, null, null, null, List.of(), List.of());
      return Kept.reading(Packed.unpack(kept), bare);
    } catch (CaseTrouble damaged) {
      return null; // of another analysis: the next trace reads it again
    }
  }

  /** Named sources alone: an unnamed one is no key to anything. */
  private static void source(Attribution attribution, Set<String> to) {
    switch (attribution.source()) {
      case Source.Person person -> to.add(person.name());
      case Source.Office office -> to.add(office.name());
      case Source.Document document -> to.add(document.name());
      case Source.Report report -> {
        if (report.named()) {
          to.add(report.name());
        }
      }
      case Source.Unnamed u -> {}
      case Source.Unstated u -> {}
    }
  }

  /** The articles of a story, then its claims. */
  static List<Document> story(Handle handle, String story, String key) {
    List<Document> out = new ArrayList<>();
    List<Row> rows = rows(handle
        .createQuery(COLUMNS + "JOIN story_articles s ON s.article = a.id WHERE s.story = ? ORDER BY s.number").bind(0, story));
    rows.forEach(row -> out.add(article(handle, row)));
    record Claim(String id, String title) {}
    List<Claim> claims = handle.createQuery("SELECT id, title FROM claims WHERE story = ? ORDER BY number").bind(0, story)
        .map((row, context) -> new Claim(row.getString("id"), row.getString("title"))).list();
    for (Claim claim : claims) {
      out.add(claim(handle, claim.id, claim.title, key, rows));
    }
    return out;
  }

  private static Document claim(Handle handle, String id, String title, String key, List<Row> rows) {
    Draft draft = new Draft(SearchQuery.What.CLAIM, id);
    draft.document.add(new StringField(STORY_KEY, key, Field.Store.NO));
    draft.document.add(new TextField(TITLE + WordAnalyzer.OTHER, title, Field.Store.NO));
    record Wording(String article, String words) {}
    List<Wording> wordings = handle.createQuery("SELECT article, words FROM wordings WHERE claim = ? ORDER BY number").bind(0, id)
        .map((row, context) -> new Wording(row.getString("article"), row.getString("words"))).list();
    Set<String> seen = new TreeSet<>();
    for (Wording wording : wordings) {
      for (Row row : rows) {
        if (row.id.equals(wording.article)) {
          draft.of(row);
          if (seen.add(wording.words)) {
            draft.document.add(new TextField(BODY + WordAnalyzer.tag(row.language), wording.words, Field.Store.NO));
          }
        }
      }
    }
    return draft.done();
  }
}
