package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierJson;
import org.whence.ingest.Capture;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.pipeline.Progress;
import org.whence.pipeline.Whence;

/** What is kept beside a case saves work and changes nothing. */
class StandingFileTest {

  @TempDir private Path folder;
  private Path file;
  private Path stories;

  @BeforeEach
  void newCase() {
    file = folder.resolve("kept.whence");
    stories = StandingFile.beside(file);
    Case.create(file);
  }

  private static Case open(Path file) {
    return Case.open(file, Patience.none()).keepingStories(1);
  }

  private static void add(Case open, List<Outcome<Capture>> captures) {
    try (Adding adding = open.adding(added -> {})) {
      captures.forEach(adding);
    }
  }

  private static List<Outcome<Capture>> samples() {
    return Sampled.captures(Sampled.folder());
  }

  private static String json(Pile pile) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DossierJson().write(pile, out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String batch() {
    return json(new Whence().trace(Sampled.pages(), 1, Progress.SILENT));
  }

  private Case.Trace trace() {
    try (Case open = open(file)) {
      Case.Trace trace = open.trace(2, Progress.SILENT);
      assertThat(json(trace.pile())).isNotEmpty();
      return trace;
    }
  }

  private String dossiers() {
    try (Case open = open(file)) {
      return json(open.trace(2, Progress.SILENT).pile());
    }
  }

  /** Whether what lies beside the case is taken for what it is. */
  private boolean isTaken() {
    try (Case open = Case.open(file, Patience.none())) {
      var articles = open.store().read(Articles::all);
      String id = open.store().read(handle -> Facts.of(handle, Facts.ID));
      try (CaseShelf shelf = new CaseShelf(open.store(), articles, false)) {
        return new StandingFile(file, id).open(articles, shelf).isPresent();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void a_process_for_each_portion_comes_to_what_one_for_all_does(long seed) {
    List<Outcome<Capture>> captures = new ArrayList<>(samples());
    Random random = new Random(seed);
    Collections.shuffle(captures, random);
    for (int from = 0; from < captures.size(); ) {
      int to = Math.min(captures.size(), from + 1 + random.nextInt(8));
      try (Case open = open(file)) {
        add(open, captures.subList(from, to));
        open.trace(2, Progress.SILENT);
      }
      assertThat(isTaken()).isTrue();
      from = to;
    }
    assertThat(dossiers()).isEqualTo(batch());
  }

  @Test
  void one_article_more_in_another_process_reads_one_and_traces_its_story() {
    try (Case open = open(file)) {
      add(open, samples());
      open.trace(2, Progress.SILENT);
    }
    try (Case open = open(file)) {
      add(open, List.of(Sampled.made(1)));
      Case.Trace trace = open.trace(2, Progress.SILENT);
      assertThat(trace.read()).isEqualTo(1);
      assertThat(trace.traced()).isEqualTo(1);
    }
  }

  @Test
  void one_that_is_gone_cut_or_changed_is_made_again() throws IOException {
    try (Case open = open(file)) {
      add(open, samples());
      open.trace(2, Progress.SILENT);
    }
    byte[] whole = Files.readAllBytes(stories);
    Random random = new Random(9);
    for (int i = 0; i < 6; i++) {
      byte[] bytes = i == 0 ? new byte[0] : i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (i % 2 == 1) {
        bytes[random.nextInt(bytes.length)] ^= 64;
      }
      Files.write(stories, bytes);
      assertThat(isTaken()).as("damage " + i).isFalse();
    }
    try (Case open = open(file)) {
      add(open, List.of(Sampled.made(1)));
      assertThat(open.trace(2, Progress.SILENT).traced()).isEqualTo(1);
    }
    assertThat(isTaken()).isTrue();
  }

  @Test
  void one_of_another_case_is_not_taken_and_an_older_one_is() throws IOException {
    Path other = folder.resolve("other.whence");
    Case.create(other);
    try (Case one = open(file); Case two = open(other)) {
      add(one, samples());
      one.trace(2, Progress.SILENT);
      add(two, samples());
      two.trace(2, Progress.SILENT);
    }
    Path older = folder.resolve("older");
    Files.copy(stories, older);
    try (Case open = open(file)) {
      add(open, List.of(Sampled.made(1), Sampled.made(2)));
      open.trace(2, Progress.SILENT);
    }
    String expected = dossiers();
    Files.copy(StandingFile.beside(other), stories, StandardCopyOption.REPLACE_EXISTING);
    assertThat(isTaken()).isFalse();
    Files.copy(older, stories, StandardCopyOption.REPLACE_EXISTING);
    assertThat(isTaken()).isTrue();
    try (Case open = open(file)) {
      add(open, List.of(Sampled.made(3)));
      assertThat(open.trace(2, Progress.SILENT).traced()).isEqualTo(1);
    }
    Files.delete(stories);
    Optional<String> anew = Optional.of(dossiers());
    assertThat(anew).hasValueSatisfying(json -> assertThat(json).isNotEqualTo(expected));
  }

  @Test
  void a_story_that_cannot_be_opened_is_traced_again() {
    try (Case open = open(file)) {
      add(open, samples());
      open.trace(2, Progress.SILENT);
      open.store().write(handle -> handle.execute("UPDATE stories SET key = '' WHERE id = (SELECT min(id) FROM stories)"));
      open.store().write(handle -> handle.execute("DELETE FROM last_trace"));
    }
    assertThat(trace().traced()).isEqualTo(1);
    assertThat(dossiers()).isEqualTo(batch());
  }

  @Test
  void a_small_case_is_one_file() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, samples());
      open.trace(2, Progress.SILENT);
    }
    assertThat(folder.toFile().list()).containsExactly("kept.whence");
  }
}
