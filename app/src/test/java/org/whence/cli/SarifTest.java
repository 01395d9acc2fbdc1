package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.fiction.Golden;

/** What SARIF 2.1.0 requires of a log, held against what lint writes: required properties, closed lists, and what must agree. */
class SarifTest {
  @TempDir private Path folder;

  private static JsonNode log(String... args) throws IOException {
    return new ObjectMapper().readTree(Door.run(args).out());
  }

  private static String draft(String name) {
    return Golden.root().resolve("app/src/test/golden/lint").resolve(name).toString();
  }

  @Test
  void the_log_has_what_the_standard_requires() throws IOException {
    JsonNode log = log("lint", "--format", "sarif", draft("quarry.txt"), draft("embalse.txt"), draft("ferry.txt"));
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    assertThat(log.path("$schema").asText()).startsWith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/");
    assertThat(log.path("runs").size()).isEqualTo(1);
    JsonNode run = log.path("runs").path(0);
    assertThat(run.path("columnKind").asText()).isEqualTo("unicodeCodePoints");
    assertThat(run.path("invocations").path(0).path("executionSuccessful").asBoolean()).isTrue();
    JsonNode rules = run.path("tool").path("driver").path("rules");
    assertThat(run.path("tool").path("driver").path("name").asText()).isEqualTo("Whence");
    for (JsonNode rule : rules) {
      assertThat(rule.path("id").asText()).matches("WL\\d\\d");
      assertThat(rule.path("shortDescription").path("text").asText()).isNotBlank();
      level(rule.path("defaultConfiguration").path("level"));
    }
    assertThat(run.path("results")).isNotEmpty();
    run.path("results").forEach(result -> result(result, rules));
  }

  private static void level(JsonNode level) {
    assertThat(level.asText()).isIn("note", "warning", "error");
  }

  private static void result(JsonNode result, JsonNode rules) {
    assertThat(result.path("message").path("text").asText()).isNotBlank();
    level(result.path("level"));
    assertThat(rules.path(result.path("ruleIndex").asInt(-1)).path("id")).isEqualTo(result.path("ruleId"));
    assertThat(result.path("locations").size()).isEqualTo(1);
    result.path("locations").forEach(SarifTest::location);
    int id = 1;
    for (JsonNode related : result.path("relatedLocations")) {
      assertThat(related.path("id").asInt()).isEqualTo(id++);
      location(related);
    }
  }

  private static void location(JsonNode location) {
    JsonNode place = location.path("physicalLocation");
    URI uri = URI.create(place.path("artifactLocation").path("uri").asText());
    JsonNode region = place.path("region");
    try {
      List<String> lines = Files.readAllLines(Path.of(uri));
      int line = region.path("startLine").asInt();
      assertThat(line).isBetween(1, lines.size());
      assertThat(region.path("endLine").asInt()).isEqualTo(line);
      String printed = lines.get(line - 1);
      int begin = printed.offsetByCodePoints(0, region.path("startColumn").asInt() - 1);
      int end = printed.offsetByCodePoints(0, region.path("endColumn").asInt() - 1);
      assertThat(printed.substring(begin, end)).isEqualTo(region.path("snippet").path("text").asText());
    } catch (IOException e) {
      throw new AssertionError(uri.toString(), e);
    }
  }

  @Test
  void a_draft_set_aside_is_a_notification_and_no_success() throws IOException {
    JsonNode run = log("lint", "--format", "sarif", draft("ferry.txt"), "no such file.txt").path("runs").path(0);
    assertThat(run.path("results")).isEmpty();
    assertThat(run.path("invocations").path(0).path("executionSuccessful").asBoolean(true)).isFalse();
    JsonNode notification = run.path("invocations").path(0).path("toolExecutionNotifications").path(0);
    assertThat(notification.path("message").path("text").asText()).startsWith("no such file.txt: there is no such file.");
  }

  @Test
  void a_name_with_blanks_is_a_uri_and_a_line_of_json_is_its_line() throws IOException {
    Path spaced =
        Files.writeString(folder.resolve("my draft.jsonl"), "\n{\"lang\":\"en\",\"title\":\"Off\",\"text\":\"The vote is off, a source said.\"}\n");
    JsonNode place =
        log("lint", "--format", "sarif", "--only", "WL03", spaced.toString()).path("runs").path(0).path("results").path(0).path("locations").path(0)
            .path("physicalLocation");
    assertThat(Path.of(URI.create(place.path("artifactLocation").path("uri").asText()))).isEqualTo(spaced);
    assertThat(place.path("region").path("startLine").asInt()).isEqualTo(2);
    assertThat(place.path("region").has("startColumn")).isFalse();
  }
}
