package org.whence.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Trouble;

/** Values of JSON, each read by its shape: whole files, lines, and the members of a list, which keep the bytes they were written in. */
final class Json {
  private static final int DEEPEST = 200;

  /** A shape of JSON object. One class a shape, named in {@link #SHAPES}. */
  interface Shape {
    boolean fits(JsonNode object);

    /** @param bytes of the object */
    void read(JsonNode object, Place place, byte[] bytes, Json json);
  }

  /** Asked in this order; the last fits every object. */
  private static final List<Shape> SHAPES = List.of(new JsonFeed(), new Ninjs(), new JsonArticle());

  /** Where a value stands: the input, the line or item in it, and what its characters took to read. */
  record Place(String input, String part, List<String> notes) {
    Place(String input, String part) {
      this(input, part, List.of());
    }

    Place noted(List<String> more) {
      return new Place(input, part, more);
    }

    String name() {
      return part.isEmpty() ? input : input + " " + part;
    }

    Place item(int number) {
      return new Place(input, (part.isEmpty() ? "" : part + " ") + "item " + number, notes);
    }
  }

  private final Desk desk;
  private final ObjectMapper mapper;

  Json(Desk desk) {
    this.desk = desk;
    int longest = (int) Math.min(desk.limits().fileBytes(), 1 << 30);
    StreamReadConstraints bounds = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(longest).build();
    mapper = new ObjectMapper(JsonFactory.builder().streamReadConstraints(bounds).build());
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** One value. */
  void value(Place place, byte[] given) {
    Decoder.Decoded decoded = Decoder.decode(given);
    JsonNode node;
    try {
      node = mapper.readTree(decoded.text());
    } catch (JsonProcessingException e) {
      desk.aside(malformed(place, e));
      return;
    }
    shaped(node, place.noted(decoded.notes()), given);
  }

  /** A value, or the members of a list of values. */
  void file(String name, byte[] given) throws IOException {
    Decoder.Decoded decoded = Decoder.decode(given);
    if (!decoded.text().stripLeading().startsWith("[")) {
      value(new Place(name, ""), given);
      return;
    }
    // Members keep the bytes they were written in where those are UTF-8.
    byte[] utf8 = decoded.text().getBytes(StandardCharsets.UTF_8);
    list(new Place(name, "", decoded.notes()), utf8);
  }

  private void list(Place whole, byte[] bytes) throws IOException {
    int number = 0;
    ObjectReader member = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (JsonParser parser = mapper.getFactory().createParser(bytes)) {
      parser.nextToken();
      for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
        number++;
        int from = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode node = member.readTree(parser);
        int to = (int) parser.currentLocation().getByteOffset();
        shaped(node, whole.item(number), Arrays.copyOfRange(bytes, from, Math.max(from, Math.min(to, bytes.length))));
      }
    } catch (JsonProcessingException e) {
      desk.aside(malformed(number == 0 ? whole : new Place(whole.input(), "after item " + number), e));
    }
  }

  private void shaped(@Nullable JsonNode node, Place place, byte[] bytes) {
    if (node == null || !node.isObject()) {
      desk.aside(place.input(), place.part(), "not a JSON object", "Write each article as {\"text\": \"...\"}.");
      return;
    }
    for (Shape shape : SHAPES) {
      if (shape.fits(node)) {
        shape.read(node, place, bytes, this);
        return;
      }
    }
  }

  /** An item with its bytes. */
  void put(Item item, Place place, byte[] bytes) {
    RawPage page = item.page(place.name());
    if (page == null) {
      desk.aside(place.input(), place.part(), Item.EMPTY, item.mend());
    } else {
      desk.page(page, bytes, Capture.JSON);
    }
  }

  /** An item that is a value inside another; its bytes are written again, for the text may have stood in another charset. */
  void put(Item item, Place place, JsonNode node) {
    put(item, place, node.toString().getBytes(StandardCharsets.UTF_8));
  }

  void put(Outcome<RawPage> page, byte[] bytes) {
    switch (page) {
      case Outcome.Done<RawPage> done -> desk.page(done.value(), bytes, Capture.JSON);
      case Outcome.SetAside<RawPage> aside -> desk.aside(aside.why());
    }
  }

  private static Trouble malformed(Place place, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String column = at == null || at.getColumnNr() < 1 ? "" : "column " + at.getColumnNr();
    String line = place.part().isEmpty() && at != null && at.getLineNr() > 0 ? "line " + at.getLineNr() : place.part();
    String where = line.isEmpty() ? column : column.isEmpty() ? line : line + " " + column;
    return new Trouble(place.input(), where, "not valid JSON: " + firstLine(e.getOriginalMessage()),
        "Write one JSON object a line, in UTF-8, without line breaks inside.");
  }

  private static String firstLine(@Nullable String message) {
    String words = message == null ? "it cannot be read" : message;
    int end = words.indexOf('\n');
    return Desk.plain(end < 0 ? words : words.substring(0, end), 160);
  }
}
