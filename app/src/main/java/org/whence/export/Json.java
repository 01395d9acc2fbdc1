package org.whence.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON documents of one kind of bytes: UTF-8, line feeds, what is not known left out. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** A document set for people to read; the stream stays open. */
  static JsonGenerator laidOut(OutputStream out) throws IOException {
    DefaultIndenter indent = new DefaultIndenter(" ", "\n");
    return flat(out).setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
  }

  /** A document on one line. Through a writer, so that half a surrogate pair becomes a replacement character and not a failure. */
  static JsonGenerator flat(OutputStream out) throws IOException {
    return FACTORY.createGenerator(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** Ends a document with a line feed. */
  static void end(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.flush();
    json.close();
  }

  /** A field; none where nothing is known. */
  static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  static void field(JsonGenerator json, String name, @Nullable Enum<?> value) throws IOException {
    field(json, name, value == null ? null : word(value));
  }

  /** A word of the model as the data carry it. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
