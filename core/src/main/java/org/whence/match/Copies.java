package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Copy;
import org.whence.model.Reading;

/** Finds which article carries another's text. */
final class Copies {

  /** Words in a row that are the same. */
  private static final int RUN = 8;

  /** Share of the child's words inside such runs that makes it a copy. */
  private static final double COPIED = 0.3;

  List<Copy> of(List<Reading> readings) {
    return ofArticles(readings.stream().map(Reading::article).toList());
  }

  List<Copy> ofArticles(List<Article> given) {
    Map<org.whence.model.ArticleId, Article> distinct = new TreeMap<>();
    given.forEach(a -> distinct.putIfAbsent(a.id(), a));
    List<Article> articles = new ArrayList<>(distinct.values());
    articles.sort(Article.BY_TIME);
    List<List<Words.Word>> words = articles.stream().map(Copies::words).toList();
    List<Copy> out = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < i; j++) {
        Copy copy = copy(articles.get(i), words.get(i), articles.get(j), words.get(j));
        if (copy != null) {
          out.add(copy);
        }
      }
    }
    out.sort(Comparator.comparing(Copy::child).thenComparing(Copy::parent));
    return out;
  }

  private static @org.jspecify.annotations.Nullable Copy copy(Article child, List<Words.Word> a, Article parent, List<Words.Word> b) {
    Map<String, Integer> starts = new HashMap<>();
    for (int i = 0; i + RUN <= b.size(); i++) {
      starts.putIfAbsent(run(b, i), i);
    }
    List<Copy.Pair> proof = new ArrayList<>();
    int shared = 0;
    for (int i = 0; i + RUN <= a.size(); ) {
      Integer at = starts.get(run(a, i));
      if (at == null) {
        i++;
        continue;
      }
      int n = RUN;
      while (i + n < a.size() && at + n < b.size() && a.get(i + n).norm().equals(b.get(at + n).norm())) {
        n++;
      }
      proof.add(
          new Copy.Pair(child.span(a.get(i).begin(), a.get(i + n - 1).end()), parent.span(b.get(at).begin(), b.get(at + n - 1).end())));
      shared += n;
      i += n;
    }
    double share = shared / (double) Math.max(1, a.size());
    if (share < COPIED) {
      return null;
    }
    proof.sort(Comparator.comparing((Copy.Pair p) -> -p.child().length()).thenComparing(Copy.Pair::child));
    boolean directed = child.published() != null && parent.published() != null && parent.published().certainlyBefore(child.published());
    return new Copy(child.id(), parent.id(), share > 0.9 ? Copy.Kind.VERBATIM : Copy.Kind.NEAR, proof, directed);
  }

  private static String run(List<Words.Word> words, int from) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < from + RUN; i++) {
      out.append(words.get(i).norm()).append(' ');
    }
    return out.toString();
  }

  private static List<Words.Word> words(Article article) {
    List<Words.Word> out = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.role().isNews()) {
        out.addAll(Words.of(article.text(), block.begin(), block.end()));
      }
    }
    return out;
  }
}
