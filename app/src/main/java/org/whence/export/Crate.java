package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.whence.model.Moment;
import org.whence.model.Reading;

/** All other forms together as an RO-Crate (1.1), which says what each of its files is. The dossier comes only with the articles whole. */
final class Crate implements Form.ManyFiles {
  private static final String RIGHTS =
      "The quotations remain their publishers'. Nothing here says what is true: it counts origins, with the range of each count.";

  /**
   * A file of the crate.
   *
   * @param of the form it is of
   */
  private record Part(Exports of, long bytes) {}

  @Override
  public void write(ExportInput input, Files to) throws IOException {
    Map<String, Part> parts = new TreeMap<>();
    for (Exports each : Exports.values()) {
      boolean whole = each != Exports.JSON || input.isFullText();
      switch (each.form()) {
        case Crate itself -> { }
        case OneFile file -> {
          if (whole) {
            put(to, each.fileName(), each, out -> file.write(input, out), parts);
          }
        }
        case ManyFiles files -> files.write(input, (name, content) -> put(to, each.kind() + "/" + name, each, content, parts));
      }
    }
    String day = newest(input);
    to.put("ro-crate-metadata.json", out -> metadata(out, parts, day));
  }

  private static void put(Files to, String name, Exports of, Files.Content content, Map<String, Part> parts) throws IOException {
    to.put(name, out -> {
      Counted counted = new Counted(out);
      content.to(counted);
      counted.flush();
      parts.put(name, new Part(of, counted.bytes));
    });
  }

  /** The day of the newest article: the crate has no time of its own, so that the same articles give the same bytes. */
  private static String newest(ExportInput input) throws IOException {
    Instant[] newest = {Instant.EPOCH};
    input.each(told -> {
      for (Reading reading : told.dossier().readings()) {
        Moment published = reading.article().published();
        if (published != null && published.earliest().isAfter(newest[0])) {
          newest[0] = published.earliest();
        }
      }
    });
    return Dates.instant(newest[0]).substring(0, "2031-03-02".length());
  }

  private static void metadata(OutputStream out, Map<String, Part> parts, String day) throws IOException {
    JsonGenerator json = Json.laidOut(out);
    json.writeStartObject();
    json.writeStringField("@context", "https://w3id.org/ro/crate/1.1/context");
    json.writeArrayFieldStart("@graph");
    entity(json, "ro-crate-metadata.json", "CreativeWork");
    reference(json, "conformsTo", "https://w3id.org/ro/crate/1.1");
    reference(json, "about", "./");
    json.writeEndObject();
    entity(json, "./", "Dataset");
    json.writeStringField("name", "Where the news comes from");
    json.writeStringField("description", "What was traced in a pile of news articles: claims, their sources, on how many independent origins each"
        + " stands, and how wordings changed. The date is that of the newest article.");
    json.writeStringField("datePublished", day);
    reference(json, "license", "#rights");
    json.writeArrayFieldStart("hasPart");
    for (String name : parts.keySet()) {
      json.writeStartObject();
      json.writeStringField("@id", name);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    entity(json, "#rights", "CreativeWork");
    json.writeStringField("name", "Rights");
    json.writeStringField("description", RIGHTS);
    json.writeEndObject();
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      file(json, part.getKey(), part.getValue());
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private static void entity(JsonGenerator json, String id, String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeStringField("@type", type);
  }

  private static void reference(JsonGenerator json, String name, String id) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("@id", id);
    json.writeEndObject();
  }

  private static void file(JsonGenerator json, String name, Part part) throws IOException {
    entity(json, name, "File");
    json.writeStringField("name", name);
    json.writeStringField("description", part.of.description());
    json.writeStringField("encodingFormat", part.of.isFolder() ? mediaType(name) : part.of.mediaType());
    json.writeStringField("contentSize", String.valueOf(part.bytes));
    json.writeEndObject();
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> "text/csv";
      case "jsonl" -> "application/x-ndjson";
      case "parquet" -> "application/vnd.apache.parquet";
      default -> "application/json";
    };
  }

  /** Counts what passes. */
  private static final class Counted extends FilterOutputStream {
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] from, int begin, int length) throws IOException {
      out.write(from, begin, length);
      bytes += length;
    }
  }
}
