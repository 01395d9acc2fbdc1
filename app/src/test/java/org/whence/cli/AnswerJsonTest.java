package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Article;
import org.whence.model.Reading;
import org.whence.page.AnswerJson;

/** What ask, why and diff write as JSON. */
class AnswerJsonTest {
  private final Traced reservoir = new Traced(Reservoir.pile());

  private static JsonNode kept(String said) throws IOException {
    JsonNode node = new ObjectMapper().readTree(said);
    var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new AnswerJson().schema());
    assertThat(schema.validate(node)).isEmpty();
    return node;
  }

  private JsonNode answered(String... args) throws IOException {
    return kept(reservoir.run("", args).out());
  }

  /** Every stretch of words is what the article has at its place. */
  private static void proves(JsonNode node) {
    if (node.has("exact") && node.has("start")) {
      Reading reading = Reservoir.pile().dossiers().getFirst().readings().stream()
          .filter(one -> one.article().id().value().equals(node.get("article").asText()))
          .findFirst()
          .orElseThrow();
      Article article = reading.article();
      int begin = article.text().offsetByCodePoints(0, node.get("start").asInt());
      int end = article.text().offsetByCodePoints(0, node.get("end").asInt());
      assertThat(article.text().substring(begin, end)).isEqualTo(node.get("exact").asText());
    }
    node.forEach(AnswerJsonTest::proves);
  }

  @Test
  void ask_gives_the_claim_with_its_range_wordings_and_checks() throws IOException {
    JsonNode said = answered("ask", "a.txt", "The ministry will drain the Orla reservoir", "--format", "json");
    assertThat(said.get("found").asBoolean()).isTrue();
    JsonNode answer = said.get("answer");
    assertThat(answer.get("claim").get("number").asText()).isEqualTo("1.1");
    assertThat(answer.get("claim").get("origins").toString()).isEqualTo("{\"low\":1,\"high\":3}");
    assertThat(answer.get("couldNotVerify")).isNotEmpty();
    assertThat(answer.get("earliest").get("sentence").get("where").asText()).contains("[");
    proves(said);
  }

  @Test
  void ask_says_in_json_too_that_none_is_near_enough() throws IOException {
    Door.Said said = reservoir.run("", "ask", "a.txt", "Penguins won the chess championship in Orla", "--format", "json");
    assertThat(said.code()).isEqualTo(4);
    JsonNode node = kept(said.out());
    assertThat(node.get("found").asBoolean()).isFalse();
    assertThat(node.has("answer")).isFalse();
  }

  @Test
  void why_gives_the_steps_of_the_text_with_their_sentences() throws IOException {
    JsonNode said = answered("why", "a.txt", "1.1", "--format", "json");
    assertThat(said.get("sections").get(0).get("title").asText()).isEqualTo("1. The ways");
    assertThat(said.findValuesAsText("exact")).isNotEmpty();
    String text = reservoir.run("", "why", "a.txt", "1.1").out().replaceAll("\\s+", " ");
    said.get("sections").forEach(section -> section.get("steps").forEach(step -> assertThat(text).contains(step.get("words").asText())));
    proves(said);
  }

  @Test
  void diff_gives_what_both_say_word_by_word_and_what_only_one_has() throws IOException {
    JsonNode said = answered("diff", "a.txt", "[1]", "[3]", "--format", "json");
    assertThat(said.get("oneStory").asBoolean()).isTrue();
    assertThat(said.get("shared")).isNotEmpty();
    assertThat(said.get("shared").get(0).get("words")).isNotEmpty();
    proves(said);
  }

  @Test
  void hostile_words_keep_the_schema() throws IOException {
    Traced hostile = new Traced(Hostile.pile("a\u001B[2J\"}]b\u202Ec"));
    kept(hostile.run("", "ask", "x", "Orla\u001B[2J \"} is drained", "--format", "json").out());
    kept(hostile.run("", "why", "x", "1.1", "--format", "json").out());
  }

  @Test
  void html_is_no_form_of_an_answer() {
    assertThat(reservoir.run("", "why", "a.txt", "1.1", "--format", "html").code()).isEqualTo(2);
    assertThat(reservoir.run("", "ask", "--help").out()).contains("text, json");
  }

  @Test
  void the_schema_stands_in_the_documents_as_it_ships() throws IOException {
    assertThat(Files.readString(Golden.root().resolve("docs/answer.schema.json"))).isEqualTo(new AnswerJson().schema());
  }
}
