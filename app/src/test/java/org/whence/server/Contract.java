package org.whence.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.fiction.Golden;

/** The contract of the API as a test holds answers against it. */
final class Contract {
  private static final Path DOCS = Golden.root().resolve("docs");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode whole;
  private final ObjectNode definitions;

  private Contract(JsonNode whole, ObjectNode definitions) {
    this.whole = whole;
    this.definitions = definitions;
  }

  static Contract read() {
    try {
      JsonNode whole = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(DOCS.resolve("openapi.yaml")));
      ObjectNode definitions = new ObjectMapper().createObjectNode();
      whole.at("/components/schemas").properties().forEach(each -> definitions.set(each.getKey(), turned(each.getValue(), "")));
      for (String name : List.of("dossier", "answer")) {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(DOCS.resolve(name + ".schema.json")));
        schema.get("$defs").properties().forEach(each -> definitions.set(name + "-" + each.getKey(), turned(each.getValue(), name + "-")));
      }
      return new Contract(whole, definitions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with everything it refers to under one roof. */
  private static JsonNode turned(JsonNode node, String own) {
    JsonNode copy = node.deepCopy();
    turn(copy, own);
    return copy;
  }

  private static void turn(JsonNode node, String own) {
    if (node.path("$ref").isTextual()) {
      String ref = node.get("$ref").textValue();
      String to = ref.startsWith("#/components/schemas/") ? ref.substring(21)
          : ref.startsWith("#/$defs/") ? own + ref.substring(8) : ref.replace(".schema.json#/$defs/", "-");
      ((ObjectNode) node).set("$ref", new TextNode("#/$defs/" + to));
    }
    node.forEach(child -> turn(child, own));
  }

  /** Every operation, by its method and path: "get /claims". */
  Map<String, JsonNode> operations() {
    Map<String, JsonNode> out = new TreeMap<>();
    whole.get("paths").properties().forEach(path -> path.getValue().properties().stream().filter(one -> METHODS.contains(one.getKey()))
        .forEach(one -> out.put(one.getKey() + " " + path.getKey(), one.getValue())));
    return out;
  }

  /** A part of the contract, where it refers to another that one. */
  JsonNode there(JsonNode node) {
    return node.has("$ref") ? whole.at(node.get("$ref").textValue().substring(1)) : node;
  }

  /** What is wrong with a body by the schema of an answer; empty where nothing is, or where there is no schema for it. */
  List<String> faults(JsonNode operation, int status, String mediaType, JsonNode body) {
    JsonNode responses = operation.get("responses");
    JsonNode response = there(responses.has(String.valueOf(status)) ? responses.get(String.valueOf(status)) : responses.get("default"));
    JsonNode schema = response.path("content").path(mediaType).path("schema");
    if (schema.isMissingNode()) {
      return List.of("no " + mediaType + " among " + response.path("content"));
    }
    ObjectNode root = ((ObjectNode) turned(schema, "")).set("$defs", definitions);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root).validate(body).stream().map(Object::toString).toList();
  }

  /** What is wrong with a body that is sent, by the schema of the request; empty where nothing is. */
  List<String> sent(JsonNode operation, String mediaType, JsonNode body) {
    JsonNode schema = operation.at("/requestBody/content").path(mediaType).path("schema");
    ObjectNode root = ((ObjectNode) turned(schema, "")).set("$defs", definitions);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root).validate(body).stream().map(Object::toString).toList();
  }
}
