package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one input file.
 *
 * @param folder where the file lies, against which names in it are resolved
 * @param with lines of the file given beside it; empty where none was
 */
record Input(Path folder, List<ObjectNode> lines, List<ObjectNode> with) {

  static final ObjectMapper JSON = new ObjectMapper();

  static Input of(Path file, @Nullable Path with) throws IOException {
    return new Input(file.toAbsolutePath().resolveSibling("").normalize(), lines(file), with == null ? List.of() : lines(with));
  }

  /** The JSON objects of a file, one a line, gzipped or not. */
  static List<ObjectNode> lines(Path file) throws IOException {
    List<ObjectNode> out = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(plain(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          if (!(JSON.readTree(line) instanceof ObjectNode object)) {
            throw new IOException(file + ", line " + number + ": not a JSON object. Give one article a line");
          }
          out.add(object);
        }
      }
    }
    return out;
  }

  private static InputStream plain(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  /** The value of a key, null where it is missing, null or empty. */
  static @Nullable String value(ObjectNode line, String key) {
    JsonNode node = line.get(key);
    return node == null || node.isNull() || node.asText().isBlank() ? null : node.asText();
  }
}
