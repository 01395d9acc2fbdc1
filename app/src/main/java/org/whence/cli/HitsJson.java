package org.whence.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.whence.casefile.Hits;

/** Writes what a search found as JSON; positions of marks count code points in their passage. */
final class HitsJson {
  private final JsonGenerator json;

  HitsJson(Writer out) throws IOException {
    json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
  }

  void write(Hits hits) throws IOException {
    json.writeStartObject();
    json.writeNumberField("found", hits.all());
    json.writeArrayFieldStart("hits");
    for (Hits.Hit hit : hits.list()) {
      json.writeStartObject();
      json.writeStringField("what", hit.what().name().toLowerCase(Locale.ROOT));
      json.writeStringField("id", hit.id());
      json.writeStringField("name", hit.name());
      json.writeStringField("title", hit.title());
      json.writeStringField("outlet", hit.outlet());
      json.writeStringField("published", hit.published());
      json.writeArrayFieldStart("passages");
      for (Hits.Passage passage : hit.passages()) {
        write(passage);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }

  private void write(Hits.Passage passage) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", passage.text());
    json.writeArrayFieldStart("marks");
    for (Hits.Mark mark : passage.marks()) {
      json.writeStartArray();
      json.writeNumber(passage.text().codePointCount(0, mark.begin()));
      json.writeNumber(passage.text().codePointCount(0, mark.end()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
