package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.ingest.Capture;
import org.whence.model.ArticleId;
import org.whence.model.Outcome;
import org.whence.model.Trouble;

class JobsTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void make() {
    file = folder.resolve("jobs.whence");
    Case.create(file);
  }

  @Test
  void a_job_is_there_with_its_inputs_when_the_case_is_opened_again() {
    String id;
    try (Case open = Case.open(file, Patience.none())) {
      id = open.jobs().put(Job.Kind.ADD, "edda", List.of(Job.Input.text("pasted 1", "Harbour of Tarn"), Job.Input.address("https://tarn.example/1")))
          .id();
    }
    try (Case open = Case.open(file, Patience.none())) {
      Job job = open.jobs().next().orElseThrow();
      assertThat(job.id()).isEqualTo(id).matches("[bcdfghjkmnpqrstvwxz2-9]{10}");
      assertThat(job.state()).isEqualTo(Job.State.RUNNING);
      assertThat(job.by()).isEqualTo("edda");
      assertThat(job.inputs()).isEqualTo(2);
      assertThat(new String(open.jobs().input(id, 1).orElseThrow().bytes(), StandardCharsets.UTF_8)).isEqualTo("Harbour of Tarn");
      assertThat(open.jobs().input(id, 2).orElseThrow().name()).isEqualTo("https://tarn.example/1");
      assertThat(open.jobs().inputs(id)).extracting(Job.Given::form).containsExactly(Job.Form.TEXT, Job.Form.ADDRESS);
    }
  }

  @Test
  void one_that_ran_when_a_process_ended_comes_before_those_that_wait() {
    try (Case open = Case.open(file, Patience.none())) {
      String first = open.jobs().put(Job.Kind.ADD, "edda", List.of(Job.Input.text("a", "a"))).id();
      String second = open.jobs().put(Job.Kind.TRACE, "edda", List.of()).id();
      assertThat(open.jobs().next().orElseThrow().id()).isEqualTo(first);
      assertThat(open.jobs().next().orElseThrow().id()).isEqualTo(first);
      open.jobs().done(first, "");
      assertThat(open.jobs().next().orElseThrow().id()).isEqualTo(second);
      open.jobs().failed(second, "the disk is full");
      assertThat(open.jobs().next()).isEmpty();
      assertThat(open.jobs().last(5)).extracting(Job::state).containsExactly(Job.State.FAILED, Job.State.DONE);
      assertThat(open.jobs().retry(second, "edda").orElseThrow().kind()).isEqualTo(Job.Kind.TRACE);
    }
  }

  @Test
  void what_was_set_aside_can_be_tried_again_and_the_rest_lets_go_of_its_bytes() {
    try (Case open = Case.open(file, Patience.none())) {
      Jobs jobs = open.jobs();
      String id = jobs.put(Job.Kind.ADD, "edda", List.of(Job.Input.text("good", "good"), Job.Input.text("bad", "bad"))).id();
      jobs.next();
      Job.Line bad = Job.Line.of(2, new Added.Aside("bad", new Trouble("bad", "line 3", "it ends early", "Fetch it again.")));
      jobs.lines(id, List.of(Job.Line.of(1, new Added.New("good", new ArticleId("1"))), bad));
      jobs.lines(id, List.of(Job.Line.of(1, new Added.Known("good", new ArticleId("1"))), bad));
      assertThat(jobs.lines(id, 0, 9)).hasSize(2).first().extracting(Job.Line::outcome).isEqualTo(Job.Outcome.ADDED);
      assertThat(jobs.find(id).orElseThrow().counts()).isEqualTo(new Job.Counts(1, 0, 0, 1));
      jobs.done(id, "");
      assertThat(jobs.setAside(id, 0, 9)).singleElement().extracting(Job.Line::mend).isEqualTo("Fetch it again.");
      assertThat(jobs.inputs(id)).extracting(Job.Given::there).containsExactly(false, true);

      Job again = jobs.retry(id, "brandreth").orElseThrow();
      assertThat(jobs.input(again.id(), 1).orElseThrow().name()).isEqualTo("bad");
      assertThat(jobs.retry(id, "brandreth")).isEmpty();
      assertThat(jobs.find(id).orElseThrow().retried()).isEqualTo(again.id());
      jobs.next();
      jobs.lines(again.id(), List.of(Job.Line.of(1, new Added.Aside("bad", new Trouble("bad", "", "as before", "Fetch it.")))));
      jobs.done(again.id(), "");
      jobs.skip(again.id());
      assertThat(jobs.inputs(again.id())).extracting(Job.Given::there).containsExactly(false);
    }
  }

  @Test
  void one_that_is_stopped_is_told_so_when_it_says_where_it_is() {
    try (Case open = Case.open(file, Patience.none())) {
      Jobs jobs = open.jobs();
      String id = jobs.put(Job.Kind.ADD, "edda", List.of(Job.Input.text("a", "a"))).id();
      jobs.next();
      long version = jobs.find(id).orElseThrow().version();
      assertThat(jobs.progress(id, new Job.Progress("read", 1, 3, "a"))).isTrue();
      assertThat(jobs.find(id).orElseThrow().progress()).isEqualTo(new Job.Progress("read", 1, 3, "a"));
      assertThat(jobs.find(id).orElseThrow().version()).isGreaterThan(version);
      assertThat(jobs.stop(id)).isTrue();
      assertThat(jobs.progress(id, new Job.Progress("read", 2, 3, "a"))).isFalse();
      assertThat(jobs.stop(id)).isFalse();
      assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(Job.State.STOPPED);
      assertThat(jobs.retry(id, "edda").orElseThrow().inputs()).isEqualTo(1);
    }
  }

  @Test
  void too_much_is_refused_with_what_to_do() {
    try (Case open = Case.open(file, Patience.none())) {
      List<Job.Input> many = java.util.Collections.nCopies(Jobs.MOST_INPUTS + 1, Job.Input.address("https://tarn.example/"));
      assertThatThrownBy(() -> open.jobs().put(Job.Kind.FETCH, "edda", many))
          .isInstanceOfSatisfying(CaseTrouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(CaseTrouble.Kind.TOO_MUCH))
          .hasMessageContaining("Give at most 10000 at a time");
      for (int i = 0; i < Jobs.MOST_WAITING; i++) {
        open.jobs().put(Job.Kind.TRACE, "edda", List.of());
      }
      assertThatThrownBy(() -> open.jobs().put(Job.Kind.TRACE, "edda", List.of())).hasMessageContaining("200 jobs are waiting");
    }
  }

  @Test
  void what_a_job_took_in_before_it_was_killed_is_told_as_added_when_it_is_done_again() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, "before", 1);
      String id = open.jobs().put(Job.Kind.ADD, "edda", List.of(Job.Input.text("a", "a"))).id();
      add(open, "killed", 2);
      open.jobs().next();
      open.jobs().lines(id, List.of(Job.Line.of(1, add(open, "killed", 2)), Job.Line.of(1, add(open, "before", 1))));
      assertThat(open.jobs().lines(id, 0, 9)).extracting(Job.Line::outcome).containsExactly(Job.Outcome.ADDED, Job.Outcome.KNOWN);
    }
  }

  private static Added add(Case open, String input, int number) {
    List<Added> out = new ArrayList<>();
    try (Adding adding = open.adding(out::add)) {
      if (Sampled.made(number) instanceof Outcome.Done<Capture> made) {
        adding.accept(Sampled.text(input, made.value().page().content()));
      }
    }
    return out.getFirst();
  }
}
