package org.whence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.ArticleId;
import org.whence.model.Pile;

/**
 * A sample and what was said of it, as it is kept in a file.
 *
 * @param articles what the sample was drawn from: a digest of the ids of all articles
 * @param hops ids in the order in which they are shown
 * @param answers by judge, then by hop
 */
public record Sheet(String articles, int sample, long seed, List<String> hops, Map<String, Map<String, Answer>> answers) {
  /** The version of the form this writes. */
  static final String SCHEMA_VERSION = "0.1";

  private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** A file is no sheet; the message says what is wrong with it. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  public Sheet {
    hops = List.copyOf(hops);
    Map<String, Map<String, Answer>> copy = new TreeMap<>();
    answers.forEach((judge, said) -> copy.put(judge, new TreeMap<>(said)));
    answers = copy;
  }

  /** A digest of the articles of a pile: an audit is of these and no others. */
  public static String digest(Pile pile) {
    TreeSet<String> ids = new TreeSet<>();
    pile.dossiers().forEach(dossier -> dossier.readings().forEach(reading -> ids.add(reading.article().id().value())));
    return ArticleId.of(null, null, null, String.join(" ", ids)).value();
  }

  /** The same with one more answer. */
  public Sheet with(String judge, String hop, Answer answer) {
    Map<String, Map<String, Answer>> more = new TreeMap<>();
    answers.forEach((name, said) -> more.put(name, new TreeMap<>(said)));
    more.computeIfAbsent(judge, name -> new TreeMap<>()).put(hop, answer);
    return new Sheet(articles, sample, seed, hops, more);
  }

  /** The sheet as JSON. */
  public String json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION).put("articles", articles).put("sample", sample).put("seed", seed);
    ArrayNode list = root.putArray("hops");
    hops.forEach(list::add);
    ObjectNode judges = root.putObject("judgements");
    answers.forEach((judge, said) -> {
      ObjectNode own = judges.putObject(judge);
      said.forEach((hop, answer) -> own.put(hop, answer.word()));
    });
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sheet is made of plain text and numbers", e);
    }
  }

  /** Reads a sheet back. */
  public static Sheet of(String json) throws Broken {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new Broken("it is not JSON");
    }
    if (root == null || !root.path("hops").isArray() || !root.path("judgements").isObject() || !root.path("articles").isTextual()) {
      throw new Broken("it is no audit: 'articles', 'hops' and 'judgements' belong in one");
    }
    List<String> hops = new ArrayList<>();
    root.path("hops").forEach(hop -> hops.add(hop.asText()));
    Map<String, Map<String, Answer>> answers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> judge : root.path("judgements").properties()) {
      Map<String, Answer> said = answers.computeIfAbsent(judge.getKey(), name -> new TreeMap<>());
      for (Map.Entry<String, JsonNode> one : judge.getValue().properties()) {
        Answer answer = Answer.of(one.getValue().asText());
        if (answer == null) {
          throw new Broken("'" + one.getValue().asText() + "' under '" + judge.getKey() + "' is not yes, no or unsure");
        }
        said.put(one.getKey(), answer);
      }
    }
    return new Sheet(root.path("articles").asText(), root.path("sample").asInt(), root.path("seed").asLong(), hops, answers);
  }
}
