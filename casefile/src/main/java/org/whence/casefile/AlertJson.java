package org.whence.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Alert;
import org.whence.model.ArticleId;
import org.whence.model.Reason;
import org.whence.model.Span;

/** Alerts as JSON: what a case keeps and a webhook is sent. Positions count UTF-16 units here, for the words stand beside them. */
public final class AlertJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AlertJson() {}

  public static String of(Alert alert) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", alert.id()).put("at", alert.at()).put("kind", word(alert.kind())).put("story", alert.story());
    node.put("claim", alert.claim()).put("title", Articles.clean(alert.title()));
    ArrayNode numbers = node.putArray("numbers");
    alert.numbers().forEach(numbers::add);
    ArrayNode why = node.putArray("why");
    for (Reason reason : alert.why()) {
      ObjectNode each = why.addObject().put("code", word(reason.code())).put("text", Articles.clean(reason.english()));
      ArrayNode words = each.putArray("words");
      reason.words().forEach(one -> words.add(Articles.clean(one)));
    }
    ArrayNode proof = node.putArray("proof");
    for (Alert.Proof each : alert.proof()) {
      proof.addObject().put("article", each.span().article().value()).put("begin", each.span().begin()).put("end", each.span().end())
          .put("words", Articles.clean(each.words())).put("outlet", each.outlet()).put("url", each.url());
    }
    return node.toString();
  }

  static Alert alert(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      List<Integer> numbers = new ArrayList<>();
      node.path("numbers").forEach(number -> numbers.add(number.asInt()));
      List<Reason> why = new ArrayList<>();
      for (JsonNode each : node.path("why")) {
        List<String> words = new ArrayList<>();
        each.path("words").forEach(word -> words.add(word.asText()));
        why.add(new Reason(Reason.Code.valueOf(constant(each, "code")), words));
      }
      List<Alert.Proof> proof = new ArrayList<>();
      for (JsonNode each : node.path("proof")) {
        Span span = new Span(new ArticleId(each.path("article").asText()), each.path("begin").asInt(), each.path("end").asInt());
        proof.add(new Alert.Proof(span, each.path("words").asText(), text(each, "outlet"), text(each, "url")));
      }
      return new Alert(
          node.path("id").asText(), node.path("at").asText(), Alert.Kind.valueOf(constant(node, "kind")), node.path("story").asText(),
          text(node, "claim"), node.path("title").asText(), numbers, why, proof);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw CaseTrouble.damagedCache(e);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String constant(JsonNode node, String field) {
    return node.path(field).asText().toUpperCase(Locale.ROOT);
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }
}
