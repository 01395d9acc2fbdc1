package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.whence.model.Pile;
import org.whence.model.Trouble;

/** Writes what belongs to a whole pile and to no story. */
final class PileWriter {
  private PileWriter() {}

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
}
