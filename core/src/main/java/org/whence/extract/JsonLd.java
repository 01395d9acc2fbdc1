package org.whence.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the page says about its article in JSON-LD, read with patience: publishers write it by hand. */
final class JsonLd {
  private static final ObjectReader READER =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
              .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
              .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
              .build()).reader();

  private static final int MOST_SCRIPTS = 30;
  private static final int MOST_LETTERS = 2_000_000;
  private static final int MOST_NODES = 5_000;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final List<JsonNode> people = new ArrayList<>();
  private final List<JsonNode> organisations = new ArrayList<>();
  private int nodes;

  private JsonLd() {}

  static JsonLd of(List<Element> elements) {
    JsonLd found = new JsonLd();
    int scripts = 0;
    for (Element script : elements) {
      if (script.attr("type").toLowerCase(java.util.Locale.ROOT).startsWith("application/ld+json") && scripts++ < MOST_SCRIPTS) {
        found.script(script.data());
      }
    }
    return found;
  }

  private void script(String data) {
    int begin = 0;
    while (begin < data.length() && data.charAt(begin) != '{' && data.charAt(begin) != '[') {
      begin++;
    }
    if (data.startsWith("[CDATA[", begin)) {
      begin += 7;
    }
    int end = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']')) + 1;
    if (begin >= end || end - begin > MOST_LETTERS) {
      return;
    }
    String json = data.substring(begin, end);
    int cdata = json.indexOf("]]>");
    try {
      collect(READER.readTree(cdata < 0 ? json : json.substring(0, cdata)), 0);
    } catch (JsonProcessingException e) {
      // A broken block says nothing; the page's other signs remain.
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 8 || nodes++ > MOST_NODES) {
      return;
    }
    if (node.isObject()) {
      String type = type(node);
      if (type.contains("Article") || type.contains("Posting") || type.contains("Report") || type.equals("Review")) {
        articles.add(node);
      } else if (type.contains("WebPage")) {
        pages.add(node);
      } else if (type.contains("Person")) {
        people.add(node);
      } else if (type.contains("Organization")) {
        organisations.add(node);
      }
      JsonNode graph = node.get("@graph");
      JsonNode main = node.get("mainEntity");
      if (graph != null) {
        collect(graph, depth + 1);
      }
      if (main != null && main.isObject()) {
        collect(main, depth + 1);
      }
    } else if (node.isArray()) {
      for (JsonNode part : node) {
        collect(part, depth + 1);
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.get("@type");
    if (type == null) {
      return "";
    }
    if (!type.isArray()) {
      return type.asText("");
    }
    StringBuilder all = new StringBuilder();
    type.forEach(one -> all.append(one.asText("")).append(' '));
    return all.toString();
  }

  /** A value of the article, or of the page where the article has none. */
  @Nullable String value(String key) {
    for (JsonNode node : articles) {
      String value = words(node.get(key));
      if (value != null) {
        return value;
      }
    }
    if (articles.isEmpty()) {
      for (JsonNode node : pages) {
        String value = words(node.get(key));
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  private static @Nullable String words(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    if (value.isArray()) {
      return value.isEmpty() ? null : words(value.get(0));
    }
    if (value.isObject()) {
      JsonNode inner = value.has("name") ? value.get("name") : value.has("@value") ? value.get("@value") : value.get("@id");
      return inner == null || inner.isContainerNode() ? null : words(inner);
    }
    String words = value.asText("").strip();
    return words.isEmpty() || words.equals("null") ? null : words;
  }

  @Nullable String publisher() {
    for (JsonNode node : articles) {
      String name = named(node.get("publisher"), organisations);
      if (name == null) {
        name = named(node.get("sourceOrganization"), organisations);
      }
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** The name of an entity that stands here or is referred to by its id. */
  private static @Nullable String named(@Nullable JsonNode entity, List<JsonNode> known) {
    JsonNode one = entity != null && entity.isArray() && !entity.isEmpty() ? entity.get(0) : entity;
    if (one == null) {
      return null;
    }
    if (one.isObject() && !one.has("name")) {
      String id = one.path("@id").asText("");
      for (JsonNode node : known) {
        if (!id.isEmpty() && id.equals(node.path("@id").asText(""))) {
          return words(node.get("name"));
        }
      }
      return null;
    }
    String name = words(one);
    return name == null || name.startsWith("http") ? null : name;
  }

  /** Names of the article's authors, at most twenty. */
  Set<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode node : articles) {
      JsonNode author = node.get("author");
      if (author != null && author.isArray()) {
        for (JsonNode one : author) {
          add(names, named(one, people));
        }
      } else {
        add(names, named(author, people));
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return names;
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null && names.size() < 20 && name.length() < 100) {
      names.add(name);
    }
  }
}
