package org.whence.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Moment;
import org.whence.model.Ruling;

/**
 * Articles of one address are versions of one article. The newest stands for it; the others prove what it said before and are counted nowhere.
 *
 * @param newest one an address, and every article whose address is not known, by id
 * @param earlier pairs of neighbouring versions, older ones first, by address
 */
record Versions(List<Article> newest, List<Pair> earlier) {

  /** Two versions that followed one another, as far as is known. */
  record Pair(Article before, Article after) {}

  /** Versions of one address that are compared and led on from; a page that shows other news each hour has more. */
  private static final int MOST = 20;

  /** @param seen when an article was taken in, as a number that grows; the same for all where it is not known */
  static Versions of(List<Article> articles, ToLongFunction<ArticleId> seen) {
    Map<String, List<Article>> byAddress = new TreeMap<>();
    List<Article> newest = new ArrayList<>();
    for (Article article : articles) {
      String address = address(article.url());
      if (address == null) {
        newest.add(article);
      } else {
        byAddress.computeIfAbsent(address, key -> new ArrayList<>()).add(article);
      }
    }
    List<Pair> earlier = new ArrayList<>();
    for (List<Article> versions : byAddress.values()) {
      versions.sort(age(seen));
      newest.add(versions.getLast());
      for (int i = Math.max(1, versions.size() - MOST); i < versions.size(); i++) {
        earlier.add(new Pair(versions.get(i - 1), versions.get(i)));
      }
    }
    newest.sort(Comparator.comparing(Article::id));
    return new Versions(List.copyOf(newest), List.copyOf(earlier));
  }

  /**
   * What the analyst decided about an earlier version holds for the one that stands for it, wherever its words are still there.
   *
   * @param later the version that followed each earlier one
   */
  static List<Ruling> followed(List<Ruling> rulings, Map<ArticleId, ArticleId> later) {
    if (later.isEmpty()) {
      return rulings;
    }
    UnaryOperator<Anchor> follow = anchor -> {
      ArticleId at = anchor.article();
      for (ArticleId next = later.get(at); next != null; next = later.get(at)) {
        at = next;
      }
      return anchor.in(at);
    };
    return rulings.stream().map(r -> new Ruling(r.number(), r.author(), r.reason(), r.made(), followed(r.matter(), follow))).toList();
  }

  private static Ruling.Matter followed(Ruling.Matter matter, UnaryOperator<Anchor> follow) {
    return switch (matter) {
      case Ruling.SameSource m -> new Ruling.SameSource(follow.apply(m.one()), follow.apply(m.other()));
      case Ruling.NotSame m -> new Ruling.NotSame(follow.apply(m.one()), follow.apply(m.other()));
      case Ruling.NotThisClaim m -> new Ruling.NotThisClaim(follow.apply(m.wording()), follow.apply(m.claim()));
      case Ruling.CopiedFrom m -> new Ruling.CopiedFrom(follow.apply(m.copy()), follow.apply(m.original()));
      case Ruling.WrongDate m -> new Ruling.WrongDate(follow.apply(m.article()), m.published());
      case Ruling.OutletOf m -> new Ruling.OutletOf(follow.apply(m.article()), m.outlet());
    };
  }

  /** By the time each states, then by when it was taken in; of two that state the same the longer one, for a feed gives less than the page. */
  private static Comparator<Article> age(ToLongFunction<ArticleId> seen) {
    return Comparator.comparingLong(Versions::time)
        .thenComparingLong(article -> seen.applyAsLong(article.id()))
        .thenComparingInt(article -> article.text().length())
        .thenComparing(Article::id);
  }

  private static long time(Article article) {
    Moment stated = article.modified() == null ? article.published() : article.modified();
    return stated == null ? Long.MIN_VALUE : stated.earliest().getEpochSecond();
  }

  /** What two versions of one page have in common of their addresses; null for the front page of a site, which is no article's address. */
  static @Nullable String address(@Nullable String url) {
    try {
      URI uri = url == null ? null : new URI(url.strip());
      if (uri == null || uri.getHost() == null) {
        return null;
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return path.isEmpty() && query.isEmpty() ? null : (host.startsWith("www.") ? host.substring("www.".length()) : host) + port + path + query;
    } catch (URISyntaxException e) {
      return null; // an address that is none tells nothing
    }
  }
}
