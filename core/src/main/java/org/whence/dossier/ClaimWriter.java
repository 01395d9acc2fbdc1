package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Denial;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Writes a claim: on how much it stands, its wordings, its changes. */
final class ClaimWriter {
  private final JsonGenerator json;
  private final Evidence evidence;
  private final Fields fields;

  ClaimWriter(JsonGenerator json, Evidence evidence, Fields fields) {
    this.json = json;
    this.evidence = evidence;
    this.fields = fields;
  }

  /** @param checks which of the dossier's checks bear on it */
  void write(TracedClaim claim, List<Integer> checks) throws IOException {
    json.writeStartObject();
    fields.text("id", claim.claim().id());
    evidence.write("title", claim.claim().title());
    corroboration(claim.corroboration());
    fields.texts("maybeSame", claim.claim().maybeSame());
    json.writeArrayFieldStart("wordings");
    for (Wording wording : claim.wordings()) {
      wording(wording);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (Change change : claim.changes()) {
      change(change);
    }
    json.writeEndArray();
    evidence.write("circle", claim.circle());
    json.writeArrayFieldStart("disputedBy");
    for (Denial denial : claim.denials()) {
      denial(denial);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("checks");
    for (int check : checks) {
      json.writeNumber(check);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void denial(Denial denial) throws IOException {
    json.writeStartObject();
    fields.text("who", denial.who());
    fields.text("article", denial.by().article().value());
    json.writeNumberField("attribution", denial.by().index());
    fields.word("stance", Stance.DENIES);
    evidence.write("denied", denial.denied());
    evidence.write("sentence", denial.sentence());
    fields.reason("why", denial.how());
    json.writeEndObject();
  }

  private void corroboration(Corroboration corroboration) throws IOException {
    json.writeNumberField("articles", corroboration.articles());
    fields.range("reports", corroboration.reports());
    fields.range("sources", corroboration.sources());
    fields.range("origins", corroboration.origins());
    fields.texts("bottleneck", corroboration.bottleneck());
    fields.texts("bottleneckAtMost", corroboration.bottleneckAtMost());
    fields.reasons("why", corroboration.why());
    fields.reasons("whyAtMost", corroboration.whyAtMost());
  }

  private void wording(Wording wording) throws IOException {
    Statement statement = wording.statement();
    json.writeStartObject();
    fields.text("statement", statement.id().toString());
    fields.word("stance", wording.stance());
    evidence.write("wording", statement.wording());
    evidence.write("sentence", statement.sentence());
    fields.word("commitment", statement.commitment());
    fields.word("certainty", statement.certainty());
    fields.word("stage", statement.progress() == null ? null : statement.progress().stage());
    json.writeBooleanField("stageNegated", statement.progress() != null && statement.progress().negated());
    fields.texts("behind", wording.behind());
    json.writeEndObject();
  }

  private void change(Change change) throws IOException {
    json.writeStartObject();
    fields.word("nature", change.nature());
    fields.word("kind", change.kind());
    fields.word("severity", change.severity());
    evidence.write("before", change.before());
    evidence.write("after", change.after());
    evidence.write("relay", change.relay());
    fields.reason("why", change.why());
    json.writeEndObject();
  }
}
