package org.whence.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.whence.casefile.Case;
import org.whence.casefile.StoryRow;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Span;
import org.whence.page.HtmlView;
import org.whence.page.Links;

/** Where the server has the things that a page speaks of; a source or an outlet that no list has makes no link. */
final class Addresses implements Links {
  private final Case open;
  private final boolean editor;
  private final Map<String, Integer> places = new HashMap<>();

  /** Which sources and outlets have a page: a page names the same ones over and over. */
  private final Map<String, Boolean> sources = new HashMap<>();

  private final Map<String, Boolean> outlets = new HashMap<>();

  /**
   * @param open the case while the page is made
   * @param visitor who reads the page
   */
  Addresses(Case open, Visitor visitor) {
    this.open = open;
    this.editor = visitor.role().may(Role.EDITOR);
  }

  @Override
  public String article(ArticleId id) {
    return "/a/" + id.value();
  }

  @Override
  public String words(Span span) {
    return article(span.article()) + "#" + HtmlView.anchor(span);
  }

  @Override
  public String compare(ArticleId one, ArticleId other) {
    return "/compare?a=" + one.value() + "&b=" + other.value();
  }

  @Override
  public String claim(String id, String anchor) {
    return "/c/" + encoded(id);
  }

  @Override
  public String story(String id, String anchor) {
    return "/d/" + encoded(id);
  }

  @Override
  public String source(String identity) {
    return sources.computeIfAbsent(identity, id -> open.desk().source(id).isPresent()) ? "/s/" + encoded(identity) : "";
  }

  @Override
  public String outlet(String identity) {
    return outlets.computeIfAbsent(identity, id -> open.desk().outlet(id).isPresent()) ? "/o/" + encoded(identity) : "";
  }

  @Override
  public String correct(ArticleId article, String claim) {
    return editor ? "/correct?article=" + article.value() + "&claim=" + encoded(claim) : "";
  }

  @Override
  public String ways(String story, String claim) {
    return "/d/" + encoded(story) + "?claim=" + encoded(claim) + "#s" + places.computeIfAbsent(story, this::place) + "-g";
  }

  private int place(String story) {
    return open.desk().row(story).map(StoryRow::place).orElse(1);
  }

  @Override
  public String landscape(String story) {
    return "/d/" + encoded(story) + "/landscape";
  }

  @Override
  public String reply(Change change) {
    if (!editor) {
      return "";
    }
    Span at = change.after();
    return "/reply?claim=" + encoded(change.claim()) + "&kind=" + change.kind().name().toLowerCase(Locale.ROOT) + "&article=" + at.article().value()
        + "&begin=" + at.begin() + "&end=" + at.end();
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
