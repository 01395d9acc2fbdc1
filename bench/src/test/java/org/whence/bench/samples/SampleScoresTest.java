package org.whence.bench.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleScoresTest {
  private static final Path SAMPLES = Path.of(System.getProperty("whence.root", "..")).resolve("samples");

  private static Corpus open() throws IOException {
    return new Corpus(Map.of("", SAMPLES.resolve("open")));
  }

  @Test
  void every_quotation_of_the_key_stands_in_the_article_it_names() throws IOException {
    Key key = Key.of(SAMPLES.resolve("open"));
    Corpus corpus = open();
    for (Key.Labels labels : key.articles()) {
      String name = labels.article();
      labels.attributions().forEach(a -> assertThat(corpus.places(name, a.quote())).as(name + ": " + a.quote()).isNotEmpty());
      labels.checks().forEach(check -> assertThat(corpus.places(name, check.quote())).as(name + ": " + check.quote()).isNotEmpty());
    }
    for (Key.Story story : key.stories()) {
      for (Key.Claim claim : story.claims()) {
        claim.wordings().forEach(w -> assertThat(corpus.places(w.article(), w.quote())).as(w.article() + ": " + w.quote()).isNotEmpty());
      }
    }
  }

  @Test
  void white_space_hides_no_quotation_and_another_article_has_none() throws IOException {
    Corpus corpus = open();
    assertThat(corpus.places("airstrip/airstrip-02.txt", "NWA could  not\nindependently verify")).hasSize(1);
    assertThat(corpus.places("airstrip/airstrip-02.txt", "no such words")).isEmpty();
    assertThat(corpus.places("no such article", "NWA")).isEmpty();
  }

  @Test
  void names_are_alike_by_their_words_or_initials_and_not_by_small_words() {
    assertThat(Alike.names("the Interior Ministry", "Interior Ministry of Velmora")).isGreaterThanOrEqualTo(Alike.ENOUGH);
    assertThat(Alike.names("la policía", "la autoridad")).isZero();
    assertThat(Alike.called("NWA", Set.of("Northline Wire Agency"))).isTrue();
    assertThat(Alike.called("NWA", Set.of("Northline Agency"))).isFalse();
    assertThat(Alike.cues("informó", "informaron")).isTrue();
    assertThat(Alike.cues("said", "denied")).isFalse();
  }

  @Test
  void a_figure_says_how_much_of_what_was_given_is_right_and_how_much_was_found() {
    Scores scores = new Scores();
    scores.found("checks", 1, 2, 4);
    scores.found("checks", 1, 2, 4);
    scores.answer("origins exact", true);
    scores.answer("origins exact", false);
    assertThat(scores.lines().get(0)).startsWith("checks").contains("P 0.500  R 0.250  F1 0.333").endsWith("given 4, to find 8");
    assertThat(scores.lines().get(1)).startsWith("origins exact").endsWith("1 of 2");
  }

  @Test
  void what_was_missed_is_written_down_for_the_open_part_alone(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path misses = folder.resolve("misses.txt");
    SampleScores.print(SAMPLES, misses, new PrintStream(out, true, StandardCharsets.UTF_8));
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).contains("== samples open: 16 articles", "== samples held: 8 articles");
    for (Key.Labels labels : Key.of(SAMPLES.resolve("held")).articles()) {
      assertThat(Files.readString(misses)).doesNotContain(labels.article());
      assertThat(lines).noneMatch(line -> line.contains(labels.article()));
    }
  }
}
