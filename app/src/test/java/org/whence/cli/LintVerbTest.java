package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fiction.Golden;

class LintVerbTest {
  private static final String BARE = "Vote is off in Port Essel, source says\n\n"
      + "The vote on the harbour is off for this year, a source said on Tuesday.\n";
  private static final String CLEAN = "Vote is off in Port Essel\n\n"
      + "The vote on the harbour is off for this year, Mayor Ada Pell said on Tuesday.\n";
  private static final String FOLDER = "app/src/test/golden/lint/";

  @TempDir private Path folder;

  private String draft(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarry", "embalse", "ferry"})
  void the_findings_of_an_invented_draft_are_as_agreed(String name) {
    String file = Golden.root().resolve(FOLDER + name + ".txt").toString();
    Golden.holds(FOLDER + name + ".findings", facts(Door.run("lint", "--format", "json", file).out()));
  }

  @Test
  void a_terminal_of_eighty_columns_shows_them_as_agreed() {
    String text = Door.run("lint", "--width", "80", Golden.root().resolve(FOLDER + "quarry.txt").toString()).out();
    assertThat(text.lines()).allMatch(line -> line.length() <= 80 || line.contains(".txt"));
    Golden.holds(FOLDER + "quarry-80.txt", text.replace(Golden.root() + "/", ""));
  }

  /** One fact per line: place, rule, words, message. */
  private static String facts(String json) {
    StringBuilder out = new StringBuilder();
    for (JsonNode finding : read(json).path("drafts").path(0).path("findings")) {
      JsonNode words = finding.path("words");
      out.append(words.path("line").asInt()).append(':').append(words.path("column").asInt()).append(' ').append(finding.path("rule").asText())
          .append(' ').append(finding.path("level").asText()).append(" [").append(words.path("text").asText()).append("] ")
          .append(finding.path("message").asText()).append('\n');
    }
    return out.isEmpty() ? "nothing\n" : out.toString();
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  @Test
  void findings_alone_are_no_failure() throws IOException {
    Door.Said said = Door.run("lint", draft("a.txt", BARE));
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("3:47 · paragraph 1 · warning WL03", "[a source]", "Mend: Add office", "Rests on: AP, anonymous sources");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void fail_on_sets_the_exit_code_at_its_level_and_above() throws IOException {
    String file = draft("a.txt", BARE);
    assertThat(Door.run("lint", "--fail-on", "error", file).code()).isZero();
    assertThat(Door.run("lint", "--fail-on", "warning", file).code()).isEqualTo(1);
    assertThat(Door.run("lint", "--fail-on", "NOTE", file).code()).isEqualTo(1);
    assertThat(Door.run("lint", "--fail-on", "note", draft("b.txt", CLEAN)).code()).isZero();
    assertThat(Door.run("lint", "--fail-on", "never", file).code()).isEqualTo(2);
  }

  @Test
  void rules_are_chosen_by_id_or_name() throws IOException {
    String file = draft("a.txt", BARE);
    assertThat(rules(Door.run("lint", "--format", "json", "--only", "wl03", file))).containsOnly("WL03");
    assertThat(rules(Door.run("lint", "--format", "json", "--only", "WL03,anonymity-unexplained", file))).containsOnly("WL03", "WL04");
    assertThat(rules(Door.run("lint", "--format", "json", "--skip", "bare-source", file))).isNotEmpty().doesNotContain("WL03");
    Door.Said unknown = Door.run("lint", "--only", "WL99", file);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).isEqualTo("whence: --only WL99: there is no such rule. For the list: whence lint --rules\n");
    assertThat(Door.run("lint", "--rules").out()).hasLineCount(14).startsWith("WL01  warning  unsourced-claim");
  }

  private static List<String> rules(Door.Said said) {
    List<String> out = new ArrayList<>();
    read(said.out()).path("drafts").path(0).path("findings").forEach(finding -> out.add(finding.path("rule").asText()));
    return out;
  }

  @Test
  void a_bad_draft_is_set_aside_and_the_others_are_linted() throws IOException {
    Door.Said said = Door.run("lint", draft("a.txt", BARE), "no such file.txt", draft("c.txt", CLEAN));
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).contains("a.txt", "c.txt · English · no finding", "in 2 drafts");
    assertThat(said.err()).isEqualTo("set aside: no such file.txt: there is no such file. Check its spelling.\n");
    assertThat(Door.run("lint", "no such file.txt").code()).isEqualTo(1);
    assertThat(Door.run("lint").code()).isEqualTo(2);
  }

  @Test
  void standard_input_is_read() {
    Door.Said said = Door.given(BARE, "lint", "-");
    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("standard input · English · ").contains("WL03");
  }

  @Test
  void a_draft_of_another_language_is_set_aside_unless_its_language_is_given() {
    String german = "Die Abstimmung fällt aus\n\n"
        + "Die Abstimmung über den Hafen fällt in diesem Jahr aus, sagte eine Quelle am Dienstag der Zeitung.\n";
    Door.Said said = Door.given(german, "lint", "-");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("its language is not English or Spanish", "--language en");
    assertThat(Door.given(BARE, "lint", "--language", "en", "-").out()).contains("WL03");
    assertThat(Door.given(german, "lint", "--language", "de", "-").code()).isEqualTo(2);
  }

  @Test
  void places_count_lines_and_code_points_of_the_file_as_given() throws IOException {
    String crlf = BARE.replace("\n", "\r\n").replace("The vote", "😀 The vote");
    JsonNode text = words(Door.run("lint", "--format", "json", "--only", "WL03", draft("a.txt", crlf)));
    assertThat(text.path("line").asInt()).isEqualTo(3);
    assertThat(text.path("column").asInt()).isEqualTo(49);
    assertThat(text.path("endColumn").asInt()).isEqualTo(57);
    String html = "<html><head><title>Vote is off</title></head><body><article>\n<h1>Vote is off in Port Essel</h1>\n"
        + "<p>The vote on the harbour &amp; the pier is off for this year,\n"
        + "  according to <b>a\n  source</b> in town who spoke at length on Tuesday.</p>\n"
        + "<p>The harbour has been closed since the spring and nobody knows when it will open to ships and boats again.</p></article></body></html>";
    JsonNode page = words(Door.run("lint", "--format", "json", "--only", "WL04", draft("a.html", html)));
    assertThat(page.path("line").asInt()).isEqualTo(4);
    assertThat(page.path("column").asInt()).isEqualTo(19);
    assertThat(page.path("endLine").asInt()).isEqualTo(5);
  }

  private static JsonNode words(Door.Said said) {
    return read(said.out()).path("drafts").path(0).path("findings").path(0).path("words");
  }

  @Test
  void nothing_of_a_draft_is_written_anywhere() throws IOException {
    String file = draft("secret.txt", BARE);
    List<Path> watched = List.of(folder, Path.of(System.getProperty("java.io.tmpdir")), Path.of("").toAbsolutePath());
    Map<Path, FileTime> before = files(watched);
    for (String format : List.of("text", "json", "sarif")) {
      Door.run("lint", "--format", format, file);
      Door.given(BARE, "lint", "--format", format, "-");
    }
    for (Map.Entry<Path, FileTime> entry : files(watched).entrySet()) {
      boolean changed = !entry.getValue().equals(before.get(entry.getKey()));
      assertThat(changed && holds(entry.getKey(), "vote on the harbour is off")).as(entry.getKey().toString()).isFalse();
      assertThat(changed && entry.getKey().startsWith(folder)).as(entry.getKey().toString()).isFalse();
    }
    assertThat(Door.run("lint", "-o", "out.txt", file).code()).as("there is no option to write findings to a file").isEqualTo(2);
  }

  /** The files at the top of the folders: other programs write to them too, so what changed is read. */
  private static Map<Path, FileTime> files(List<Path> folders) throws IOException {
    Map<Path, FileTime> out = new TreeMap<>();
    for (Path in : folders) {
      try (Stream<Path> list = Files.list(in)) {
        for (Path file : list.filter(Files::isRegularFile).toList()) {
          out.put(file, Files.getLastModifiedTime(file));
        }
      }
    }
    return out;
  }

  private static boolean holds(Path file, String words) {
    try {
      return Files.size(file) < 10_000_000 && Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException e) {
      return false; // another program's, gone again
    }
  }
}
