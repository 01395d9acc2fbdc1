package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.Anchor;
import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.model.Span;

/** Writes the corrections of the analyst by which a dossier was made. */
final class RulingWriter {
  private RulingWriter() {}

  /** The field {@code analyst}; nothing where there were none. */
  static void write(JsonGenerator json, Fields fields, Evidence evidence, Dossier dossier) throws IOException {
    if (dossier.rulings().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("analyst");
    for (Ruling ruling : dossier.rulings()) {
      json.writeStartObject();
      json.writeNumberField("number", ruling.number());
      fields.text("kind", ruling.matter().kind());
      fields.text("value", ruling.matter().value());
      fields.text("author", ruling.author());
      fields.text("reason", ruling.reason());
      fields.text("made", ruling.made().toString());
      evidence.write("at", places(ruling, dossier));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Where the words stand that it is about. */
  private static List<Span> places(Ruling ruling, Dossier dossier) {
    List<Span> out = new ArrayList<>();
    for (Anchor anchor : ruling.matter().anchors()) {
      for (Reading reading : dossier.readings()) {
        Span span = reading.article().id().equals(anchor.article()) ? anchor.find(reading.article()) : null;
        if (span != null) {
          out.add(span);
        }
      }
    }
    return out;
  }

}
