package org.whence.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;

/**
 * Links inside one file; sources and outlets have no place of their own in it.
 *
 * @param stories whether it holds the stories of the pile
 * @param articles whose texts it holds; null where it holds them all
 */
record Anchors(boolean stories, @Nullable Set<ArticleId> articles) implements Links {

  static Anchors ofPile() {
    return new Anchors(true, null);
  }

  static Anchors of(Part part) {
    return new Anchors(false, part instanceof Part.OfStory ? null : PartPage.articles(part));
  }

  static Anchors of(Part.OfArticle first, Part.OfArticle second) {
    return new Anchors(false, new LinkedHashSet<>(List.of(first.reading().article().id(), second.reading().article().id())));
  }

  @Override
  public String article(ArticleId id) {
    return articles == null || articles.contains(id) ? "#a-" + id.value() : "";
  }

  @Override
  public String claim(String id, String anchor) {
    return "#" + anchor + "-b";
  }

  @Override
  public String story(String id, String anchor) {
    return stories ? "#" + anchor : "";
  }

  @Override
  public String source(String identity) {
    return "";
  }

  @Override
  public String outlet(String identity) {
    return "";
  }
}
