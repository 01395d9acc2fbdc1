package org.whence.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Job;
import org.whence.casefile.Rows;

/** Jobs: what takes a while, from the promise to the end. */
final class ApiJobs {
  private static final int MOST = 1_000;
  private static final long LARGEST = 10_000;
  private static final long BETWEEN_MILLIS = 200;
  private static final long QUIET_MILLIS = TimeUnit.SECONDS.toMillis(15);
  private static final long WATCHED_MILLIS = TimeUnit.MINUTES.toMillis(30);

  private final OpenCase held;
  private final Work work;

  ApiJobs(OpenCase held, Work work) {
    this.held = held;
    this.work = work;
  }

  void routes(Api api) {
    api.get("/jobs", this::list, "limit", "cursor");
    api.get("/jobs/{job}", at -> ApiSay.live(at, 200, ApiRecords.job(job(at))));
    api.get("/jobs/{job}/lines", this::lines, "outcome", "limit", "cursor");
    SseHandler events = new SseHandler(this::events);
    api.get("/jobs/{job}/events", Role.VIEWER, "text/event-stream", at -> {
      job(at);
      if (at.header("Accept") == null || !String.valueOf(at.header("Accept")).contains("text/event-stream")) {
        throw Fault.of(406, "no-such-form", "This is a stream of events.", "Ask with Accept: text/event-stream.");
      }
      at.header("Cache-Control", "no-store");
      events.handle(at);
    });
    api.post("/jobs", this::trace);
    api.post("/jobs/{job}/retry", this::retry);
    api.post("/jobs/{job}/skip", at -> act(at, job -> job.state().isEnd() && job.counts().aside() > 0, work.jobs()::skip,
        "Nothing of this job was set aside, or it has not ended."));
    api.post("/jobs/{job}/stop", at -> act(at, job -> !job.state().isEnd(), work.jobs()::stop, "This job has ended already."));
  }

  /** Says that something will be done, and where it is seen. */
  static void promised(Context at, Job job) {
    at.header("Location", Api.ROOT + "/jobs/" + job.id());
    ApiSay.live(at, 202, ApiRecords.job(job));
  }

  private @Nullable Job find(String id) {
    return held.reading(open -> open.jobs().find(id)).orElse(null);
  }

  private Job job(Context at) {
    Job job = find(at.pathParam("job"));
    if (job == null) {
      throw Fault.unknown("There is no such job.", "Jobs that ended long ago are not kept. See the list: " + Api.ROOT + "/jobs");
    }
    return job;
  }

  private void list(Context at) {
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    List<Job> all = held.reading(open -> open.jobs().last(MOST));
    ApiSay.live(at, 200, ApiSay.body(at, ApiSay.after(all, from, most, Job::id), ApiRecords::job));
  }

  private void lines(Context at) {
    Job.Outcome outcome = ApiQuery.word(at, "outcome", List.of(Job.Outcome.values()));
    int most = ApiQuery.limit(at);
    int after = ApiQuery.number(at, "cursor", 0);
    Job job = job(at);
    List<Job.Line> found = held.reading(open -> outcome == Job.Outcome.ASIDE
        ? open.jobs().setAside(job.id(), after, most + 1)
        : open.jobs().lines(job.id(), after, outcome == null ? most + 1 : Integer.MAX_VALUE));
    List<Job.Line> wanted = found.stream().filter(line -> outcome == null || line.outcome() == outcome).limit(most + 1L).toList();
    List<Job.Line> shown = wanted.size() > most ? wanted.subList(0, most) : wanted;
    Rows<Job.Line> rows = new Rows<>(shown, wanted.size() > most ? String.valueOf(shown.getLast().number()) : null);
    ApiSay.live(at, 200, ApiSay.body(at, rows, ApiRecords::line));
  }

  private void trace(Context at) {
    JsonNode body = ApiQuery.body(at, LARGEST, "kind");
    if (!body.path("kind").asText().equals("trace")) {
      String mend = "Send {\"kind\": \"trace\"}; articles are added by POST " + Api.ROOT + "/articles";
      throw Fault.wrong("A job of this kind is not asked for so.", mend);
    }
    promised(at, work.put(Job.Kind.TRACE, Guard.visitor(at).name(), List.of()));
  }

  private static Fault conflict(String what) {
    return Fault.of(409, "conflict", what, "See how it stands: GET the job.");
  }

  private void retry(Context at) {
    Job job = job(at);
    promised(at, work.retry(job.id(), Guard.visitor(at).name()).orElseThrow(() -> conflict("Nothing of this job is left to be tried again.")));
  }

  /** Does something with a job by its id. */
  private interface Act {
    void on(String id);
  }

  private void act(Context at, Predicate<Job> can, Act act, String cannot) {
    Job job = job(at);
    if (!can.test(job)) {
      throw conflict(cannot);
    }
    act.on(job.id());
    ApiSay.live(at, 200, ApiRecords.job(job(at)));
  }

  /** The state of a job, again whenever it has changed, until its end. */
  private void events(SseClient client) {
    String id = client.ctx().pathParam("job");
    String heard = String.valueOf(client.ctx().header("Last-Event-ID"));
    long quiet = 0;
    for (long waited = 0; waited < WATCHED_MILLIS && !client.terminated() && !work.isClosing(); waited += BETWEEN_MILLIS) {
      Job job = find(id);
      if (job == null) {
        break;
      }
      String version = String.valueOf(job.version());
      if (!version.equals(heard)) {
        heard = version;
        quiet = 0;
        client.sendEvent("state", ApiRecords.job(job).toString(), version);
      }
      if (job.state().isEnd()) {
        client.sendEvent("end", ApiRecords.job(job).toString(), version);
        break;
      }
      quiet += BETWEEN_MILLIS;
      if (quiet % QUIET_MILLIS == 0) {
        client.sendComment("still here");
      }
      pause();
    }
    client.close();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
