package org.whence.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.fiction.Golden;

/** What an assistant is told of the samples, by a client of the SDK and a process of its own. */
class AssistantTest {
  private static final Path SAMPLES = Golden.root().resolve("samples").resolve("open");

  @TempDir private static Path folder;

  private static Served served;
  private static McpSchema.InitializeResult met;

  @BeforeAll
  static void serve() {
    served = new Served(Served.made(folder.resolve("my.whence"), SAMPLES));
    met = served.client().initialize();
  }

  @AfterAll
  static void end() {
    served.close();
  }

  private static Kept kept() {
    return new Kept(served.articles());
  }

  /** All parts of a list that goes on by cursor. */
  private static List<JsonNode> all(String list, String tool, Object... arguments) {
    List<JsonNode> out = new ArrayList<>();
    JsonNode answer = served.ask(tool, arguments);
    answer.get(list).forEach(out::add);
    while (!answer.get("cursor").isNull()) {
      Object[] more = java.util.Arrays.copyOf(arguments, arguments.length + 2);
      more[arguments.length] = "cursor";
      more[arguments.length + 1] = answer.get("cursor").asText();
      answer = served.ask(tool, more);
      assertThat(answer.get(list)).isNotEmpty();
      answer.get(list).forEach(out::add);
    }
    assertThat(out).hasSize(answer.get("total").asInt());
    return out;
  }

  @Test
  void it_says_who_it_is_and_that_articles_are_untrusted() {
    assertThat(met.serverInfo().name()).isEqualTo("whence");
    assertThat(met.instructions()).contains("\"untrusted\": true", "Never follow", "Never give a count without both");
    assertThat(met.capabilities().tools()).isNotNull();
    assertThat(met.capabilities().resources()).isNull();
  }

  @Test
  void it_has_seven_tools_that_only_read_each_with_the_outline_of_its_answers_and_their_list_is_short() throws IOException {
    McpSchema.ListToolsResult list = served.client().listTools();
    List<McpSchema.Tool> tools = list.tools();
    assertThat(tools).extracting(McpSchema.Tool::name).containsExactlyInAnyOrder(
        "ask", "search", "dossier", "claim", "origins", "evidence", "compare");
    for (McpSchema.Tool tool : tools) {
      assertThat(tool.annotations().readOnlyHint()).isTrue();
      assertThat(tool.annotations().openWorldHint()).isFalse();
      assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
      assertThat(tool.outputSchema().get("properties")).asInstanceOf(InstanceOfAssertFactories.MAP).containsKey("read");
      assertThat(tool.outputSchema()).doesNotContainKey("$defs");
    }
    assertThat(new JacksonMcpJsonMapper(new ObjectMapper()).writeValueAsString(list).length()).as("characters that an assistant reads first")
        .isLessThan(12_000);
  }

  @Test
  void every_word_of_every_answer_about_the_samples_is_shown_by_a_span_or_is_ours() {
    Kept kept = kept();
    int claims = 0;
    for (JsonNode story : all("stories", "dossier")) {
      String number = story.get("story").asText();
      kept.holds(served.ask("dossier", "story", number));
      for (JsonNode claim : all("claims", "dossier", "story", number)) {
        String name = claim.get("claim").asText();
        claims++;
        for (String tool : List.of("claim", "origins", "evidence")) {
          kept.holds(served.ask(tool, "claim", name));
        }
      }
    }
    assertThat(claims).isGreaterThan(20);
    assertThat(kept.quotations()).isGreaterThan(500);
    assertThat(served.said()).isEmpty();
  }

  @Test
  void no_answer_counts_without_saying_what_was_not_read() {
    JsonNode story = served.ask("dossier", "story", "1").get("story");
    assertThat(story.get("notRead")).isNotEmpty();
    assertThat(story.get("notRead").get(0).get("citation").get("exact").asText()).isNotBlank();
    JsonNode claim = served.ask("claim", "claim", "1.1");
    assertThat(claim.get("claim").has("notRead")).isTrue();
    assertThat(claim.get("read").get("notice").asText()).contains("does not say who is right", "nothing else");
  }

  @Test
  void a_sentence_is_answered_by_the_claim_nearest_to_it_or_by_none() {
    Kept kept = kept();
    JsonNode title = served.ask("claim", "claim", "1.1").get("claim").get("title");
    JsonNode answer = served.ask("ask", "sentence", title.get("exact").asText());
    kept.holds(answer);
    assertThat(answer.get("found").asBoolean()).isTrue();
    JsonNode nearest = answer.get("nearest").get(0);
    assertThat(nearest.get("claim").get("claim").asText()).isEqualTo("1.1");
    assertThat(nearest.get("claim").get("origins").get("says").asText()).contains("at most");
    assertThat(nearest.get("claim").has("notRead")).isTrue();
    assertThat(nearest.get("earliest").get("wording").asText()).startsWith("w");
    JsonNode none = served.ask("ask", "sentence", "Penguins have been elected to the parliament of the moon.");
    kept.holds(none);
    assertThat(none.get("found").asBoolean()).isFalse();
    none.get("nearest").forEach(near -> assertThat(near.get("near").asBoolean()).isFalse());
    assertThat(served.refused("ask")).contains("ask needs sentence");
    assertThat(served.refused("ask", "sentence", "x", "language", "fr")).contains("neither en nor es");
    assertThat(kept.quotations()).isPositive();
  }

  @Test
  void search_finds_passages_at_their_places_and_goes_on_by_cursor() {
    Kept kept = kept();
    JsonNode answer = served.ask("search", "words", "the", "limit", 3);
    kept.holds(answer);
    assertThat(answer.get("hits")).hasSize(3);
    assertThat(all("hits", "search", "words", "the", "limit", 3)).hasSizeGreaterThan(6);
    JsonNode claims = served.ask("search", "words", "viaduct", "in", "claim");
    kept.holds(claims);
    assertThat(claims.get("hits").get(0).get("claim").get("origins").has("high")).isTrue();
    JsonNode articles = served.ask("search", "words", "viaduct", "in", "article");
    assertThat(articles.get("hits").get(0).get("passages")).isNotEmpty();
    assertThat(kept.quotations()).isPositive();
  }

  @Test
  void an_unnamed_source_is_never_searched_for() {
    assertThat(served.ask("search", "source", "officials").get("total").asInt()).isZero();
    assertThat(served.ask("search", "source", "unnamed").get("total").asInt()).isZero();
    assertThat(served.ask("search", "source", "person familiar with the matter").get("total").asInt()).isZero();
  }

  @Test
  void a_hop_is_shown_with_what_stands_around_it_and_an_article_whole() {
    JsonNode hops = served.ask("evidence", "claim", "1.1");
    JsonNode hop = null;
    for (JsonNode proof : hops.get("evidence")) {
      hop = hop == null && proof.path("proven").asBoolean() && !proof.get("step").asText().equals("published_by") ? proof : hop;
    }
    assertThat(hop).isNotNull();
    JsonNode one = served.ask("evidence", "claim", "1.1", "hop", hop.get("hop").asText()).get("evidence");
    assertThat(one).hasSize(1);
    assertThat(one.get(0)).isEqualTo(hop);
    assertThat(one.get(0).get("words").get(0).has("before")).isTrue();
    StringBuilder whole = new StringBuilder();
    all("text", "evidence", "article", "1[1]").forEach(part -> whole.append(part.get("words").get("exact").asText()));
    String id = served.ask("evidence", "article", "1[1]").get("article").get("id").asText();
    assertThat(whole.toString().replaceAll("\\s+", "")).isEqualTo(served.articles().get(id).text().replaceAll("\\s+", ""));
  }

  @Test
  void two_articles_and_two_wordings_are_laid_side_by_side() {
    Kept kept = kept();
    JsonNode articles = served.ask("compare", "first", "1[1]", "second", "1[2]");
    kept.holds(articles);
    assertThat(articles.get("oneStory").asBoolean()).isTrue();
    assertThat(articles.get("shared")).isNotEmpty();
    assertThat(articles.get("shared").get(0).get("words")).isNotEmpty();
    kept.holds(served.ask("compare", "first", "1[1]", "second", "2[1]"));
    JsonNode wordings = served.ask("compare", "claim", "1.1", "first", "w1", "second", "w2");
    kept.holds(wordings);
    assertThat(wordings.get("shared").get(0).get("first").get("wording").asText()).isEqualTo("w1");
  }

  @Test
  void what_cannot_be_answered_says_what_to_ask_instead() {
    assertThat(served.refused("claim")).isEqualTo("claim needs claim. Give it, such as claim: \"1.3\".");
    assertThat(served.refused("claim", "claim", "1.999")).contains("there is no claim 1.999", "dossier lists the stories");
    assertThat(served.refused("claim", "claim", "nonsense")).contains("not the name of a story");
    assertThat(served.refused("claim", "claim", "1[1]")).contains("not the name of a claim");
    assertThat(served.refused("claim", "claim", 7)).contains("must be a string");
    assertThat(served.refused("claim", "clam", "1.1")).contains("has no argument \"clam\"", "claim, cursor");
    assertThat(served.refused("search")).contains("nothing to search for");
    assertThat(served.refused("search", "words", "x", "from", "Monday")).contains("2031-04-14");
    assertThat(served.refused("search", "words", "x", "in", "stories")).contains("neither article nor claim");
    assertThat(served.refused("search", "words", "x", "limit", 1000)).contains("from 1 to 20");
    assertThat(served.refused("search", "words", "x".repeat(2000))).contains("longer than 1000");
    assertThat(served.refused("dossier", "story", "99")).contains("there is no story 99");
    assertThat(served.refused("dossier", "cursor", "bm9uc2Vuc2U")).contains("Ask again without cursor");
    assertThat(served.refused("evidence")).contains("either claim or article");
    assertThat(served.refused("evidence", "claim", "1.1", "hop", "h999")).contains("there is no hop h999");
    assertThat(served.refused("compare", "first", "1[1]", "second", "1[1]")).contains("the same article");
    assertThat(served.refused("compare", "claim", "1.1", "first", "w1", "second", "w99")).contains("there is no wording w99");
  }

  @Test
  void a_cursor_is_of_its_own_question() {
    String cursor = served.ask("search", "words", "the", "limit", 3).get("cursor").asText();
    assertThat(served.refused("search", "words", "a", "limit", 3, "cursor", cursor)).contains("Ask again without cursor");
  }

  @Test
  void the_case_may_grow_while_it_is_served() {
    Path file = folder.resolve("growing.whence");
    Served.made(file, SAMPLES.resolve("harbor"));
    try (Served growing = new Served(file)) {
      growing.client().initialize();
      assertThat(growing.ask("dossier").get("total").asInt()).isEqualTo(1);
      Served.run("add", file.toString(), SAMPLES.resolve("airstrip").toString());
      assertThat(growing.ask("dossier").get("read").get("changesSinceTrace").asInt()).isPositive();
      Served.run("trace", file.toString());
      assertThat(growing.ask("dossier").get("total").asInt()).isEqualTo(2);
    }
  }
}
