package org.whence.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Ruling;

/** What the analyst's rulings mean for the other versions of a page: a ruling on a text that gave way to a later one is about that one then. */
final class Addresses {
  private final Map<ArticleId, Article> articles = new HashMap<>();

  /** @param articles as their pages state them */
  Addresses(List<Article> articles) {
    articles.forEach(article -> this.articles.put(article.id(), article));
  }

  /** Whether a date or an outlet that was given to one version counts for another too: where that one states what was wrong in the first. */
  boolean isAbout(Ruling ruling, Article article) {
    ArticleId ruled = ruling.matter().anchors().getFirst().article();
    Article version = articles.get(ruled);
    if (ruled.equals(article.id()) || version == null) {
      return ruled.equals(article.id());
    }
    return states(ruling, version, article) && sameAddress(version, article);
  }

  private static boolean states(Ruling ruling, Article version, Article article) {
    return switch (ruling.matter()) {
      case Ruling.WrongDate date -> Objects.equals(version.published(), article.published());
      case Ruling.OutletOf outlet -> Objects.equals(version.outlet(), article.outlet());
      case Ruling.SameSource s -> false;
      case Ruling.NotSame n -> false;
      case Ruling.NotThisClaim n -> false;
      case Ruling.CopiedFrom c -> false;
    };
  }

  private static boolean sameAddress(Article version, Article article) {
    String address = version.url() == null || article.url() == null ? null : Versions.address(version.url());
    return address != null && address.equals(Versions.address(article.url()));
  }

  /** The article as its page states it; null where there is none. */
  @Nullable Article stated(ArticleId id) {
    return articles.get(id);
  }

  /** The ruling with its places in the versions that stand for the articles now. */
  static Ruling standing(Ruling ruling, Map<ArticleId, ArticleId> newest) {
    Ruling.Matter matter = switch (ruling.matter()) {
      case Ruling.SameSource same -> new Ruling.SameSource(in(same.one(), newest), in(same.other(), newest));
      case Ruling.NotSame not -> new Ruling.NotSame(in(not.one(), newest), in(not.other(), newest));
      case Ruling.NotThisClaim not -> new Ruling.NotThisClaim(in(not.wording(), newest), in(not.claim(), newest));
      case Ruling.CopiedFrom copied -> new Ruling.CopiedFrom(in(copied.copy(), newest), in(copied.original(), newest));
      case Ruling.WrongDate date -> new Ruling.WrongDate(in(date.article(), newest), date.published());
      case Ruling.OutletOf outlet -> new Ruling.OutletOf(in(outlet.article(), newest), outlet.outlet());
    };
    return new Ruling(ruling.number(), ruling.author(), ruling.reason(), ruling.made(), matter);
  }

  private static Anchor in(Anchor anchor, Map<ArticleId, ArticleId> newest) {
    return anchor.in(newest.getOrDefault(anchor.article(), anchor.article()));
  }
}
