package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Story;

/** Groups articles by event. */
final class Stories {

  /** Likeness from which two articles tell of one event. */
  private static final double SAME = 0.3;

  List<Story> of(List<Article> given) {
    Map<ArticleId, Article> distinct = new TreeMap<>();
    for (Article article : given) {
      distinct.putIfAbsent(article.id(), article);
    }
    List<Article> articles = new ArrayList<>(distinct.values());
    articles.sort(Article.BY_TIME);
    List<Map<String, Double>> features = articles.stream().map(Stories::features).toList();
    Groups groups = new Groups(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        if (likeness(features.get(i), features.get(j)) >= SAME) {
          groups.join(i, j);
        }
      }
    }
    List<Story> out = new ArrayList<>();
    for (List<Integer> group : groups.lists()) {
      List<ArticleId> ids = group.stream().map(i -> articles.get(i).id()).toList();
      out.add(new Story(ids.get(0).value(), ids));
    }
    out.sort(java.util.Comparator.comparing(Story::id));
    return out;
  }

  private static double likeness(Map<String, Double> a, Map<String, Double> b) {
    double dot = 0;
    for (Map.Entry<String, Double> e : a.entrySet()) {
      dot += e.getValue() * b.getOrDefault(e.getKey(), 0.0);
    }
    return dot;
  }

  private static Map<String, Double> features(Article article) {
    Map<String, Double> weights = new HashMap<>();
    for (Block block : article.blocks()) {
      if (block.role().isNews()) {
        for (Words.Word word : Words.of(article.text(), block.begin(), block.end())) {
          if (!Words.common(word.norm()) && word.norm().length() > 1) {
            String key = word.number() ? word.norm() : word.norm().substring(0, Math.min(6, word.norm().length()));
            weights.put(key, word.capital() || word.number() ? 2.0 : 1.0);
          }
        }
      }
    }
    double norm = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((k, w) -> w / norm);
    return weights;
  }
}
