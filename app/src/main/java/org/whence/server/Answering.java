package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.ArticleRow;
import org.whence.casefile.Case;
import org.whence.casefile.CaseTrouble;
import org.whence.casefile.OutletRow;
import org.whence.casefile.Replies;
import org.whence.casefile.Reply;
import org.whence.casefile.Rows;
import org.whence.casefile.StoryView;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.Change;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.page.Words;

/** What outlets answer to flags on words of theirs: entered here, shown with the flag, undoable, and counted for nothing. */
final class Answering {
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_URL = 2_000;

  /** Articles of an outlet whose stories are looked through for flags on one page; the next page goes on from there. */
  private static final int ARTICLES = 25;

  private final OpenCase held;
  private final Renderer renderer;

  Answering(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/reply", this::form, Role.EDITOR);
    routes.post("/replies", this::put, Role.EDITOR);
    routes.post("/replies/{number}/undo", this::undo, Role.EDITOR);
  }

  /**
   * The flag that is answered.
   *
   * @param claim of which it is a change
   * @param kind empty where the reply is about the words, whatever their flag is
   * @param at the words in the outlet's article
   */
  record Flag(String claim, String kind, Article article, Span at) {

    String words() {
      return article.words(at);
    }

    /** What the flag is called. */
    String word(Words in) {
      Change.DriftKind known = Answering.kind(kind);
      return known == null ? "" : in.word(known);
    }

    /** Where it is answered. */
    String href() {
      return "/reply?claim=" + Addresses.encoded(claim) + "&kind=" + kind + "&article=" + article.id().value() + "&begin=" + at.begin() + "&end="
          + at.end();
    }

    String outlet() {
      return article.outlet() == null ? "" : article.outlet().name();
    }
  }

  private void form(Context at) {
    Words words = Renderer.words(at);
    String outlet = Given.text(at, "outlet");
    if (outlet != null) {
      flags(at, outlet, words);
      return;
    }
    Flag flag = held.reading(open -> flag(open, Given.text(at, "claim"), Given.text(at, "kind"), Given.text(at, "article"), Given.number(at, "begin"),
        Given.number(at, "end")));
    at.html(renderer.render("reply.jte", Map.of("frame", renderer.frame(at, words.say("reply.title"), ""), "flag", flag,
        "today", LocalDate.now(Clock.systemUTC()).toString())));
  }

  /** The flags on words of an outlet, in the order of its articles, which is no order of theirs. */
  private void flags(Context at, String id, Words words) {
    record Read(OutletRow outlet, List<Flag> flags, Rows<ArticleRow> articles) {}
    Read read = held.reading(open -> {
      OutletRow outlet = open.desk().outlet(id).orElseThrow(Opened::nothing);
      Rows<ArticleRow> articles = open.desk().ofOutlet(id, at.queryParam("from"), ARTICLES);
      Set<String> stories = new LinkedHashSet<>();
      articles.rows().stream().map(ArticleRow::story).filter(Objects::nonNull).forEach(story -> stories.add(story.id()));
      Set<String> own = new HashSet<>();
      articles.rows().forEach(article -> own.add(article.id()));
      List<Flag> flags = new ArrayList<>();
      stories.forEach(story -> flags(open, story, own, flags));
      return new Read(outlet, flags, articles);
    });
    at.html(renderer.render("replyflags.jte", Map.of("frame", renderer.frame(at, words.say("reply.title"), "/outlets"), "outlet", read.outlet(),
        "flags", read.flags(), "articles", read.articles().rows().size(),
        "next", Library.next("/reply", "outlet", id, read.articles().next()))));
  }

  private static void flags(Case open, String id, Set<String> own, List<Flag> out) {
    StoryView story = open.desk().story(id).orElseThrow(Opened::nothing);
    for (Reading reading : story.dossier().readings()) {
      Article article = reading.article();
      for (TracedClaim claim : own.contains(article.id().value()) ? story.dossier().claims() : List.<TracedClaim>of()) {
        for (Change change : claim.changes()) {
          if (change.after().article().equals(article.id())) {
            out.add(new Flag(claim.claim().id(), change.kind().name().toLowerCase(Locale.ROOT), article, change.after()));
          }
        }
      }
    }
  }

  private static Flag flag(Case open, @Nullable String claim, @Nullable String kind, @Nullable String id, int begin, int end) {
    if (claim == null || id == null) {
      throw Fault.notSo("fault.no_flag");
    }
    var row = open.desk().claim(claim).orElseThrow(Opened::nothing);
    String today = open.desk().article(id).orElseThrow(Opened::nothing).row().id();
    Article article = Opened.of(open, row.story().id()).article(today).reading().article();
    if (begin >= end || end > article.text().length()) {
      throw Fault.notSo("fault.no_words");
    }
    return new Flag(row.id(), kind(kind) == null ? "" : String.valueOf(kind), article, article.span(begin, end));
  }

  private static Change.@Nullable DriftKind kind(@Nullable String word) {
    for (Change.DriftKind kind : Change.DriftKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    return null;
  }

  private void put(Context at) {
    Guard.form(at);
    Flag flag = held.reading(open -> flag(open, at.formParam("claim"), at.formParam("kind"), at.formParam("article"), number(at, "begin"),
        number(at, "end")));
    String url = at.formParam("url");
    if (url != null && !url.isBlank() && (url.length() > LONGEST_URL || !url.strip().matches("(?i)https?://\\S+"))) {
      throw Fault.notSo("fault.no_url");
    }
    Reply.Words words = new Reply.Words(
        text(at, "outlet", LONGEST_NAME), text(at, "author", LONGEST_NAME), day(at), text(at, "text", Replies.LONGEST),
        url == null || url.isBlank() ? null : url.strip(), kind(flag.kind()), Anchor.of(flag.article(), flag.at()));
    try {
      held.writer().replies().put(words, Guard.visitor(at).name());
    } catch (CaseTrouble trouble) {
      if (trouble.kind() == CaseTrouble.Kind.TOO_MUCH) {
        throw Fault.said(409, "conflict", "fault.full_replies");
      }
      throw trouble;
    }
    at.redirect("/c/" + Addresses.encoded(flag.claim()) + "#replies", HttpStatus.SEE_OTHER);
  }

  private static int number(Context at, String name) {
    String value = at.formParam(name);
    return value != null && value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
  }

  private static String text(Context at, String name, int longest) {
    String value = at.formParam(name);
    if (value == null || value.isBlank() || value.length() > longest) {
      throw Fault.notSo("fault.field", name, longest);
    }
    return value.strip();
  }

  private static LocalDate day(Context at) {
    String stated = String.valueOf(at.formParam("day"));
    try {
      return LocalDate.parse(stated);
    } catch (DateTimeException e) {
      throw Fault.notSo("fault.no_day", stated);
    }
  }

  private void undo(Context at) {
    Guard.form(at);
    String number = at.pathParam("number");
    if (!number.matches("[0-9]{1,9}") || !held.writer().replies().undo(Integer.parseInt(number), Guard.visitor(at).name())) {
      throw Fault.notThere("fault.no_reply");
    }
    at.redirect(Given.back(at, "/outlets"), HttpStatus.SEE_OTHER);
  }
}
