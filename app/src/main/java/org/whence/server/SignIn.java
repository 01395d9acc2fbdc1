package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** Signing a browser in by a token, where the server wants one. */
final class SignIn {
  private final Guard guard;
  private final Renderer renderer;

  SignIn(Guard guard, Renderer renderer) {
    this.guard = guard;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/sign-in", this::form, Role.ANYBODY);
    routes.post("/sign-in", this::signIn, Role.ANYBODY);
    routes.post("/sign-out", this::signOut, Role.VIEWER);
  }

  private void form(Context at) {
    at.html(renderer.render("signin.jte", Map.of("frame", renderer.frame(at, Renderer.words(at).say("sign.in"), ""))));
  }

  private void signIn(Context at) {
    String token = at.formParam("token");
    if (guard.wantsSignIn()) {
      guard.signIn(at, token == null ? "" : token.strip());
    }
    at.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void signOut(Context at) {
    Guard.form(at);
    guard.signOut(at);
    at.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }
}
