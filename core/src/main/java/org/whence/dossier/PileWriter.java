package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;
import org.whence.model.Trouble;

/** Writes what belongs to a whole pile and to no story. */
final class PileWriter {
  private final JsonGenerator json;
  private final Indented layout;
  private final List<Storyline> storylines;
  private final RevisionsWriter revisions;

  /** The articles in which storylines have their sentences, and what was read from them. */
  private final Set<ArticleId> articles = new HashSet<>();

  private final List<Reading> readings = new ArrayList<>();

  /** @param pile what belongs to no story */
  PileWriter(JsonGenerator json, Indented layout, Pile pile) {
    this.json = json;
    this.layout = layout;
    this.storylines = pile.storylines();
    this.revisions = new RevisionsWriter(pile.revisions());
    for (Storyline line : storylines) {
      for (StoryLink link : line.links()) {
        for (StoryLink.Shared shared : link.shared()) {
          articles.add(shared.earlier().article());
          articles.add(shared.later().article());
        }
      }
    }
  }

  /** Keeps what storylines and revisions need of a dossier. */
  void keep(Dossier dossier) {
    revisions.keep(dossier);
    for (Reading reading : dossier.readings()) {
      if (articles.contains(reading.article().id())) {
        readings.add(reading);
      }
    }
  }

  static void writeInputs(JsonGenerator json, Pile pile) throws IOException {
    json.writeArrayFieldStart("setAside");
    for (Trouble trouble : pile.setAside()) {
      json.writeStartObject();
      json.writeStringField("input", trouble.input());
      json.writeStringField("place", trouble.place());
      json.writeStringField("fault", trouble.fault());
      json.writeStringField("mend", trouble.mend());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void writeRevisions() throws IOException {
    revisions.write(json, new Fields(json, new Evidence(json, layout, List.of())), layout);
  }

  void writeStorylines() throws IOException {
    json.writeArrayFieldStart("storylines");
    if (!storylines.isEmpty()) {
      Evidence evidence = new Evidence(json, layout, readings);
      for (Storyline line : storylines) {
        write(line, evidence, new Fields(json, evidence));
      }
    }
    json.writeEndArray();
  }

  private void write(Storyline line, Evidence evidence, Fields fields) throws IOException {
    json.writeStartObject();
    fields.text("id", line.id());
    fields.texts("stories", line.stories());
    json.writeArrayFieldStart("links");
    for (StoryLink link : line.links()) {
      json.writeStartObject();
      fields.text("earlier", link.earlier());
      fields.text("later", link.later());
      json.writeNumberField("days", link.days());
      fields.reasons("why", link.why());
      json.writeArrayFieldStart("shared");
      for (StoryLink.Shared shared : link.shared()) {
        json.writeStartObject();
        fields.word("kind", shared.kind());
        fields.text("name", shared.name());
        evidence.write("earlier", shared.earlier());
        evidence.write("earlierSentence", shared.earlierSentence());
        evidence.write("later", shared.later());
        evidence.write("laterSentence", shared.laterSentence());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
