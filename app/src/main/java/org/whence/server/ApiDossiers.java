package org.whence.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Listing;
import org.whence.casefile.StoryRow;
import org.whence.export.Exports;
import org.whence.model.Dossier;

/** Stories and their dossiers. */
final class ApiDossiers {
  private final OpenCase held;
  private final ApiExports exports;

  ApiDossiers(OpenCase held) {
    this.held = held;
    exports = new ApiExports(held);
  }

  void routes(Api api) {
    api.get("/dossiers", this::list, "order", "outlet", "language", "since", "limit", "cursor");
    api.get("/dossiers/{story}", Role.VIEWER, "*/*", this::read, "format");
    api.get("/dossiers/{story}/articles", this::articles, "limit", "cursor");
    api.get("/dossiers/{story}/claims", this::claims, "drift", "originsLeast", "originsMost", "limit", "cursor");
    api.get("/dossiers/{story}/news", this::news, "since");
  }

  private void list(Context at) {
    Listing.Order order = ApiQuery.word(at, "order", List.of(Listing.Order.values()));
    String outlet = ApiQuery.text(at, "outlet", 300);
    String language = ApiQuery.text(at, "language", 20);
    var since = ApiQuery.day(at, "since");
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    ObjectNode body = held.reading(open -> {
      Listing listing = new Listing(order == null ? Listing.Order.CHANGED : order, outlet, language, since);
      return ApiSay.body(at, open.desk().stories(listing, from, most), new ApiForms(open)::story);
    });
    ApiSay.json(at, body);
  }

  /** The row of a story; empty where its id of today is another, to which who asks was sent. */
  private static Optional<StoryRow> row(Context at, Case open, String rest) {
    String asked = at.pathParam("story");
    StoryRow row = open.desk().row(asked).orElseThrow(() -> Fault.unknown("There is no such story.", "See the list: " + Api.ROOT + "/dossiers"));
    if (!row.id().equals(asked)) {
      ApiSay.moved(at, Api.ROOT + "/dossiers/" + row.id() + rest);
      return Optional.empty();
    }
    return Optional.of(row);
  }

  private void read(Context at) throws IOException {
    String form = ApiQuery.text(at, "format", 40);
    Optional<StoryRow> found = held.reading(open -> row(at, open, ""));
    if (found.isPresent()) {
      read(at, form, found.get());
    }
  }

  private void read(Context at, @Nullable String form, StoryRow row) throws IOException {
    Exports wanted = form == null ? accepted(at) : ApiExports.form(form, 406);
    if (wanted != null) {
      exports.send(at, wanted, row);
      return;
    }
    String mark = held.reading(open -> ApiSay.mark(open.desk().mark(row.id()).orElse("")));
    if (!ApiSay.isKnown(at, mark)) {
      Dossier dossier = held.reading(open -> open.desk().story(row.id()).orElseThrow(ApiDossiers::gone).dossier());
      at.contentType("application/json").result(ApiDossier.bytes(dossier));
    }
  }

  private static Fault gone() {
    return Fault.unknown("There is no such story any more.", "See the list: " + Api.ROOT + "/dossiers");
  }

  /** The form that is asked for by its media type; null for the dossier itself. */
  private static @Nullable Exports accepted(Context at) {
    if (Api.takes(at, "application/json")) {
      return null;
    }
    for (Exports each : Exports.values()) {
      if (!each.mediaType().startsWith("application/json") && Api.takes(at, each.mediaType().split(";", 2)[0])) {
        return each;
      }
    }
    throw Fault.of(406, "no-such-form", "There is no dossier in that form.", "See the forms: " + Api.ROOT + "/exports");
  }

  private void articles(Context at) {
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    said(at, "/articles", open -> row -> ApiSay.body(at, open.desk().ofStory(row.id(), from, most), new ApiForms(open)::article));
  }

  private void claims(Context at) {
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    said(at, "/claims", open -> row ->
        ApiSay.body(at, open.desk().claims(ApiClaims.listing(at, row.id()), from, most), new ApiForms(open)::claim));
  }

  private void news(Context at) {
    ApiQuery.required(at, "since", 60);
    var since = Objects.requireNonNull(ApiQuery.moment(at, "since"));
    said(at, "/news", open -> row -> {
      Optional<ObjectNode> news = open.desk().since(since, row.id()).map(new ApiForms(open)::news);
      return news.orElseThrow(ApiDossiers::gone);
    });
  }

  /** Makes an answer about a story. */
  private interface Telling {
    java.util.function.Function<StoryRow, ObjectNode> of(Case open);
  }

  private void said(Context at, String rest, Telling telling) {
    Optional<ObjectNode> body = held.reading(open -> row(at, open, rest).map(telling.of(open)));
    body.ifPresent(said -> ApiSay.json(at, said));
  }
}
