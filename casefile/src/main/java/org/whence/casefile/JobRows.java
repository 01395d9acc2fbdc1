package org.whence.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of jobs, their inputs and their lines. */
final class JobRows {
  /** Lines kept of one job; what comes after is counted only. */
  private static final int MOST_LINES = 100_000;

  /** Ended jobs that are kept: what older ones left goes when a new one comes. */
  private static final int KEPT = 2_000;

  private static final String OPEN = "state IN ('waiting', 'running')";

  /** Inputs that an ended job left to be done: all of one that was not done, as doing it again adds nothing twice; else what was set aside. */
  private static final String LEFT = "job = :job AND (form IN ('address', 'feed') OR bytes IS NOT NULL)"
      + " AND (:all OR number IN (SELECT of_input FROM job_lines WHERE job = :job AND outcome = 'aside'))";

  /**
   * What the jobs of a case weigh.
   *
   * @param waiting those whose inputs are not in the case yet
   * @param bytes of the inputs that are kept, as they were given
   */
  record Load(int waiting, long bytes) {}

  private JobRows() {}

  static Load load(Handle handle) {
    int waiting = handle.createQuery("SELECT count(*) FROM jobs WHERE " + OPEN + " AND step <> 'trace'").mapTo(int.class).one();
    long bytes = handle.createQuery("SELECT coalesce(sum(size), 0) FROM job_inputs WHERE bytes IS NOT NULL").mapTo(long.class).one();
    return new Load(waiting, bytes);
  }

  static long insert(Handle handle, String id, Job.Kind kind, String by, Instant now, List<Job.Input> inputs) {
    return insert(handle, id, kind, by, now, inputs.size(), inputs.stream().mapToLong(input -> input.bytes().length).sum());
  }

  private static long insert(Handle handle, String id, Job.Kind kind, String by, Instant now, int inputs, long bytes) {
    long number = handle.createQuery("SELECT coalesce(max(number), 0) + 1 FROM jobs").mapTo(long.class).one();
    handle.execute("INSERT INTO jobs (number, id, kind, asked_by, asked, state, step, done, goal, at_input, note, version, inputs, size, added,"
            + " revised, known, aside) VALUES (?, ?, ?, ?, ?, 'waiting', '', 0, 0, '', '', 1, ?, ?, 0, 0, 0, 0)",
        number, id, word(kind), by, now.toString(), inputs, bytes);
    return number;
  }

  static void input(Handle handle, long job, int number, Job.Input input, byte[] packed) {
    boolean bare = input.form() == Job.Form.ADDRESS || input.form() == Job.Form.FEED;
    handle.createUpdate("INSERT INTO job_inputs (job, number, form, name, media_type, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(0, job).bind(1, number).bind(2, word(input.form())).bind(3, Articles.clean(input.name())).bind(4, Articles.clean(input.mediaType()))
        .bind(5, input.bytes().length).bind(6, bare ? null : packed).execute();
  }

  /** Lets go of what the oldest jobs left. */
  static void prune(Handle handle) {
    List<Long> old = handle.createQuery("SELECT number FROM jobs WHERE NOT " + OPEN + " AND number <= (SELECT max(number) FROM jobs) - " + KEPT)
        .mapTo(Long.class).list();
    for (long job : old) {
      handle.execute("DELETE FROM job_lines WHERE job = ?", job);
      handle.execute("DELETE FROM job_inputs WHERE job = ?", job);
      handle.execute("DELETE FROM jobs WHERE number = ?", job);
    }
  }

  static Optional<Job> find(Handle handle, String id) {
    return handle.createQuery("SELECT * FROM jobs WHERE id = ?").bind(0, id).map((row, context) -> job(row)).findOne();
  }

  static List<Job> last(Handle handle, int most) {
    return handle.createQuery("SELECT * FROM jobs ORDER BY number DESC LIMIT ?").bind(0, most).map((row, context) -> job(row)).list();
  }

  /** Ids of the jobs that are not at their end. */
  static Set<String> open(Handle handle) {
    return Set.copyOf(handle.createQuery("SELECT id FROM jobs WHERE " + OPEN).mapTo(String.class).list());
  }

  /** The oldest job that is not at its end, some left out. */
  static Optional<Job> oldest(Handle handle, Set<String> but) {
    return handle.createQuery("SELECT * FROM jobs WHERE " + OPEN + " ORDER BY number LIMIT ?").bind(0, but.size() + 1)
        .map((row, context) -> job(row)).stream().filter(job -> !but.contains(job.id())).findFirst();
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getString("id"), Job.Kind.valueOf(constant(row.getString("kind"))), row.getString("asked_by"), Instant.parse(row.getString("asked")),
        Job.State.valueOf(constant(row.getString("state"))), instant(row.getString("began")), instant(row.getString("ended")),
        new Job.Progress(row.getString("step"), row.getInt("done"), row.getInt("goal"), row.getString("at_input")),
        new Job.Counts(row.getInt("added"), row.getInt("revised"), row.getInt("known"), row.getInt("aside")),
        row.getString("note"), row.getString("retried"), row.getLong("version"), row.getInt("inputs"), row.getLong("size"));
  }

  private static @Nullable Instant instant(@Nullable String time) {
    return time == null ? null : Instant.parse(time);
  }

  static void run(Handle handle, String id, Instant now) {
    handle.execute("UPDATE jobs SET state = 'running', began = ?, version = version + 1 WHERE id = ?", now.toString(), id);
  }

  static List<Job.Given> inputs(Handle handle, String id) {
    return handle.createQuery("SELECT i.number, i.form, i.name, i.media_type, i.size, i.bytes IS NOT NULL AS there"
            + " FROM job_inputs i JOIN jobs j ON j.number = i.job WHERE j.id = ? ORDER BY i.number")
        .bind(0, id)
        .map((row, context) -> new Job.Given(
            row.getInt("number"), Job.Form.valueOf(constant(row.getString("form"))), row.getString("name"), row.getString("media_type"),
            row.getLong("size"), row.getBoolean("there")))
        .list();
  }

  static Optional<Job.Input> input(Handle handle, String id, int number) {
    return handle.createQuery("SELECT i.form, i.name, i.media_type, i.bytes FROM job_inputs i JOIN jobs j ON j.number = i.job"
            + " WHERE j.id = ? AND i.number = ? AND (i.bytes IS NOT NULL OR i.form IN ('address', 'feed'))")
        .bind(0, id).bind(1, number)
        .map((row, context) -> {
          byte[] packed = row.getBytes("bytes");
          return new Job.Input(Job.Form.valueOf(constant(row.getString("form"))), row.getString("name"), row.getString("media_type"),
              packed == null ? new byte[0] : Packed.unpack(packed));
        })
        .findOne();
  }

  static boolean progress(Handle handle, String id, Job.Progress progress) {
    return handle.execute("UPDATE jobs SET step = ?, done = ?, goal = ?, at_input = ?, version = version + 1 WHERE id = ? AND state = 'running'",
        Articles.clean(progress.step()), progress.done(), progress.all(), Articles.clean(progress.input()), id) > 0;
  }

  static int lines(Handle handle, String id, List<Job.Line> lines) {
    Long job = number(handle, id);
    if (job == null) {
      return 0;
    }
    int number = handle.createQuery("SELECT coalesce(max(number), 0) FROM job_lines WHERE job = ?").bind(0, job).mapTo(int.class).one();
    int[] counts = new int[Job.Outcome.values().length];
    for (Job.Line line : lines) {
      Job.Outcome outcome = outcome(handle, job, line);
      if (number >= MOST_LINES || line(handle, job, number + 1, line, outcome)) {
        number++;
        counts[outcome.ordinal()]++;
      }
    }
    handle.execute("UPDATE jobs SET added = added + ?, revised = revised + ?, known = known + ?, aside = aside + ?, version = version + 1"
        + " WHERE number = ?", counts[0], counts[1], counts[2], counts[3], job);
    return lines.size();
  }

  /** What came of an input; one that this job took in before it was stopped by force is not told to have been there. */
  private static Job.Outcome outcome(Handle handle, long job, Job.Line line) {
    boolean here = line.outcome() == Job.Outcome.KNOWN && handle
        .createQuery("SELECT count(*) FROM captured_articles a JOIN captures c ON c.id = a.capture"
            + " JOIN inputs i ON i.capture = c.id AND i.added = c.added WHERE a.article = :article AND i.input = :input"
            + " AND c.added >= (SELECT asked FROM jobs WHERE number = :job) AND NOT EXISTS (SELECT 1 FROM captured_articles b"
            + " JOIN captures d ON d.id = b.capture WHERE b.article = a.article AND d.id <> c.id AND d.added <= c.added)")
        .bind("article", line.article()).bind("input", Articles.clean(line.input())).bind("job", job).mapTo(int.class).one() > 0;
    return here ? Job.Outcome.ADDED : line.outcome();
  }

  private static boolean line(Handle handle, long job, int number, Job.Line line, Job.Outcome outcome) {
    return handle.execute("INSERT INTO job_lines (job, number, of_input, input, outcome, article, place, fault, mend)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (job, of_input, input, place, fault) DO NOTHING",
        job, number, line.of(), Articles.clean(line.input()), word(outcome), line.article(), Articles.clean(line.place()),
        Articles.clean(line.fault()), Articles.clean(line.mend())) > 0;
  }

  private static @Nullable Long number(Handle handle, String id) {
    return handle.createQuery("SELECT number FROM jobs WHERE id = ?").bind(0, id).mapTo(Long.class).findOne().orElse(null);
  }

  static List<Job.Line> lines(Handle handle, String id, int after, int most) {
    return lines(handle, id, after, most, "");
  }

  static List<Job.Line> setAside(Handle handle, String id, int after, int most) {
    return lines(handle, id, after, most, " AND l.outcome = 'aside'");
  }

  private static List<Job.Line> lines(Handle handle, String id, int after, int most, String which) {
    return handle.createQuery("SELECT l.* FROM job_lines l JOIN jobs j ON j.number = l.job WHERE j.id = ? AND l.number > ?" + which
            + " ORDER BY l.number LIMIT ?")
        .bind(0, id).bind(1, after).bind(2, most)
        .map((row, context) -> new Job.Line(
            row.getInt("number"), row.getInt("of_input"), row.getString("input"), Job.Outcome.valueOf(constant(row.getString("outcome"))),
            row.getString("article"), row.getString("place"), row.getString("fault"), row.getString("mend")))
        .list();
  }

  /** Ends a job that is not at its end; what is left to be done keeps its bytes. */
  static boolean end(Handle handle, String id, Job.State state, String note, Instant now) {
    Long job = number(handle, id);
    int rows = job == null ? 0 : handle.execute("UPDATE jobs SET state = ?, ended = ?, note = ?, version = version + 1 WHERE number = ? AND " + OPEN,
        word(state), now.toString(), Articles.clean(note), job);
    if (rows > 0 && state == Job.State.DONE) {
      handle.execute("UPDATE job_inputs SET bytes = NULL WHERE job = ?"
          + " AND number NOT IN (SELECT of_input FROM job_lines WHERE job = ? AND outcome = 'aside')", job, job);
    }
    return rows > 0;
  }

  static Optional<Job> retry(Handle handle, String id, String again, String by, Instant now) {
    Job old = find(handle, id).orElse(null);
    Long job = number(handle, id);
    if (old == null || job == null || !old.state().isEnd() || old.retried() != null) {
      return Optional.empty();
    }
    record Left(int number, long size) {}
    List<Left> left = handle.createQuery("SELECT number, size FROM job_inputs WHERE " + LEFT + " ORDER BY number")
        .bind("job", job).bind("all", old.state() != Job.State.DONE)
        .map((row, context) -> new Left(row.getInt("number"), row.getLong("size"))).list();
    if (left.isEmpty() && old.inputs() > 0) {
      return Optional.empty();
    }
    long number = insert(handle, again, old.kind(), by, now, left.size(), left.stream().mapToLong(Left::size).sum());
    PreparedBatch moved = handle.prepareBatch("INSERT INTO job_inputs (job, number, form, name, media_type, size, bytes)"
        + " SELECT :to, :place, form, name, media_type, size, bytes FROM job_inputs WHERE job = :job AND number = :number");
    for (int i = 0; i < left.size(); i++) {
      moved.bind("to", number).bind("place", i + 1).bind("job", job).bind("number", left.get(i).number()).add();
    }
    moved.execute();
    handle.execute("UPDATE job_inputs SET bytes = NULL WHERE job = ?", job);
    handle.execute("UPDATE jobs SET retried = ?, version = version + 1 WHERE number = ?", again, job);
    return find(handle, again);
  }

  static int skip(Handle handle, String id) {
    return handle.execute("UPDATE job_inputs SET bytes = NULL WHERE job = (SELECT number FROM jobs WHERE id = ? AND NOT " + OPEN + ")", id);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
