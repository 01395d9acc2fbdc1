package org.whence.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Denial;
import org.whence.model.Range;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/**
 * What {@code ask}, {@code why} and {@code diff} answer, as JSON by answer.schema.json: the same pile gives the same bytes. Positions count code
 * points of the article's text as a dossier carries it.
 */
public final class AnswerJson {
  /** The version of the form this writes. */
  public static final String SCHEMA_VERSION = "0.1";

  /** Writes one value. */
  private interface Value {
    void to(JsonGenerator json) throws IOException;
  }

  /** What the articles say to a sentence; the first of {@code near} where it is near enough, else that none is. */
  public void answer(String sentence, boolean found, List<Near> near, OutputStream out) throws IOException {
    document("ask", out, json -> {
      json.writeStringField("sentence", sentence);
      json.writeBooleanField("found", found);
      if (found) {
        answer(json, near.getFirst());
      }
      json.writeArrayFieldStart("nearest");
      for (Near one : near) {
        Lookup lookup = lookup(one.claim());
        json.writeStartObject();
        claim(json, lookup, one.claim().claim());
        span(json, "wording", lookup, one.wording());
        json.writeNumberField("nearness", Math.round(one.nearness() * 1000) / 1000.0);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static Lookup lookup(Part part) {
    return new Lookup(part.dossier(), part.story());
  }

  private static void answer(JsonGenerator json, Near near) throws IOException {
    Lookup lookup = lookup(near.claim());
    TracedClaim claim = near.claim().claim();
    Answered answered = Answered.of(lookup, claim);
    json.writeObjectFieldStart("answer");
    claim(json, lookup, claim);
    reasons(json, "why", claim.corroboration().why());
    reasons(json, "whyAtMost", claim.corroboration().whyAtMost());
    wording(json, "earliest", lookup, answered.earliest());
    wording(json, "leastCommitted", lookup, answered.least());
    wording(json, "mostCommitted", lookup, answered.most());
    texts(json, "behind", answered.behind());
    json.writeArrayFieldStart("denied");
    for (Wording wording : answered.denied()) {
      wording(json, null, lookup, wording);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("denials");
    for (Denial denial : answered.denials()) {
      json.writeStartObject();
      json.writeStringField("who", denial.who());
      span(json, "sentence", lookup, denial.sentence());
      reason(json, "why", denial.how());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("couldNotVerify");
    for (Checked check : answered.couldNotVerify()) {
      json.writeStartObject();
      json.writeStringField("what", check.what());
      json.writeBooleanField("described", check.described());
      span(json, "sentence", lookup, check.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Why a claim stands on as many origins as it does. */
  public void why(Part.OfClaim part, OutputStream out) throws IOException {
    Lookup lookup = lookup(part);
    document("why", out, json -> {
      claim(json, lookup, part.claim());
      json.writeArrayFieldStart("sections");
      for (Explanation.Section section : new Explanation(lookup, part.claim()).sections()) {
        json.writeStartObject();
        json.writeStringField("title", section.title());
        json.writeStringField("aside", section.aside());
        json.writeArrayFieldStart("steps");
        for (Explanation.Step step : section.steps()) {
          json.writeStartObject();
          json.writeNumberField("depth", step.deep());
          json.writeStringField("words", step.words());
          span(json, "sentence", lookup, step.sentence());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** Two articles side by side. */
  public void diff(Part.OfArticle first, Part.OfArticle second, OutputStream out) throws IOException {
    Comparison pair = Comparison.of(first, second, Frame.PLAIN);
    document("diff", out, json -> {
      json.writeBooleanField("oneStory", pair.isOneStory());
      json.writeArrayFieldStart("shared");
      for (Comparison.Shared shared : pair.shared()) {
        shared(json, pair, shared);
      }
      json.writeEndArray();
      side(json, "first", pair, pair.first());
      side(json, "second", pair, pair.second());
    });
  }

  private static void shared(JsonGenerator json, Comparison pair, Comparison.Shared shared) throws IOException {
    json.writeStartObject();
    claim(json, pair.first().lookup(), shared.claim());
    wording(json, "first", pair.first().lookup(), shared.first());
    wording(json, "second", pair.second().lookup(), shared.second());
    json.writeArrayFieldStart("words");
    for (WordDiff.Part part : shared.diff()) {
      json.writeStartObject();
      word(json, "fate", part.fate());
      json.writeStringField("words", part.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (Change change : shared.changes()) {
      json.writeStartObject();
      word(json, "nature", change.nature());
      word(json, "kind", change.kind());
      word(json, "severity", change.severity());
      span(json, "before", pair.first().lookup(), change.before());
      span(json, "after", pair.first().lookup(), change.after());
      reason(json, "why", change.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, Comparison pair, Comparison.Side side) throws IOException {
    Article article = side.reading().article();
    json.writeObjectFieldStart(name);
    json.writeStringField("id", article.id().value());
    json.writeStringField("input", article.input());
    json.writeStringField("outlet", article.outlet() == null ? null : article.outlet().name());
    json.writeStringField("title", side.lookup().title(article.id()));
    only(json, "claims", side, pair.claims(side));
    only(json, "sources", side, pair.sources(side));
    only(json, "numbers", side, pair.numbers(side));
    only(json, "quotes", side, pair.quotes(side));
    json.writeEndObject();
  }

  private static void only(JsonGenerator json, String name, Comparison.Side side, List<Comparison.Only> list) throws IOException {
    json.writeArrayFieldStart(name);
    for (Comparison.Only only : list) {
      json.writeStartObject();
      json.writeStringField("what", only.what());
      span(json, "sentence", side.lookup(), only.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void claim(JsonGenerator json, Lookup lookup, TracedClaim claim) throws IOException {
    Corroboration counts = claim.corroboration();
    json.writeObjectFieldStart("claim");
    json.writeStringField("number", lookup.number(claim));
    json.writeStringField("id", claim.claim().id());
    span(json, "title", lookup, claim.claim().title());
    json.writeNumberField("articles", counts.articles());
    range(json, "reports", counts.reports());
    range(json, "sources", counts.sources());
    range(json, "origins", counts.origins());
    texts(json, "bottleneck", lookup.labels(counts.bottleneck()));
    json.writeEndObject();
  }

  private static void wording(JsonGenerator json, @Nullable String name, Lookup lookup, @Nullable Wording wording) throws IOException {
    if (name != null) {
      json.writeFieldName(name);
    }
    if (wording == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    span(json, "wording", lookup, wording.statement().wording());
    span(json, "sentence", lookup, wording.statement().sentence());
    word(json, "stance", wording.stance());
    word(json, "commitment", wording.statement().commitment());
    word(json, "certainty", wording.statement().certainty());
    json.writeStringField("behind", wording.stance().isPath() ? lookup.behind(wording) : null);
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, String name, Lookup lookup, @Nullable Span span) throws IOException {
    json.writeFieldName(name);
    if (span == null) {
      json.writeNull();
      return;
    }
    Article article = lookup.article(span.article());
    int start = article.text().codePointCount(0, span.begin());
    String words = article.words(span);
    json.writeStartObject();
    json.writeStringField("article", span.article().value());
    json.writeNumberField("start", start);
    json.writeNumberField("end", start + words.codePointCount(0, words.length()));
    json.writeStringField("exact", words);
    json.writeStringField("where", lookup.outlet(span.article()));
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, String name, Range range) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("low", range.low());
    json.writeNumberField("high", range.high());
    json.writeEndObject();
  }

  private static void reasons(JsonGenerator json, String name, List<Reason> reasons) throws IOException {
    texts(json, name, reasons.stream().map(Reason::english).toList());
  }

  private static void reason(JsonGenerator json, String name, Reason reason) throws IOException {
    json.writeStringField(name, reason.english());
  }

  private static void word(JsonGenerator json, String name, Enum<?> value) throws IOException {
    json.writeStringField(name, value.name().toLowerCase(Locale.ROOT));
  }

  private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void document(String verb, OutputStream out, Value value) throws IOException {
    Writer writer = LintJson.writer(out);
    JsonGenerator json = LintJson.generator(writer);
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    json.writeStringField("verb", verb);
    value.to(json);
    json.writeEndObject();
    json.close();
    writer.write('\n');
    writer.flush();
  }

  /** The JSON Schema (2020-12) of all three forms. */
  public String schema() {
    try (InputStream in = AnswerJson.class.getResourceAsStream("answer.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("answer.schema.json is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("answer.schema.json cannot be read from the build", e);
    }
  }
}
