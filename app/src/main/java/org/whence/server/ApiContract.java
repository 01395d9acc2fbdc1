package org.whence.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.whence.dossier.DossierJson;
import org.whence.page.AnswerJson;

/** The description of the API, with the schemas that it refers to. */
final class ApiContract {
  void routes(Api api) {
    api.get("/openapi.yaml", Role.ANYBODY, "*/*", at -> say(at, "application/yaml", text()));
    api.get("/dossier.schema.json", Role.ANYBODY, "*/*", at -> say(at, "application/schema+json", new DossierJson().schema()));
    api.get("/answer.schema.json", Role.ANYBODY, "*/*", at -> say(at, "application/schema+json", new AnswerJson().schema()));
  }

  private static void say(Context at, String type, String text) {
    at.header("Cache-Control", "no-cache").contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text() {
    try (InputStream in = ApiContract.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi.yaml is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("openapi.yaml cannot be read from the build", e);
    }
  }
}
