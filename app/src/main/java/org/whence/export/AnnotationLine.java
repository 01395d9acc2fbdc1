package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whence.model.Span;
import org.whence.model.Wording;

/** One Web Annotation. */
final class AnnotationLine {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  /** Units of prefix and suffix. */
  private static final int AROUND = 32;

  private final OutputStream out;
  private final @Nullable Told told;
  private final Name id;

  /** Something that writes fields. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** @param told the story whose articles are quoted; null for an annotation of the whole */
  AnnotationLine(OutputStream out, @Nullable Told told, Name id) {
    this.out = out;
    this.told = told;
    this.id = id;
  }

  /** A text about some places; about the whole where there is none. */
  void write(String motivation, String text, List<Span> at) throws IOException {
    write(motivation, json -> text(json, text, "describing"), at, null);
  }

  /** A step to something, with the sentences that prove it. */
  void step(String motivation, String text, Name to, List<Span> proof) throws IOException {
    write(motivation, json -> {
      thing(json, to, "linking");
      text(json, text, "describing");
    }, proof, null);
  }

  void wording(Wording wording, Name claim, String behind) throws IOException {
    String grade = "stance: " + Json.word(wording.stance()) + "; commitment: " + Json.word(wording.statement().commitment()) + "; certainty: "
        + Json.word(wording.statement().certainty()) + "; behind it: " + behind;
    write("identifying", json -> {
      thing(json, claim, "identifying");
      text(json, grade, "classifying");
    }, List.of(wording.statement().wording()), null);
  }

  void write(Notice notice, Name story) throws IOException {
    boolean analyst = notice.kind() == Notice.Kind.ANALYST;
    write(analyst ? "editing" : "commenting", json -> {
      thing(json, story, "identifying");
      text(json, notice.text(), "commenting");
    }, notice.at(), analyst ? notice : null);
  }

  private void write(String motivation, Fields body, List<Span> at, @Nullable Notice by) throws IOException {
    JsonGenerator json = Json.flat(out);
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT);
    json.writeStringField("id", id.iri());
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", motivation);
    if (by != null) {
      json.writeObjectFieldStart("creator");
      json.writeStringField("type", "Person");
      Json.field(json, "name", by.author());
      json.writeEndObject();
      Json.field(json, "created", by.made());
    }
    json.writeArrayFieldStart("body");
    body.write(json);
    json.writeEndArray();
    targets(json, at);
    json.writeEndObject();
    Json.end(json);
  }

  private void targets(JsonGenerator json, List<Span> at) throws IOException {
    if (at.isEmpty() || told == null) {
      json.writeStringField("target", told == null ? Name.NAMESPACE + "pile" : Name.story(told.dossier().story().id()).iri());
      return;
    }
    json.writeArrayFieldStart("target");
    for (Span span : at) {
      target(json, told, span);
    }
    json.writeEndArray();
  }

  private static void target(JsonGenerator json, Told told, Span span) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", Name.article(span.article()).iri());
    json.writeArrayFieldStart("selector");
    if (told.quotes().isWhole(span) && !span.isEmpty()) {
      json.writeStartObject();
      json.writeStringField("type", "TextQuoteSelector");
      json.writeStringField("exact", told.quotes().words(span));
      json.writeStringField("prefix", told.quotes().before(span, AROUND));
      json.writeStringField("suffix", told.quotes().after(span, AROUND));
      json.writeEndObject();
    }
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", told.start(span));
    json.writeNumberField("end", told.end(span));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void thing(JsonGenerator json, Name name, String purpose) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeStringField("source", Objects.requireNonNull(name).iri());
    json.writeStringField("purpose", purpose);
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String text, String purpose) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "TextualBody");
    json.writeStringField("value", text);
    json.writeStringField("format", "text/plain");
    json.writeStringField("purpose", purpose);
    json.writeEndObject();
  }
}
