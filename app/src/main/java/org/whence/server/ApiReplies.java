package org.whence.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.CaseTrouble;
import org.whence.casefile.Reply;
import org.whence.model.Change;

/** What outlets answer to flags on words of theirs. */
final class ApiReplies {
  private static final long LARGEST = 100_000;
  private static final int MOST = 10_000;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST = 5_000;

  private final OpenCase held;

  ApiReplies(OpenCase held) {
    this.held = held;
  }

  void routes(Api api) {
    api.get("/replies", this::list, "article", "limit", "cursor");
    api.post("/replies", this::put);
    api.delete("/replies/{number}", this::undo);
  }

  private void list(Context at) {
    String article = ApiQuery.text(at, "article", 40);
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    List<Reply> all = held.reading(open -> article == null ? open.replies().last(MOST) : open.replies().ofArticle(article).reversed());
    ApiSay.part(at, ApiSay.after(all, from, most, each -> String.valueOf(each.number())), ApiRecords::reply);
  }

  private void put(Context at) {
    JsonNode body = ApiQuery.body(at, LARGEST, "outlet", "author", "day", "text", "url", "kind", "at");
    Reply.Words words = new Reply.Words(
        ApiQuery.field(body, "outlet", LONGEST_NAME), ApiQuery.field(body, "author", LONGEST_NAME), day(ApiQuery.field(body, "day", 40)),
        ApiQuery.field(body, "text", LONGEST), url(ApiQuery.optional(body, "url", 2_000)), kind(ApiQuery.optional(body, "kind", 40)),
        ApiQuery.anchor(body.path("at")));
    int number;
    try {
      number = held.writer().replies().put(words, Guard.visitor(at).name());
    } catch (CaseTrouble trouble) {
      if (trouble.kind() == CaseTrouble.Kind.TOO_MUCH) {
        throw Fault.of(409, "conflict", "This article has as many replies as are taken.", "Undo one that no longer stands.");
      }
      throw trouble;
    }
    ApiSay.live(at, 201, ApiRecords.reply(reply(number)));
  }

  private Reply reply(int number) {
    Reply reply = held.reading(open -> open.replies().find(number)).orElse(null);
    if (reply == null) {
      throw Fault.unknown("There is no reply of this number.", "See the list: " + Api.ROOT + "/replies");
    }
    return reply;
  }

  private static LocalDate day(String stated) {
    try {
      return LocalDate.parse(stated);
    } catch (DateTimeException e) {
      throw Fault.wrong("day is not a day.", "Give it as 2031-04-14.");
    }
  }

  private static @Nullable String url(@Nullable String given) {
    if (given != null && !given.matches("(?i)https?://\\S+")) {
      throw Fault.wrong("url is no address of the web.", "Give one that begins with https://, or none.");
    }
    return given;
  }

  private static Change.@Nullable DriftKind kind(@Nullable String word) {
    for (Change.DriftKind kind : Change.DriftKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    if (word != null) {
      throw Fault.wrong("kind is no kind of flag.", "Give one that the dossier has, such as hardened, or none.");
    }
    return null;
  }

  private void undo(Context at) {
    int number = ApiQuery.number(at);
    reply(number);
    if (!held.writer().replies().undo(number, Guard.visitor(at).name())) {
      throw Fault.of(409, "conflict", "This reply is undone already.", "See the list: " + Api.ROOT + "/replies");
    }
    ApiSay.live(at, 200, ApiRecords.reply(reply(number)));
  }
}
