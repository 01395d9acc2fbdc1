package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.ingest.RatingsFile;
import org.whence.model.Outcome;
import org.whence.model.Ratings;
import org.whence.page.Words;
import org.whence.watch.AlertFeed;

/** Settings, help, and the feed of alerts. */
final class Choices {
  /** Name of the setting that holds the user's ratings of outlets, as CSV. */
  static final String RATINGS = "ratings";

  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  private final OpenCase held;
  private final Renderer renderer;
  private final Guard guard;

  Choices(OpenCase held, Renderer renderer, Guard guard) {
    this.held = held;
    this.renderer = renderer;
    this.guard = guard;
  }

  void routes(RoutesConfig routes) {
    routes.get("/settings", this::settings, Role.VIEWER);
    routes.post("/settings/interface", this::chosen, Role.VIEWER);
    routes.post("/settings/ratings", this::rated, Role.EDITOR);
    routes.get("/help", this::help, Role.VIEWER);
    routes.get("/alerts.atom", this::alerts, Role.VIEWER);
  }

  private void settings(Context at) {
    Words words = Renderer.words(at);
    @Nullable Ratings ratings = held.<@Nullable Ratings>reading(Choices::ratings);
    at.html(renderer.render("settings.jte", Map.of(
        "frame", renderer.frame(at, words.say("place.settings"), "/settings"), "rated", ratings == null ? 0 : ratings.ratings().size(),
        "scale", ratings == null ? "" : String.join(", ", ratings.scale()), "signs", guard.wantsSignIn(), "file",
        String.valueOf(held.file().getFileName()))));
  }

  private void chosen(Context at) {
    Guard.form(at);
    String tag = at.formParam("language");
    Cookie cookie = new Cookie("interface", tag == null || !Words.languages().contains(tag) ? "en" : tag);
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    at.cookie(cookie);
    at.redirect("/settings", HttpStatus.SEE_OTHER);
  }

  private void rated(Context at) throws IOException {
    List<UploadedFile> files = Uploads.OF_SETTINGS.parts(at, "ratings");
    Guard.form(at);
    UploadedFile file = files.isEmpty() ? null : files.getFirst();
    String text = file == null ? "" : text(file);
    if (file != null && !text.isEmpty() && new RatingsFile(Pasted.fileName(file.filename())).parse(text) instanceof Outcome.SetAside<Ratings> aside) {
      throw Fault.unread(aside.why());
    }
    held.writer().setting(RATINGS, text);
    at.redirect(Given.back(at, "/settings"), HttpStatus.SEE_OTHER);
  }

  private static String text(UploadedFile file) throws IOException {
    try (InputStream in = file.content()) {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
    } catch (CharacterCodingException e) {
      throw Fault.notSo("fault.no_utf");
    }
  }

  /** The user's ratings of outlets; null where none were given. */
  static @Nullable Ratings ratings(Case open) {
    String text = open.setting(RATINGS);
    if (text.isEmpty()) {
      return null;
    }
    return switch (new RatingsFile(RATINGS).parse(text)) {
      case Outcome.Done<Ratings> done -> done.value();
      case Outcome.SetAside<Ratings> aside -> null;
    };
  }

  private void help(Context at) {
    at.html(renderer.render("help.jte", Map.of("frame", renderer.frame(at, Renderer.words(at).say("place.help"), "/help"))));
  }

  private void alerts(Context at) {
    String feed = held.reading(open -> AlertFeed.atom("Whence: " + held.file().getFileName(), open.watching()));
    at.contentType("application/atom+xml; charset=utf-8").result(feed);
  }
}
