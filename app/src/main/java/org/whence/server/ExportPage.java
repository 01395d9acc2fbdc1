package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import org.whence.casefile.StoryRow;
import org.whence.export.Exports;
import org.whence.page.Words;

/** Taking a story or the whole case elsewhere, in the browser. */
final class ExportPage {
  private final OpenCase held;
  private final Renderer renderer;

  ExportPage(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/export", this::export, Role.VIEWER);
  }

  private void export(Context at) throws IOException {
    String form = Given.text(at, "as");
    String story = Given.text(at, "story");
    if (form != null) {
      boolean notes = !"no".equals(at.queryParam("notes"));
      new Download(ApiExports.form(form, 400), story, "yes".equals(at.queryParam("full-text")), notes, Renderer.words(at).language()).send(at, held);
      return;
    }
    Words words = Renderer.words(at);
    StoryRow row = story == null ? null : held.reading(open -> open.desk().row(story)
        .orElseThrow(() -> Fault.notThere("fault.no_story")));
    String of = row == null ? words.say("export.all") : row.title().isEmpty() ? words.say("dossiers.untitled") : row.title();
    at.html(renderer.render("export.jte", Map.of(
        "frame", renderer.frame(at, words.say("export.title"), ""), "story", row == null ? "" : row.id(), "of", of, "forms", Exports.values())));
  }
}
