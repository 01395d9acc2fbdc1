package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Job;
import org.whence.casefile.Jobs;
import org.whence.page.Words;

/** Adding articles, and the jobs that do it. */
final class Runs {
  /** Lines of a job on one page. */
  static final int LINES = 200;

  /** Jobs on the list of them. */
  private static final int JOBS = 50;

  /** What a field of the page takes: characters, and lines with an address each. */
  private static final int LONGEST_PASTED = 8 << 20;
  private static final int MOST_LINKS = 1_000;
  private static final int MOST_FEEDS = 100;

  private static final long BETWEEN_MILLIS = 300;
  private static final long WATCHED_MILLIS = TimeUnit.MINUTES.toMillis(30);

  private final Work work;
  private final OpenCase held;
  private final Renderer renderer;

  Runs(OpenCase held, Work work, Renderer renderer) {
    this.held = held;
    this.work = work;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/add", this::form, Role.EDITOR);
    routes.post("/add", at -> work.uploads().in(() -> add(at)), Role.EDITOR);
    routes.get("/jobs", this::list, Role.VIEWER);
    routes.get("/jobs/{id}", this::job, Role.VIEWER);
    routes.post("/jobs/{id}/retry", this::retry, Role.EDITOR);
    routes.post("/jobs/{id}/skip", at -> act(at, jobs -> jobs.skip(at.pathParam("id"))), Role.EDITOR);
    routes.post("/jobs/{id}/stop", at -> act(at, jobs -> jobs.stop(at.pathParam("id"))), Role.EDITOR);
    routes.sse("/jobs/{id}/events", this::events, Role.VIEWER);
  }

  private void form(Context at) {
    at.html(renderer.render("add.jte", Map.of("frame", renderer.frame(at, Renderer.words(at).say("add.title"), "/add"))));
  }

  private void add(Context at) throws IOException {
    List<Job.Input> files = Uploads.OF_PAGE.inputs(at);
    Guard.form(at);
    String pasted = at.formParam("text");
    if (pasted != null && pasted.length() > LONGEST_PASTED) {
      throw Fault.said(413, "too-large", "fault.upload_text");
    }
    List<Job.Input> texts = Pasted.inputs(pasted);
    List<Job.Input> links = addresses(at, "links", Job.Form.ADDRESS, MOST_LINKS);
    List<Job.Input> feeds = addresses(at, "feeds", Job.Form.FEED, MOST_FEEDS);
    List<Job.Input> given = new ArrayList<>(files);
    texts.forEach(text -> (text.form() == Job.Form.ADDRESS ? links : given).add(text));
    Job job = null;
    String by = Guard.visitor(at).name();
    if (!given.isEmpty()) {
      job = work.put(Job.Kind.ADD, by, given);
    }
    if (!links.isEmpty()) {
      job = work.put(Job.Kind.FETCH, by, links);
    }
    if (!feeds.isEmpty()) {
      job = work.put(Job.Kind.FEEDS, by, feeds);
    }
    if (job == null) {
      throw Fault.notSo("fault.nothing_given");
    }
    at.redirect("/jobs/" + job.id(), HttpStatus.SEE_OTHER);
  }

  /** The lines of a field, each an address. */
  private static List<Job.Input> addresses(Context at, String field, Job.Form form, int most) {
    List<Job.Input> out = Pasted.addresses(at.formParam(field), form);
    if (out.size() > most) {
      throw Fault.said(413, "too-large", "fault.upload_lines", most);
    }
    return out;
  }

  private void list(Context at) {
    List<Job> jobs = held.reading(open -> open.jobs().last(JOBS));
    at.html(renderer.render("jobs.jte", Map.of("frame", renderer.frame(at, Renderer.words(at).say("jobs.title"), "/add"), "jobs", jobs)));
  }

  private void job(Context at) {
    JobPage page = page(at);
    at.header("Cache-Control", "no-store");
    at.html(renderer.render("job.jte", Map.of("frame", renderer.frame(at, Renderer.words(at).say("job.title"), "/add"), "page", page)));
  }

  private JobPage page(Context at) {
    String id = at.pathParam("id");
    JobPage page = page(id, Renderer.words(at), Guard.visitor(at));
    if (page == null) {
      throw Fault.notThere("fault.no_job");
    }
    return page;
  }

  private @Nullable JobPage page(String id, Words words, Visitor visitor) {
    return held.<@Nullable JobPage>reading(open -> open.jobs().find(id)
        .map(job -> new JobPage(job, open.jobs().inputs(id), open.jobs().setAside(id, 0, LINES), open.jobs().lines(id, 0, LINES), words, visitor))
        .orElse(null));
  }

  private void retry(Context at) {
    Guard.form(at);
    Job again = work.retry(at.pathParam("id"), Guard.visitor(at).name())
        .orElseThrow(() -> Fault.notSo("fault.no_retry"));
    at.redirect("/jobs/" + again.id(), HttpStatus.SEE_OTHER);
  }

  private interface Act {
    void on(Jobs jobs);
  }

  private void act(Context at, Act act) {
    Guard.form(at);
    act.on(work.jobs());
    at.redirect("/jobs/" + at.pathParam("id"), HttpStatus.SEE_OTHER);
  }

  /** The state of a job, again whenever it has changed, until its end. */
  private void events(SseClient client) {
    Context at = client.ctx();
    String id = at.pathParam("id");
    Words words = Renderer.words(at);
    Visitor visitor = Guard.visitor(at);
    long version = -1;
    for (long waited = 0; waited < WATCHED_MILLIS && !client.terminated() && !work.isClosing(); waited += BETWEEN_MILLIS) {
      JobPage page = page(id, words, visitor);
      if (page == null) {
        break;
      }
      if (page.job().version() != version) {
        version = page.job().version();
        client.sendEvent("state", renderer.render("jobstate.jte", Map.of("page", page)), String.valueOf(version));
      }
      if (page.job().state().isEnd()) {
        client.sendEvent("end", id);
        break;
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
