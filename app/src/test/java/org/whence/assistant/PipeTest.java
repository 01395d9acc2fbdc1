package org.whence.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.cli.Main;
import org.whence.fiction.Golden;

/** The protocol as it goes over the streams. */
class PipeTest {
  private static final String HELLO = """
      {"jsonrpc":"2.0","id":1,"method":"initialize",\
      "params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}\n";

  @TempDir private static Path folder;

  private static Path file;

  private record Said(int code, List<JsonNode> out, String err) {}

  @BeforeAll
  static void make() {
    file = Served.made(folder.resolve("my.whence"), Golden.root().resolve("samples").resolve("open").resolve("harbor"));
  }

  private static Said given(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), args);
    List<JsonNode> messages = out.toString(StandardCharsets.UTF_8).lines().map(Served::parsed).toList();
    return new Said(code, messages, err.toString(StandardCharsets.UTF_8));
  }

  private static Said served(String input) {
    return given(input, "mcp", file.toString());
  }

  @Test
  void it_answers_each_message_in_turn_and_ends_when_the_input_ends() {
    Said said = served(HELLO + LIST + "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}\n");
    assertThat(said.code()).isZero();
    assertThat(said.out()).extracting(message -> message.get("id").asInt()).containsExactly(1, 2, 3);
    assertThat(said.out().getFirst().get("result").get("protocolVersion").asText()).isEqualTo("2025-06-18");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void the_last_question_is_answered_though_nothing_comes_after_it() {
    Said said = served(HELLO + LIST.strip());
    assertThat(said.out()).hasSize(2);
    assertThat(said.out().getLast().get("result").get("tools")).hasSize(7);
  }

  @Test
  void a_line_that_is_no_message_is_refused_and_the_rest_goes_on() {
    Said said = served(HELLO + "not json\n[1,2]\n\n{\"a\":1}\n" + "[".repeat(5000) + "\n" + LIST);
    assertThat(said.code()).isZero();
    assertThat(said.out().getLast().get("result").get("tools")).hasSize(7);
    assertThat(said.out().subList(1, said.out().size() - 1)).isNotEmpty().allMatch(message -> message.has("error"));
    assertThat(said.err()).contains("no JSON-RPC message").doesNotContain("not json");
  }

  @Test
  void a_message_without_an_end_is_refused_and_not_kept() {
    Said said = served(HELLO + "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"" + "x".repeat(3_000_000) + "\"}\n" + LIST);
    assertThat(said.out()).extracting(message -> message.has("error")).containsExactly(false, true, false);
  }

  @Test
  void an_unknown_method_or_tool_is_an_error_of_the_protocol() {
    Said said = served(HELLO + "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"resources/read\",\"params\":{}}\n"
        + "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"tools/call\",\"params\":{\"name\":\"delete\",\"arguments\":{}}}\n");
    assertThat(said.out().subList(1, 3)).allMatch(message -> message.has("error"));
  }

  @Test
  void no_case_is_wrong_usage_or_a_failure_and_nothing_is_said_to_the_client() {
    assertThat(given("", "mcp", "articles.txt").code()).isEqualTo(2);
    Said missing = given(HELLO, "mcp", folder.resolve("none.whence").toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err()).contains("none.whence");
  }

  @Test
  void a_case_that_was_not_traced_says_so_in_its_answers() {
    Path empty = folder.resolve("empty.whence");
    Served.run("new", empty.toString());
    String call = "{\"jsonrpc\":\"2.0\",\"id\":6,\"method\":\"tools/call\",\"params\":{\"name\":\"dossier\",\"arguments\":{}}}\n";
    JsonNode result = given(HELLO + call, "mcp", empty.toString()).out().getLast().get("result");
    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(result.get("content").get(0).get("text").asText()).contains("the case holds no article", "whence add empty.whence");
  }
}
