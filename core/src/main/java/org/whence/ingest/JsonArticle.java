package org.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Trouble;

/** A JSON object that holds one article, under the names by which collections usually call its parts. */
final class JsonArticle implements Json.Shape {
  private static final List<String> URL = List.of("url", "link", "canonical");
  private static final List<String> OUTLET = List.of("outlet", "source", "publisher", "site");
  private static final List<String> DATE = List.of("date", "published", "datePublished", "pubDate");
  private static final List<String> LANG = List.of("lang", "language");
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> TEXT = List.of("text", "body", "articleBody");
  private static final List<String> AUTHORS = List.of("authors", "author", "byline");

  private static final String MEND_TEXT = "Give the article under \"text\" (or body, articleBody) or \"html\".";

  @Override
  public boolean fits(JsonNode object) {
    return true;
  }

  @Override
  public void read(JsonNode object, Json.Place place, byte[] bytes, Json json) {
    json.put(page(object, place), bytes);
  }

  private static Outcome<RawPage> page(JsonNode node, Json.Place place) {
    String text = words(node, TEXT);
    String html = text == null ? words(node, List.of("html")) : null;
    String content = text == null ? html : text;
    if (content == null) {
      return new Outcome.SetAside<>(new Trouble(place.input(), place.part(), "a JSON object without an article's text", MEND_TEXT));
    }
    return new Outcome.Done<>(
        new RawPage(
            place.name(),
            text == null ? RawPage.Form.HTML : RawPage.Form.TEXT,
            content,
            words(node, URL),
            words(node, OUTLET),
            words(node, DATE),
            words(node, LANG),
            words(node, TITLE),
            names(node),
            place.notes()));
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
