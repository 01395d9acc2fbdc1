package org.whence.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whence.model.Article;
import org.whence.model.Reason;
import org.whence.model.Terms;

/** What every answer keeps to: quotations stand in their articles, counts have both ends, and strangers' words lie in marked objects alone. */
final class Kept {
  /** The strings that are no strangers' words: closed words, names of ours, fixed forms. */
  private static final Set<String> OURS = Set.of(
      "article", "name", "id", "claim", "says", "aside", "notice", "cursor", "part", "kind", "what", "code", "form", "stance", "commitment",
      "certainty", "stage", "nature", "severity", "wording", "hop", "step", "section", "language", "story", "role", "fate", "citedBy", "claims");

  private static final String FORMS =
      Arrays.stream(Reason.Code.values())
          .map(code -> Pattern.quote(Terms.ENGLISH.bundle().all().getOrDefault(Terms.key(code), "")))
          .collect(Collectors.joining("|"));

  /** Characters of JSON that no answer is longer than. */
  private static final int LONGEST = 150_000;

  private final Map<String, Article> articles;
  private int quotations;

  Kept(Map<String, Article> articles) {
    this.articles = articles;
  }

  int quotations() {
    return quotations;
  }

  void holds(JsonNode answer) {
    assertThat(answer.toString().length()).isLessThan(LONGEST);
    holds("", answer, false);
  }

  private void holds(String name, JsonNode node, boolean marked) {
    boolean untrusted = marked || node.path("untrusted").asBoolean(false);
    if (node.isTextual()) {
      shown(node.textValue());
      assertThat(untrusted || OURS.contains(name)).as(name + ": " + node).isTrue();
      assertThat(untrusted || node.textValue().matches(form(name))).as(name + ": " + node).isTrue();
    }
    if (node.has("exact")) {
      quotation(node);
    }
    if (node.has("low") || node.has("high")) {
      assertThat(node.get("low").asInt()).isBetween(0, node.get("high").asInt());
      assertThat(node.get("says").asText()).startsWith(node.get("low").asText() + " ").endsWith("(at most " + node.get("high").asText() + ")");
    }
    if (node.isArray()) {
      node.forEach(one -> holds(name, one, untrusted));
    } else {
      node.properties().forEach(field -> holds(field.getKey(), field.getValue(), untrusted));
    }
  }

  /** What a string of ours can look like: nothing that a stranger could have written. */
  private static String form(String name) {
    return switch (name) {
      case "article", "id" -> "[0-9a-f]{16}(-[0-9]+-[0-9]+)?|[0-9]+\\[[0-9]+]|article";
      case "name", "citedBy" -> "[0-9]+\\[[0-9]+]";
      case "claim", "claims" -> "[0-9]+\\.[0-9]+|claim";
      case "story" -> "[0-9]+";
      case "wording" -> "w[0-9]+|wording";
      case "hop" -> "h[0-9]+|hop";
      case "cursor" -> "[A-Za-z0-9_-]+";
      case "says" -> "[0-9]+ (origin|report|source)s? \\(at most [0-9]+\\)";
      case "language" -> "[a-z]{2,3}";
      case "form" -> FORMS;
      case "notice", "aside", "section" -> "(?s).{1,400}";
      default -> "[a-z_ ]{1,40}";
    };
  }

  private void quotation(JsonNode node) {
    quotations++;
    assertThat(node.get("untrusted").asBoolean()).isTrue();
    String text = articles.get(node.get("article").asText()).text();
    int[] printed = text.codePoints().skip(node.get("start").asInt()).limit(node.get("end").asInt() - node.get("start").asInt()).toArray();
    int[] exact = node.get("exact").asText().codePoints().toArray();
    assertThat(exact).hasSameSizeAs(printed);
    for (int i = 0; i < exact.length; i++) {
      assertThat(exact[i] == printed[i] || exact[i] == 0xFFFD).isTrue();
    }
  }

  /** Nothing that hides is in any string. */
  private static void shown(String words) {
    words.codePoints().forEach(c -> {
      boolean hides = Character.isISOControl(c) && c != '\n' && c != '\t' || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E
          || c >= 0x2060 && c <= 0x206F || c >= 0xE0000 && c <= 0xE0FFF || c == 0xFEFF || c == 0xAD;
      assertThat(hides).as(Integer.toHexString(c)).isFalse();
    });
  }
}
