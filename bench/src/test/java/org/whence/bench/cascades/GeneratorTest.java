package org.whence.bench.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {

  @ParameterizedTest
  @EnumSource(Half.class)
  void the_same_seed_gives_the_same_story_and_another_seed_another(Half half) throws IOException {
    assertThat(Generator.story(half, 1, 3)).isEqualTo(Generator.story(half, 1, 3));
    assertThat(Generator.story(half, 2, 3)).isNotEqualTo(Generator.story(half, 1, 3));
  }

  @ParameterizedTest
  @EnumSource(Half.class)
  void every_slot_is_filled_and_every_wording_stands_in_its_article(Half half) throws IOException {
    for (int i = 0; i < CascadeScores.STORIES; i++) {
      Cascade cascade = Generator.story(half, 5, i);
      for (Cascade.Page page : cascade.pages()) {
        assertThat(page.page().content() + page.page().title()).doesNotContain("{", "}", "[", "|", "null", "  ");
      }
      for (Cascade.Gold gold : cascade.claims()) {
        assertThat(gold.wordings()).isNotEmpty();
        for (Cascade.Quoted quoted : gold.wordings()) {
          Cascade.Page page = cascade.pages().stream().filter(p -> p.article() == quoted.article()).findFirst().orElseThrow();
          assertThat(page.page().content()).contains(quoted.words().substring(1));
        }
      }
    }
  }

  @Test
  void every_construction_and_every_change_comes_up() throws IOException {
    Set<Construction> constructions = EnumSet.noneOf(Construction.class);
    Set<String> kinds = new TreeSet<>();
    for (int i = 0; i < CascadeScores.STORIES; i++) {
      Cascade cascade = Generator.story(Half.OPEN, CascadeScores.SEED, i);
      cascade.claims().forEach(gold -> constructions.add(gold.construction()));
      cascade.drift().forEach(drift -> kinds.add(drift.kind().name()));
    }
    assertThat(constructions).containsExactlyInAnyOrder(Construction.values());
    assertThat(kinds).hasSize(Twist.values().length - 1);
  }

  @Test
  void the_halves_share_no_wording() throws IOException {
    for (String language : List.of("en", "es")) {
      Set<String> open = lines("open-" + language + ".txt");
      open.retainAll(lines("held-" + language + ".txt"));
      assertThat(open).isSubsetOf("{H}", "{P}.", "{from} - ", "un", "una");
    }
    Set<String> names = new TreeSet<>(Wordings.of("open-names.txt").all("names", "en"));
    names.retainAll(Wordings.of("held-names.txt").all("names", "en"));
    assertThat(names).isEmpty();
  }

  /** The frames and the wordings of facts. */
  private static Set<String> lines(String file) throws IOException {
    Wordings wordings = Wordings.of(file);
    List<String> out = new ArrayList<>();
    for (Role role : Role.values()) {
      out.addAll(wordings.all("frames", role.frames()));
    }
    for (String frame : List.of("head", "headcite", "filler", "credit")) {
      out.addAll(wordings.all("frames", frame));
    }
    for (String fact : wordings.sections("fact")) {
      for (Twist twist : Twist.values()) {
        out.addAll(wordings.all("fact " + fact, twist.key()));
      }
    }
    return new TreeSet<>(out);
  }
}
