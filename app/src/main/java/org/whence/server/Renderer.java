package org.whence.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import org.whence.page.Words;

/** Makes pages of templates. */
final class Renderer {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Renderer.class.getClassLoader(), Renderer.class.getPackageName());
  private final Assets assets;

  Renderer(Assets assets) {
    this.assets = assets;
  }

  Frame frame(Context at, String title, String here) {
    return new Frame(title, here, Guard.visitor(at), words(at), assets);
  }

  /** The language a browser wants, or the one that was chosen here. */
  static Words words(Context at) {
    String chosen = at.cookie("interface");
    String wanted = chosen == null ? at.header("Accept-Language") : chosen;
    return Words.wanted(wanted == null ? "" : wanted);
  }

  String render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    templates.render(template, parameters, out);
    return out.toString();
  }

  /** What went wrong and how it is mended, in the language of the interface. */
  String problem(Context at, Fault fault) {
    Words words = words(at);
    String kind = switch (fault.status()) {
      case 401 -> "sign";
      case 403 -> "forbidden";
      case 404 -> "missing";
      case 429, 503 -> "busy";
      default -> "undone";
    };
    String title = words.say("problem." + kind);
    return render("problem.jte", Map.of("frame", frame(at, title, ""), "fault", fault));
  }
}
