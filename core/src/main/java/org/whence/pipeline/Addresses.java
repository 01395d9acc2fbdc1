package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.whence.model.Article;
import org.whence.model.ArticleId;

/** Which article stands for each address while articles come and go. */
final class Addresses {
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final Map<String, Set<ArticleId>> versions = new HashMap<>();
  private final Map<String, List<Versions.Pair>> earlier = new TreeMap<>();
  private final Map<ArticleId, ArticleId> later = new HashMap<>();

  /**
   * What came of a change.
   *
   * @param newest of all addresses that were touched
   * @param touched all articles of these addresses, and those that went
   */
  record Moved(List<Article> newest, Set<ArticleId> touched, Set<String> addresses) {}

  /** @param seen when an article was taken in, as a number that grows */
  Moved change(Collection<Article> come, Collection<ArticleId> gone, ToLongFunction<ArticleId> seen) {
    Set<String> addresses = new HashSet<>();
    Set<ArticleId> touched = new HashSet<>(gone);
    gone.forEach(id -> leave(id, addresses));
    for (Article article : come) {
      leave(article.id(), addresses);
      articles.put(article.id(), article);
      versions.computeIfAbsent(address(article), k -> new HashSet<>()).add(article.id());
      addresses.add(address(article));
    }
    List<Article> newest = new ArrayList<>();
    for (String address : addresses) {
      earlier.getOrDefault(address, List.of()).forEach(pair -> later.remove(pair.before().id()));
      earlier.remove(address);
      Set<ArticleId> all = versions.getOrDefault(address, Set.of());
      touched.addAll(all);
      Versions now = Versions.of(all.stream().map(articles::get).toList(), seen);
      newest.addAll(now.newest());
      if (!now.earlier().isEmpty()) {
        earlier.put(address, now.earlier());
        now.earlier().forEach(pair -> later.put(pair.before().id(), pair.after().id()));
      }
    }
    newest.sort(Comparator.comparing(Article::id));
    return new Moved(newest, touched, addresses);
  }

  private void leave(ArticleId id, Set<String> addresses) {
    Article article = articles.remove(id);
    if (article != null) {
      String address = address(article);
      addresses.add(address);
      Set<ArticleId> all = versions.getOrDefault(address, new HashSet<>());
      all.remove(id);
      if (all.isEmpty()) {
        versions.remove(address);
      }
    }
  }

  /** An article without an address has one of its own. */
  private static String address(Article article) {
    String address = Versions.address(article.url());
    return address == null ? "article " + article.id() : address;
  }

  /** The version that followed each earlier one. */
  Map<ArticleId, ArticleId> later() {
    return later;
  }

  /** Neighbouring versions of each address that has several, by address, older ones first. */
  Map<String, List<Versions.Pair>> earlier() {
    return earlier;
  }
}
