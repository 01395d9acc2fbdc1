package org.whence.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.dossier.DossierJson;
import org.whence.model.Dossier;
import org.whence.model.Pile;

/** A dossier as its schema has it, and parts of it as they stand there: for one of them the others are not written. */
final class ApiDossier {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Dossier dossier;

  private ApiDossier(Dossier dossier) {
    this.dossier = dossier;
  }

  static ApiDossier of(Dossier dossier) {
    return new ApiDossier(dossier);
  }

  /** Writes a part of a dossier. */
  private interface Part {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static JsonNode part(Part part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      part.to(out);
      return MAPPER.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Dossier dossier) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new DossierJson().writeLines(new Pile(List.of(dossier), List.of(), List.of()), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static @Nullable JsonNode named(JsonNode list, String id) {
    for (JsonNode each : list) {
      if (each.path("id").asText().equals(id)) {
        return each;
      }
    }
    return null;
  }

  /** An article; null where it is none of the story. */
  @Nullable JsonNode article(String id) {
    return named(part(bytes -> new DossierJson().writeArticle(dossier, id, bytes)).path("articles"), id);
  }

  /** Puts a claim with what of the story is its own: reports to be read, the nodes of its ways and the edges between them. */
  void claim(String id, ObjectNode out) {
    JsonNode whole = part(bytes -> new DossierJson().writeClaim(dossier, id, bytes));
    JsonNode claim = named(whole.path("claims"), id);
    if (claim == null) {
      throw Fault.unknown("There is no such claim any more.", "See the list: " + Api.ROOT + "/claims");
    }
    out.set("claim", claim);
    ArrayNode notRead = out.putArray("notRead");
    for (JsonNode next : whole.path("readNext")) {
      next.path("claims").forEach(each -> {
        if (each.asText().equals(id)) {
          notRead.add(next);
        }
      });
    }
    Set<String> own = nodes(whole, claim);
    ArrayNode nodes = out.putArray("nodes");
    whole.path("nodes").forEach(node -> {
      if (own.contains(node.path("id").asText())) {
        nodes.add(node);
      }
    });
    ArrayNode edges = out.putArray("edges");
    whole.path("edges").forEach(edge -> {
      if (own.contains(edge.path("from").asText()) && own.contains(edge.path("to").asText())) {
        edges.add(edge);
      }
    });
  }

  private static Set<String> nodes(JsonNode whole, JsonNode claim) {
    Set<String> out = new LinkedHashSet<>();
    Set<String> articles = new LinkedHashSet<>();
    for (JsonNode wording : claim.path("wordings")) {
      wording.path("behind").forEach(node -> out.add(node.asText()));
      articles.add(wording.path("wording").path("article").asText());
    }
    claim.path("bottleneck").forEach(node -> out.add(node.asText()));
    claim.path("bottleneckAtMost").forEach(node -> out.add(node.asText()));
    for (JsonNode node : whole.path("nodes")) {
      if (node.path("kind").asText().equals("article") && articles.contains(node.path("article").asText())) {
        out.add(node.path("id").asText());
      }
    }
    return out;
  }
}
