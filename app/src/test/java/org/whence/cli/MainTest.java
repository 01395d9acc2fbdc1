package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierJson;
import org.whence.fiction.Reservoir;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.Trouble;

class MainTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Surroundings surroundings = Surroundings.none();
  private Pile pile = Reservoir.pile();

  private int run(String... args) {
    return given("", args);
  }

  private int given(String input, String... args) {
    out.reset();
    err.reset();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Engine engine = new Given(() -> pile);
    return Main.run(new Console(in, print(out), print(err), surroundings, engine), args);
  }

  /** An engine that comes to the pile it is given, whatever it is asked to trace. */
  private record Given(Supplier<Pile> pile) implements Engine {
    @Override
    public Pile trace(List<String> paths, InputStream standardInput, UnaryOperator<String> named, int threads, Listener listener) {
      return pile.get();
    }

    @Override
    public List<Outcome<Reading>> read(List<String> paths, InputStream standardInput, boolean thorough) {
      return pile.get().dossiers().getFirst().readings().stream().<Outcome<Reading>>map(Outcome.Done::new).toList();
    }

    @Override
    public List<Outcome<Draft>> drafts(List<String> paths, InputStream standardInput, @Nullable String language) {
      return List.of();
    }
  }

  private static PrintStream print(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String warned() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void whole() {
    pile = new Pile(pile.dossiers(), List.of(), List.of());
  }

  @Test
  void a_whole_pile_is_done() {
    whole();
    assertThat(run("trace", "a.txt")).isZero();
    assertThat(said()).startsWith("5 articles, 1 story.");
    assertThat(warned()).isEmpty();
  }

  @Test
  void inputs_set_aside_are_named_on_the_error_stream_and_in_the_exit_code() {
    assertThat(run("trace", "a.txt")).isEqualTo(3);
    assertThat(warned()).isEqualTo("set aside: broken.jsonl, line 3: the line is not JSON. Mend the line or remove it; the other lines were read.\n");
  }

  @Test
  void a_pile_without_any_article_has_failed() {
    pile = new Pile(List.of(), List.of(new Trouble("x", "", "there is no such file", "Check its spelling.")), List.of());
    assertThat(run("trace", "x")).isEqualTo(1);
    assertThat(said()).isEmpty();
    assertThat(warned()).isEqualTo("set aside: x: there is no such file. Check its spelling.\nwhence: no article could be read.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "jsonl", "html"})
  void the_format_is_chosen_by_one_switch(String format) {
    run("trace", "--format", format, "a.txt");
    Map<String, String> starts =
        Map.of("text", "5 articles", "json", "{\n  \"schemaVersion\"", "jsonl", "{\"schemaVersion\"", "html", "<!doctype html>");
    assertThat(said()).startsWith(starts.get(format));
  }

  @Test
  void what_trace_writes_check_accepts() {
    run("trace", "--format", "json", "a.txt");
    assertThat(given(said(), "check", "-")).isZero();
    assertThat(said()).isEqualTo("-: 1 dossier, every rule kept\n");
    run("trace", "--format", "jsonl", "a.txt");
    assertThat(given(said(), "check", "-")).isZero();
  }

  @Test
  void check_names_what_is_broken_and_fails() {
    run("trace", "--format", "json", "a.txt");
    assertThat(given(said().replace("\"elsewhere\": 1", "\"elsewhere\": 7"), "check", "-")).isEqualTo(1);
    assertThat(said()).isEqualTo("- /dossiers/0/elsewhere: 7 claims come from elsewhere, of 3 in all\n");
    assertThat(given("{", "check", "-")).isEqualTo(1);
    assertThat(warned()).startsWith("-, line 1, column 2: not JSON: Unexpected end-of-input").doesNotContain("\tat ");
  }

  @Test
  void read_marks_the_attributions_of_each_article() {
    assertThat(run("read", "a.txt")).isZero();
    assertThat(said().replaceAll("\\s+", " ")).contains("[source 1: the Meridian Courier] [cue 1: reported] on Monday");
    assertThat(run("read", "--format", "jsonl", "a.txt")).isZero();
    assertThat(said().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"id\":"));
    assertThat(run("read", "--format", "html", "a.txt")).isEqualTo(2);
    assertThat(warned()).contains("expected one of [text, jsonl]", "but was 'html'");
  }

  @Test
  void the_schema_is_printed_without_any_input() {
    assertThat(run("trace", "--json-schema")).isZero();
    assertThat(said()).isEqualTo(new DossierJson().schema());
  }

  @Test
  void a_file_is_written_whole_and_leaves_nothing_beside_it() throws IOException {
    Path file = folder.resolve("dossier.json");
    Files.writeString(file, "old");
    run("trace", "--format", "json", "-o", file.toString(), "a.txt");
    assertThat(said()).isEmpty();
    assertThat(Files.readString(file)).startsWith("{\n  \"schemaVersion\"");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_named_with_a_mend() {
    assertThat(run("trace", "-o", folder.resolve("none/dossier.txt").toString(), "a.txt")).isEqualTo(1);
    assertThat(warned()).endsWith("none/dossier.txt: there is no such folder to write into. Make the folder first.\n");
    assertThat(run("trace", "-o", folder.toString(), "a.txt")).isEqualTo(1);
    assertThat(warned()).endsWith(": it is a folder. Name a file to write to with -o.\n");
  }

  @Test
  void a_mistyped_option_is_met_with_the_right_one() {
    assertThat(run("trace", "--fromat", "json", "a.txt")).isEqualTo(2);
    assertThat(warned())
        .startsWith("whence trace: there is no option '--fromat'. Did you mean --format?\nUsage: whence trace ")
        .endsWith("For more: whence help trace\n");
    assertThat(run("trase", "a.txt")).isEqualTo(2);
    assertThat(warned()).startsWith("whence: there is nothing called 'trase'. Did you mean trace?\n");
  }

  @Test
  void a_wrong_value_is_met_with_the_right_ones() {
    assertThat(run("trace", "--format", "pdf", "a.txt")).isEqualTo(2);
    assertThat(warned()).contains("text, json, jsonl, html").contains("'pdf'");
    assertThat(run("trace", "--width", "wide", "a.txt")).isEqualTo(2);
    assertThat(run("trace", "--threads", "0", "a.txt")).isEqualTo(2);
    assertThat(warned()).isEqualTo("whence: --threads 0: give a number from 1 to 256.\n");
  }

  @Test
  void nothing_to_read_is_wrong_usage() {
    assertThat(run()).isEqualTo(2);
    assertThat(warned()).startsWith("whence: A verb is missing.\n");
    assertThat(run("trace")).isEqualTo(2);
    assertThat(warned()).contains("whence demo");
  }

  @Test
  void a_case_that_is_not_there_is_said_so() {
    assertThat(run("trace", "my.whence")).isEqualTo(1);
    assertThat(warned()).contains("my.whence: there is no such case. Make it with: whence new my.whence");
    assertThat(run("check", "MY.WHENCE")).isEqualTo(1);
  }

  @Test
  void colour_needs_a_terminal_and_nobody_against_it() {
    run("trace", "a.txt");
    assertThat(said()).doesNotContain("\u001B");
    surroundings = new Surroundings(Map.of("TERM", "xterm", "COLUMNS", "80"), true, false);
    run("trace", "a.txt");
    assertThat(said()).contains("\u001B[1m");
    for (Map<String, String> against : List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
      surroundings = new Surroundings(against, true, false);
      run("trace", "--width", "80", "a.txt");
      assertThat(said()).doesNotContain("\u001B");
    }
  }

  @Test
  void the_width_is_the_terminal_s_unless_it_is_given() {
    surroundings = new Surroundings(Map.of("COLUMNS", "72", "NO_COLOR", "1"), true, false);
    run("trace", "a.txt");
    assertThat(said()).contains("\n" + "─".repeat(72) + "\n");
    run("trace", "--width", "64", "a.txt");
    assertThat(said()).contains("\n" + "─".repeat(64) + "\n");
    surroundings = new Surroundings(Map.of("COLUMNS", "many"), false, false);
    run("trace", "a.txt");
    assertThat(said()).contains("\n" + "─".repeat(100) + "\n");
  }

  @Test
  void a_reader_that_goes_away_ends_the_run_quietly() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Engine engine = new Given(() -> pile);
    Console console = new Console(new ByteArrayInputStream(new byte[0]), print(gone), print(err), surroundings, engine);
    assertThat(Main.run(console, "trace", "a.txt")).isEqualTo(3);
    assertThat(warned()).startsWith("set aside: ").hasLineCount(1);
  }

  @Test
  void a_fault_of_whence_itself_is_one_line_and_no_stack() {
    Engine broken =
        new Given(
            () -> {
              throw new IllegalStateException("no");
            });
    Console console = new Console(new ByteArrayInputStream(new byte[0]), print(out), print(err), surroundings, broken);
    assertThat(Main.run(console, "trace", "a.txt")).isEqualTo(1);
    assertThat(warned()).hasLineCount(1).startsWith("whence: a fault in Whence itself: java.lang.IllegalStateException: no at ");
  }

  @Test
  void warnings_cannot_steer_a_terminal() {
    pile = new Pile(pile.dossiers(), List.of(new Trouble("a\u001B[2J", "", "b\u202E", "c\rd")), List.of());
    run("trace", "a.txt");
    assertThat(warned().codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void help_and_version_go_to_standard_output() {
    assertThat(run("--version")).isZero();
    assertThat(said()).startsWith("whence 0.");
    assertThat(run("help", "trace")).isZero();
    assertThat(said()).contains("Usage: whence trace").contains("done, with inputs set aside");
    assertThat(run("--help")).isZero();
    assertThat(said()).contains("Exit codes:");
  }
}
