package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        added.addAll(add(open, List.of(new Outcome.Done<>(new Capture(page, text.getBytes(StandardCharsets.UTF_8), "text/plain")))));
      }
      assertThat(added.getLast()).isEqualTo(new Added.Revision(added.getLast().input(), added.getLast().id(), added.getFirst().id()));
      assertThat(open.state().articles()).isEqualTo(2);
    }
  }

  private static Outcome<Capture> version(String day, String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    org.whence.model.RawPage page =
        org.whence.model.RawPage.text("page " + day, text).by("Tarn Post", day, "en", null).at("https://tarn.example/bridge");
    return new Outcome.Done<>(new Capture(page, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/plain"));
  }

  private static org.whence.model.Article only(Case open) {
    return open.trace(1, Progress.SILENT).pile().dossiers().getFirst().readings().getFirst().article();
  }

  @Test
  void a_correction_of_an_article_that_gave_way_to_a_later_version_is_kept_and_does_no_harm() {
    String[] words = {"Bridge to close", "The bridge of Tarn will close in May, the mayor Edda Brandreth said on Monday."};
    try (Case open = Case.open(file, Patience.none())) {
      add(open, List.of(version("2031-03-02", words)));
      org.whence.model.Article first = only(open);
      org.whence.model.Anchor anchor = org.whence.model.Anchor.of(first, first.span(0, 5));
      open.correct(new org.whence.model.Ruling.OutletOf(anchor, new org.whence.model.Outlet("Tarn Times", null)), "Ana", "");
      open.correct(new org.whence.model.Ruling.WrongDate(anchor,
          org.whence.model.Moment.day("2031-03-01", java.time.LocalDate.parse("2031-03-01"))), "Ana", "");
      assertThat(only(open).outlet().name()).isEqualTo("Tarn Times");
      add(open, List.of(version("2031-03-05", words[0], words[1], "Ferries will cross the river from Tuesday.")));
      Pile pile = open.trace(1, Progress.SILENT).pile();
      assertThat(open.corrections()).hasSize(2).allSatisfy(made -> assertThat(made.undone()).isNull());
      assertThat(pile.setAside()).isEmpty();
      assertThat(pile.dossiers().getFirst().readings()).hasSize(1);
      assertThat(pile.dossiers().getFirst().rulings()).hasSize(2);
      assertThat(only(open).outlet().name()).isEqualTo("Tarn Times");
      assertThat(only(open).published().stated()).isEqualTo("2031-03-01");
      open.correct(new org.whence.model.Ruling.WrongDate(anchor.in(only(open).id()),
          org.whence.model.Moment.day("2031-03-04", java.time.LocalDate.parse("2031-03-04"))), "Ana", "");
      assertThat(only(open).published().stated()).isEqualTo("2031-03-04");
      open.undo(3, "Ana");
      assertThat(json(open.trace(1, Progress.SILENT).pile())).isEqualTo(json(pile));
      add(open, List.of(Sampled.made(1)));
      assertThat(open.trace(1, Progress.SILENT).traced()).as("the correction stands where it stood").isEqualTo(1);
    }
  }

  @Test
  void undoing_a_correction_brings_back_the_very_bytes() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, List.of(version("2031-03-02", "Bridge to close", "The bridge of Tarn will close in May, the mayor Edda Brandreth said on Monday."),
          version("2031-03-03", "Bridge to close", "The bridge of Tarn will close in June, the mayor Edda Brandreth said on Monday.")));
      String before = json(open.trace(1, Progress.SILENT).pile());
      org.whence.model.Article article = only(open);
      org.whence.model.Anchor anchor = org.whence.model.Anchor.of(article, article.span(0, 5));
      open.correct(new org.whence.model.Ruling.WrongDate(anchor,
          org.whence.model.Moment.day("2031-01-01", java.time.LocalDate.parse("2031-01-01"))), "Ana", "");
      assertThat(json(open.trace(1, Progress.SILENT).pile())).isNotEqualTo(before);
      open.undo(1, "Ana");
      assertThat(json(open.trace(1, Progress.SILENT).pile())).isEqualTo(before);
    }
  }

  @Test
  void a_trace_with_nothing_new_is_the_last_one_with_all_it_named() {
    try (Case open = Case.open(file, Patience.none())) {
      String text = "Bridge to close\n\nThe bridge of Tarn will close in May, the mayor said.";
      add(open, List.of(version("2031-03-02", "Bridge to close", "The mayor said the bridge will close."), Sampled.text("empty", " - "),
          version("2031-03-03", "Bridge to close", "The mayor said the bridge may close."), Sampled.text("b", text), Sampled.text("a", text)));
      Case.Trace first = open.trace(1, Progress.SILENT);
      String found = json(first.pile());
      assertThat(first.pile().duplicates()).containsExactly("b");
      Case.Trace again = open.trace(1, Progress.SILENT);
      assertThat(again.read() + again.traced()).isZero();
      assertThat(json(again.pile())).isEqualTo(found);
      assertThat(again.pile().revisions()).isEqualTo(first.pile().revisions()).isNotEmpty();
      assertThat(again.pile().setAside()).isEqualTo(first.pile().setAside());
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
