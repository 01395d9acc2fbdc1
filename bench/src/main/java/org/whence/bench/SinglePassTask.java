package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whence.model.Article;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/**
 * The baseline that {@link StoriesTask} has to beat: articles by time, each joined to the group whose centre is nearest by TF-IDF and cosine, or to
 * a group of its own where none is near enough.
 */
final class SinglePassTask implements Task {

  /** Cosine from which an article joins a group: the best of .20, .25, .30, .35 and .40 on the AllSides stream, so the baseline is flattered. */
  private static final double NEAR = 0.3;

  private final Map<String, Map<Integer, Double>> sums = new HashMap<>();
  private final List<Double> squares = new ArrayList<>();

  @Override
  public void predict(Input input, PrintStream out) {
    List<Article> articles = input.lines().parallelStream().map(Articles::of).toList();
    List<Map<String, Double>> vectors = vectors(articles);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(articles::get, Article.BY_TIME));
    int[] groupOf = new int[articles.size()];
    for (int i : order) {
      groupOf[i] = nearest(vectors.get(i));
      if (groupOf[i] == squares.size()) {
        squares.add(0.0);
      }
      add(groupOf[i], vectors.get(i));
    }
    for (int i = 0; i < articles.size(); i++) {
      ObjectNode answer = Input.JSON.createObjectNode();
      answer.set("id", input.lines().get(i).get("id"));
      out.println(answer.put("cluster", groupOf[i]));
    }
  }

  private void add(int group, Map<String, Double> vector) {
    double[] square = {squares.get(group)};
    vector.forEach(
        (word, weight) -> {
          double after = sums.computeIfAbsent(word, w -> new HashMap<>()).merge(group, weight, Double::sum);
          square[0] += after * after - (after - weight) * (after - weight);
        });
    squares.set(group, square[0]);
  }

  /** The group near enough whose centre is nearest; the number after the last where there is none. */
  private int nearest(Map<String, Double> vector) {
    double[] dots = new double[squares.size()];
    vector.forEach((word, weight) -> sums.getOrDefault(word, Map.of()).forEach((group, sum) -> dots[group] += weight * sum));
    int best = dots.length;
    double most = NEAR;
    for (int g = 0; g < dots.length; g++) {
      double cosine = dots[g] / Math.sqrt(squares.get(g));
      if (cosine >= most) {
        most = cosine;
        best = g;
      }
    }
    return best;
  }

  /** Of length one: (1 + log of count) times the log of how few of the articles hold the word. */
  private static List<Map<String, Double>> vectors(List<Article> articles) {
    List<Map<String, Double>> counts = articles.stream().map(SinglePassTask::counts).toList();
    Map<String, Integer> holders = new HashMap<>();
    counts.forEach(count -> count.keySet().forEach(word -> holders.merge(word, 1, Integer::sum)));
    for (Map<String, Double> count : counts) {
      count.replaceAll((word, n) -> (1 + Math.log(n)) * Math.log(articles.size() / (double) holders.getOrDefault(word, 1)));
      double length = Math.sqrt(count.values().stream().mapToDouble(w -> w * w).sum());
      count.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
    }
    return counts;
  }

  private static Map<String, Double> counts(Article article) {
    Map<String, Double> counts = new HashMap<>();
    Tokens tokens = Tokenizer.tokens(article.text(), 0, article.text().length());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        counts.merge(tokens.word(i).toLowerCase(Locale.ROOT), 1.0, Double::sum);
      }
    }
    return counts;
  }
}
