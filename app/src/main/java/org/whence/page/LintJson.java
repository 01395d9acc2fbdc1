package org.whence.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.lint.Finding;
import org.whence.model.Article;
import org.whence.model.Span;
import org.whence.model.Trouble;

/** Findings as JSON: the same drafts give the same bytes. Places count lines and columns of the file, positions code points of the text as read. */
public final class LintJson {
  /** The version of the form this writes. */
  public static final String SCHEMA_VERSION = "0.1";

  /** Writes one document: every draft with its findings, and what was set aside. */
  public void write(List<Linted> drafts, List<Trouble> setAside, OutputStream out) throws IOException {
    Writer writer = writer(out);
    JsonGenerator json = generator(writer);
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    json.writeArrayFieldStart("drafts");
    for (Linted draft : drafts) {
      draft(json, draft);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("setAside");
    for (Trouble trouble : setAside) {
      json.writeStartObject();
      json.writeStringField("input", trouble.input());
      json.writeStringField("place", trouble.place());
      json.writeStringField("fault", trouble.fault());
      json.writeStringField("mend", trouble.mend());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    writer.write('\n');
    writer.flush();
  }

  /** Through a writer, so that half a surrogate pair in a draft becomes a replacement character and not a failure. */
  static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  static JsonGenerator generator(Writer writer) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    JsonGenerator json = new JsonFactory().createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    return json;
  }

  private static void draft(JsonGenerator json, Linted draft) throws IOException {
    json.writeStartObject();
    json.writeStringField("input", draft.page().input());
    json.writeStringField("language", draft.article().language().tag());
    json.writeArrayFieldStart("findings");
    Places places = draft.places();
    for (Finding finding : draft.findings()) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule().id());
      json.writeStringField("level", LintView.name(finding.rule().level()));
      json.writeStringField("title", finding.rule().title());
      json.writeStringField("fault", finding.fault().name().toLowerCase(java.util.Locale.ROOT));
      json.writeStringField("message", finding.message());
      json.writeStringField("mend", finding.fault().mend());
      json.writeStringField("restsOn", finding.rule().restsOn());
      json.writeStringField("block", draft.block(finding.words()));
      span(json, "sentence", draft.article(), places, finding.sentence());
      span(json, "words", draft.article(), places, finding.words());
      json.writeArrayFieldStart("beside");
      for (Span span : finding.beside()) {
        span(json, null, draft.article(), places, span);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, @Nullable String name, Article article, Places places, Span span) throws IOException {
    if (name != null) {
      json.writeFieldName(name);
    }
    json.writeStartObject();
    json.writeNumberField("begin", article.text().codePointCount(0, span.begin()));
    json.writeNumberField("end", article.text().codePointCount(0, span.end()));
    Places.Place place = places.of(span);
    if (place == null) {
      json.writeNullField("line");
    } else {
      json.writeNumberField("line", place.line());
      json.writeNumberField("column", place.column());
      json.writeNumberField("endLine", place.endLine());
      json.writeNumberField("endColumn", place.endColumn());
    }
    json.writeStringField("text", article.words(span));
    json.writeEndObject();
  }
}
