package org.whence.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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
    return frame(at, title, here, "");
  }

  /** @param style rules of this page alone, which the policy then allows by their hash */
  Frame frame(Context at, String title, String here, String style) {
    if (!style.isEmpty()) {
      String policy = at.res().getHeader("Content-Security-Policy");
      at.header("Content-Security-Policy", policy.replace("style-src 'self'", "style-src 'self' 'sha256-" + hash(style) + "'"));
    }
    return new Frame(title, here, Guard.visitor(at), words(at), assets, style);
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

  String problem(Context at, Fault fault) {
    Words words = words(at);
    String title = words.say(switch (fault.status()) {
      case 401 -> "problem.sign";
      case 403 -> "problem.forbidden";
      case 404 -> "problem.missing";
      case 429, 503 -> "problem.busy";
      default -> "problem.other";
    });
    return render("problem.jte", Map.of("frame", frame(at, title, ""), "fault", fault));
  }

  private static String hash(String style) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }
}
