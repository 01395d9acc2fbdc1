package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import org.whence.match.Nearness;
import org.whence.model.Article;

/** How alike two articles are, from 1, the same, to 4, different. */
final class SimilarityTask implements Task {

  /** What the parts of a nearness weigh, in the order of {@link #parts}; by least squares on half of the pairs, by a hash of their texts. */
  private static final double[] WEIGHTS = {2.79, -1.65, -0.39, -1.47, 0.56, -0.35, -0.11, 0.27, -0.20, -1.72, 0.17};

  @Override
  public void predict(Input input, PrintStream out) {
    List<double[]> all = input.lines().parallelStream().map(SimilarityTask::parts).toList();
    for (int i = 0; i < all.size(); i++) {
      double[] parts = all.get(i);
      double score = 0;
      for (int k = 0; k < parts.length; k++) {
        score += WEIGHTS[k] * parts[k];
      }
      ObjectNode answer = Input.JSON.createObjectNode();
      answer.set("id", input.lines().get(i).get("id"));
      out.println(answer.put("score", Math.clamp(score, 1, 4)));
    }
  }

  static double[] parts(ObjectNode line) {
    Nearness near = Nearness.of(article(line, "1"), article(line, "2"));
    double across = near.oneLanguage() ? 0 : 1;
    double all = Math.sqrt(near.terms());
    return new double[] {
      1, all, Math.sqrt(near.once()), Math.sqrt(near.opening()), Math.sqrt(near.names()), Math.sqrt(near.numbers()), Math.log1p(near.rare()),
      Math.log1p(near.shorter()), across, across * all, across * Math.log1p(near.rare())
    };
  }

  private static Article article(ObjectNode line, String which) {
    ObjectNode one = Input.JSON.createObjectNode();
    one.set("text", line.get("text" + which));
    one.set("lang", line.get("lang" + which));
    return Articles.of(one);
  }
}
