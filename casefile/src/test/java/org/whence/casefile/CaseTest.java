package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierJson;
import org.whence.ingest.Capture;
import org.whence.model.Dossier;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.pipeline.Progress;
import org.whence.pipeline.Whence;

class CaseTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void newCase() {
    file = folder.resolve("a b?#%.whence");
    Case.create(file);
  }

  private static List<Added> add(Case open, List<Outcome<Capture>> captures) {
    List<Added> out = new ArrayList<>();
    try (Adding adding = open.adding(out::add)) {
      captures.forEach(adding);
    }
    return out;
  }

  private static String json(Pile pile) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DossierJson().write(pile, out);
      return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Pile batch() {
    return new Whence().trace(Sampled.pages(), 1, Progress.SILENT);
  }

  @Test
  void a_trace_of_a_case_is_the_trace_of_its_articles_to_the_byte() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, Sampled.captures(Sampled.folder()));
      assertThat(json(open.trace(2, Progress.SILENT).pile())).isEqualTo(json(batch()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void one_by_one_in_any_order_and_traced_in_between_comes_to_the_same(long seed) {
    List<Outcome<Capture>> captures = new ArrayList<>(Sampled.captures(Sampled.folder()));
    Collections.shuffle(captures, new Random(seed));
    try (Case open = Case.open(file, Patience.none())) {
      for (int i = 0; i < captures.size(); i++) {
        add(open, captures.subList(i, i + 1));
        if (i % 6 == 3) {
          open.trace(1, Progress.SILENT);
        }
      }
      assertThat(json(open.trace(1, Progress.SILENT).pile())).isEqualTo(json(batch()));
      assertThat(json(open.pile()).replaceAll("(?s)\"setAside\".*", "")).isEqualTo(json(batch()).replaceAll("(?s)\"setAside\".*", ""));
    }
  }

  @Test
  void the_second_trace_reads_and_traces_nothing_anew_and_one_article_more_reads_one() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, Sampled.captures(Sampled.folder()));
      Case.Trace first = open.trace(2, Progress.SILENT);
      assertThat(first.read()).isEqualTo(batch().dossiers().stream().mapToInt(dossier -> dossier.readings().size()).sum());
    }
    try (Case open = Case.open(file, Patience.none())) {
      Case.Trace second = open.trace(2, Progress.SILENT);
      assertThat(second.read()).isZero();
      assertThat(second.traced()).isZero();
      assertThat(json(second.pile())).isEqualTo(json(batch()));
      add(open, List.of(Sampled.made(1)));
      Case.Trace third = open.trace(2, Progress.SILENT);
      assertThat(third.read()).isEqualTo(1);
      assertThat(third.traced()).isEqualTo(1);
    }
  }

  @Test
  void the_same_bytes_twice_are_one_article_under_both_names() {
    try (Case open = Case.open(file, Patience.none())) {
      Outcome<Capture> one = Sampled.made(1);
      String text = ((Outcome.Done<Capture>) one).value().page().content();
      List<Added> added = add(open, List.of(one, one, Sampled.text("also", text)));
      assertThat(added).extracting(Added::id).containsOnly(added.getFirst().id());
      assertThat(added).hasExactlyElementsOfTypes(Added.New.class, Added.Known.class, Added.Known.class);
      Pile pile = open.trace(1, Progress.SILENT).pile();
      assertThat(pile.dossiers()).hasSize(1);
      assertThat(pile.dossiers().getFirst().readings().getFirst().article().input()).isEqualTo("also");
      assertThat(pile.duplicates()).containsExactly("made 1");
    }
  }

  @Test
  void an_input_that_cannot_be_read_is_kept_as_a_trouble_and_the_rest_goes_on() {
    try (Case open = Case.open(file, Patience.none())) {
      List<Added> added = add(open, List.of(Sampled.text("empty", " - "), Sampled.made(2)));
      assertThat(added.getFirst()).isInstanceOf(Added.Aside.class);
      assertThat(added.getLast()).isInstanceOf(Added.New.class);
      assertThat(open.trace(1, Progress.SILENT).pile().setAside()).hasSize(1);
    }
  }

  @Test
  void hostile_text_is_kept_as_it_is() {
    String text = "A \0 headline \uD800 with half a character\n\nThe minister said \uDFFF that \0 it rained, \uFFFF and more.\n";
    Outcome<Capture> capture = new Outcome.Done<>(
        new Capture(org.whence.model.RawPage.text("bad \0 \uD800 name", text), new byte[] {0, 1, 2, (byte) 0xFF}, "text/plain"));
    try (Case open = Case.open(file, Patience.none())) {
      add(open, List.of(capture));
      Dossier dossier = open.trace(1, Progress.SILENT).pile().dossiers().getFirst();
      assertThat(dossier.readings().getFirst().article().text()).contains("\uD800").contains("\0");
      assertThat(open.pile().dossiers()).containsExactly(dossier);
      assertThat(open.faults()).isEmpty();
    }
  }

  @Test
  void a_changed_article_at_the_same_address_is_a_revision_and_both_stay() {
    try (Case open = Case.open(file, Patience.none())) {
      String first = "Bridge to close\n\nThe bridge of Tarn will close in May, the mayor said.";
      List<Added> added = new ArrayList<>();
      for (String text : List.of(first, first + "\n\nCorrection: it closes in June.")) {
        org.whence.model.RawPage page = org.whence.model.RawPage.text("page " + text.length(), text).at("https://tarn.example/bridge");
        added.addAll(add(open, List.of(new Outcome.Done<>(new Capture(page, text.getBytes(), "text/plain")))));
      }
      assertThat(added.getLast()).isEqualTo(new Added.Revision(added.getLast().input(), added.getLast().id(), added.getFirst().id()));
      assertThat(open.state().articles()).isEqualTo(2);
    }
  }

  @Test
  void a_story_is_found_by_its_number_its_claims_and_its_articles() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, Sampled.captures(Sampled.folder()));
      Pile pile = open.trace(2, Progress.SILENT).pile();
      Dossier second = pile.dossiers().get(1);
      for (String name : List.of("2", "story 2", "2.1", "2[1]", second.claims().getFirst().claim().id(), second.story().id(),
          second.readings().getLast().article().id().value())) {
        assertThat(open.find(List.of(name)).stories()).as(name).containsKey(2).containsValue(second);
      }
      assertThat(open.find(List.of("no such name")).stories().keySet()).startsWith(1, 2);
    }
  }

  @Test
  void an_id_that_was_printed_before_the_story_grew_leads_to_todays() {
    List<Outcome<Capture>> captures = Sampled.captures(Sampled.folder());
    Collections.reverse(captures);
    try (Case open = Case.open(file, Patience.none())) {
      List<String> stories = new ArrayList<>();
      List<String> claims = new ArrayList<>();
      for (Outcome<Capture> capture : captures) {
        add(open, List.of(capture));
        open.trace(1, Progress.SILENT).pile().dossiers().forEach(dossier -> {
          stories.add(dossier.story().id());
          dossier.claims().forEach(claim -> claims.add(claim.claim().id()));
        });
      }
      List<String> today = open.pile().dossiers().stream().map(dossier -> dossier.story().id()).toList();
      assertThat(stories).allSatisfy(id -> assertThat(today).contains(open.today(id)));
      assertThat(stories).anySatisfy(id -> assertThat(today).doesNotContain(id));
      assertThat(claims.stream().distinct().filter(id -> open.find(List.of(id)).stories().size() == 1).count())
          .isGreaterThan(claims.stream().distinct().count() * 9 / 10);
    }
  }

  @Test
  void a_case_is_made_once_and_never_over_another_file() {
    assertThatThrownBy(() -> Case.create(file)).isInstanceOf(CaseTrouble.class).hasMessageContaining("there is a file of this name");
    assertThatThrownBy(() -> Case.create(folder.resolve("no/such/folder.whence"))).isInstanceOf(CaseTrouble.class);
    assertThat(folder.toFile().list()).containsExactly("a b?#%.whence");
  }
}
