package org.whence.server;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.whence.casefile.Added;
import org.whence.casefile.Adding;
import org.whence.casefile.CaseTrouble;
import org.whence.casefile.Job;
import org.whence.casefile.Jobs;
import org.whence.fetch.Address;
import org.whence.fetch.Came;
import org.whence.fetch.FetchRules;
import org.whence.fetch.Fetcher;
import org.whence.fetch.Fetching;
import org.whence.ingest.Intake;
import org.whence.model.Outcome;

/**
 * Does the jobs of a case one by one, in a thread of its own, up to their trace, which another sees to. What was promised is in the case: what a kill
 * left is done at the next start.
 */
final class Work implements AutoCloseable {
  /** Between two looks for a job, where nobody said that there is one. */
  private static final long LOOK_SECONDS = 5;

  /** Pages of a feed that are taken at once. */
  private static final int OF_FEED = 100;

  /** Articles of a case whose index is made before the server says that it is open; that of a larger one is made while it runs. */
  private static final int SMALL = 5_000;

  private static final int HOSTS = 4;

  /** Uploads that are held at once. */
  private static final int UPLOADS = 2;

  private final Room uploads = new Room(UPLOADS, "fault.uploading");
  private final OpenCase held;
  private final Setting setting;
  private final Journal journal;
  private final Tracing tracing;
  private final Function<FetchRules, Fetcher> fetchers;
  private final Semaphore there = new Semaphore(0);

  /** Jobs that this process has begun. */
  private final Set<String> begun = new HashSet<>();

  private final Thread thread = Thread.ofPlatform().name("jobs").daemon().unstarted(this::run);
  private volatile boolean closing;

  /** Thrown inside a job that was stopped. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }

  /** @param fetchers what asks the web, by its rules */
  Work(OpenCase held, Setting setting, Journal journal, Function<FetchRules, Fetcher> fetchers) {
    this.held = held;
    this.setting = setting;
    this.journal = journal;
    this.tracing = new Tracing(held, setting.threads(), journal);
    this.fetchers = fetchers;
  }

  void start() {
    if (held.writer().state().articles() <= SMALL) {
      tracing.index();
    }
    tracing.start();
    thread.start();
  }

  /** Promises a job: when this returns it is on the disk. */
  Job put(Job.Kind kind, String by, List<Job.Input> inputs) {
    Job job = jobs().put(kind, by, inputs);
    there.release();
    return job;
  }

  /** Where what may be large is taken in, up to its promise. */
  Room uploads() {
    return uploads;
  }

  Optional<Job> retry(String id, String by) {
    Optional<Job> job = jobs().retry(id, by);
    there.release();
    return job;
  }

  /** Whether no more is begun. */
  boolean isClosing() {
    return closing;
  }

  /** Begins no more: to be called before the rest of the server closes. */
  void leave() {
    closing = true;
    tracing.leave();
    there.release();
  }

  Jobs jobs() {
    return held.writer().jobs();
  }

  private void run() {
    while (!closing) {
      try {
        Optional<Job> job = jobs().next(begun);
        if (job.isPresent()) {
          run(job.get());
        } else if (there.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
          there.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        journal.fault(e);
        begun.clear(); // doing one again adds nothing twice
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Job job) {
    begun.add(job.id());
    try {
      switch (job.kind()) {
        case ADD -> add(job);
        case FETCH, FEEDS -> fetch(job);
        case TRACE -> {}
      }
      tracing.take(job);
    } catch (Stopped e) {
      // It has said so itself, and what was added stays.
      ended(job);
    } catch (CaseTrouble trouble) {
      jobs().failed(job.id(), trouble.line());
      ended(job);
    } catch (RuntimeException fault) {
      String number = journal.fault(fault);
      jobs().failed(job.id(), "a fault in Whence itself, " + number + " in the log");
      ended(job);
    }
  }

  private void ended(Job job) {
    jobs().find(job.id()).ifPresent(journal::ended);
  }

  private void add(Job job) {
    Lines lines = new Lines(job);
    List<Job.Given> inputs = jobs().inputs(job.id());
    for (Job.Given given : inputs) {
      lines.at(given.number());
      step(job, "read", given.number() - 1, inputs.size(), given.name());
      Optional<Job.Input> input = jobs().input(job.id(), given.number());
      if (input.isPresent()) {
        InputStream bytes = new ByteArrayInputStream(input.get().bytes());
        try (Adding adding = held.writer().adding(lines::heard)) {
          new Intake(InputStream.nullInputStream()).given(given.name(), bytes, adding);
        }
        lines.keep();
      }
    }
  }

  private void fetch(Job job) {
    Lines lines = new Lines(job);
    Set<Integer> ports = new HashSet<>(FetchRules.USUAL.ports());
    ports.addAll(setting.ports());
    FetchRules rules = FetchRules.USUAL.at(ports, setting.allowPrivate());
    try (Fetcher fetcher = fetchers.apply(rules); Fetching fetching = new Fetching(held.writer(), fetcher, lines::came)) {
      List<Job.Given> inputs = jobs().inputs(job.id());
      for (Job.Given given : inputs) {
        lines.at(given.number());
        step(job, "fetch", given.number() - 1, inputs.size(), given.name());
        switch (Address.of(given.name())) {
          case Outcome.Done<URI> address -> fetching.pages(
              given.form() == Job.Form.FEED ? fetching.ofFeed(address.value(), OF_FEED) : List.of(address.value()), HOSTS);
          case Outcome.SetAside<URI> aside -> fetching.aside(aside.why());
        }
        lines.keep();
      }
    }
  }

  private void step(Job job, String step, int done, int all, String input) {
    if (!jobs().progress(job.id(), new Job.Progress(step, done, all, input))) {
      throw new Stopped();
    }
  }

  /** What comes of the inputs of a job, kept in small heaps. */
  private final class Lines {
    private static final int HEAP = 50;

    private final Job job;
    private final List<Job.Line> lines = new ArrayList<>();
    private int input;

    Lines(Job job) {
      this.job = job;
    }

    void at(int number) {
      input = number;
    }

    void heard(Added added) {
      lines.add(Job.Line.of(input, added));
      if (lines.size() >= HEAP) {
        keep();
      }
    }

    void came(Came came) {
      if (came instanceof Came.Taken taken) {
        heard(taken.added());
      }
    }

    void keep() {
      jobs().lines(job.id(), List.copyOf(lines));
      lines.clear();
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
    tracing.close();
  }
}
