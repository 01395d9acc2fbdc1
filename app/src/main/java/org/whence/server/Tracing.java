package org.whence.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.whence.casefile.CaseTrouble;
import org.whence.casefile.Job;
import org.whence.casefile.Jobs;

/**
 * Traces what jobs took in, in a thread of its own that gives way to readers: while one trace runs others may add, and what all of them added is
 * traced together next.
 */
final class Tracing implements AutoCloseable {
  private static final Job.Progress BEGINS = new Job.Progress("trace", 0, 0, "");
  private static final long LOOK_SECONDS = 1;
  private static final long TOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final OpenCase held;
  private final int threads;
  private final Journal journal;
  private final BlockingQueue<Job> taken = new LinkedBlockingQueue<>();
  private final Thread thread = Thread.ofPlatform().name("tracing").priority(Thread.MIN_PRIORITY).daemon().unstarted(this::run);
  private volatile boolean closing;

  Tracing(OpenCase held, int threads, Journal journal) {
    this.held = held;
    this.threads = threads;
    this.journal = journal;
  }

  void start() {
    thread.start();
  }

  /** Takes a job over whose inputs are in the case: it ends with the trace that has them. */
  void take(Job job) {
    jobs().progress(List.of(job.id()), BEGINS);
    taken.add(job);
  }

  /** Begins no more. */
  void leave() {
    closing = true;
  }

  private void run() {
    index();
    List<Job> all = new ArrayList<>();
    while (!closing) {
      try {
        Job first = taken.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        if (first != null) {
          all.add(first);
        }
        if (!all.isEmpty()) {
          taken.drainTo(all);
          end(all.stream().map(Job::id).toList());
          all.clear();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        journal.fault(e); // the case cannot be written to at the moment: their end is tried again
      }
    }
  }

  private void end(List<String> jobs) {
    try {
      trace(jobs);
      index();
      jobs().done(jobs, "");
    } catch (CaseTrouble trouble) {
      jobs.forEach(id -> jobs().failed(id, trouble.line()));
    } catch (RuntimeException fault) {
      String number = journal.fault(fault);
      jobs.forEach(id -> jobs().failed(id, "a fault in Whence itself, " + number + " in the log"));
    }
    jobs.forEach(id -> jobs().find(id).ifPresent(journal::ended));
  }

  private Jobs jobs() {
    return held.writer().jobs();
  }

  /** Traces what came, unless nothing did. */
  private void trace(List<String> jobs) {
    if (held.writer().state().isFresh()) {
      return;
    }
    long[] told = {System.nanoTime()};
    held.writer().trace(threads, (done, of) -> {
      if (System.nanoTime() - told[0] > TOLD_NANOS) {
        told[0] = System.nanoTime();
        jobs().progress(jobs, new Job.Progress("trace", done, of, ""));
      }
    });
  }

  /** Brings the index of the search up to date; without it a search finds less, and nothing else is worse. */
  void index() {
    try {
      held.writer().index();
    } catch (RuntimeException e) {
      journal.fault(e);
    }
  }

  @Override
  public void close() {
    leave();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
