package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.whence.casefile.Case;
import org.whence.page.HtmlView;
import org.whence.page.Index;
import org.whence.page.Numbered;
import org.whence.page.Part;
import org.whence.page.Words;

/** The pages of the case: its dossiers, and what stands in them. */
final class Site {
  /** Characters of pages kept: some hundred stories. */
  private static final long KEPT = 64 << 20;

  private final OpenCase held;
  private final Renderer renderer;
  private final Guard guard;
  private final Shelf shelf = new Shelf(KEPT);

  Site(OpenCase held, Renderer renderer, Guard guard) {
    this.held = held;
    this.renderer = renderer;
    this.guard = guard;
  }

  void routes(RoutesConfig routes) {
    routes.get("/d/{id}", at -> part(at, "story " + at.pathParam("id"), "/"), Role.VIEWER);
    routes.get("/c/{id}", at -> part(at, "claim " + at.pathParam("id"), ""), Role.VIEWER);
    routes.get("/a/{id}", at -> part(at, "article " + at.pathParam("id"), ""), Role.VIEWER);
    routes.get("/sign-in", this::signIn, Role.ANYBODY);
    routes.post("/sign-in", this::signedIn, Role.ANYBODY);
    routes.post("/sign-out", this::signOut, Role.VIEWER);
  }

  /** A story, a claim or an article, by the id it had at any time. */
  private void part(Context at, String name, String here) {
    Words words = Renderer.words(at);
    String mark = held.reading(open -> mark(open, name));
    String etag = "\"" + Integer.toHexString((mark + words.language()).hashCode()) + "\"";
    at.header("Cache-Control", "private, no-cache").header("ETag", etag);
    if (etag.equals(at.header("If-None-Match"))) {
      at.status(304);
      return;
    }
    Shelf.Page page = shelf.page(name + "|" + words.language() + "|" + mark, () -> held.reading(open -> made(open, name, words)));
    Frame frame = renderer.frame(at, page.title(), here, page.style());
    at.html(renderer.render("part.jte", Map.of("frame", frame, "fragment", page.fragment())));
  }

  private static String mark(Case open, String name) {
    return String.valueOf(open.state());
  }

  private static Shelf.Page made(Case open, String name, Words words) {
    Case.Found found = open.find(List.of(name));
    Index index = new Index(new Numbered(found.stories(), found.storylines()));
    try {
      Part part = index.find(name);
      return new Shelf.Page(name, "", HtmlView.fragment(part, words, new Addresses()));
    } catch (Index.Unknown e) {
      throw Fault.unknown("There is nothing of this name in the case.", "It may be of another case. Search for it, or go by the list of dossiers.");
    }
  }

  private void signIn(Context at) {
    at.html(renderer.render("signin.jte", Map.of("frame", renderer.frame(at, Renderer.words(at).say("sign.in"), ""))));
  }

  private void signedIn(Context at) {
    String token = at.formParam("token");
    guard.signIn(at, token == null ? "" : token.strip());
    at.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private void signOut(Context at) {
    Guard.form(at);
    guard.signOut(at);
    at.redirect("/sign-in", io.javalin.http.HttpStatus.SEE_OTHER);
  }
}
