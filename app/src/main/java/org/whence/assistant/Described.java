package org.whence.assistant;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeSet;

/**
 * What tools.json says of the tools: what each is for, what it takes, and the form of its answers. A list of tools carries the outline of that form
 * alone, for an assistant reads the list before its first question and the answers by themselves.
 */
final class Described {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REF = "#/$defs/";

  private final JsonNode file;

  Described() {
    try (InputStream in = Described.class.getResourceAsStream("tools.json")) {
      if (in == null) {
        throw new IllegalStateException("tools.json is missing from the build");
      }
      file = JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException("tools.json cannot be read from the build", e);
    }
  }

  /** What an assistant is told of the whole. */
  String instructions() {
    StringBuilder out = new StringBuilder();
    file.path("instructions").forEach(line -> out.append(line.asText()).append('\n'));
    return out.toString();
  }

  McpSchema.Tool tool(String name) {
    JsonNode tool = file.path("tools").path(name);
    return McpSchema.Tool.builder(name, map(tool.path("inputSchema")))
        .title(tool.path("title").asText())
        .description(tool.path("description").asText())
        .outputSchema(map(outline(tool)))
        .annotations(McpSchema.ToolAnnotations.builder().readOnlyHint(true).destructiveHint(false).idempotentHint(true).openWorldHint(false).build())
        .build();
  }

  /** The parts of a tool's answers by name, each with its kind. */
  private JsonNode outline(JsonNode tool) {
    ObjectNode whole = whole(tool);
    ObjectNode out = JSON.createObjectNode().put("type", "object");
    ObjectNode parts = out.putObject("properties");
    whole.path("properties").properties().forEach(part -> {
      if (!part.getKey().endsWith("LeftOut")) {
        String ref = part.getValue().path("$ref").asText();
        JsonNode of = ref.isEmpty() ? part.getValue() : file.path("$defs").path(ref.substring(REF.length()));
        parts.putObject(part.getKey()).set("type", of.path("type"));
      }
    });
    out.set("required", whole.path("required"));
    return out;
  }

  /** The whole form of the answers of a tool. */
  JsonNode form(String name) {
    return outputSchema(file.path("tools").path(name));
  }

  private static ObjectNode whole(JsonNode tool) {
    ObjectNode out = tool.path("outputSchema").deepCopy();
    ((ObjectNode) out.path("properties")).putObject("read").put("$ref", REF + "read");
    return out;
  }

  /** The form of a tool's answers, with the definitions it needs and no others. */
  private JsonNode outputSchema(JsonNode tool) {
    ObjectNode out = whole(tool);
    TreeSet<String> needed = new TreeSet<>();
    gather(out, needed);
    ObjectNode definitions = out.putObject("$defs");
    needed.forEach(name -> definitions.set(name, file.path("$defs").path(name)));
    return out;
  }

  private void gather(JsonNode node, TreeSet<String> needed) {
    String ref = node.path("$ref").asText("");
    if (ref.startsWith(REF) && needed.add(ref.substring(REF.length()))) {
      gather(file.path("$defs").path(ref.substring(REF.length())), needed);
    }
    node.forEach(child -> gather(child, needed));
  }

  private static Map<String, Object> map(JsonNode node) {
    return JSON.convertValue(node, new TypeReference<Map<String, Object>>() {});
  }
}
