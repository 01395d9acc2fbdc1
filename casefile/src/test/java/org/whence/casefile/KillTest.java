package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Dossier;
import org.whence.pipeline.Progress;

/**
 * A real process is killed at random moments while it takes jobs, does them, adds and traces: everything it acknowledged is there and the file is
 * whole. Ten
 * times; "./dev soak" does it 200 times, or as often as its minutes allow.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("whence.kills", 10);
  private static final long MINUTES = Long.getLong("whence.soak.minutes", 5);
  private static final long SEED = Long.getLong("whence.seed", 7);

  @TempDir private Path folder;

  @Test
  void everything_acknowledged_is_there_after_a_kill_at_any_moment() throws Exception {
    Path file = folder.resolve("killed.whence");
    Case.create(file);
    Random random = new Random(SEED);
    List<String> acknowledged = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    int kills = 0;
    for (int kill = 0; kill < KILLS && System.nanoTime() < end; kill++) {
      kills++;
      acknowledged.addAll(killed(file, acknowledged.size(), random));
      try (Case open = Case.open(file, Patience.none())) {
        assertThat(open.faults()).as("kill " + kill).isEmpty();
        assertThat(there(open)).as("kill " + kill).containsAll(acknowledged);
      }
    }
    assertThat(acknowledged).as("a child that was always killed too early shows nothing").hasSizeGreaterThan(kills);
    System.out.println("killed " + kills + " times; " + acknowledged.size() + " articles and jobs were acknowledged, and all are there");
    try (Case open = Case.open(file, Patience.none()).keepingStories(1)) {
      assertThat(open.state().articles()).isGreaterThanOrEqualTo((int) acknowledged.stream().filter(line -> line.startsWith("article ")).count());
      List<Dossier> withWhatWasLeft = open.trace(1, Progress.SILENT).pile().dossiers();
      Files.deleteIfExists(StandingFile.beside(file));
      open.store().write(handle -> handle.execute("DELETE FROM last_trace"));
      try (Case anew = Case.open(file, Patience.none())) {
        assertThat(anew.trace(1, Progress.SILENT).pile().dossiers()).isEqualTo(withWhatWasLeft);
      }
    }
  }

  /** Every article, with what its capture holds, and every job, with what it was given until it is done, as the child names them. */
  private static List<String> there(Case open) {
    return open.store().read(handle -> {
      List<String> out = new ArrayList<>();
      handle.createQuery("SELECT a.article, c.id, c.size, c.bytes FROM captured_articles a JOIN captures c ON c.id = a.capture")
          .map((row, context) -> {
            assertThat(Packed.unpack(row.getBytes("bytes"))).hasSize(row.getInt("size"));
            return "article " + row.getString("article");
          })
          .forEach(out::add);
      handle.createQuery("SELECT j.id, j.state, i.size, i.bytes FROM jobs j JOIN job_inputs i ON i.job = j.number")
          .map((row, context) -> {
            if (!row.getString("state").equals("done")) {
              assertThat(Packed.unpack(row.getBytes("bytes"))).as("input of an open job").hasSize(row.getInt("size"));
            }
            return "job " + row.getString("id");
          })
          .forEach(out::add);
      return out;
    });
  }

  /** What a child acknowledged before it was killed. */
  private static List<String> killed(Path file, int from, Random random) throws IOException, InterruptedException {
    Process child = Child.start(KillTest.Adder.class, file.toString(), String.valueOf(from));
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("open");
      int first = random.nextInt(12);
      int millis = random.nextInt(150);
      // Some die before they acknowledged anything, the others a while after some lines, in whatever they do then.
      Thread killer = first == 0 ? Thread.ofPlatform().start(() -> kill(child, millis * 10)) : null;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.endsWith(";")) { // the last line may be half a line
          lines.add(line.substring(0, line.length() - 1));
        }
        if (killer == null && lines.size() >= first) {
          killer = Thread.ofPlatform().start(() -> kill(child, millis));
        }
      }
      if (killer != null) {
        killer.join();
      }
    }
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return lines;
  }

  private static void kill(Process child, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    child.toHandle().destroyForcibly(); // not the process itself, which would close what it has still to say
  }

  /** Does the jobs that wait as a server does: nothing of one is let go of before what came of it is acknowledged. */
  private static void work(Case open) {
    for (Job job = open.jobs().next().orElse(null); job != null; job = open.jobs().next().orElse(null)) {
      String id = job.id();
      Job.Input input = open.jobs().input(id, 1).orElseThrow();
      try (Adding adding = open.adding(added -> open.jobs().lines(id, List.of(Job.Line.of(1, added))))) {
        adding.accept(Sampled.text(input.name(), new String(input.bytes(), StandardCharsets.UTF_8)));
      }
      open.jobs().done(id, "");
    }
  }

  /** The child: adds without end and acknowledges as {@code whence add} does; now and then it traces. */
  static final class Adder {
    private Adder() {}

    public static void main(String[] args) {
      try (Case open = Case.open(Path.of(args[0]), Patience.none()).keepingStories(1)) {
        System.out.println("open");
        int number = Integer.parseInt(args[1]);
        for (int batch = 0; ; batch++) {
          System.out.println("job " + open.jobs().put(Job.Kind.ADD, "edda", List.of(Job.Input.text("pasted " + batch, "Crane " + batch))).id() + ";");
          if (batch % 3 == 2) {
            work(open);
          }
          try (Adding adding = open.adding(added -> System.out.println("article " + added.id() + ";"))) {
            for (int i = 0; i < 5; i++) {
              adding.accept(Sampled.made(number++));
            }
          }
          if (batch % 8 == 7 && number < 120) {
            open.trace(1, org.whence.pipeline.Progress.SILENT);
          }
        }
      }
    }
  }
}
