package org.whence.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.whence.model.Pile;

/** A pile as one HTML file that holds all it needs: no script, no request, opens offline. */
public final class HtmlView {

  /** The whole page. */
  public String render(Pile pile) {
    String style = style();
    HtmlPage page = new HtmlPage(pile, style, policy(style));
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlView.class.getClassLoader(), HtmlView.class.getPackageName());
    StringOutput out = new StringOutput();
    templates.render("page.jte", page, out);
    return out.toString();
  }

  private static String style() {
    return style("page.css") + style("overview.css");
  }

  private static String style(String sheet) {
    try (InputStream in = HtmlView.class.getResourceAsStream(sheet)) {
      if (in == null) {
        throw new IllegalStateException(sheet + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(sheet + " cannot be read from the build", e);
    }
  }

  /** Nothing may be loaded or run; the one style sheet is allowed by its hash. */
  private static String policy(String style) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      String allowed = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
      return "default-src 'none'; style-src " + allowed + "; img-src data:; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }
}
