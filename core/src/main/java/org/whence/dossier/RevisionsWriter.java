package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Revision;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Writes what later versions of articles changed in earlier ones, and which claims stand in the sentences that were changed. */
final class RevisionsWriter {
  private final List<Revision> revisions;

  /** The versions whose claims are looked for. */
  private final Set<ArticleId> versions = new HashSet<>();

  /** Wordings by their article, each with the id of its claim. */
  private final Map<ArticleId, List<Told>> told = new HashMap<>();

  private record Told(Span wording, String claim) {}

  RevisionsWriter(List<Revision> revisions) {
    this.revisions = revisions;
    revisions.forEach(revision -> versions.add(revision.after()));
  }

  /** Keeps what revisions need of a dossier. */
  void keep(Dossier dossier) {
    if (versions.isEmpty()) {
      return;
    }
    for (TracedClaim claim : dossier.claims()) {
      for (Wording wording : claim.wordings()) {
        Span words = wording.statement().wording();
        if (versions.contains(words.article())) {
          told.computeIfAbsent(words.article(), id -> new ArrayList<>()).add(new Told(words, claim.claim().id()));
        }
      }
    }
  }

  /** Nothing where no article came in two versions. */
  void write(JsonGenerator json, Fields fields, Indented layout) throws IOException {
    if (revisions.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("revisions");
    for (Revision revision : revisions) {
      json.writeStartObject();
      version(json, "before", revision.before(), revision.digests().before());
      version(json, "after", revision.after(), revision.digests().after());
      fields.texts("claims", List.copyOf(claims(revision)));
      json.writeArrayFieldStart("edits");
      for (Revision.Edit edit : revision.edits()) {
        json.writeStartObject();
        fields.word("kind", edit.kind());
        passage(json, "before", edit.before(), layout);
        passage(json, "after", edit.after(), layout);
        fields.reason("why", edit.why());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private Set<String> claims(Revision revision) {
    Set<String> out = new TreeSet<>();
    for (Told one : told.getOrDefault(revision.after(), List.of())) {
      for (Revision.Edit edit : revision.edits()) {
        if (edit.after() != null && edit.after().span().overlaps(one.wording)) {
          out.add(one.claim);
        }
      }
    }
    return out;
  }

  private static void version(JsonGenerator json, String name, ArticleId article, String digest) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("article", article.value());
    json.writeStringField("digest", "sha256:" + digest);
    json.writeEndObject();
  }

  private static void passage(JsonGenerator json, String name, Revision.@Nullable Passage passage, Indented layout) throws IOException {
    json.writeFieldName(name);
    if (passage == null) {
      json.writeNull();
      return;
    }
    layout.flat();
    json.writeStartObject();
    json.writeStringField("role", passage.role().name().toLowerCase(java.util.Locale.ROOT));
    json.writeNumberField("start", passage.start());
    json.writeNumberField("end", passage.end());
    json.writeStringField("exact", passage.words());
    json.writeEndObject();
    layout.deep();
  }
}
