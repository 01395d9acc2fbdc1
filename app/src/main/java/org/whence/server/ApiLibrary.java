package org.whence.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.whence.casefile.Case;
import org.whence.casefile.OutletRow;
import org.whence.casefile.SourceRow;
import org.whence.model.Identity;

/** Outlets and named sources: what is here of each. Unnamed sources are in no list and no parameter takes one. */
final class ApiLibrary {
  private static final List<Identity.Kind> NAMED = List.of(Identity.Kind.PERSON, Identity.Kind.OFFICE, Identity.Kind.DOCUMENT);
  private static final int LONGEST = 300;

  private final OpenCase held;

  ApiLibrary(OpenCase held) {
    this.held = held;
  }

  void routes(Api api) {
    api.get("/outlets", this::outlets, "words", "limit", "cursor");
    api.get("/outlets/{outlet}", at -> said(at, open -> new ApiForms(open).outlet(outlet(at, open))));
    api.get("/outlets/{outlet}/articles", this::ofOutlet, "limit", "cursor");
    api.get("/sources", this::sources, "kind", "words", "limit", "cursor");
    api.get("/sources/{source}", at -> said(at, open -> new ApiForms(open).source(source(at, open))));
    api.get("/sources/{source}/statements", this::ofSource, "limit", "cursor");
  }

  private void said(Context at, Function<Case, ObjectNode> body) {
    ApiSay.json(at, held.reading(body::apply));
  }

  private static OutletRow outlet(Context at, Case open) {
    return open.desk().outlet(at.pathParam("outlet"))
        .orElseThrow(() -> Fault.unknown("There is no such outlet.", "See the list: " + Api.ROOT + "/outlets"));
  }

  private static SourceRow source(Context at, Case open) {
    return open.desk().source(at.pathParam("source"))
        .orElseThrow(() -> Fault.unknown("There is no such named source.", "See the list: " + Api.ROOT + "/sources"));
  }

  private void outlets(Context at) {
    String words = ApiQuery.text(at, "words", LONGEST);
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    said(at, open -> ApiSay.body(at, open.desk().outlets(words, from, most), new ApiForms(open)::outlet));
  }

  private void ofOutlet(Context at) {
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    said(at, open -> ApiSay.body(at, open.desk().ofOutlet(outlet(at, open).id(), from, most), new ApiForms(open)::article));
  }

  private void sources(Context at) {
    Identity.Kind kind = ApiQuery.word(at, "kind", NAMED);
    String words = ApiQuery.text(at, "words", LONGEST);
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    said(at, open -> ApiSay.body(at, open.desk().sources(kind, words, from, most), new ApiForms(open)::source));
  }

  private void ofSource(Context at) {
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    said(at, open -> ApiSay.body(at, open.desk().said(source(at, open).id(), from, most), new ApiForms(open)::said));
  }
}
