package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Copy;
import org.whence.model.Correction;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.Node;
import org.whence.model.ReadNext;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;
import org.whence.model.Unknown;

/** Writes the fields of one dossier, what a reader asks first standing first. */
final class DossierWriter {
  private final JsonGenerator json;
  private final Dossier dossier;
  private final Evidence evidence;
  private final Fields fields;

  DossierWriter(JsonGenerator json, @Nullable Indented layout, Dossier dossier) {
    this.json = json;
    this.dossier = dossier;
    evidence = new Evidence(json, layout, dossier.readings());
    fields = new Fields(json, evidence);
  }

  void write() throws IOException {
    fields.text("story", dossier.story().id());
    ids("members", dossier.story().articles());
    fields.text("mainClaim", dossier.mainClaim());
    json.writeNumberField("elsewhere", dossier.elsewhere());
    OverviewWriter overview = new OverviewWriter(json, evidence, fields);
    overview.writeFirst(dossier.overview());
    readNext();
    claims(null);
    overview.writeRest(dossier.overview());
    graph();
    parties();
    reports();
    copies();
    corrections();
    RulingWriter.write(json, fields, evidence, dossier);
    unknown();
    articles(null);
  }

  /** One claim with what the ways of a claim are made of. */
  void claim(String id) throws IOException {
    readNext();
    claims(id);
    graph();
  }

  /** Articles; only the one of an id where one is given. */
  void articles(@Nullable String only) throws IOException {
    json.writeArrayFieldStart("articles");
    ReadingWriter readings = new ReadingWriter(json, evidence, fields);
    for (Reading reading : dossier.readings()) {
      if (only == null || only.equals(reading.article().id().value())) {
        readings.write(reading);
      }
    }
    json.writeEndArray();
  }

  private void ids(String name, List<ArticleId> ids) throws IOException {
    fields.texts(name, ids.stream().map(ArticleId::value).toList());
  }

  private void readNext() throws IOException {
    json.writeArrayFieldStart("readNext");
    for (ReadNext next : dossier.readNext()) {
      json.writeStartObject();
      fields.text("report", next.report().id());
      json.writeNumberField("narrows", next.narrows());
      fields.texts("claims", next.claims());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void claims(@Nullable String only) throws IOException {
    json.writeArrayFieldStart("claims");
    ClaimWriter writer = new ClaimWriter(json, evidence, fields);
    for (TracedClaim claim : dossier.claims()) {
      if (only == null || only.equals(claim.claim().id())) {
        writer.write(claim, checks(claim.claim().id()));
      }
    }
    json.writeEndArray();
  }

  /** Which of the checks bear on a claim, counted from 0. */
  private List<Integer> checks(String claim) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < dossier.overview().checks().size(); i++) {
      if (dossier.overview().checks().get(i).claims().contains(claim)) {
        out.add(i);
      }
    }
    return out;
  }

  private void corrections() throws IOException {
    json.writeArrayFieldStart("corrections");
    for (Correction correction : dossier.corrections()) {
      json.writeStartObject();
      evidence.write("notice", correction.notice());
      evidence.write("withdrawn", correction.withdrawn());
      evidence.write("missed", correction.missed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void graph() throws IOException {
    json.writeArrayFieldStart("nodes");
    for (Node node : dossier.nodes()) {
      evidence.flat();
      json.writeStartObject();
      fields.text("id", node.id());
      fields.word("kind", node.kind());
      fields.text("label", node.label());
      fields.text("identity", node.identity());
      fields.text("article", node.article() == null ? null : node.article().value());
      json.writeEndObject();
      evidence.deep();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (Edge edge : dossier.edges()) {
      json.writeStartObject();
      fields.text("from", edge.from());
      fields.text("to", edge.to());
      fields.word("kind", edge.kind());
      json.writeBooleanField("proven", edge.proven());
      evidence.write("proof", edge.proof());
      fields.reason("why", edge.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void parties() throws IOException {
    json.writeArrayFieldStart("parties");
    for (Identity identity : dossier.identities()) {
      json.writeStartObject();
      fields.text("id", identity.id());
      fields.word("kind", identity.kind());
      fields.text("name", identity.name());
      fields.texts("aliases", identity.aliases());
      json.writeArrayFieldStart("mentions");
      for (var mention : identity.mentions()) {
        evidence.flat();
        json.writeStartObject();
        fields.text("article", mention.article().value());
        json.writeNumberField("attribution", mention.index());
        json.writeEndObject();
        evidence.deep();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("maybeSame");
    for (MaybeSame pair : dossier.maybeSame()) {
      json.writeStartObject();
      fields.text("first", pair.first());
      fields.text("second", pair.second());
      fields.reason("why", pair.why());
      fields.reasons("for", pair.reasonsFor());
      fields.reasons("against", pair.reasonsAgainst());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reports() throws IOException {
    json.writeArrayFieldStart("reports");
    for (CitedReport report : dossier.reports()) {
      json.writeStartObject();
      fields.text("id", report.id());
      fields.text("outlet", report.outlet());
      fields.text("name", report.name());
      fields.text("when", report.when());
      ids("citedBy", report.citedBy());
      evidence.write("proof", report.proof());
      fields.text("inPile", report.inPile() == null ? null : report.inPile().value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void copies() throws IOException {
    json.writeArrayFieldStart("copies");
    for (Copy copy : dossier.copies()) {
      json.writeStartObject();
      fields.text("child", copy.child().value());
      fields.text("parent", copy.parent().value());
      fields.word("kind", copy.kind());
      json.writeBooleanField("directed", copy.directed());
      fields.text("common", copy.common());
      json.writeArrayFieldStart("proof");
      for (Copy.Pair pair : copy.proof()) {
        json.writeStartObject();
        evidence.write("child", pair.child());
        evidence.write("parent", pair.parent());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void unknown() throws IOException {
    json.writeArrayFieldStart("unknown");
    for (Unknown unknown : dossier.unknown()) {
      evidence.flat();
      json.writeStartObject();
      fields.text("article", unknown.article().value());
      fields.word("what", unknown.what());
      json.writeEndObject();
      evidence.deep();
    }
    json.writeEndArray();
  }
}
