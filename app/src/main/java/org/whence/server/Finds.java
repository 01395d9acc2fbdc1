package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Hits;
import org.whence.casefile.SearchQuery;
import org.whence.page.Words;

/** Searching the case by words, and asking it a sentence. */
final class Finds {
  private static final int HITS = 30;

  /** Fewer words are no sentence. */
  private static final int SENTENCE = 4;

  private final OpenCase held;
  private final Renderer renderer;

  Finds(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/search", this::search, Role.VIEWER);
  }

  private void search(Context at) {
    Words words = Renderer.words(at);
    SearchQuery query = query(at, HITS);
    boolean empty = query.words().isEmpty() && query.outlet() == null && query.source() == null;
    Hits hits = empty ? new Hits(0, java.util.List.of()) : held.reading(open -> open.desk().search(query));
    boolean asks = query.words().strip().split("\\s+").length >= SENTENCE;
    Answer answer = asks ? held.reading(open -> Answer.to(query.words(), open)) : Answer.none();
    SearchPage page = new SearchPage(query, hits, asks, answer, words);
    at.html(renderer.render("search.jte", Map.of("frame", renderer.frame(at, words.say("place.search"), "/search"), "page", page)));
  }

  /** What a request searches for; a day that is none is said. */
  static SearchQuery query(Context at, int most) {
    String words = at.queryParam("q");
    String what = at.queryParam("in");
    return new SearchQuery(
        words == null ? "" : words.strip(), what(what), Given.text(at, "outlet"), Given.day(at, "since"), Given.day(at, "until"), language(at),
        Given.text(at, "source"), most);
  }

  private static SearchQuery.@Nullable What what(@Nullable String word) {
    for (SearchQuery.What what : SearchQuery.What.values()) {
      if (what.name().toLowerCase(Locale.ROOT).equals(word)) {
        return what;
      }
    }
    return null;
  }

  private static @Nullable String language(Context at) {
    String tag = Given.text(at, "language");
    return tag == null ? null : tag.toLowerCase(Locale.ROOT);
  }
}
