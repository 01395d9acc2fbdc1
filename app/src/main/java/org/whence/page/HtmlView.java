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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Audit;
import org.whence.model.Dossier;
import org.whence.model.Pile;

/** A pile as one HTML file that holds all it needs: no script, no request, opens offline. */
public final class HtmlView {

  /** The whole pile. */
  public String render(Pile pile) {
    return render(pile, null);
  }

  /** The whole pile, with what people found who judged a sample of it; null where nobody did. */
  public String render(Pile pile, @Nullable Audit audit) {
    return render("page.jte", Map.of("page", new HtmlPage(pile, audit, HtmlView::dressed)));
  }

  /** One story, claim or article of a pile. */
  public String render(Part part) {
    List<Along.Neighbour> along = part instanceof Part.OfStory whole ? new Along(whole.pile()).of(whole.dossier()) : List.of();
    StoryPage story = new StoryPage(part.dossier(), part.story(), along);
    return switch (part) {
      case Part.OfStory whole -> render("onlystory.jte", Map.of("page", PartPage.of(shell(story.title(), whole.dossier(), List.of(story)), story)));
      case Part.OfClaim one -> {
        ClaimPage claim = story.claim(one.claim());
        PartPage page = PartPage.of(shell("Claim " + claim.number(), one.dossier(), List.of()), story, one.claim());
        yield render("onlyclaim.jte", Map.of("page", page, "claim", claim));
      }
      case Part.OfArticle one -> {
        ArticlePage article = new ArticlePage(story.lookup(), one.reading());
        PartPage page = PartPage.of(shell(article.title(), one.dossier(), List.of()), story, one.reading());
        yield render("onlyarticle.jte", Map.of("page", page, "article", article));
      }
    };
  }

  /** Two articles side by side. */
  public String diff(Part.OfArticle first, Part.OfArticle second) {
    DiffPage page = new DiffPage(shell("Two articles", first.dossier(), List.of()), TextView.comparison(first, second));
    return render("diff.jte", Map.of("page", page));
  }

  private static Shell shell(String title, Dossier dossier, List<StoryPage> sorted) {
    int articles = dossier.readings().size();
    return dressed(new Shell(title, Phrases.articles(articles), Shell.read(articles), SortRules.of(sorted), ""));
  }

  /** The same with the whole style sheet, its own rules last, and the policy that allows it. */
  private static Shell dressed(Shell shell) {
    String style = style() + shell.style();
    return new Shell(shell.title(), shell.summary(), shell.read(), style, policy(style));
  }

  private static String render(String template, Map<String, Object> parameters) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlView.class.getClassLoader(), HtmlView.class.getPackageName());
    StringOutput out = new StringOutput();
    templates.render(template, parameters, out);
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
