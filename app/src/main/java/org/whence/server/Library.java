package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.ArticleRow;
import org.whence.casefile.OutletRow;
import org.whence.casefile.Reply;
import org.whence.casefile.Rows;
import org.whence.casefile.SourceRow;
import org.whence.casefile.SourceStory;
import org.whence.model.Identity;
import org.whence.page.Words;

/** Outlets and named sources of the case: what is here of each, with no rate, no rank, and nothing sorted by drift. */
final class Library {
  private static final int ROWS = 60;

  private final OpenCase held;
  private final Renderer renderer;

  Library(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/outlets", this::outlets, Role.VIEWER);
    routes.get("/o/{id}", this::outlet, Role.VIEWER);
    routes.get("/sources", this::sources, Role.VIEWER);
    routes.get("/s/{id}", this::source, Role.VIEWER);
  }

  private void outlets(Context at) {
    Words words = Renderer.words(at);
    String named = Given.text(at, "q");
    Rows<OutletRow> rows = held.reading(open -> open.desk().outlets(named, at.queryParam("from"), ROWS));
    at.html(renderer.render("outlets.jte", Map.of(
        "frame", renderer.frame(at, words.say("place.outlets"), "/outlets"), "rows", rows, "named", named == null ? "" : named,
        "next", next("/outlets", "q", named, rows.next()))));
  }

  private void outlet(Context at) {
    String id = at.pathParam("id");
    Words words = Renderer.words(at);
    record Read(OutletRow outlet, Rows<ArticleRow> articles, List<Reply> replies) {}
    Read read = held.reading(open -> new Read(
        open.desk().outlet(id).orElseThrow(() -> Fault.notThere("fault.no_outlet")),
        open.desk().ofOutlet(id, at.queryParam("from"), ROWS), open.replies().ofOutlet(id, ROWS)));
    at.html(renderer.render("outlet.jte", Map.of(
        "frame", renderer.frame(at, read.outlet().name(), "/outlets"), "outlet", read.outlet(), "articles", read.articles(),
        "history", new HistoryPage("", List.of(), read.replies(), words),
        "next", next("/o/" + Addresses.encoded(id), "", null, read.articles().next()))));
  }

  private void sources(Context at) {
    Words words = Renderer.words(at);
    String named = Given.text(at, "q");
    Identity.Kind kind = kind(Given.text(at, "kind"));
    Rows<SourceRow> rows = held.reading(open -> open.desk().sources(kind, named, at.queryParam("from"), ROWS));
    at.html(renderer.render("sources.jte", Map.of(
        "frame", renderer.frame(at, words.say("place.sources"), "/sources"), "rows", rows, "named", named == null ? "" : named,
        "next", next("/sources", "q", named, rows.next()))));
  }

  private static Identity.@Nullable Kind kind(@Nullable String word) {
    for (Identity.Kind kind : Identity.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    return null;
  }

  private void source(Context at) {
    String id = at.pathParam("id");
    record Read(SourceRow source, Rows<SourceStory> said) {}
    Read read = held.reading(open -> new Read(
        open.desk().source(id).orElseThrow(() -> Fault.notThere("fault.no_source")),
        open.desk().said(id, at.queryParam("from"), ROWS / 3)));
    at.html(renderer.render("source.jte", Map.of(
        "frame", renderer.frame(at, read.source().name(), "/sources"), "source", read.source(), "said", read.said(),
        "next", next("/s/" + Addresses.encoded(id), "", null, read.said().next()))));
  }

  /** Where the next part of a list is; empty at its end. */
  static String next(String path, String name, @Nullable String value, @Nullable String cursor) {
    if (cursor == null) {
      return "";
    }
    return path + "?from=" + Addresses.encoded(cursor) + (value == null ? "" : "&" + name + "=" + Addresses.encoded(value));
  }
}
