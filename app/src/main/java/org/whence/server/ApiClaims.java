package org.whence.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.ClaimListing;
import org.whence.casefile.ClaimRow;
import org.whence.casefile.StoryView;
import org.whence.model.Change;
import org.whence.model.TracedClaim;
import org.whence.page.AnswerJson;
import org.whence.page.Part;

/** Claims, their wordings, and why they stand on as many origins as they do. */
final class ApiClaims {
  private final OpenCase held;

  ApiClaims(OpenCase held) {
    this.held = held;
  }

  void routes(Api api) {
    api.get("/claims", this::list, "story", "drift", "originsLeast", "originsMost", "articlesLeast", "limit", "cursor");
    api.get("/claims/{claim}", this::read);
    api.get("/claims/{claim}/wordings", this::wordings, "limit", "cursor");
    api.get("/claims/{claim}/why", this::why);
  }

  /** Which claims a request wants, of a story or of all. */
  static ClaimListing listing(Context at, @Nullable String story) {
    String drift = ApiQuery.text(at, "drift", 60);
    boolean any = "any".equals(drift);
    Change.DriftKind kind = any ? null : ApiQuery.word(at, "drift", List.of(Change.DriftKind.values()));
    return new ClaimListing(
        story, ApiQuery.number(at, "originsLeast", 0), ApiQuery.number(at, "originsMost", Integer.MAX_VALUE), ApiQuery.number(at, "articlesLeast", 0),
        kind, any || kind != null);
  }

  private void list(Context at) {
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    String story = ApiQuery.text(at, "story", 40);
    ClaimListing listing = listing(at, story);
    ObjectNode body = held.reading(open -> {
      ClaimListing of = story == null ? listing : listing.of(open.today(story));
      return ApiSay.body(at, open.desk().claims(of, from, most), new ApiForms(open)::claim);
    });
    ApiSay.json(at, body);
  }

  /** The row of a claim; empty where its id of today is another, to which who asks was sent. */
  private static Optional<ClaimRow> row(Context at, Case open, String rest) {
    String asked = at.pathParam("claim");
    ClaimRow row = open.desk().claim(asked).orElseThrow(() -> Fault.unknown("There is no such claim.", "See the list: " + Api.ROOT + "/claims"));
    if (!row.id().equals(asked)) {
      ApiSay.moved(at, Api.ROOT + "/claims/" + row.id() + rest);
      return Optional.empty();
    }
    return Optional.of(row);
  }

  private static String mark(Case open, ClaimRow row, String what) {
    return ApiSay.mark(what + row.id() + open.desk().mark(row.story().id()).orElse(""));
  }

  private void read(Context at) {
    held.reading(open -> {
      row(at, open, "").filter(row -> !ApiSay.isKnown(at, mark(open, row, ""))).ifPresent(row -> {
        at.contentType("application/json").result(whole(open, row).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      });
      return at;
    });
  }

  private static ObjectNode whole(Case open, ClaimRow row) {
    StoryView view = open.desk().story(row.story().id())
        .orElseThrow(() -> Fault.unknown("There is no such claim any more.", "See the list: " + Api.ROOT + "/claims"));
    ObjectNode out = ApiForms.object();
    out.set("story", new ApiForms(open).story(view.row()));
    out.put("number", row.story().place() + "." + row.number());
    ApiDossier.of(view.dossier()).claim(row.id(), out);
    Set<String> articles = articles(view, row.id());
    ArrayNode corrections = out.putArray("corrections");
    view.corrections().stream()
        .filter(each -> each.ruling().matter().anchors().stream().anyMatch(anchor -> articles.contains(anchor.article().value())))
        .forEach(each -> corrections.add(ApiRecords.correction(each, open)));
    ArrayNode replies = out.putArray("replies");
    view.replies().stream().filter(each -> articles.contains(each.words().at().article().value()))
        .forEach(each -> replies.add(ApiRecords.reply(each)));
    return out;
  }

  private static Set<String> articles(StoryView view, String claim) {
    Set<String> out = new LinkedHashSet<>();
    List<TracedClaim> claims = new ArrayList<>(view.dossier().claims());
    claims.removeIf(each -> !each.claim().id().equals(claim));
    claims.forEach(each -> each.wordings().forEach(wording -> out.add(wording.statement().id().article().value())));
    return out;
  }

  private void wordings(Context at) {
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    Optional<ObjectNode> body = held.reading(open -> row(at, open, "/wordings")
        .map(row -> ApiSay.body(at, open.desk().wordings(row.id(), from, most), new ApiForms(open)::wording)));
    body.ifPresent(said -> ApiSay.json(at, said));
  }

  private void why(Context at) {
    Optional<Part.OfClaim> part = held.reading(open -> row(at, open, "/why").filter(row -> !ApiSay.isKnown(at, mark(open, row, "why")))
        .map(row -> Opened.of(open, row.story().id()).claim(row.id())));
    part.ifPresent(claim -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        new AnswerJson().why(claim, out);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      at.contentType("application/json").result(out.toByteArray());
    });
  }
}
