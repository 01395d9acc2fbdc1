package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.pipeline.Progress;

/** Two processes on one case, a full disk, and a case that may only be read. */
class SharedCaseTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void newCase() {
    file = folder.resolve("shared.whence");
    Case.create(file);
    try (Case open = Case.open(file, Patience.none()); Adding adding = open.adding(added -> {})) {
      adding.accept(Sampled.made(0));
    }
  }

  private static List<Added> add(Case open, int number) {
    List<Added> out = new ArrayList<>();
    try (Adding adding = open.adding(out::add)) {
      adding.accept(Sampled.made(number));
    }
    return out;
  }

  @Test
  void the_second_process_waits_for_the_first_and_says_so() throws Exception {
    AtomicBoolean said = new AtomicBoolean();
    Process first = Child.start(SharedCaseTest.Holder.class, file.toString(), "1500");
    try (BufferedReader out = new BufferedReader(new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8));
        Case second = Case.open(file, new Patience(60_000, () -> said.set(true)))) {
      assertThat(out.readLine()).isEqualTo("writing");
      assertThat(add(second, 2)).hasSize(1);
      assertThat(said).isTrue();
      assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.state().articles()).isEqualTo(2);
    }
  }

  @Test
  void who_will_not_wait_is_told_and_nothing_is_lost() throws Exception {
    Process first = Child.start(SharedCaseTest.Holder.class, file.toString(), "60000");
    try (BufferedReader out = new BufferedReader(new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8));
        Case second = Case.open(file, Patience.none())) {
      assertThat(out.readLine()).isEqualTo("writing");
      assertThatThrownBy(() -> add(second, 2)).isInstanceOf(CaseTrouble.class).hasMessageContaining("another process is writing to the case");
      assertThat(second.state().articles()).as("reading goes on meanwhile").isEqualTo(1);
      first.destroyForcibly().waitFor();
      assertThat(add(second, 2)).hasSize(1);
    }
  }

  /** Holds the case for writing for a while. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) {
      try (Case open = Case.open(Path.of(args[0]), Patience.none())) {
        open.store().write(handle -> {
          System.out.println("writing");
          try {
            Thread.sleep(Long.parseLong(args[1]));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return 0;
        });
      }
    }
  }

  @Test
  void a_reader_sees_one_moment_while_another_writes() {
    try (Case writer = Case.open(file, Patience.none()); Case reader = Case.openToRead(file)) {
      reader.store().read(handle -> {
        int before = Articles.count(handle);
        add(writer, 5);
        assertThat(Articles.count(handle)).isEqualTo(before);
        return 0;
      });
      assertThat(reader.state().articles()).isEqualTo(2);
    }
  }

  @Test
  void a_full_disk_is_said_so_and_what_was_acknowledged_is_kept() {
    List<Added> acknowledged = new ArrayList<>();
    try (Case open = Case.open(file, Patience.none())) {
      open.store().limitPages(60);
      assertThatThrownBy(() -> {
        for (int i = 1; i < 200; i++) {
          acknowledged.addAll(add(open, i));
        }
      }).isInstanceOf(CaseTrouble.class).hasMessageContaining("the disk is full").extracting(e -> ((CaseTrouble) e).kind())
          .isEqualTo(CaseTrouble.Kind.FULL);
    }
    try (Case open = Case.open(file, Patience.none())) {
      assertThat(acknowledged).isNotEmpty();
      assertThat(open.faults()).isEmpty();
      assertThat(open.state().articles()).isEqualTo(acknowledged.size() + 1);
      assertThat(add(open, 500)).hasSize(1);
    }
  }

  @Test
  void a_case_opened_to_read_is_never_written_to() throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (Case open = Case.openToRead(file)) {
      assertThat(open.trace(1, Progress.SILENT).pile().dossiers()).hasSize(1);
      assertThatThrownBy(() -> add(open, 3)).isInstanceOf(CaseTrouble.class).hasMessageContaining("it may not be written to");
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder.toFile().list()).containsExactly("shared.whence");
  }

  @Test
  void a_case_that_may_only_be_read_is_read_where_it_lies() {
    try (Case open = Case.openAsItLies(file)) {
      assertThat(open.trace(1, Progress.SILENT).pile().dossiers()).hasSize(1);
      assertThat(folder.toFile().list()).containsExactly("shared.whence");
    }
  }
}
