package org.whence.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.StoryRow;
import org.whence.export.Exports;
import org.whence.page.Words;

/** The forms in which stories can be taken elsewhere, by the API. */
final class ApiExports {
  private final OpenCase held;

  ApiExports(OpenCase held) {
    this.held = held;
  }

  void routes(Api api) {
    api.get("/exports", this::forms);
    api.get("/exports/{form}", Role.VIEWER, "*/*", this::export, "story", "full-text", "notes", "interface");
  }

  private void forms(Context at) {
    ObjectNode out = ApiForms.object();
    ArrayNode items = out.putArray("items");
    for (Exports each : Exports.values()) {
      items.addObject().put("form", each.kind()).put("mediaType", each.mediaType()).put("fileName", each.fileName())
          .put("description", each.description());
    }
    ApiSay.json(at, out);
  }

  /** A form by its name; the other status where there is none. */
  static Exports form(String name, int status) {
    String type = status == 404 ? "not-found" : "no-such-form";
    return Exports.of(name).orElseThrow(
        () -> Fault.said(status, type, "fault.no_form", String.join(", ", Exports.kinds())));
  }

  private void export(Context at) throws IOException {
    Exports form = form(at.pathParam("form"), 404);
    String story = ApiQuery.text(at, "story", 40);
    boolean fullText = ApiQuery.yes(at, "full-text", false);
    boolean notes = ApiQuery.yes(at, "notes", true);
    String language = ApiQuery.text(at, "interface", 20);
    if (language != null && !Words.languages().contains(language)) {
      throw Fault.wrong("Reports do not speak this language.", "Give interface as one of: " + String.join(", ", Words.languages()) + ".");
    }
    new Download(form, story, fullText, notes, language == null ? "en" : language).send(at, held);
  }

  /** One story in a form. */
  void send(Context at, Exports form, @Nullable StoryRow story) throws IOException {
    new Download(form, story == null ? null : story.id(), false, true, "en").send(at, held);
  }
}
