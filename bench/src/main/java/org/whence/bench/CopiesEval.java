package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whence.bench.copies.CopiesScores;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.read.LabelledArticle;

/** The measures of copies: generated piles of our own texts, and pairs of outlets' articles that share words, which are known by shingles alone. */
final class CopiesEval {

  /** The seed of the piles where none is given. */
  static final int SEED = 2031;

  private static final String PAIRS = "reuse/pairs.jsonl";

  private static final List<String> STORIES = List.of("stories/allsides-train.jsonl.gz", "stories/allsides-dev.jsonl.gz");

  /** Shares of the shorter article's words by which the pairs are counted. */
  private static final double[] BANDS = {0.6, 0.4, 0.3, 0.2, 0.0};

  private CopiesEval() {}

  /** {@code ./dev eval copies}: the part rules may be written with, then the part that is only scored. */
  static void copies(Path root, Path work, long seed, PrintStream out) throws IOException {
    List<Article> texts = AnnotatedCorpus.trainingPart(root.resolve("corpus").resolve("annotated")).stream().map(LabelledArticle::article).toList();
    Files.write(work.resolve("copies-open.misses.txt"), CopiesScores.print("copies, open", every(texts, 0), false, seed, out));
    CopiesScores.print("copies, held", every(texts, 1), true, seed, out);
  }

  private static List<Article> every(List<Article> texts, int from) {
    List<Article> part = new ArrayList<>();
    for (int i = from; i < texts.size(); i += 2) {
      part.add(texts.get(i));
    }
    return part;
  }

  /** {@code ./dev eval reuse}: how many of the pairs are found as copies, straight or through others, by the share of words in common. */
  static void reuse(Path folder, PrintStream out) throws IOException {
    List<ObjectNode> pairs = Input.lines(folder.resolve(PAIRS));
    Map<String, Article> articles = articles(folder, pairs);
    List<Copy> copies = new Matcher().copies(List.copyOf(articles.values()));
    Map<ArticleId, ArticleId> parents = new HashMap<>();
    copies.forEach(copy -> parents.put(copy.child(), copy.parent()));
    out.printf(Locale.ROOT, "== reuse: %d articles of pairs, %d copies given%n", articles.size(), copies.size());
    double above = 2;
    for (double band : BANDS) {
      int all = 0;
      int found = 0;
      for (ObjectNode pair : pairs) {
        double share = pair.path("containment").asDouble();
        Article a = articles.get(pair.path("a").asText());
        Article b = articles.get(pair.path("b").asText());
        if (share >= band && share < above && a != null && b != null) {
          all++;
          found += root(parents, a.id()).equals(root(parents, b.id())) ? 1 : 0;
        }
      }
      out.printf(Locale.ROOT, "shared words from %.1f of the shorter: found %d of %d%n", band, found, all);
      above = band;
    }
  }

  private static Map<String, Article> articles(Path folder, List<ObjectNode> pairs) throws IOException {
    Set<String> wanted = new HashSet<>();
    pairs.forEach(pair -> wanted.addAll(List.of(pair.path("a").asText(), pair.path("b").asText())));
    Map<String, Article> out = new HashMap<>();
    for (String file : STORIES) {
      for (ObjectNode line : Input.lines(folder.resolve(file))) {
        if (wanted.contains(line.path("id").asText())) {
          out.put(line.path("id").asText(), Articles.of(line));
        }
      }
    }
    return out;
  }

  private static ArticleId root(Map<ArticleId, ArticleId> parents, ArticleId from) {
    ArticleId at = from;
    for (int step = 0; step < parents.size(); step++) {
      ArticleId next = parents.get(at);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
