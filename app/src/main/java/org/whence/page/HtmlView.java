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
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Audit;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.Revision;
import org.whence.model.Span;
import org.whence.model.Story;

/**
 * A pile as one HTML file that holds all it needs: no script, no request, opens offline. The same parts come as fragments, for a shell of the
 * caller's own.
 */
public final class HtmlView {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlView.class.getClassLoader(), HtmlView.class.getPackageName());

  private final Words words;

  /** In English. */
  public HtmlView() {
    this(Words.ENGLISH);
  }

  public HtmlView(Words words) {
    this.words = words;
  }

  /** The whole pile. */
  public String render(Pile pile) {
    return render(pile, null);
  }

  /** The whole pile, with what people found who judged a sample of it; null where nobody did. */
  public String render(Pile pile, @Nullable Audit audit) {
    return render("page.jte", Map.of("page", new HtmlPage(pile, audit, new Frame(words, Anchors.ofPile()), HtmlView::dressed)));
  }

  /** One story, claim or article of a pile. */
  public String render(Part part) {
    List<Revision> revisions = part instanceof Part.OfStory whole ? whole.pile().revisions(whole.dossier()) : List.of();
    PartPage page = PartPage.of(part, new Frame(words, Anchors.of(part), new Beside(List.of(), List.of(), revisions), Choice.NONE));
    return switch (part) {
      case Part.OfStory whole ->
        render("onlystory.jte", Map.of("page", page, "shell", shell(page.story().title(), whole.dossier(), List.of(page.story()))));
      case Part.OfClaim one -> {
        ClaimPage claim = page.story().claim(one.claim());
        Shell shell = shell(words.say("claim.number", claim.number()), one.dossier(), List.of());
        yield render("onlyclaim.jte", Map.of("page", page, "shell", shell, "claim", claim));
      }
      case Part.OfArticle one -> {
        ArticlePage article = new ArticlePage(page.story().lookup(), one.reading());
        yield render("onlyarticle.jte", Map.of("page", page, "shell", shell(article.title(), one.dossier(), List.of()), "article", article));
      }
    };
  }

  /** Two articles side by side. */
  public String diff(Part.OfArticle first, Part.OfArticle second) {
    DiffPage page = DiffPage.of(first, second, new Frame(words, Anchors.of(first, second)));
    return render("diff.jte", Map.of("page", page, "shell", shell(words.say("diff.title"), first.dossier(), List.of())));
  }

  /** The same with what is kept beside the dossier, and as the reader chose to see it. */
  public static String fragment(Part part, Words words, Links links, Beside beside, Choice choice) {
    PartPage page = PartPage.of(part, new Frame(words, links, beside, choice));
    return switch (part) {
      case Part.OfStory whole -> render("story.jte", Map.of("story", page.story(), "sortable", false, "by", SortRules.Key.named(choice.by())));
      case Part.OfClaim one -> render("claimpart.jte", Map.of("page", page, "claim", page.story().claim(one.claim())));
      case Part.OfArticle one ->
        render("articlepart.jte", Map.of("page", page, "article", new ArticlePage(page.story().lookup(), one.reading())));
    };
  }

  /** One story, claim or article as a piece of a page: it begins with an article element and a heading, and needs {@link #styleSheet}. */
  public static String fragment(Part part, Words words, Links links) {
    return fragment(part, words, links, Beside.NOTHING, Choice.NONE);
  }

  /** Two articles side by side as a piece of a page. */
  public static String fragment(Part.OfArticle first, Part.OfArticle second, Words words, Links links) {
    return render("diffpart.jte", Map.of("page", DiffPage.of(first, second, new Frame(words, links))));
  }

  /** What a later version of an article has otherwise than an earlier one, sentence by sentence, as a piece of a page. */
  public static String versions(Article before, Article after, Words words, Links links) {
    return render("versions.jte", Map.of("view", new Aligned(before, after, new Frame(words, links))));
  }

  /** What an outlet changed in an article of its own, each sentence before and after, as a piece of a page. */
  public static String edits(Revision revision, Reading last, Words words, Links links) {
    Lookup lookup = new Lookup(alone(last), 0, new Frame(words, links));
    return render("edits.jte", Map.of("revised", Revised.of(lookup, revision, last.article()), "words", words));
  }

  /** An article that is in no story as a piece of a page. */
  public static String alone(Reading reading, Words words, Links links) {
    return fragment(new Part.OfArticle(alone(reading), 0, reading), words, links);
  }

  private static Dossier alone(Reading reading) {
    ArticleId article = reading.article().id();
    Story story = new Story(article.value(), List.of(article));
    return new Dossier(story, List.of(reading), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, 0, List.of(), List.of(),
        List.of());
  }

  /** The part of an address that leads to a sentence on the page of its article. */
  public static String anchor(Span sentence) {
    return ReadPage.anchor(sentence);
  }

  /** The landscape of a story as a piece of a page; nothing where the dossier has none. */
  public static String landscape(Part.OfStory story, Words words, Links links) {
    Lookup lookup = new Lookup(story.dossier(), story.story(), new Frame(words, links));
    return render("landscape.jte", Map.of("view", new OverviewPage(lookup, "s" + story.story())));
  }

  /** The style sheet of all pages and fragments. */
  public static String styleSheet() {
    return style("page.css") + style("overview.css");
  }

  private Shell shell(String title, Dossier dossier, List<StoryPage> sorted) {
    int articles = dossier.readings().size();
    Phrases phrases = new Phrases(words);
    return dressed(new Shell(words, title, phrases.articles(articles), phrases.read(articles), SortRules.of(sorted), ""));
  }

  /** The same with the whole style sheet, its own rules last, and the policy that allows it. */
  private static Shell dressed(Shell shell) {
    String style = styleSheet() + shell.style();
    return new Shell(shell.words(), shell.title(), shell.summary(), shell.read(), style, policy(style));
  }

  private static String render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    TEMPLATES.render(template, parameters, out);
    return out.toString();
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
