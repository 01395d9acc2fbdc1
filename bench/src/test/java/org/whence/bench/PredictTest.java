package org.whence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictTest {

  private static final String DAM =
      "The reservoir at Tolmere will be drained in May, said Ada Quill, the keeper of the dam. The town council has not voted.";
  private static final String DAM_AGAIN =
      "Ada Quill, keeper of the dam at Tolmere, said the reservoir will be drained in May. The council has yet to vote.";
  private static final String CHESS = "Grandmaster Bo Varga won the chess open in Lunt on Sunday after a draw with Ines Mora in the last round.";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int predict(String... args) {
    out.reset();
    err.reset();
    return Predict.run(print(out), print(err), args);
  }

  private static PrintStream print(OutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private List<JsonNode> answers() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      all.add(Input.JSON.readTree(line));
    }
    return all;
  }

  private static ObjectNode line(Object id, String text) {
    ObjectNode line = Input.JSON.createObjectNode();
    line.set("id", Input.JSON.valueToTree(id));
    return line.put("text", text);
  }

  private String file(ObjectNode... lines) throws IOException {
    Path file = folder.resolve("input.jsonl");
    Files.write(file, List.of(lines).stream().map(ObjectNode::toString).toList());
    return file.toString();
  }

  private static String slice(String text, JsonNode pair) {
    int[] points = text.codePoints().toArray();
    return new String(points, pair.get(0).asInt(), pair.get(1).asInt() - pair.get(0).asInt());
  }

  @Test
  void attribution_spans_are_code_points_of_the_text_given() throws IOException {
    String text = "\uD83C\uDF27\uD83C\uDF27 “It rained on the dam,” said Ada Quill.";
    assertThat(predict("attribution", file(line("a", text)))).isZero();
    JsonNode attribution = answers().get(0).get("attributions").get(0);
    assertThat(slice(text, attribution.get("source").get(0))).isEqualTo("Ada Quill");
    assertThat(slice(text, attribution.get("cue").get(0))).isEqualTo("said");
    assertThat(slice(text, attribution.get("content").get(0))).contains("It rained on the dam");
  }

  @Test
  void a_quotation_comes_with_its_speaker() throws IOException {
    String text = "\uD83C\uDF27 “It rained on the dam,” said Ada Quill.";
    assertThat(predict("quotes", file(line("a", text)))).isZero();
    JsonNode quote = answers().get(0).get("quotes").get(0);
    assertThat(slice(text, Input.JSON.createArrayNode().add(quote.get("b")).add(quote.get("e")))).startsWith("It rained on the dam");
    assertThat(slice(text, quote.get("speaker").get(0))).isEqualTo("Ada Quill");
  }

  @Test
  void every_line_gets_its_own_id_back_in_its_place_whatever_the_id() throws IOException {
    assertThat(predict("attribution", file(line("z/9", DAM), line(7, CHESS), line("", "")))).isZero();
    assertThat(answers().stream().map(answer -> answer.get("id").toString())).containsExactly("\"z/9\"", "7", "\"\"");
  }

  @Test
  void stories_depend_on_neither_ids_nor_order() throws IOException {
    assertThat(predict("stories", file(line("1", DAM), line("2", CHESS), line("3", DAM_AGAIN)))).isZero();
    assertThat(groups(Map.of("1", "dam", "2", "chess", "3", "dam2"))).containsExactlyInAnyOrder(List.of("dam", "dam2"), List.of("chess"));
    assertThat(predict("stories", file(line("9", DAM_AGAIN), line("8", DAM), line("2", CHESS)))).isZero();
    assertThat(groups(Map.of("9", "dam2", "8", "dam", "2", "chess"))).containsExactlyInAnyOrder(List.of("dam", "dam2"), List.of("chess"));
  }

  private List<List<String>> groups(Map<String, String> names) throws IOException {
    Map<String, TreeSet<String>> groups = new TreeMap<>();
    for (JsonNode answer : answers()) {
      groups.computeIfAbsent(answer.get("cluster").asText(), k -> new TreeSet<>()).add(names.get(answer.get("id").asText()));
    }
    return groups.values().stream().map(group -> List.copyOf(group)).toList();
  }

  @Test
  void the_dossier_speaks_of_the_input_ids_alone_even_where_one_article_is_given_twice() throws IOException {
    assertThat(predict("dossier", file(line("x", DAM), line("y", CHESS), line("z", DAM)))).isZero();
    JsonNode all = Input.JSON.readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(all.get("articles").findValuesAsText("id")).containsExactly("x", "y", "z");
    assertThat(all.get("articles").get(0).get("cluster")).isEqualTo(all.get("articles").get(2).get("cluster"));
    assertThat(all.get("claims")).isNotEmpty();
    for (JsonNode claim : all.get("claims")) {
      assertThat(claim.get("articles").findValuesAsText("id")).isSubsetOf("x", "y", "z").isNotEmpty();
      assertThat(claim.get("independent_origins").asInt()).isLessThanOrEqualTo(claim.get("independent_origins_max").asInt());
    }
  }

  @Test
  void a_page_is_found_beside_the_input_file() throws IOException {
    String page = "<html><head><meta property='article:published_time' content='2031-05-04T23:30:00-05:00'><title>Dam</title></head>"
        + "<body><article><h1>Dam to be drained</h1><p>" + DAM + "</p><p>" + DAM_AGAIN + "</p></article></body></html>";
    try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(folder.resolve("page.html.gz")))) {
      gz.write(page.getBytes(StandardCharsets.UTF_8));
    }
    ObjectNode line = Input.JSON.createObjectNode().put("id", "p").put("html", "page.html.gz");
    assertThat(predict("extract", file(line))).isZero();
    assertThat(answers().get(0).get("articleBody").asText()).contains(DAM);
    assertThat(predict("dates", file(line))).isZero();
    assertThat(answers().get(0).get("date").asText()).as("the day where the page was published").isEqualTo("2031-05-04");
  }

  @Test
  void a_page_that_is_not_there_is_an_empty_answer_not_a_failure() throws IOException {
    ObjectNode line = Input.JSON.createObjectNode().put("id", "p").put("html", "missing.html.gz");
    assertThat(predict("dates", file(line))).isZero();
    assertThat(answers().get(0).get("date").isNull()).isTrue();
  }

  @Test
  void an_unknown_task_is_wrong_usage_and_says_which_are_wired() throws IOException {
    assertThat(predict("weather", file(line("a", DAM)))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'weather' is not wired yet").contains("attribution");
    assertThat(predict("attribution")).isEqualTo(2);
    assertThat(predict("attribution", "input", "--gold")).isEqualTo(2);
  }

  @Test
  void a_missing_input_is_named() {
    assertThat(predict("attribution", folder.resolve("none.jsonl").toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.jsonl");
  }
}
