package org.whence.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.whence.casefile.Case;
import org.whence.casefile.ClaimListing;
import org.whence.casefile.Desk;
import org.whence.casefile.Job;
import org.whence.casefile.Jobs;
import org.whence.casefile.Listing;
import org.whence.casefile.OutletRow;
import org.whence.casefile.Patience;
import org.whence.casefile.SourceRow;
import org.whence.casefile.StoryRow;
import org.whence.cli.Main;
import org.whence.fetch.Fetcher;

/** A case with a server over it, on a port of its own. */
final class Hosted implements AutoCloseable {
  private static final long DRIP_MILLIS = 20_000;

  private final Path file;
  private final Server server;

  private final CountDownLatch web = new CountDownLatch(1);

  private Hosted(Path file) throws IOException {
    this(file, Setting.local(file, 0, 2));
  }

  /** A server that asks the web for nothing before it closes. */
  private Hosted(Path file, Setting setting) throws IOException {
    this.file = file;
    server = Server.start(setting, silent(), DRIP_MILLIS, rules -> {
      try {
        web.await(2, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Fetcher(rules);
    });
  }

  /** A case without an article. */
  static Hosted empty(Path folder) throws IOException {
    Path file = folder.resolve("case.whence");
    run("new", file.toString());
    return new Hosted(file);
  }

  /** A case of the three sample stories, traced. */
  static Hosted samples(Path folder) throws IOException {
    Path file = folder.resolve("samples.whence");
    run("new", file.toString());
    run("add", file.toString(), Path.of(System.getProperty("whence.root", ".."), "samples", "open").toString());
    run("trace", file.toString());
    return new Hosted(file);
  }

  /** A case with a job in each state: one that set something aside, one that failed, one that was stopped, one that runs, one that waits. */
  static Hosted busy(Path folder) throws IOException {
    Path file = folder.resolve("busy.whence");
    run("new", file.toString());
    try (Case open = Case.open(file, Patience.usual(() -> {}))) {
      Jobs jobs = open.jobs();
      jobs.put(Job.Kind.ADD, "ann", List.of(Job.Input.text("bells.txt", "The bells rang at noon, the mayor, Ida Brook, said on Monday."),
          Job.Input.file("empty.txt", new byte[0])));
      jobs.failed(jobs.put(Job.Kind.TRACE, "ann", List.of()).id(), "the case is busy");
      jobs.stop(jobs.put(Job.Kind.TRACE, "ann", List.of()).id());
      String runs = jobs.put(Job.Kind.FETCH, "ann", List.of(Job.Input.address("https://strand.example/one"), Job.Input.address("https://strand.example/"))).id();
      jobs.put(Job.Kind.FEEDS, "ann", List.of(Job.Input.feed("https://strand.example/feed")));
      Hosted hosted = new Hosted(file);
      hosted.await(jobs, runs);
      return hosted;
    }
  }

  /** Waits until a job runs, and all that were asked for before it are at their end. */
  private void await(Jobs jobs, String runs) {
    for (int i = 0; i < 600; i++) {
      List<Job> all = jobs.last(50);
      if (jobs.find(runs).orElseThrow().state() == Job.State.RUNNING && all.stream().filter(job -> job.state().isEnd()).count() == 3) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new IllegalStateException("the jobs do not come so far: " + jobs.last(50));
  }

  /** A case that wants a token of who asks, which is the second. */
  static Map.Entry<Hosted, String> guarded(Path folder) throws IOException {
    Path file = folder.resolve("guarded.whence");
    run("new", file.toString());
    Tokens.Made made = Tokens.make("ann", "editor");
    Path tokens = Files.writeString(folder.resolve("tokens.txt"), made.line() + "\n");
    return Map.entry(new Hosted(file, new Setting(file, "127.0.0.1", 0, tokens, Set.of(), 1, Set.of(), false)), made.token());
  }

  private static void run(String... arguments) {
    int code = Main.run(InputStream.nullInputStream(), silent(), silent(), arguments);
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + ": " + code);
    }
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream());
  }

  String address() {
    return server.address();
  }

  /** Addresses of the pages of the jobs, the last first. */
  List<String> jobs() {
    try (Case open = Case.openToRead(file)) {
      return open.jobs().last(50).stream().map(job -> "/jobs/" + job.id()).toList();
    }
  }

  List<String> routes() {
    return server.pages();
  }

  /** Ids of the stories, the largest first. */
  List<String> stories() {
    return reading(desk -> desk.stories(new Listing(Listing.Order.ARTICLES, null, null, null), null, 50).rows().stream().map(StoryRow::id).toList());
  }

  /** The id of a story's first claim. */
  String claim(String story) {
    return reading(desk -> desk.claims(ClaimListing.ALL.of(story), null, 1).rows().getFirst().id());
  }

  /** Ids of a story's articles. */
  List<String> articles(String story) {
    return reading(desk -> desk.ofStory(story, null, 50).rows().stream().map(row -> row.id()).toList());
  }

  Optional<String> outlet() {
    return reading(desk -> desk.outlets(null, null, 1).rows().stream().map(OutletRow::id).findFirst());
  }

  Optional<String> source() {
    return reading(desk -> desk.sources(null, null, null, 1).rows().stream().map(SourceRow::id).findFirst());
  }

  private <R> R reading(Function<Desk, R> work) {
    try (Case open = Case.openToRead(file)) {
      return work.apply(open.desk());
    }
  }

  @Override
  public void close() {
    web.countDown();
    server.close();
  }
}
