package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Hits;
import org.whence.casefile.OutletRow;
import org.whence.casefile.SearchQuery;
import org.whence.page.Words;

/** Searching the case by words, and asking it a sentence. */
final class Finds {
  /** Hits shown of those that have some words of a sentence. */
  private static final int SOME = 10;

  /** Outlets that the field of outlets proposes. */
  private static final int OUTLETS = 200;

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
    SearchQuery query = query(at, most(at));
    boolean asks = query.words().strip().split("\\s+").length >= SENTENCE;
    SearchPage page = held.reading(open -> found(query, asks, words, open));
    at.html(renderer.render("search.jte", Map.of("frame", renderer.frame(at, words.say("place.search"), "/search"), "page", page)));
  }

  private static SearchPage found(SearchQuery query, boolean asks, Words words, Case open) {
    boolean empty = query.words().isEmpty() && query.outlet() == null && query.source() == null && query.language() == null
        && query.from() == null && query.to() == null;
    Hits hits = empty ? new Hits(0, List.of()) : open.desk().search(query);
    boolean loose = asks && hits.all() == 0;
    if (loose) {
      hits = open.desk().search(some(query));
    }
    Answer answer = asks ? Answer.to(query.words(), open) : Answer.none();
    List<String> outlets = open.desk().outlets(null, null, OUTLETS).rows().stream().map(OutletRow::name).distinct().toList();
    return new SearchPage(query, hits, loose, asks, answer, outlets, open.desk().languages(), words);
  }

  /** The same search for some of its words: for a sentence that nobody wrote so. */
  private static SearchQuery some(SearchQuery all) {
    return new SearchQuery(all.words(), all.what(), all.outlet(), all.from(), all.to(), all.language(), all.source(), SOME, true);
  }

  private static int most(Context at) {
    String most = Given.text(at, "most");
    return most == null || !most.matches("[0-9]{1,4}") ? SearchPage.HITS : Math.clamp(Integer.parseInt(most), SearchPage.HITS, SearchPage.MOST);
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
