package org.whence.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.match.ClaimSearch;
import org.whence.text.Fold;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** The baseline of search: BM25 with its usual constants over words as printed but for capitals. */
final class PlainBm25 {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<ClaimSearch.Document> documents;
  private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
  private final int[] lengths;
  private double mean;

  PlainBm25(List<ClaimSearch.Document> documents) {
    this.documents = documents;
    lengths = new int[documents.size()];
    for (int i = 0; i < lengths.length; i++) {
      int at = i;
      for (String word : words(String.join(" \n", documents.get(i).parts()))) {
        postings.computeIfAbsent(word, w -> new TreeMap<>()).merge(at, 1, Integer::sum);
        lengths[i]++;
      }
      mean += (double) lengths[i] / lengths.length;
    }
  }

  private static List<String> words(String text) {
    List<String> out = new ArrayList<>();
    Tokens tokens = Tokenizer.tokens(text, 0, text.length());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) || tokens.kind(i) == Tokens.Kind.NUMBER) {
        out.add(Fold.fold(tokens.word(i)));
      }
    }
    return out;
  }

  List<String> nearest(String text) {
    Map<Integer, Double> scores = new TreeMap<>();
    for (String word : words(text)) {
      Map<Integer, Integer> holders = postings.getOrDefault(word, Map.of());
      double weight = Math.log(1 + (lengths.length - holders.size() + 0.5) / (holders.size() + 0.5));
      holders.forEach((i, n) -> scores.merge(i, weight * n * (K1 + 1) / (n + K1 * (1 - B + B * lengths[i] / mean)), Double::sum));
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> documents.get(e.getKey()).id()).limit(20).toList();
  }
}
