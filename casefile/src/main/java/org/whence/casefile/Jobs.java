package org.whence.casefile;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.whence.model.Trouble;

/**
 * The jobs of a case. What {@link #put} returned is on the disk: a process that is killed loses none, and the next that asks for work is given the
 * one that was running. One runner at a time takes them, oldest first; doing one again adds nothing twice.
 */
public final class Jobs {
  /** Inputs of one job. */
  public static final int MOST_INPUTS = 10_000;

  /** Bytes of one input: the limit of a file that is taken in. */
  public static final long MOST_INPUT_BYTES = 64L << 20;

  /** Bytes of the inputs of one job. */
  public static final long MOST_BYTES = 256L << 20;

  /** Jobs that may wait. */
  public static final int MOST_WAITING = 200;

  /** Bytes that all jobs together may keep. */
  public static final long MOST_KEPT = 1L << 30;

  /** Letters and digits of an id, without vowels, so that it makes no word, and without those that look alike. */
  private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";

  private static final int ID_LENGTH = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Store store;
  private final Clock clock;

  Jobs(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Keeps a job to be done. When this returns it is on the disk. Throws {@link CaseTrouble} where it is too much. */
  public Job put(Job.Kind kind, String by, List<Job.Input> inputs) {
    check(inputs);
    List<byte[]> packed = inputs.stream().map(input -> Packed.pack(input.bytes())).toList();
    String id = id();
    return store.write(handle -> {
      room(handle, inputs.stream().mapToLong(input -> input.bytes().length).sum());
      long number = JobRows.insert(handle, id, kind, Articles.clean(by), clock.instant(), inputs);
      for (int i = 0; i < inputs.size(); i++) {
        JobRows.input(handle, number, i + 1, inputs.get(i), packed.get(i));
      }
      JobRows.prune(handle);
      return JobRows.find(handle, id).orElseThrow();
    });
  }

  private void check(List<Job.Input> inputs) {
    if (inputs.size() > MOST_INPUTS) {
      throw tooMuch(inputs.size() + " inputs at once", "Give at most " + MOST_INPUTS + " at a time.");
    }
    long all = 0;
    for (Job.Input input : inputs) {
      all += input.bytes().length;
      if (input.bytes().length > MOST_INPUT_BYTES) {
        throw tooMuch("'" + input.name() + "' has " + input.bytes().length + " bytes", "Give at most " + MOST_INPUT_BYTES + " in one file.");
      }
    }
    if (all > MOST_BYTES) {
      throw tooMuch(all + " bytes at once", "Give at most " + MOST_BYTES + " at a time.");
    }
  }

  private void room(Handle handle, long bytes) {
    JobRows.Load load = JobRows.load(handle);
    if (load.waiting() >= MOST_WAITING) {
      throw tooMuch(load.waiting() + " jobs are waiting", "Wait until some are done.");
    }
    if (load.bytes() + bytes > MOST_KEPT) {
      throw tooMuch("the jobs that wait hold " + load.bytes() + " bytes", "Wait until some are done.");
    }
  }

  private CaseTrouble tooMuch(String fault, String mend) {
    return new CaseTrouble(CaseTrouble.Kind.TOO_MUCH, new Trouble(store.file().toString(), "", fault, mend).line());
  }

  private static String id() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < ID_LENGTH; i++) {
      out.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return out.toString();
  }

  public Optional<Job> find(String id) {
    return store.read(handle -> JobRows.find(handle, id));
  }

  /** The last jobs, newest first; at most so many. */
  public List<Job> last(int most) {
    return store.read(handle -> JobRows.last(handle, most));
  }

  /** The oldest job that is not at its end, which is running from now on; the one that was running when a process ended comes first. */
  public Optional<Job> next() {
    return next(Set.of());
  }

  /**
   * The oldest job that is not at its end and was not begun here, which is running from now on.
   *
   * @param begun ids of jobs that whoever asks has begun; those that are at their end are taken out
   */
  public Optional<Job> next(Set<String> begun) {
    if (!begun.isEmpty()) {
      begun.retainAll(store.read(JobRows::open));
    }
    if (store.read(handle -> JobRows.oldest(handle, begun)).isEmpty()) {
      return Optional.empty();
    }
    return store.write(handle -> {
      Optional<Job> oldest = JobRows.oldest(handle, begun);
      oldest.ifPresent(job -> JobRows.run(handle, job.id(), clock.instant()));
      return oldest.flatMap(job -> JobRows.find(handle, job.id()));
    });
  }

  /** What a job was given, in order, without the bytes. */
  public List<Job.Given> inputs(String id) {
    return store.read(handle -> JobRows.inputs(handle, id));
  }

  /** An input with its bytes; empty where there is none of this number or it is done. */
  public Optional<Job.Input> input(String id, int number) {
    return store.read(handle -> JobRows.input(handle, id, number));
  }

  /** Says where a running job is; false where it is to stop. */
  public boolean progress(String id, Job.Progress progress) {
    return store.write(handle -> JobRows.progress(handle, id, progress));
  }

  /** Says where running jobs are that are done together. */
  public void progress(List<String> ids, Job.Progress progress) {
    store.write(handle -> ids.stream().filter(id -> JobRows.progress(handle, id, progress)).count());
  }

  /** Keeps what came of inputs. A line that is there already stays as it is: the first time counts. */
  public void lines(String id, List<Job.Line> lines) {
    if (!lines.isEmpty()) {
      store.write(handle -> JobRows.lines(handle, id, lines));
    }
  }

  /** The lines of a job after one of them, in order; at most so many. */
  public List<Job.Line> lines(String id, int after, int most) {
    return store.read(handle -> JobRows.lines(handle, id, after, most));
  }

  /** The lines of a job that set something aside, after one of them, in order; at most so many. */
  public List<Job.Line> setAside(String id, int after, int most) {
    return store.read(handle -> JobRows.setAside(handle, id, after, most));
  }

  /** Ends a job that was done. The bytes of its inputs are let go of, but of those that were set aside. */
  public void done(String id, String note) {
    store.write(handle -> JobRows.end(handle, id, Job.State.DONE, note, clock.instant()));
  }

  /** Ends jobs that were done together. */
  public void done(List<String> ids, String note) {
    store.write(handle -> ids.stream().filter(id -> JobRows.end(handle, id, Job.State.DONE, note, clock.instant())).count());
  }

  /** Ends a job that could not be done; it can be tried again. */
  public void failed(String id, String why) {
    store.write(handle -> JobRows.end(handle, id, Job.State.FAILED, why, clock.instant()));
  }

  /** Stops a job: one that waits at once, one that runs when it says next where it is. False where it is at its end. */
  public boolean stop(String id) {
    return store.write(handle -> JobRows.end(handle, id, Job.State.STOPPED, "", clock.instant()));
  }

  /**
   * A new job that does again what an ended one set aside or did not come to. Empty where there is no such job, it is not at its end, it was tried
   * again already, or nothing is left of it to do.
   */
  public Optional<Job> retry(String id, String by) {
    String again = id();
    return store.write(handle -> {
      room(handle, 0);
      return JobRows.retry(handle, id, again, Articles.clean(by), clock.instant());
    });
  }

  /** Gives up what an ended job set aside: its bytes are let go of. */
  public void skip(String id) {
    store.write(handle -> JobRows.skip(handle, id));
  }
}
