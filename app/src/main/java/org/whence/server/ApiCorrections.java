package org.whence.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whence.casefile.ArticleRow;
import org.whence.casefile.Case;
import org.whence.casefile.Correction;
import org.whence.casefile.Job;
import org.whence.correct.Correcting;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.Ruling;
import org.whence.model.Span;
import org.whence.page.Part;

/** The analyst's corrections: made, listed, undone, and never gone from the history. */
final class ApiCorrections {
  private static final long LARGEST = 100_000;
  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_VALUE = 300;

  private final OpenCase held;
  private final Work work;

  ApiCorrections(OpenCase held, Work work) {
    this.held = held;
    this.work = work;
  }

  void routes(Api api) {
    api.get("/corrections", this::list, "limit", "cursor");
    api.get("/corrections/{number}", at -> ApiSay.json(at, one(ApiQuery.number(at))));
    api.post("/corrections", this::correct);
    api.delete("/corrections/{number}", this::undo);
  }

  private void list(Context at) {
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    ObjectNode body = held.reading(open -> ApiSay.body(
        at, ApiSay.after(open.corrections().reversed(), from, most, each -> String.valueOf(each.ruling().number())),
        each -> ApiRecords.correction(each, open)));
    ApiSay.json(at, body);
  }

  private static Optional<Correction> find(int number, Case open) {
    return open.corrections().stream().filter(each -> each.ruling().number() == number).findFirst();
  }

  private ObjectNode one(int number) {
    return held.reading(open -> find(number, open).map(found -> ApiRecords.correction(found, open)))
        .orElseThrow(() -> Fault.unknown("There is no correction of this number.", "See the list: " + Api.ROOT + "/corrections"));
  }

  private void correct(Context at) {
    JsonNode body = ApiQuery.body(at, LARGEST, "kind", "at", "value", "reason");
    String kind = ApiQuery.field(body, "kind", 40);
    List<Anchor> places = new ArrayList<>();
    body.path("at").forEach(each -> places.add(ApiQuery.anchor(each)));
    String value = ApiQuery.optional(body, "value", LONGEST_VALUE);
    String reason = ApiQuery.field(body, "reason", LONGEST_REASON);
    Ruling.Matter matter;
    try {
      matter = held.reading(open -> matter(kind, places, value == null ? "" : value, open));
    } catch (Correcting.Wrong wrong) {
      throw Fault.wrong(wrong.why(), "Mend the places, and send it again.");
    }
    int number = held.writer().correct(matter, Guard.visitor(at).name(), reason);
    recomputed(at);
    at.header("Location", Api.ROOT + "/corrections/" + number);
    ApiSay.live(at, 201, one(number));
  }

  private static Ruling.Matter matter(String kind, List<Anchor> at, String value, Case open) {
    int wanted = kind.equals("date") || kind.equals("outlet") ? 1 : 2;
    if (at.size() != wanted) {
      throw Fault.wrong("at is no list of " + wanted + ".", "Give two places for same, not-same, not-claim and copied; one for date and outlet.");
    }
    Part.OfArticle first = part(at.getFirst(), open);
    Part.OfArticle other = part(at.getLast(), open);
    return switch (kind) {
      case "same", "not-same" -> Correcting.sources(kind.equals("same"), first, at.getFirst().exact(), other, at.getLast().exact());
      case "not-claim" -> new Ruling.NotThisClaim(found(at.getFirst(), first), found(at.getLast(), other));
      case "copied" -> Correcting.copied(first, other);
      case "date" -> Correcting.date(first, value);
      case "outlet" -> Correcting.outlet(first, value);
      default -> throw Fault.wrong("There is no such kind.", "Give same, not-same, not-claim, copied, date or outlet.");
    };
  }

  /** The article of a place; its words must stand there. */
  private static Part.OfArticle part(Anchor at, Case open) {
    ArticleRow row = open.desk().articleRow(at.article().value())
        .orElseThrow(() -> Fault.wrong("There is no article " + at.article().value() + ".", "Name one of the case."));
    ArticleRow.In story = row.story();
    if (story == null) {
      throw Fault.wrong("The article is in no story yet.", "Trace the case first.");
    }
    Part.OfArticle part = Opened.of(open, story.id()).article(row.id());
    found(at, part);
    return part;
  }

  private static Anchor found(Anchor at, Part.OfArticle part) {
    Article article = part.reading().article();
    Span span = at.find(article);
    if (span == null) {
      throw Fault.wrong("These words do not stand in article " + article.id().value() + ".", "Give them in exact, as they are printed.");
    }
    return Anchor.of(article, span);
  }

  private void undo(Context at) {
    int number = ApiQuery.number(at);
    one(number);
    if (!held.writer().undo(number, Guard.visitor(at).name())) {
      throw Fault.of(409, "conflict", "This correction is undone already.", "See who did it: GET " + Api.ROOT + "/corrections/" + number);
    }
    recomputed(at);
    ApiSay.live(at, 200, one(number));
  }

  /** Asks for the trace that takes it in, and says where that is seen. */
  private void recomputed(Context at) {
    Job job = work.put(Job.Kind.TRACE, Guard.visitor(at).name(), List.of());
    at.header("Link", "<" + Api.ROOT + "/jobs/" + job.id() + ">; rel=\"monitor\"");
  }
}
