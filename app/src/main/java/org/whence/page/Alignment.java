package org.whence.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Span;
import org.whence.text.Sentences;

/** The sentences of two texts set beside one another: each with the nearest of the other text, where one is near enough to be another form of it. */
final class Alignment {
  /** Share of common words, in order, from which two sentences are forms of one: below it they say different things more often than not. */
  private static final double NEAR = 0.5;

  /** Sentences of a text that are compared; news is far shorter. */
  private static final int MOST = 600;

  /** Sentences looked at for each of the other text, those with most rare words in common. */
  private static final int CANDIDATES = 6;

  /** A word that stands in more sentences says nothing of which of them is meant. */
  private static final int COMMON = 40;

  /** One sentence, or two that are forms of one; null on the side that has none. */
  record Row(@Nullable Span first, @Nullable Span second) {}

  private record Pair(double alike, int first, int second) {}

  private final Article one;
  private final Article other;
  private final List<Span> before;
  private final List<Span> after;

  private Alignment(Article one, Article other) {
    this.one = one;
    this.other = other;
    before = sentences(one);
    after = sentences(other);
  }

  /** The rows in the order of the first text; what only the second has stands where it has it. */
  static List<Row> of(Article one, Article other) {
    Alignment made = new Alignment(one, other);
    return made.rows(made.matched());
  }

  private static List<Span> sentences(Article article) {
    List<Span> out = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.role().isNews()) {
        for (int[] sentence : Sentences.split(article.text(), block.begin(), block.end())) {
          out.add(article.span(sentence[0], sentence[1]));
        }
      }
    }
    return out.size() > MOST ? out.subList(0, MOST) : out;
  }

  /** For each sentence of the first text the one of the second that it goes with, or -1; the most alike are joined first. */
  private int[] matched() {
    List<Pair> pairs = new ArrayList<>();
    Map<String, List<Integer>> places = places();
    for (int i = 0; i < before.size(); i++) {
      String words = one.words(before.get(i));
      for (int j : candidates(words, places)) {
        double alike = WordDiff.alike(words, other.words(after.get(j)));
        if (alike >= NEAR) {
          pairs.add(new Pair(alike, i, j));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.alike).thenComparingInt(pair -> Math.abs(pair.first - pair.second))
        .thenComparingInt(Pair::first).thenComparingInt(Pair::second));
    int[] to = new int[before.size()];
    Arrays.fill(to, -1);
    boolean[] taken = new boolean[after.size()];
    for (Pair pair : pairs) {
      if (to[pair.first] < 0 && !taken[pair.second]) {
        to[pair.first] = pair.second;
        taken[pair.second] = true;
      }
    }
    return to;
  }

  private Map<String, List<Integer>> places() {
    Map<String, List<Integer>> out = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      for (String word : words(other.words(after.get(j)))) {
        out.computeIfAbsent(word, w -> new ArrayList<>()).add(j);
      }
    }
    return out;
  }

  private static Set<String> words(String sentence) {
    Set<String> out = new HashSet<>();
    for (String word : sentence.strip().split("\\s+")) {
      out.add(WordDiff.bare(word));
    }
    return out;
  }

  private static List<Integer> candidates(String sentence, Map<String, List<Integer>> places) {
    Map<Integer, Double> weights = new TreeMap<>();
    for (String word : words(sentence)) {
      List<Integer> at = places.getOrDefault(word, List.of());
      if (at.size() <= COMMON) {
        at.forEach(j -> weights.merge(j, 1.0 / at.size(), Double::sum));
      }
    }
    return weights.entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> each) -> -each.getValue())
        .thenComparing(Map.Entry::getKey)).limit(CANDIDATES).map(Map.Entry::getKey).toList();
  }

  private List<Row> rows(int[] to) {
    boolean[] shown = new boolean[after.size()];
    for (int j : to) {
      if (j >= 0) {
        shown[j] = true;
      }
    }
    List<Row> out = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < to.length; i++) {
      for (; next < to[i]; next++) {
        alone(out, next, shown);
      }
      out.add(new Row(before.get(i), to[i] < 0 ? null : after.get(to[i])));
    }
    for (; next < shown.length; next++) {
      alone(out, next, shown);
    }
    return out;
  }

  /** A sentence of the second text alone, where it goes with none of the first. */
  private void alone(List<Row> out, int second, boolean[] shown) {
    if (!shown[second]) {
      out.add(new Row(null, after.get(second)));
    }
  }
}
