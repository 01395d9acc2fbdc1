package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Job;
import org.whence.casefile.Listing;
import org.whence.casefile.Rows;
import org.whence.casefile.StoryRow;
import org.whence.page.Words;

/** The list of dossiers, which is the first page. */
final class Lists {
  private static final int ROWS = 40;

  /** The last jobs, among which is the one that is being done. */
  private static final int RUNNING = 20;


  private final OpenCase held;
  private final Renderer renderer;

  Lists(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/", this::dossiers, Role.VIEWER);
    routes.post("/seen", this::seen, Role.VIEWER);
  }

  private void dossiers(Context at) {
    Words words = Renderer.words(at);
    Listing listing = listing(at);
    @Nullable Instant since = Visits.since(at);
    record Read(Rows<StoryRow> rows, Case.State state, NewsPage news, Optional<Job> running) {}
    Read read = held.reading(open -> new Read(
        open.desk().stories(listing, at.queryParam("from"), ROWS), open.state(), NewsPage.of(since, open, words),
        open.jobs().last(RUNNING).stream().filter(job -> !job.state().isEnd()).reduce((newer, older) -> older)));
    @Nullable JobPage running =
        read.running().map(job -> new JobPage(job, List.of(), List.of(), List.of(), words, Guard.visitor(at))).orElse(null);
    DossiersPage page = new DossiersPage(read.rows(), listing, read.state(), at.queryParam("from") != null, read.news(), running, words);
    at.html(renderer.render("dossiers.jte", Map.of("frame", renderer.frame(at, words.say("place.dossiers"), "/"), "page", page)));
  }

  /** A reader has seen what changed: it is no news to them from here on. */
  private void seen(Context at) {
    Guard.form(at);
    Visits.seen(at);
    at.redirect(Given.back(at, "/"), HttpStatus.SEE_OTHER);
  }

  private static Listing listing(Context at) {
    String order = at.queryParam("by");
    Listing.Order by = Listing.Order.CHANGED;
    for (Listing.Order each : Listing.Order.values()) {
      by = each.name().toLowerCase(Locale.ROOT).equals(order) ? each : by;
    }
    return new Listing(by, Given.text(at, "outlet"), Given.text(at, "language"), Given.day(at, "since"));
  }
}
