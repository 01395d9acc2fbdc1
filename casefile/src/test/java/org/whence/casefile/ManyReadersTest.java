package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Ratings;
import org.whence.pipeline.Progress;

/** One process that many ask and one thread of which writes, as a server is. */
class ManyReadersTest {
  private static final int THREADS = 8;

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("many.whence");
  }

  private static void add(Case open, int from, int to) {
    try (Adding adding = open.adding(added -> {})) {
      for (int number = from; number < to; number++) {
        adding.accept(Sampled.made(number));
      }
    }
  }

  /** Lets many read without a pause while one writes; returns what went wrong. */
  private static Queue<Throwable> meanwhile(Readers readers, Consumer<Case> reading, Runnable writing) throws InterruptedException {
    Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    AtomicBoolean stop = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(Thread.ofPlatform().start(() -> {
        try {
          while (!stop.get()) {
            readers.read(open -> {
              reading.accept(open);
              return 0;
            });
          }
        } catch (RuntimeException | Error fault) {
          faults.add(fault);
        }
      }));
    }
    try {
      writing.run();
    } finally {
      stop.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return faults;
  }

  @Test
  void many_search_and_list_while_one_adds_and_traces() throws InterruptedException {
    Case.create(file);
    try (Case writer = Case.open(file, Patience.none()); Readers readers = new Readers(file, 4, 60_000)) {
      add(writer, 0, 5);
      writer.trace(1, Progress.SILENT);
      writer.index();
      Queue<Throwable> faults = meanwhile(readers, open -> {
        assertThat(open.desk().search(SearchQuery.of("harbour")).list()).isNotEmpty();
        StoryRow story = open.desk().stories(Listing.by(Listing.Order.CHANGED), null, 3).rows().getFirst();
        open.desk().story(story.id());
      }, () -> {
        for (int round = 1; round < 6; round++) {
          add(writer, round * 5, round * 5 + 5);
          writer.index();
          writer.trace(1, Progress.SILENT);
        }
        writer.index();
      });
      assertThat(faults).isEmpty();
      Hits hits = readers.read(open -> open.desk().search(new SearchQuery("crane", SearchQuery.What.ARTICLE, null, null, null, null, null, 99)));
      assertThat(hits.all()).isEqualTo(30);
      assertThat(hits.upToDate()).isTrue();
    }
  }

  @Test
  void who_gets_no_turn_is_told_so_and_the_next_one_reads() {
    Case.create(file);
    try (Readers readers = new Readers(file, 1, 50)) {
      readers.read(open -> {
        assertThat(readers.inUse()).isEqualTo(1);
        assertThatThrownBy(() -> readers.read(Case::state)).isInstanceOf(Readers.Busy.class);
        return 0;
      });
      assertThat(readers.read(Case::state).articles()).isZero();
      assertThat(readers.inUse()).isZero();
    }
  }

  @Test
  void the_index_catches_up_by_itself() throws InterruptedException {
    Case.create(file);
    try (Case writer = Case.open(file, Patience.none()); Case reader = Case.openToRead(file)) {
      add(writer, 0, 3);
      Hits hits = reader.desk().search(SearchQuery.of("crane"));
      for (int i = 0; i < 200 && !hits.upToDate(); i++) {
        Thread.sleep(50);
        hits = reader.desk().search(SearchQuery.of("crane"));
      }
      assertThat(hits.upToDate()).isTrue();
      assertThat(hits.all()).isEqualTo(3);
    }
  }

  @Test
  void the_journal_stays_short_though_somebody_is_always_reading() throws InterruptedException {
    Case.create(file);
    try (Case writer = Case.open(file, Patience.none()); Readers readers = new Readers(file, 4, 60_000)) {
      writer.store().limitJournal(1 << 20);
      long[] longest = {0};
      byte[] bytes = new byte[100_000];
      new java.util.Random(5).nextBytes(bytes);
      Queue<Throwable> faults = meanwhile(readers, open -> open.desk().stories(Listing.by(Listing.Order.CHANGED), null, 3), () -> {
        for (int i = 0; i < 150; i++) {
          writer.jobs().put(Job.Kind.ADD, "edda", List.of(Job.Input.file("file " + i, bytes)));
          longest[0] = Math.max(longest[0], Header.journal(file).toFile().length());
        }
      });
      assertThat(faults).isEmpty();
      assertThat(longest[0]).as("of 15 MB written").isLessThan(6 << 20);
    }
  }

  @Test
  void a_case_of_the_form_before_is_listed_once_it_is_traced_again() throws SQLException {
    Flyway.configure(Store.class.getClassLoader()).dataSource("jdbc:sqlite:" + file, null, null).locations("classpath:org/whence/casefile/schema")
        .target("4").load().migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + Header.APPLICATION);
      statement.execute("PRAGMA user_version = 4");
      statement.execute("INSERT INTO facts (name, value) VALUES ('id', 'old'), ('changes', '0'), ('traced', '0'), ('traced_by', 'somebody')");
      statement.execute("INSERT INTO stories (id, place, key, articles, title, value) VALUES ('0123', 1, 'a key', 1, 'Old', x'00')");
    }
    isListedOnceTracedAgain();
  }

  @Test
  void a_case_without_rows_of_origins_has_them_once_it_is_traced_again() throws SQLException {
    Case.create(file);
    try (Case open = Case.open(file, Patience.none())) {
      add(open, 0, 2);
      open.trace(1, Progress.SILENT);
    }
    List<String> stories;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 6");
      statement.execute("DROP TABLE article_rests");
      statement.execute("DROP TABLE revised");
      statement.execute("DELETE FROM flyway_schema_history WHERE version = '7'");
    }
    Ratings none = new Ratings(List.of("Hill"), Map.of("Hill Herald", "Hill"));
    try (Case open = Case.openToRead(file)) {
      stories = open.desk().stories(Listing.by(Listing.Order.CHANGED), null, 9).rows().stream().map(StoryRow::id).toList();
      assertThat(stories).isNotEmpty();
      assertThatThrownBy(() -> open.desk().landscape(none)).hasMessageContaining("Bring it up with: whence trace");
    }
    try (Case open = Case.open(file, Patience.none())) {
      assertThat(open.state().isFresh()).isFalse();
      assertThat(open.desk().landscape(none).stories()).isZero();
      open.trace(1, Progress.SILENT);
      assertThat(open.desk().landscape(none).stories()).isEqualTo(stories.size());
      assertThat(open.desk().since(Instant.EPOCH, 9)).as("no news made the difference").isEmpty();
    }
  }

  private void isListedOnceTracedAgain() {
    try (Case open = Case.openToRead(file)) {
      assertThatThrownBy(() -> open.desk().stories(Listing.by(Listing.Order.CHANGED), null, 9))
          .hasMessageContaining("Bring it up with: whence trace");
    }
    try (Case open = Case.open(file, Patience.none())) {
      assertThat(open.desk().stories(Listing.by(Listing.Order.CHANGED), null, 9).rows()).isEmpty();
      assertThat(open.state().isFresh()).isFalse();
      add(open, 0, 2);
      open.trace(1, Progress.SILENT);
      assertThat(open.desk().stories(Listing.by(Listing.Order.CHANGED), null, 9).rows()).isNotEmpty();
      assertThat(open.state().isFresh()).isTrue();
    }
  }
}
