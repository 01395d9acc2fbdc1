package org.whence.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Span;

/** What the views write as JSON, cast anew so that every word of an article is marked as a stranger's and shown safely. */
final class Recast {
  private static final ObjectMapper READER = new ObjectMapper();

  private final List<Account> stories;

  Recast(List<Account> stories) {
    this.stories = List.copyOf(stories);
  }

  /** Something that writes JSON. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static JsonNode tree(Writing writing) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writing.to(out);
      return READER.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory alone is written to
    }
  }

  /** A quotation of the views as one of answers; null where it is none. */
  JsonNode quotation(JsonNode written) {
    String id = written.path("article").asText("");
    for (Account story : stories) {
      ArticleId article = id.isEmpty() ? null : new ArticleId(id);
      if (article != null && story.has(article)) {
        return story.quotation(span(story.article(article), written));
      }
    }
    return JsonNodeFactory.instance.nullNode();
  }

  /** The place of a quotation of the views in an article of a story. */
  static Span span(Account story, JsonNode written) {
    return span(story.article(new ArticleId(written.path("article").asText())), written);
  }

  private static Span span(Article article, JsonNode written) {
    String text = article.text();
    int begin = text.offsetByCodePoints(0, written.path("start").asInt());
    return article.span(begin, text.offsetByCodePoints(begin, written.path("end").asInt() - written.path("start").asInt()));
  }

  /** What only one of two articles has: each thing with its sentence. */
  void only(ObjectNode into, JsonNode side, String name) {
    Account.few(into, name, list(side.path(name)), one -> {
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      out.set("what", Account.named(one.path("what").asText()));
      out.set("sentence", quotation(one.path("sentence")));
      return out;
    });
  }

  /** The words kept, gone and new from one wording to another. */
  static ArrayNode words(JsonNode written) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode part : written) {
      ObjectNode shown = Account.named(part.path("words").asText());
      out.add(shown.put("fate", part.path("fate").asText()));
    }
    return out;
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> out = new ArrayList<>();
    array.forEach(out::add);
    return out;
  }
}
