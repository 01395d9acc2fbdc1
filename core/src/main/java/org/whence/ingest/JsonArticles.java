package org.whence.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Trouble;

/** JSON objects that hold one article each, under the names by which collections usually call its parts. */
final class JsonArticles {
  private static final List<String> URL = List.of("url", "link", "canonical");
  private static final List<String> OUTLET = List.of("outlet", "source", "publisher", "site");
  private static final List<String> DATE = List.of("date", "published", "datePublished", "pubDate");
  private static final List<String> LANG = List.of("lang", "language");
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> TEXT = List.of("text", "body", "articleBody");
  private static final List<String> AUTHORS = List.of("authors", "author", "byline");

  private static final String MEND_TEXT = "Give the article under \"text\" (or body, articleBody) or \"html\".";

  private final ObjectMapper mapper;

  JsonArticles(Limits limits) {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder().maxNestingDepth(200).maxStringLength((int) Math.min(limits.fileBytes(), 1 << 30)).build();
    mapper = new ObjectMapper(JsonFactory.builder().streamReadConstraints(bounds).build());
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** One line of JSON, or one file that is one object. */
  Outcome<RawPage> one(String input, String name, String place, String json, List<String> notes) {
    JsonNode node;
    try {
      node = mapper.readTree(json);
    } catch (JsonProcessingException e) {
      return new Outcome.SetAside<>(malformed(name, place, e));
    }
    return page(node, input, name, place, notes);
  }

  /** A file that is one object, or an array of them. */
  List<Outcome<RawPage>> file(String name, String json, List<String> notes) {
    JsonNode node;
    try {
      node = mapper.readTree(json);
    } catch (JsonProcessingException e) {
      return List.of(new Outcome.SetAside<>(malformed(name, "", e)));
    }
    if (!node.isArray()) {
      return List.of(page(node, name, name, "", notes));
    }
    List<Outcome<RawPage>> all = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      String place = "item " + (i + 1);
      all.add(page(node.get(i), name + " " + place, name, place, notes));
    }
    return all;
  }

  private static Trouble malformed(String name, String place, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String column = at == null || at.getColumnNr() < 1 ? "" : "column " + at.getColumnNr();
    String line = place.isEmpty() && at != null && at.getLineNr() > 0 ? "line " + at.getLineNr() : place;
    String where = line.isEmpty() ? column : column.isEmpty() ? line : line + " " + column;
    return new Trouble(name, where, "not valid JSON: " + firstLine(e.getOriginalMessage()),
        "Write one JSON object a line, in UTF-8, without line breaks inside.");
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }

  private static Outcome<RawPage> page(@Nullable JsonNode node, String input, String name, String place, List<String> notes) {
    if (node == null || !node.isObject()) {
      return new Outcome.SetAside<>(new Trouble(name, place, "not a JSON object", "Write each article as {\"text\": \"...\"}."));
    }
    String text = words(node, TEXT);
    String html = text == null ? words(node, List.of("html")) : null;
    String content = text == null ? html : text;
    if (content == null) {
      return new Outcome.SetAside<>(new Trouble(name, place, "a JSON object without an article's text", MEND_TEXT));
    }
    return new Outcome.Done<>(
        new RawPage(
            input,
            text == null ? RawPage.Form.HTML : RawPage.Form.TEXT,
            content,
            words(node, URL),
            words(node, OUTLET),
            words(node, DATE),
            words(node, LANG),
            words(node, TITLE),
            names(node),
            notes));
  }

  /** The first of the keys that holds words; a list of paragraphs is joined. */
  private static @Nullable String words(JsonNode node, List<String> keys) {
    for (String key : keys) {
      String words = value(node.get(key));
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  private static @Nullable String value(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    if (value.isObject()) {
      return value(value.get("name"));
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.asText("")));
      return nonBlank(String.join("\n\n", parts));
    }
    return value.isTextual() || value.isNumber() ? nonBlank(value.asText()) : null;
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (String key : AUTHORS) {
      JsonNode value = node.get(key);
      if (value != null && value.isArray()) {
        for (JsonNode part : value) {
          add(names, value(part));
        }
      } else {
        add(names, value(value));
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return names;
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name.strip());
    }
  }

  private static @Nullable String nonBlank(String words) {
    return words.isBlank() ? null : words;
  }
}
