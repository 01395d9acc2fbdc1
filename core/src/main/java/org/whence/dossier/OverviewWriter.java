package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Check;
import org.whence.model.DigestLine;
import org.whence.model.Landscape;
import org.whence.model.Overview;
import org.whence.model.Position;
import org.whence.model.Quantity;
import org.whence.model.Tally;
import org.whence.model.Timeline;
import org.whence.model.Verification;

/** Writes what a story's claims come to: digest, checks, positions, timeline, numbers, landscape. */
final class OverviewWriter {
  private final JsonGenerator json;
  private final Evidence evidence;
  private final Fields fields;

  OverviewWriter(JsonGenerator json, Evidence evidence, Fields fields) {
    this.json = json;
    this.evidence = evidence;
    this.fields = fields;
  }

  /** What stands before the claims: the digest and the checks. */
  void writeFirst(Overview overview) throws IOException {
    json.writeArrayFieldStart("digest");
    for (DigestLine line : overview.digest()) {
      json.writeStartObject();
      fields.word("part", line.part());
      evidence.write("sentence", line.sentence());
      fields.text("claim", line.claim());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("checks");
    for (Verification verification : overview.checks()) {
      check(verification);
    }
    json.writeEndArray();
  }

  private void check(Verification verification) throws IOException {
    Check check = verification.check();
    json.writeStartObject();
    fields.word("kind", check.kind());
    fields.text("who", check.who());
    fields.text("byWhom", check.byWhom());
    fields.text("when", check.when());
    json.writeBooleanField("described", check.described());
    evidence.write("sentence", verification.sentence());
    evidence.write("proof", check.proof());
    evidence.write("also", verification.also());
    fields.texts("claims", verification.claims());
    json.writeEndObject();
  }

  /** What stands after them. */
  void writeRest(Overview overview) throws IOException {
    json.writeArrayFieldStart("positions");
    for (Position position : overview.positions()) {
      position(position);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("timeline");
    track("events", overview.timeline().events());
    track("telling", overview.timeline().telling());
    json.writeEndObject();
    json.writeArrayFieldStart("numbers");
    for (Tally tally : overview.tallies()) {
      tally(tally);
    }
    json.writeEndArray();
    json.writeFieldName("landscape");
    landscape(overview.landscape());
  }

  private void position(Position position) throws IOException {
    json.writeStartObject();
    fields.word("stand", position.stand());
    fields.text("party", position.party());
    fields.text("actor", position.actor());
    json.writeBooleanField("unnamed", position.unnamed());
    evidence.write("who", position.who());
    evidence.write("of", position.of());
    fields.text("through", position.through());
    evidence.write("proposal", position.proposal());
    fields.text("claim", position.claim());
    evidence.write("cue", position.cue());
    evidence.write("sentence", position.sentence());
    fields.moment("said", position.said());
    json.writeBooleanField("dated", position.dated());
    evidence.write("also", position.also());
    json.writeEndObject();
  }

  private void track(String name, List<Timeline.Entry> entries) throws IOException {
    json.writeArrayFieldStart(name);
    for (Timeline.Entry entry : entries) {
      json.writeStartObject();
      fields.word("kind", entry.kind());
      fields.moment("when", entry.when());
      evidence.write("time", entry.time());
      evidence.write("what", entry.what());
      evidence.write("sentence", entry.sentence());
      fields.text("claim", entry.claim());
      evidence.write("also", entry.also());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void tally(Tally tally) throws IOException {
    json.writeStartObject();
    fields.text("counted", tally.counted());
    fields.text("unit", tally.unit());
    fields.text("claim", tally.claim());
    fields.word("standing", tally.standing());
    json.writeArrayFieldStart("lines");
    for (Tally.Line line : tally.lines()) {
      Quantity quantity = line.quantity();
      json.writeStartObject();
      evidence.write("words", quantity.span());
      json.writeNumberField("low", quantity.low());
      json.writeNumberField("high", quantity.high());
      json.writeBooleanField("lowOpen", quantity.lowOpen());
      fields.word("bound", line.bound());
      fields.moment("asOf", quantity.asOf() == null ? null : quantity.asOf().time());
      evidence.write("countedBy", quantity.countedBy());
      evidence.write("sentence", line.sentence());
      evidence.write("also", line.also());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void landscape(@Nullable Landscape landscape) throws IOException {
    if (landscape == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("origins", landscape.origins());
    json.writeArrayFieldStart("bars");
    for (Landscape.Bar bar : landscape.bars()) {
      bar(bar);
    }
    json.writeEndArray();
    json.writeFieldName("unrated");
    bar(landscape.unrated());
    fields.texts("missing", landscape.missing());
    json.writeArrayFieldStart("oneSided");
    for (Landscape.OneSided claim : landscape.oneSided()) {
      json.writeStartObject();
      fields.text("label", claim.label());
      fields.text("claim", claim.claim());
      json.writeNumberField("outlets", claim.outlets());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void bar(Landscape.Bar bar) throws IOException {
    json.writeStartObject();
    fields.text("label", bar.label());
    json.writeNumberField("outlets", bar.outlets());
    json.writeArrayFieldStart("groups");
    for (Landscape.Group group : bar.groups()) {
      json.writeStartObject();
      fields.text("origin", group.origin());
      fields.texts("articles", group.articles().stream().map(ArticleId::value).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
