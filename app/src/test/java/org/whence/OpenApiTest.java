package org.whence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;

/** The contract of the API holds together: what it refers to is there, and every operation keeps to the same rules. */
class OpenApiTest {
  private static final Path DOCS = Golden.root().resolve("docs");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static final Map<String, JsonNode> FILES = new TreeMap<>();
  private static final Map<String, JsonNode> OPERATIONS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    FILES.put("", new ObjectMapper(new YAMLFactory()).readTree(Files.readString(DOCS.resolve("openapi.yaml"))));
    for (String name : List.of("dossier.schema.json", "answer.schema.json")) {
      FILES.put(name, new ObjectMapper().readTree(Files.readString(DOCS.resolve(name))));
    }
    contract().get("paths").properties().forEach(path -> path.getValue().properties().stream()
        .filter(one -> METHODS.contains(one.getKey()))
        .forEach(one -> OPERATIONS.put(one.getKey() + " " + path.getKey(), one.getValue())));
  }

  private static JsonNode contract() {
    return FILES.get("");
  }

  private static JsonNode at(String ref) {
    int hash = ref.indexOf('#');
    JsonNode file = FILES.get(ref.substring(0, hash));
    return file == null ? contract().path("no such file") : file.at(ref.substring(hash + 1));
  }

  private static void refs(JsonNode node, Set<String> into) {
    if (node.path("$ref").isTextual()) {
      into.add(node.get("$ref").textValue());
    }
    node.forEach(child -> refs(child, into));
  }

  @Test
  void whatever_is_referred_to_is_there_and_nothing_is_there_for_nobody() {
    Set<String> refs = new TreeSet<>();
    refs(contract(), refs);
    assertThat(refs).allSatisfy(ref -> assertThat(at(ref).isMissingNode()).as(ref).isFalse());
    List<String> unused = new ArrayList<>();
    for (String kind : List.of("schemas", "parameters", "responses", "headers")) {
      contract().get("components").get(kind).fieldNames().forEachRemaining(name -> {
        String ref = "#/components/" + kind + "/" + name;
        if (!refs.contains(ref)) {
          unused.add(ref);
        }
      });
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void every_operation_has_a_name_a_role_and_problems() {
    Set<String> names = new TreeSet<>();
    OPERATIONS.forEach((what, operation) -> {
      assertThat(names.add(operation.path("operationId").asText())).as(what).isTrue();
      String role = operation.path("x-role").asText();
      assertThat(role).as(what).isIn("anybody", "viewer", "editor", "admin");
      assertThat(operation.path("responses").has("default")).as(what).isTrue();
      assertThat(role.equals("anybody")).as(what).isEqualTo(operation.has("security"));
      if (!role.equals("anybody")) {
        assertThat(List.of("401", "403", "429")).as(what).allMatch(operation.get("responses")::has);
      }
      if (!what.startsWith("get ")) {
        assertThat(role).as(what).isEqualTo("editor");
      }
    });
    assertThat(OPERATIONS).hasSizeGreaterThan(40);
  }

  @Test
  void lists_come_in_parts_and_what_has_an_etag_may_be_unchanged() {
    OPERATIONS.forEach((what, operation) -> {
      List<String> parameters = operation.path("parameters").findValuesAsText("$ref");
      JsonNode ok = operation.path("responses").path("200");
      JsonNode schema = ok.path("content").path("application/json").path("schema");
      JsonNode form = schema.has("$ref") ? at(schema.get("$ref").textValue()) : schema;
      boolean parts = form.path("properties").has("next");
      assertThat(parameters.contains("#/components/parameters/Cursor")).as(what).isEqualTo(parts);
      assertThat(parameters.contains("#/components/parameters/Limit")).as(what).isEqualTo(parts);
      if (ok.path("headers").has("ETag")) {
        assertThat(operation.path("responses").has("304")).as(what).isTrue();
      }
    });
  }

  @Test
  void every_word_in_braces_is_a_parameter() {
    OPERATIONS.forEach((what, operation) -> {
      Set<String> named = new TreeSet<>();
      operation.path("parameters").findValuesAsText("$ref").stream().map(OpenApiTest::at)
          .filter(parameter -> parameter.path("in").asText().equals("path"))
          .forEach(parameter -> named.add("{" + parameter.path("name").asText() + "}"));
      assertThat(named).as(what).allMatch(what::contains);
      assertThat(what.chars().filter(c -> c == '{').count()).as(what).isEqualTo(named.size());
    });
  }

  @Test
  void a_count_of_origins_is_a_range_wherever_it_stands() {
    contract().get("components").get("schemas").findValues("origins")
        .forEach(origins -> assertThat(origins.path("$ref").asText()).isEqualTo("dossier.schema.json#/$defs/range"));
    assertThat(at("dossier.schema.json#/$defs/range").get("required")).hasSize(2);
  }

  @Test
  void nobody_can_ask_for_an_unnamed_source() {
    assertThat(at("#/components/parameters/SourceKind").at("/schema/enum").toString()).isEqualTo("[\"person\",\"office\",\"document\"]");
    assertThat(at("#/components/schemas/Source").at("/properties/kind/enum").toString()).doesNotContain("unnamed");
  }
}
