package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.ArticleRow;
import org.whence.casefile.ArticleView;
import org.whence.casefile.Case;
import org.whence.casefile.ClaimRow;
import org.whence.page.Beside;
import org.whence.page.Choice;
import org.whence.page.HtmlView;
import org.whence.page.Part;
import org.whence.page.Words;

/** The pages of what stands in dossiers: a story, a claim, an article, two articles side by side. */
final class Site {
  /** Characters of pages kept: some hundred stories. */
  private static final long KEPT = 64 << 20;

  /** Orders of the claims of a story, besides their own. */
  private static final List<String> BY = List.of("articles", "origins", "changes");

  private static final int LONGEST_ID = 100;

  private final OpenCase held;
  private final Renderer renderer;
  private final ArticlePages articles;
  private final Shelf shelf = new Shelf(KEPT);

  /** What a page is of. */
  private enum Kind {
    STORY,
    CLAIM,
    ARTICLE
  }

  Site(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
    articles = new ArticlePages(held, renderer);
  }

  void routes(RoutesConfig routes) {
    routes.get("/d/{id}", at -> part(at, Kind.STORY), Role.VIEWER);
    routes.get("/c/{id}", at -> part(at, Kind.CLAIM), Role.VIEWER);
    routes.get("/a/{id}", at -> part(at, Kind.ARTICLE), Role.VIEWER);
    articles.routes(routes);
    routes.get("/compare", this::compare, Role.VIEWER);
  }

  /** A story, a claim or an article, by the id it had at any time. */
  private void part(Context at, Kind kind) {
    String id = at.pathParam("id");
    Words words = Renderer.words(at);
    Visitor visitor = Guard.visitor(at);
    Choice choice = choice(at, kind);
    String key = kind + "|" + id + "|" + words.language() + "|" + visitor.role() + "|" + choice + "|" + held.reading(open -> mark(open, kind, id));
    @Nullable Instant since = kind == Kind.STORY ? Visits.since(at) : null;
    NewsPage news = since == null ? NewsPage.none(words) : held.reading(open -> NewsPage.of(since, open, id, words));
    // The frame holds the secret of the visitor's forms, so that the whole page is theirs alone.
    String etag = "\"" + Integer.toHexString((key + visitor.secret() + news.since() + news.events().size()).hashCode()) + "\"";
    at.header("Cache-Control", "private, no-cache").header("ETag", etag);
    if (etag.equals(at.header("If-None-Match"))) {
      at.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    Shelf.Page page = shelf.page(key, () -> held.reading(open -> made(open, kind, id, words, visitor, choice)));
    String export = page.story().isEmpty() ? "" : "/export?story=" + Addresses.encoded(page.story());
    HistoryPage history = kind == Kind.CLAIM ? held.reading(open -> HistoryPage.of(open, id, words)) : HistoryPage.none(words);
    at.html(renderer.render("part.jte", Map.of("frame", renderer.frame(at, page.title(), ""), "fragment", page.fragment(), "export", export,
        "news", news, "history", history)));
  }

  private static Choice choice(Context at, Kind kind) {
    return switch (kind) {
      case STORY -> {
        String claim = Given.text(at, "claim");
        String by = BY.stream().filter(each -> each.equals(at.queryParam("by"))).findFirst().orElse("");
        yield new Choice(by, claim == null || claim.length() > LONGEST_ID ? "" : claim, 0, 0);
      }
      case CLAIM -> new Choice("", "", Given.number(at, "one"), Given.number(at, "other"));
      case ARTICLE -> Choice.NONE;
    };
  }

  private static String mark(Case open, Kind kind, String id) {
    Optional<String> mark = switch (kind) {
      case STORY -> open.desk().mark(id);
      case CLAIM -> open.desk().claim(id).flatMap(claim -> open.desk().mark(claim.story().id()));
      case ARTICLE -> open.desk().articleMark(id);
    };
    return mark.orElseThrow(Opened::nothing) + Integer.toHexString(open.setting(Choices.RATINGS).hashCode());
  }

  private Shelf.Page made(Case open, Kind kind, String id, Words words, Visitor visitor, Choice choice) {
    if (kind == Kind.ARTICLE) {
      return article(open, id, words, visitor);
    }
    ClaimRow claim = kind == Kind.CLAIM ? open.desk().claim(id).orElseThrow(Opened::nothing) : null;
    String story = claim == null ? id : claim.story().id();
    Opened opened = Opened.of(open, story);
    Part part = claim == null ? opened.story() : opened.claim(claim.id());
    Beside beside = KeptBeside.of(open, opened.view());
    return new Shelf.Page(story, opened.title(part, words), HtmlView.fragment(part, words, new Addresses(open, visitor), beside, choice));
  }

  private Shelf.Page article(Case open, String id, Words words, Visitor visitor) {
    ArticleView view = open.desk().article(id).orElseThrow(Opened::nothing);
    Addresses links = new Addresses(open, visitor);
    ArticleRow.In story = view.row().story();
    if (story == null) {
      String title = view.row().headline().isEmpty() ? words.say("dossiers.untitled") : view.row().headline();
      return new Shelf.Page("", title, articles.alone(open, view, words, links));
    }
    Opened opened = Opened.of(open, story.id());
    Part part = opened.article(view.row().id());
    String fragment = HtmlView.fragment(part, words, links) + articles.evidence(open, view, words, links);
    return new Shelf.Page(story.id(), opened.title(part, words), fragment);
  }

  private void compare(Context at) {
    Words words = Renderer.words(at);
    String one = at.queryParam("a");
    if (one == null) {
      throw Fault.notSo("fault.two");
    }
    String other = at.queryParam("b") == null ? one : at.queryParam("b");
    Visitor visitor = Guard.visitor(at);
    String page = held.reading(open -> {
      Part.OfArticle first = article(open, one);
      Part.OfArticle second = article(open, other);
      Pick pick = new Pick(id(first), id(second), Pick.choices(first, second, words));
      String fragment = HtmlView.fragment(first, second, words, new Addresses(open, visitor));
      return renderer.render("compare.jte", Map.of("frame", renderer.frame(at, words.say("compare.title"), ""), "fragment", fragment, "pick", pick));
    });
    at.html(page);
  }

  private static String id(Part.OfArticle part) {
    return part.reading().article().id().value();
  }

  private static Part.OfArticle article(Case open, String id) {
    ArticleRow row = open.desk().articleRow(id).orElseThrow(Opened::nothing);
    ArticleRow.In story = Optional.ofNullable(row.story()).orElseThrow(Opened::nothing);
    return Opened.of(open, story.id()).article(row.id());
  }
}
