package org.whence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTest {

  /** Every key by which some labelled file gives an answer away. */
  private static final List<String> GOLD =
      List.of("attributions", "quotes", "cluster", "topic", "split", "articleBody", "with", "without", "author", "authors", "story", "text_kind",
          "labels", "doc", "label", "source_strength", "claim_strength", "relevant", "Overall", "Geography", "Entities", "Time", "Narrative", "Style",
          "Tone");

  @Test
  void no_task_sees_gold_and_every_other_key_is_passed_on() {
    for (Labelled set : Labelled.ALL) {
      ObjectNode line = Input.JSON.createObjectNode().put("id", "1").put("text", "It rained.").put("url", "https://example.org/1");
      set.gold().forEach(key -> line.put(key, "gold"));
      ObjectNode seen = set.seen(line, Path.of("folder", "dev.jsonl"));
      assertThat(seen.fieldNames()).toIterable().as(set.toString()).containsExactly("id", "text", "url");
    }
  }

  @Test
  void the_gold_keys_of_a_task_are_among_those_known_and_pages_give_no_title_or_date() {
    for (Labelled set : Labelled.ALL) {
      boolean pages = set.task().equals("extract");
      assertThat(set.gold()).as(set.toString()).isSubsetOf(pages ? with("title", "date") : set.task().equals("dates") ? with("date") : GOLD);
    }
  }

  private static List<String> with(String... more) {
    return java.util.stream.Stream.concat(GOLD.stream(), java.util.Arrays.stream(more)).toList();
  }

  @Test
  void a_page_keeps_its_place_when_the_line_moves() {
    Labelled pages = Labelled.ALL.stream().filter(set -> set.task().equals("dates")).findFirst().orElseThrow();
    ObjectNode line = Input.JSON.createObjectNode().put("id", "1").put("html", "html/1.html.gz");
    Path file = Path.of("folder", "dev.jsonl").toAbsolutePath();
    assertThat(pages.seen(line, file).get("html").asText()).isEqualTo(file.resolveSibling("html").resolve("1.html.gz").toString());
  }

  @Test
  void a_missing_folder_is_one_clear_line(@TempDir Path folder) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(Eval.run(print, print, "quotes", "--eval", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).singleElement().asString().contains("none").contains("--eval");
  }

  @Test
  void an_unknown_task_is_wrong_usage() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(Eval.run(print, print, "weather")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'weather'");
  }

  @Test
  void tasks_without_a_folder_run_beside_each_other_and_say_which_options_are_theirs() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(Eval.run(print, print, "cascades", "--stories", "many")).isEqualTo(2);
    assertThat(Eval.run(print, print, "copies", "--stories", "3")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            cascades -> assertThat(cascades).contains("asked for alone").endsWith("./dev eval cascades [--seed N] [--stories N]"),
            copies -> assertThat(copies).contains("asked for alone").endsWith("./dev eval copies [--seed N]"));
    EvalRequest asked = new EvalRequest(List.of("samples", "cascades", "copies"));
    assertThat(OwnTask.ALL.stream().filter(asked::wants).map(OwnTask::name)).containsExactlyInAnyOrder("samples", "cascades", "copies");
    assertThat(asked.needsFolder()).isFalse();
  }
}
