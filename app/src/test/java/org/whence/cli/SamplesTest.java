package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every pile, shown on the sample articles from end to end. */
class SamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static List<String> paths(List<Path> files) {
    return files.stream().map(Path::toString).toList();
  }

  private static List<String> samples() {
    return paths(Door.samples());
  }

  private static JsonNode read(Door.Said said) throws IOException {
    return JSON.readTree(said.out());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_the_inputs_and_the_number_of_threads_change_no_byte(long seed) {
    Door.Said once = Door.json(samples(), "--threads", "1");
    List<String> shuffled = new ArrayList<>(samples());
    Collections.shuffle(shuffled, new Random(seed));
    Door.Said again = Door.json(shuffled, "--threads", "8");
    assertThat(once.code()).isZero();
    assertThat(again.out()).isEqualTo(once.out());
  }

  @Test
  void an_article_given_twice_changes_no_dossier_and_is_named_as_the_same() throws IOException {
    Door.Said once = Door.json(samples());
    List<String> twice = new ArrayList<>(samples());
    twice.addAll(samples());
    Collections.shuffle(twice, new Random(7));
    Door.Said doubled = Door.json(twice);
    assertThat(doubled.code()).isZero();
    assertThat(doubled.out()).startsWith(once.out().substring(0, once.out().lastIndexOf("\"setAside\"")));
  }

  @Test
  void a_copy_under_another_file_name_changes_no_fact() throws IOException {
    Path copies = Files.createDirectory(folder.resolve("zz"));
    for (Path file : Door.samples()) {
      Files.copy(file, copies.resolve(file.getFileName()));
    }
    List<String> both = new ArrayList<>(samples());
    both.add(copies.toString());
    assertThat(claims(Door.json(both))).isEqualTo(claims(Door.json(samples())));
  }

  @Test
  void one_broken_file_among_ten_is_set_aside_with_its_mend_and_the_nine_are_traced() throws IOException {
    for (Path file : Door.samples().subList(0, 9)) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    Files.write(folder.resolve("broken.html"), new byte[] {0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0, 1, 2, 3});
    Door.Said said = Door.json(List.of(folder.toString()));
    assertThat(said.code()).isEqualTo(3);
    String mend = "Run ./whence setup documents once, or save the article as HTML or text.";
    assertThat(said.err()).isEqualTo("set aside: " + folder + "/broken.html: a PDF, which the optional part of Whence reads. " + mend + "\n");
    JsonNode document = read(said);
    assertThat(articles(document)).isEqualTo(9);
    assertThat(document.path("setAside")).singleElement().satisfies(trouble -> assertThat(trouble.path("mend").asText()).isNotBlank());
  }

  @Test
  void what_trace_writes_of_the_samples_keeps_every_rule() {
    List<List<String>> piles = new ArrayList<>(List.of(samples()));
    for (String sample : samples()) {
      piles.add(List.of(sample));
    }
    for (List<String> pile : piles) {
      assertThat(Door.given(Door.json(pile).out(), "check", "-").out()).as(pile.toString()).endsWith("every rule kept\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"airstrip-01.html", "airstrip-02.txt", "airstrip-04.html", "harbor-01.txt", "harbor-04.txt", "harbor-05.html", "study-01.html"})
  void another_outlet_that_carries_an_article_and_credits_it_adds_no_origin(String name) throws IOException {
    Door.Said before = Door.json(samples());
    JsonNode original = article(read(before), name);
    String outlet = original.path("outlet").isNull() ? "NWA" : original.path("outlet").asText();
    Map<String, String> line = new TreeMap<>();
    line.put("outlet", "The Harrow Gazette");
    line.put("date", "2031-12-24");
    line.put("url", "https://harrow.example/1");
    line.put("lang", original.path("language").asText());
    line.put("text", original.path("text").asText() + "\n\nThis article was first published by " + outlet + ".");
    Path relay = folder.resolve("relay.jsonl");
    Files.writeString(relay, JSON.writeValueAsString(line));
    List<String> more = new ArrayList<>(samples());
    more.add(relay.toString());
    Map<String, Integer> least = lowerBounds(read(before));
    lowerBounds(read(Door.json(more))).forEach((id, low) -> assertThat(low).as(id).isLessThanOrEqualTo(least.getOrDefault(id, low)));
  }

  @Test
  void the_line_endings_of_another_system_change_no_claim() throws IOException {
    List<Path> converted = new ArrayList<>();
    for (Path file : Door.samples()) {
      Path target = folder.resolve(file.getFileName());
      Files.writeString(target, Files.readString(file).replace("\n", "\r\n"));
      converted.add(target);
    }
    assertThat(claims(Door.json(paths(converted)))).isEqualTo(claims(Door.json(samples())));
  }

  @Test
  void a_folder_without_a_file_is_named() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Door.run("trace", empty.toString()))
        .isEqualTo(
            new Door.Said(
                1,
                "",
                "set aside: " + empty + ": the folder is empty. Put articles in it, in any of the formats of the README.\n"
                    + "whence: no article could be read.\n"));
  }

  @Test
  void a_path_that_is_not_there_is_named_and_the_rest_is_traced() {
    Door.Said said = Door.run("trace", samples().getFirst(), "no such file.txt");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).startsWith("1 article, 1 story. 1 input was set aside");
    assertThat(said.err()).isEqualTo("set aside: no such file.txt: there is no such file. Check its spelling.\n");
  }

  @Test
  void a_binary_file_is_not_taken_for_an_article() throws IOException {
    Path picture = folder.resolve("picture.txt");
    byte[] bytes = new byte[4000];
    new Random(3).nextBytes(bytes);
    Files.write(picture, bytes);
    Door.Said said = Door.run("trace", picture.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .startsWith("set aside: " + picture + ": not text: it holds binary data. Give HTML, plain text, or one of the formats of the README.\n");
  }

  @Test
  void a_line_that_cannot_be_read_is_named_by_its_number_and_the_other_lines_are_traced() throws IOException {
    Path lines = folder.resolve("study.jsonl");
    List<String> text = new ArrayList<>(Files.readAllLines(Door.SAMPLES.resolve("study").resolve("study-02.jsonl"), StandardCharsets.UTF_8));
    text.add(1, "{\"text\": \"It rained");
    Files.write(lines, text);
    Door.Said said = Door.json(List.of(lines.toString()));
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).startsWith("set aside: " + lines + ", line 2 column 20: not valid JSON: ").hasLineCount(1);
    assertThat(articles(read(said))).isEqualTo(3);
  }

  private static int articles(JsonNode document) {
    int sum = 0;
    for (JsonNode dossier : document.path("dossiers")) {
      sum += dossier.path("articles").size();
    }
    return sum;
  }

  private static JsonNode article(JsonNode document, String name) {
    for (JsonNode dossier : document.path("dossiers")) {
      for (JsonNode article : dossier.path("articles")) {
        if (article.path("input").asText().endsWith("/" + name)) {
          return article;
        }
      }
    }
    throw new IllegalArgumentException("no sample is called " + name);
  }

  /** The lower bound of each claim by its id, that of its earliest statement. */
  private static Map<String, Integer> lowerBounds(JsonNode document) {
    Map<String, Integer> out = new TreeMap<>();
    for (JsonNode dossier : document.path("dossiers")) {
      for (JsonNode claim : dossier.path("claims")) {
        out.put(claim.path("id").asText(), claim.path("origins").path("low").asInt());
      }
    }
    return out;
  }

  /** Each claim in a line: its words, white space apart, and its counts. */
  private static List<String> claims(Door.Said said) throws IOException {
    List<String> out = new ArrayList<>();
    for (JsonNode dossier : read(said).path("dossiers")) {
      for (JsonNode claim : dossier.path("claims")) {
        String title = claim.path("title").path("exact").asText().replaceAll("\\s+", " ");
        out.add(title + " " + claim.path("articles") + " " + claim.path("origins") + " " + claim.path("wordings").size());
      }
    }
    Collections.sort(out);
    return out;
  }
}
