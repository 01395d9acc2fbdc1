package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Correction;
import org.whence.casefile.Job;
import org.whence.correct.Correcting;
import org.whence.model.Ruling;
import org.whence.page.Part;
import org.whence.page.Words;

/** Correcting the machine: each correction with who made it and why, counted at once, undoable, and never gone from the history. */
final class Edits {
  private static final int LONGEST = 2_000;

  /** How long a form waits for its trace before it sends the visitor to the job. */
  private static final long WAIT_MILLIS = 8_000;

  private static final long LOOK_MILLIS = 50;

  private final OpenCase held;
  private final Work work;
  private final Renderer renderer;

  Edits(OpenCase held, Work work, Renderer renderer) {
    this.held = held;
    this.work = work;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/correct", this::form, Role.EDITOR);
    routes.post("/correct", this::correct, Role.EDITOR);
    routes.get("/corrections", this::history, Role.VIEWER);
    routes.post("/corrections/{number}/undo", this::undo, Role.EDITOR);
  }

  private void form(Context at) {
    Words words = Renderer.words(at);
    String article = required(at.queryParam("article"), "article");
    String claim = at.queryParam("claim");
    CorrectPage page = held.reading(open -> CorrectPage.of(Opened.of(open, story(open, article)), article, claim, words));
    at.html(renderer.render("correct.jte", Map.of("frame", renderer.frame(at, words.say("correct.title"), "/corrections"), "page", page)));
  }

  private static String story(Case open, String article) {
    return open.desk().article(article).flatMap(view -> java.util.Optional.ofNullable(view.story()))
        .orElseThrow(() -> Fault.notThere("fault.no_article")).id();
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw Fault.notSo("fault.missing", name);
    }
    return value;
  }

  private void correct(Context at) {
    Guard.form(at);
    String article = required(at.formParam("article"), "article");
    String reason = text(at, "reason");
    Ruling.Matter matter;
    try {
      matter = held.reading(open -> matter(at, Opened.of(open, story(open, article)), article));
    } catch (Correcting.Wrong wrong) {
      throw Fault.told("fault.wrong", wrong.why());
    }
    held.writer().correct(matter, Guard.visitor(at).name(), reason);
    String claim = at.formParam("claim");
    recomputed(at, claim == null || claim.isBlank() ? "/a/" + Addresses.encoded(article) : "/c/" + Addresses.encoded(claim));
  }

  private static Ruling.Matter matter(Context at, Opened story, String id) {
    Part.OfArticle article = story.article(id);
    String kind = text(at, "kind");
    return switch (kind) {
      case "not-claim" -> Correcting.notClaim(story.claim(required(at.formParam("claim"), "claim")), article);
      case "copied" -> Correcting.copied(article, story.article(required(at.formParam("original"), "original")));
      case "date" -> Correcting.date(article, text(at, "date"));
      case "outlet" -> Correcting.outlet(article, text(at, "outlet"));
      case "same", "not-same" -> Correcting.sources(kind.equals("same"), article, text(at, "words"),
          story.article(required(at.formParam("other"), "other")), text(at, "others"));
      default -> throw Fault.notSo("fault.no_kind");
    };
  }

  private static String text(Context at, String name) {
    String value = at.formParam(name);
    if (value != null && value.length() > LONGEST) {
      throw Fault.notSo("fault.long", name, LONGEST);
    }
    return value == null ? "" : value.strip();
  }

  private void history(Context at) {
    Words words = Renderer.words(at);
    List<Correction> corrections = held.reading(Case::corrections).reversed();
    at.html(renderer.render("corrections.jte",
        Map.of("frame", renderer.frame(at, words.say("place.corrections"), "/corrections"), "page", new CorrectionsPage(corrections, words))));
  }

  private void undo(Context at) {
    Guard.form(at);
    String number = at.pathParam("number");
    if (!number.matches("[0-9]{1,9}") || !held.writer().undo(Integer.parseInt(number), Guard.visitor(at).name())) {
      throw Fault.notThere("fault.no_correction");
    }
    recomputed(at, Given.back(at, "/corrections"));
  }

  /** Traces, and shows the page with it; where it takes long, the job. */
  private void recomputed(Context at, String page) {
    Job job = work.put(Job.Kind.TRACE, Guard.visitor(at).name(), List.of());
    for (long waited = 0; waited < WAIT_MILLIS; waited += LOOK_MILLIS) {
      if (work.jobs().find(job.id()).map(found -> found.state().isEnd()).orElse(true)) {
        at.redirect(page, HttpStatus.SEE_OTHER);
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    at.redirect("/jobs/" + job.id(), HttpStatus.SEE_OTHER);
  }
}
