package org.whence.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A dossier document in short: a fact a line, with its place and its words, so that a difference reads as journalism. */
final class Facts {
  private final Map<String, String> article = new HashMap<>();
  private final Map<String, String> label = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Facts(JsonNode dossier) {
    for (JsonNode node : dossier.path("articles")) {
      String input = node.path("input").asText();
      article.put(node.path("id").asText(), input.substring(input.lastIndexOf('/') + 1).replace(" line ", "#"));
    }
    dossier.path("nodes").forEach(node -> label.put(node.path("id").asText(), node.path("label").asText()));
  }

  static String of(String document) {
    StringBuilder out = new StringBuilder();
    try {
      for (JsonNode dossier : new ObjectMapper().readTree(document).path("dossiers")) {
        Facts facts = new Facts(dossier);
        facts.write(dossier);
        facts.lines.forEach(line -> out.append(line.replaceAll("\\s*\\n\\s*", " ")).append('\n'));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the document is not JSON", e);
    }
    return out.toString();
  }

  private void write(JsonNode dossier) {
    sorted(dossier.path("articles"), Comparator.comparing(node -> name(node.path("id"))))
        .forEach(
            node ->
                lines.add(
                    "article " + name(node.path("id")) + ": " + text(node, "outlet") + ", " + text(node.path("published"), "stated") + ", "
                        + text(node, "language")));
    sorted(dossier.path("reports"), Comparator.comparing(node -> text(node, "name")))
        .forEach(node -> lines.add("cited " + text(node, "name") + " by " + names(node.path("citedBy")) + "; here: " + name(node.path("inPile"))));
    sorted(dossier.path("copies"), Comparator.comparing(node -> name(node.path("child"))))
        .forEach(node -> lines.add("copy " + name(node.path("child")) + " of " + name(node.path("parent")) + ", " + text(node, "kind")));
    sorted(dossier.path("checks"), Comparator.comparing(node -> place(node.path("proof").path(0))))
        .forEach(node -> lines.add("check " + text(node, "kind") + ": " + text(node, "who") + ", " + span(node.path("proof").path(0))));
    sorted(dossier.path("claims"), Comparator.comparing(node -> place(node.path("title")))).forEach(node -> claim(node, dossier.path("mainClaim")));
  }

  private void claim(JsonNode claim, JsonNode main) {
    lines.add((claim.path("id").equals(main) ? "main claim " : "claim ") + span(claim.path("title")));
    lines.add("  origins " + range(claim.path("origins")) + ", reports " + range(claim.path("reports")) + ", sources " + range(claim.path("sources"))
        + ", articles " + claim.path("articles").asInt() + "; bottleneck " + labels(claim.path("bottleneck")));
    for (JsonNode wording : claim.path("wordings")) {
      String stage = (wording.path("stageNegated").asBoolean() ? "not " : "") + text(wording, "stage");
      lines.add("  " + String.join(", ", text(wording, "stance"), text(wording, "commitment"), text(wording, "certainty"), stage) + ": "
          + (wording.path("wording").equals(claim.path("title")) ? "the words above" : span(wording.path("wording"))));
    }
    for (JsonNode change : claim.path("changes")) {
      lines.add("  " + String.join(", ", text(change, "nature"), text(change, "kind"), text(change, "severity")) + ": " + span(change.path("before"))
          + " -> " + span(change.path("after")));
    }
  }

  private String labels(JsonNode ids) {
    return stream(ids).map(id -> label.getOrDefault(id.asText(), id.asText())).collect(Collectors.joining(" + "));
  }

  private String names(JsonNode ids) {
    return stream(ids).map(this::name).sorted().collect(Collectors.joining(", "));
  }

  private String name(JsonNode id) {
    return id.isNull() || id.isMissingNode() ? "no" : article.getOrDefault(id.asText(), id.asText());
  }

  /** Sorts by article, then by position. */
  private String place(JsonNode span) {
    return String.format("%s %08d", name(span.path("article")), span.path("start").asInt());
  }

  private String span(JsonNode span) {
    return name(span.path("article")) + " " + span.path("start").asInt() + "-" + span.path("end").asInt() + " \u201c" + text(span, "exact")
        + "\u201d";
  }

  private static String range(JsonNode range) {
    int low = range.path("low").asInt();
    int high = range.path("high").asInt();
    return low == high ? "" + low : low + " to " + high;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isNull() || node.path(field).isMissingNode() ? "-" : node.path(field).asText();
  }

  private static List<JsonNode> sorted(JsonNode all, Comparator<JsonNode> order) {
    return stream(all).sorted(order).toList();
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode all) {
    return StreamSupport.stream(all.spliterator(), false);
  }
}
