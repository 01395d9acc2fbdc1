package org.whence.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Commitment;
import org.whence.model.Identity;
import org.whence.model.Span;
import org.whence.text.Plain;

/** Lists the named sources of a case, by name, and what each is made to say. */
final class SourceLists {
  /** Statements shown of one story. */
  private static final int SHOWN = 20;

  /** Numbers of a line of statements: begin and end of the words, begin and end of the sentence. */
  private static final int PARTS = 6;

  private record Placed(SourceRow row, Cursor at) {}

  private record Kept(String story, String day, int count, String statements) {}

  private final Handle handle;
  private final Map<String, Optional<ArticleRow>> articles = new HashMap<>();
  private final Map<String, @Nullable String> texts = new HashMap<>();

  SourceLists(Handle handle) {
    this.handle = handle;
  }

  Rows<SourceRow> page(Identity.@Nullable Kind kind, @Nullable String words, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    String form = words == null ? "" : Plain.form(words);
    Query query = handle.createQuery("SELECT * FROM sources WHERE 1 = 1" + (kind == null ? "" : " AND kind = :kind")
            + (form.isEmpty() ? "" : " AND form LIKE :form")
            + (cursor == null ? "" : " AND (form, id) > (:value, :id)") + " ORDER BY form, id LIMIT :most")
        .bind("most", most + 1);
    if (kind != null) {
      query.bind("kind", kind.name().toLowerCase(Locale.ROOT));
    }
    if (!form.isEmpty()) {
      query.bind("form", "%" + form + "%");
    }
    if (cursor != null) {
      query.bind("value", cursor.value()).bind("id", cursor.id());
    }
    List<Placed> rows = query.map((row, context) -> new Placed(row(row), new Cursor(row.getString("form"), row.getString("id")))).list();
    Rows<Placed> page = Cursor.rows(rows, most, Placed::at);
    return new Rows<>(page.rows().stream().map(Placed::row).toList(), page.next());
  }

  Optional<SourceRow> find(String id) {
    return handle.createQuery("SELECT * FROM sources WHERE id = ?").bind(0, id).map((row, context) -> row(row)).findOne();
  }

  private static SourceRow row(ResultSet row) throws SQLException {
    return new SourceRow(
        row.getString("id"), Identity.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("name"), row.getInt("statements"),
        row.getInt("stories"));
  }

  /** What a source is made to say, the newest story first. */
  Rows<SourceStory> stories(String source, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    Query query = handle.createQuery("SELECT story, day, count, statements FROM source_stories WHERE source = :source"
            + (cursor == null ? "" : " AND (day, story) < (:value, :id)") + " ORDER BY day DESC, story DESC LIMIT :most")
        .bind("source", source).bind("most", most + 1);
    if (cursor != null) {
      query.bind("value", cursor.value()).bind("id", cursor.id());
    }
    List<Kept> kept = query.map((row, context) ->
        new Kept(row.getString("story"), row.getString("day"), row.getInt("count"), row.getString("statements"))).list();
    Rows<Kept> page = Cursor.rows(kept, most, last -> new Cursor(last.day(), last.story()));
    List<SourceStory> out = new ArrayList<>();
    for (Kept each : page.rows()) {
      StoryLists.find(handle, each.story()).ifPresent(story -> out.add(new SourceStory(story, each.count(), said(each.statements()))));
    }
    return new Rows<>(out, page.next());
  }

  private List<SourceStory.Said> said(String statements) {
    List<SourceStory.Said> out = new ArrayList<>();
    for (String line : statements.split("\n", SHOWN + 1)) {
      String[] parts = line.split(" ");
      if (parts.length == PARTS && out.size() < SHOWN) {
        said(parts).ifPresent(out::add);
      }
    }
    return out;
  }

  private Optional<SourceStory.Said> said(String[] parts) {
    ArticleId id = new ArticleId(parts[0]);
    Span words = new Span(id, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    Span sentence = new Span(id, Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
    Commitment commitment = Commitment.valueOf(parts[5].toUpperCase(Locale.ROOT));
    return articles.computeIfAbsent(parts[0], article -> ArticleLists.find(handle, article))
        .map(article -> new SourceStory.Said(article, words, words(words), sentence, words(sentence), commitment));
  }

  private String words(Span span) {
    String text = texts.computeIfAbsent(span.article().value(), id -> Articles.text(handle, id));
    return text == null || span.end() > text.length() ? "" : text.substring(span.begin(), span.end());
  }
}
