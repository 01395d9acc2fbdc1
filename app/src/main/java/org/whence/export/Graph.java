package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Corroboration;
import org.whence.model.TracedClaim;
import org.whence.page.StoryWords;

/** A JSON-LD document of schema.org's terms, and a few of Whence's own under a name that says so. */
final class Graph {
  private final JsonGenerator json;

  Graph(OutputStream out) throws IOException {
    json = Json.laidOut(out);
  }

  JsonGenerator json() {
    return json;
  }

  /** Begins the document with what was set aside and what an audit found. */
  void begin(ExportInput input) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("@context");
    json.writeString("https://schema.org");
    json.writeStartObject();
    json.writeStringField("whence", Name.NAMESPACE + "vocabulary:");
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayFieldStart("@graph");
    List<Notice> notices = Notice.of(input);
    if (!notices.isEmpty()) {
      json.writeStartObject();
      json.writeStringField("@type", "Dataset");
      json.writeStringField("@id", Name.NAMESPACE + "pile");
      notices(notices);
      json.writeEndObject();
    }
  }

  void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  /** A story with what was decided, taken back and not read. */
  void story(Told told) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "Collection");
    json.writeStringField("@id", Name.story(told.dossier().story().id()).iri());
    json.writeStringField("name", told.words().title());
    notices(Notice.of(told));
    json.writeArrayFieldStart("hasPart");
    for (ArticleId article : told.dossier().story().articles()) {
      reference(json, article);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void notices(List<Notice> notices) throws IOException {
    if (!notices.isEmpty()) {
      json.writeArrayFieldStart("whence:notice");
      for (Notice notice : notices) {
        json.writeString(notice.text());
      }
      json.writeEndArray();
    }
  }

  void article(Told told, Article article) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "NewsArticle");
    json.writeStringField("@id", Name.article(article.id()).iri());
    json.writeStringField("headline", told.words().title(article.id()));
    Json.field(json, "url", article.url());
    if (article.published() != null) {
      json.writeStringField("datePublished", Dates.of(article.published()));
    }
    if (article.outlet() != null) {
      json.writeObjectFieldStart("publisher");
      json.writeStringField("@type", "Organization");
      json.writeStringField("name", StoryWords.line(article.outlet().name()));
      json.writeEndObject();
    }
    json.writeStringField("inLanguage", article.language().tag());
    json.writeEndObject();
  }

  static void reference(JsonGenerator json, ArticleId article) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "NewsArticle");
    json.writeStringField("@id", Name.article(article).iri());
    json.writeEndObject();
  }

  /** The words of a claim, and on how much it stands. */
  void claimed(Told told, TracedClaim claim, String field) throws IOException {
    Corroboration counts = claim.corroboration();
    json.writeStringField("name", "Claim " + told.words().number(claim));
    String title = told.quotes().words(claim.claim().title());
    Json.field(json, field, title.isEmpty() ? null : StoryWords.line(title));
    json.writeNumberField("whence:originsLow", counts.origins().low());
    json.writeNumberField("whence:originsHigh", counts.origins().high());
    json.writeStringField("whence:counts", StoryWords.counts(counts));
    json.writeStringField("whence:why", StoryWords.why(counts.why()));
    List<String> notRead = told.words().notRead(claim.claim().id());
    if (!notRead.isEmpty()) {
      json.writeStringField("whence:notRead", String.join("; ", notRead));
    }
  }
}
