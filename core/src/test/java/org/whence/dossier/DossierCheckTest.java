package org.whence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierCheck.Result;
import org.whence.dossier.DossierCheck.Violation;
import org.whence.fiction.Reservoir;
import org.whence.model.Trouble;

class DossierCheckTest {
  private static final String CLAIM = "/dossiers/0/claims/0";
  private static final String ARTICLE = "/dossiers/0/articles/0";

  private final ObjectMapper mapper = new ObjectMapper();

  private JsonNode document() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DossierJson().write(Reservoir.pile(), out);
      return mapper.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Result check(byte[] bytes) {
    try {
      return new DossierCheck().check("it.json", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Result check(String text) {
    return check(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is found wrong after a fault was planted. */
  private List<Violation> planted(Consumer<JsonNode> fault) {
    JsonNode document = document();
    fault.accept(document);
    return ((Result.Checked) check(document.toString())).violations();
  }

  private List<Violation> planted(String object, String field, Object value) {
    return planted(document -> ((ObjectNode) document.at(object)).putPOJO(field, value));
  }

  private static ArrayNode array(JsonNode document, String pointer) {
    return (ArrayNode) document.at(pointer);
  }

  @Test
  void a_dossier_as_written_keeps_every_rule() {
    assertThat(check(document().toString())).isEqualTo(new Result.Checked(1, List.of()));
  }

  @Test
  void a_span_that_leaves_its_article_is_found() {
    assertThat(planted(CLAIM + "/title", "end", 100_000)).contains(new Violation(CLAIM + "/title",
        "runs from 87 to 100000 in a text of 485 code points"));
    assertThat(planted(CLAIM + "/title", "end", 3)).extracting(Violation::pointer).contains(CLAIM + "/title");
  }

  @Test
  void quoted_words_that_are_not_the_article_s_are_found() {
    assertThat(planted(CLAIM + "/title", "exact", "The Water Ministry will drain it"))
        .containsExactly(
            new Violation(
                CLAIM + "/title/exact",
                "says 'The Water Ministry will drain it' where the article says 'The Water Ministry is considering draining the Orla reservoi...'"));
  }

  @Test
  void evidence_of_an_article_that_is_not_there_is_found() {
    assertThat(planted(CLAIM + "/title", "article", "nowhere")).containsExactly(new Violation(CLAIM + "/title/article",
        "no article has the id 'nowhere'"));
  }

  @Test
  void a_relay_that_is_certainly_earlier_than_its_origin_is_found() {
    assertThat(planted(document -> earlier(document, "2031-03-01T00:00:00Z")))
        .extracting(Violation::fault)
        .anyMatch(fault -> fault.contains("is certainly earlier than its origin"));
  }

  @Test
  void a_relay_that_may_be_as_early_as_its_origin_is_no_fault() {
    assertThat(planted(document -> earlier(document, "2031-03-02T00:00:00Z"))).isEmpty();
  }

  /** Gives the translation, whose parent is of 2 March in some zone, an end no later than this. */
  private static void earlier(JsonNode document, String latest) {
    for (JsonNode article : document.at("/dossiers/0/articles")) {
      if (article.get("input").textValue().equals("faro.txt")) {
        ((ObjectNode) article.get("published")).put("earliest", "2031-02-01T00:00:00Z").put("latest", latest);
      }
    }
  }

  @Test
  void a_lower_bound_above_the_upper_one_is_found() {
    assertThat(planted(CLAIM + "/reports", "low", 4)).containsExactly(new Violation(CLAIM + "/reports",
        "the lower bound 4 is above the upper bound 3"));
  }

  @Test
  void a_cut_of_another_size_than_its_number_is_found() {
    assertThat(planted(document -> array(document, CLAIM + "/bottleneck").add("relay:castor")))
        .containsExactly(new Violation(CLAIM + "/bottleneck", "has 2 members; the number of origins it stands for is 1"));
  }

  @Test
  void counts_that_do_not_add_up_are_found() {
    assertThat(planted(CLAIM, "articles", 5)).containsExactly(new Violation(CLAIM + "/articles",
        "says 5; its wordings that put it forward stand in 4"));
    assertThat(planted("/dossiers/0", "elsewhere", 3)).containsExactly(new Violation("/dossiers/0/elsewhere",
        "3 claims come from elsewhere, of 3 in all"));
  }

  @Test
  void members_of_the_story_that_are_missing_or_unlisted_are_found() {
    assertThat(planted(document -> array(document, "/dossiers/0/members").remove(0)))
        .containsExactly(new Violation(ARTICLE + "/id", "the article is not a member of the story"));
    assertThat(planted(document -> array(document, "/dossiers/0/members").add("gone")))
        .containsExactly(new Violation("/dossiers/0/members/5", "no article has the id 'gone'"));
  }

  @Test
  void a_main_claim_that_does_not_exist_is_found() {
    assertThat(planted("/dossiers/0", "mainClaim", "c9")).containsExactly(new Violation("/dossiers/0/mainClaim", "no claim has the id 'c9'"));
    assertThat(planted("/dossiers/0", "mainClaim", null))
        .containsExactly(new Violation("/dossiers/0/mainClaim", "there are claims, and none is the main one"));
  }

  @Test
  void ids_that_occur_twice_are_found() {
    assertThat(planted(document -> array(document, "/dossiers/0/nodes").add(document.at("/dossiers/0/nodes/0").deepCopy())))
        .extracting(Violation::fault)
        .containsExactly("the id 'article:echo' occurs twice");
    assertThat(planted(document -> array(document, "/dossiers").add(document.at("/dossiers/0").deepCopy())))
        .extracting(Violation::pointer)
        .containsExactly("/dossiers/1/story");
  }

  @Test
  void a_step_from_or_to_nowhere_is_found() {
    assertThat(planted("/dossiers/0/edges/0", "to", "nowhere")).containsExactly(new Violation("/dossiers/0/edges/0/to",
        "no node has the id 'nowhere'"));
  }

  @Test
  void a_step_called_proven_without_a_sentence_is_found() {
    assertThat(planted("/dossiers/0/edges/0", "proven", true))
        .containsExactly(new Violation("/dossiers/0/edges/0/proven", "a step is proven where a sentence proves it, and only there; this has 0"));
  }

  @Test
  void drift_between_articles_without_a_proven_relay_is_found() {
    assertThat(planted(CLAIM + "/changes/2", "nature", "drift"))
        .containsExactly(new Violation(CLAIM + "/changes/2", "drift needs a proven relay, or both wordings in one article"));
  }

  @Test
  void a_wording_outside_its_sentence_is_found() {
    assertThat(planted(document -> ((ObjectNode) document.at(CLAIM + "/wordings/0")).set("sentence", document.at(CLAIM
        + "/title").deepCopy()))).isEmpty();
    assertThat(planted(document -> ((ObjectNode) document.at(CLAIM + "/wordings/2")).set("sentence", document.at(CLAIM
        + "/wordings/3/sentence").deepCopy())))
        .containsExactly(new Violation(CLAIM + "/wordings/2/sentence", "the wording does not stand inside its sentence"));
  }

  @Test
  void an_unnamed_source_linked_to_a_named_person_is_found() {
    assertThat(planted("/dossiers/0/maybeSame/0", "second", "person:ines-halloran"))
        .containsExactly(new Violation("/dossiers/0/maybeSame/0/second", "an unnamed source is never linked to a named person"));
  }

  @Test
  void an_upper_end_without_a_reason_is_found() {
    assertThat(planted(document -> array(document, CLAIM + "/whyAtMost").removeAll()))
        .containsExactly(new Violation(CLAIM + "/whyAtMost", "the upper end differs from the lower one and needs a reason"));
  }

  @Test
  void overlapping_blocks_are_found() {
    assertThat(planted(ARTICLE + "/blocks/1", "start", 3)).containsExactly(new Violation(ARTICLE + "/blocks/1",
        "begins at 3, inside the block before it, which ends at 59"));
  }

  @Test
  void an_input_set_aside_without_a_mend_is_found() {
    assertThat(planted("/setAside/0", "mend", " ")).extracting(Violation::pointer).containsExactly("/setAside/0/mend");
  }

  @Test
  void what_is_missing_or_of_another_kind_is_named_and_nothing_is_thrown() {
    assertThat(planted(document -> ((ObjectNode) document.at("/dossiers/0")).remove("nodes")))
        .extracting(Violation::line)
        .contains("/dossiers/0/nodes: is missing; a list is expected");
    assertThat(planted(CLAIM, "origins", "one")).extracting(Violation::pointer).contains(CLAIM + "/origins/low");
    assertThat(planted(CLAIM + "/title", "start", -1)).extracting(Violation::line).contains(CLAIM + "/title/start: should be a whole number from 0");
  }

  @Test
  void lines_of_dossiers_are_checked_one_by_one() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierJson().writeLines(Reservoir.pile(), out);
    String line = out.toString(StandardCharsets.UTF_8);
    assertThat(check(line + line)).isEqualTo(new Result.Checked(2, List.of()));
    assertThat(((Result.Checked) check(line + line.replace("\"elsewhere\":1", "\"elsewhere\":9"))).violations())
        .containsExactly(new Violation("line 2 /elsewhere", "9 claims come from elsewhere, of 3 in all"));
  }

  @Test
  void another_version_is_refused_and_a_later_0_x_is_not() {
    assertThat(planted("", "schemaVersion", "1.0")).extracting(Violation::pointer).containsExactly("/schemaVersion");
    assertThat(planted("", "schemaVersion", "0.7")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"schemaVersion\": \"0.1\",", "{\"a\":1,\"a\":2}", "nonsense", "\u001B[31m", "[1, 2"})
  void what_is_not_json_is_named_with_its_place(String text) {
    Trouble why = ((Result.Unreadable) check(text)).why();
    assertThat(why.line()).startsWith("it.json, line 1, column ").contains("not JSON: ").doesNotContain("\u001B");
  }

  @Test
  void nesting_is_bounded() {
    Trouble why = ((Result.Unreadable) check("[".repeat(100_000))).why();
    assertThat(why.fault()).isEqualTo("nested deeper or longer than any dossier");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    assertThat(check(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0, 1, 2, 3, 4})).isInstanceOf(Result.Unreadable.class);
    assertThat(check("")).isInstanceOf(Result.Unreadable.class);
    assertThat(check("[]")).isEqualTo(new Result.Checked(0, List.of(new Violation("", "a dossier document is a JSON object"))));
  }

  @Test
  void a_claim_points_to_checks_that_are_there() {
    assertThat(planted(CLAIM, "checks", List.of(99))).extracting(Violation::pointer).contains(CLAIM + "/checks/0");
  }

  @Test
  void a_denial_is_told_by_an_attribution_of_its_article_and_denies() {
    String denial = "{\"who\": \"Ida\", \"article\": \"nowhere\", \"attribution\": 99, \"stance\": \"asserts\"}";
    List<Violation> found = planted(document -> {
      try {
        ((ObjectNode) document.at(CLAIM)).putArray("disputedBy").add(mapper.readTree(denial));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
    assertThat(found).extracting(Violation::pointer).contains(CLAIM + "/disputedBy/0/article", CLAIM + "/disputedBy/0/stance");
  }

  /** What is found wrong with a correction planted in the dossier: its notice and those who missed it, by article, and the words withdrawn. */
  private List<String> corrected(int notice, int from, int to, int missed) {
    JsonNode document = document();
    ObjectNode correction = ((ArrayNode) document.at("/dossiers/0/corrections")).addObject();
    excerpt(correction.putObject("notice"), document, notice, 0, 40);
    excerpt(correction.putObject("withdrawn"), document, notice, from, to);
    excerpt(correction.putArray("missed").addObject(), document, missed, 0, 40);
    return ((Result.Checked) check(document.toString())).violations().stream().map(Violation::fault).toList();
  }

  private static void excerpt(ObjectNode object, JsonNode document, int article, int start, int end) {
    JsonNode of = document.at("/dossiers/0/articles/" + article);
    object.put("article", of.at("/id").asText()).put("start", start).put("end", end).put("exact", of.at("/text").asText().substring(start, end));
  }

  @Test
  void words_withdrawn_outside_their_notice_are_found() {
    assertThat(corrected(0, 60, 80, 2)).contains("the words withdrawn do not stand in the notice that withdraws them");
  }

  @Test
  void an_article_that_misses_its_own_correction_is_found() {
    assertThat(corrected(0, 0, 20, 0)).containsExactly("an article does not miss a correction of its own");
  }

  @Test
  void a_sentence_without_the_words_withdrawn_missed_nothing() {
    assertThat(corrected(0, 0, "Ministry weighs".length(), 2)).isEmpty();
    assertThat(corrected(0, 0, "Ministry weighs".length(), 3)).containsExactly("the sentence does not hold the words that were withdrawn");
  }
}
