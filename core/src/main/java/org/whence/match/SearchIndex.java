package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Short texts by their terms: which of them share what with a sentence, weighed by BM25 over what survives inflection and translation, by pairs of
 * neighbouring terms, and by short runs of letters, which meet where a stem is cut in two ways or a name is spelled in two.
 */
final class SearchIndex {

  /** How soon a term said again adds nothing: texts are a sentence or two long. These six were chosen over the train part of the task claims. */
  private static final double SATURATION = 1.0;

  /** How much a long text is held to be long for its own sake. */
  private static final double LENGTH = 0.55;

  /** How much rarity in the news at large says, against rarity among these texts. */
  private static final double RARITY = 0.6;

  /** What two neighbouring terms say beside the terms. */
  private static final double PAIR = 0.25;

  /** What a run of letters says. */
  private static final double RUN = 0.2;

  /** Letters of a run. */
  private static final int LETTERS = 4;

  /** Terms of a text or sentence that are read. */
  private static final int MOST = 400;

  /** Opens the key of a run, and parts the two keys of a pair. */
  private static final char BLANK = ' ';

  /**
   * A text that shares something with the sentence.
   *
   * @param entry its number, in the order of adding
   */
  record Found(int entry, double score, double nearness) {}

  private record Posting(int entry, double count) {}

  private static final class Sum {
    private double score;
    private double shared;
  }

  private final Map<String, List<Posting>> postings = new HashMap<>();
  private final List<Set<String>> words = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private double[] weights = new double[0];
  private double meanLength = 1;

  void add(List<Terms.Term> terms) {
    List<Terms.Term> read = terms.subList(0, Math.min(MOST, terms.size()));
    int entry = lengths.size();
    Map<String, Double> counts = counts(read);
    counts.forEach((key, count) -> postings.computeIfAbsent(key, k -> new ArrayList<>()).add(new Posting(entry, count)));
    words.add(content(read));
    lengths.add(read.size());
  }

  /** No more texts come. */
  void close() {
    meanLength = Math.max(1, lengths.stream().mapToInt(Integer::intValue).average().orElse(1));
    weights = words.stream().mapToDouble(this::whole).toArray();
  }

  private static Set<String> content(List<Terms.Term> terms) {
    Set<String> out = new TreeSet<>();
    terms.stream().filter(Proposition::isContent).forEach(term -> out.add(term.key()));
    return out;
  }

  private static Map<String, Double> counts(List<Terms.Term> terms) {
    Map<String, Double> counts = new LinkedHashMap<>();
    String before = "";
    for (Terms.Term term : terms) {
      counts.merge(term.key(), 1.0, Double::sum);
      if (!before.isEmpty()) {
        counts.merge(before + BLANK + term.key(), 1.0, Double::sum);
      }
      before = term.key();
      for (int i = 0; term.kind() != Terms.Kind.NUMBER && i + LETTERS <= term.folded().length(); i++) {
        counts.merge(BLANK + term.folded().substring(i, i + LETTERS), 1.0, Double::sum);
      }
    }
    return counts;
  }

  private double whole(Set<String> keys) {
    return keys.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String key) {
    int held = postings.getOrDefault(key, List.of()).size();
    double here = Math.log(1 + (lengths.size() - held + 0.5) / (held + 0.5));
    int blank = key.indexOf(BLANK);
    if (blank >= 0) {
      return here * (blank == 0 ? RUN : PAIR);
    }
    return here * (1 - RARITY + RARITY * Rarity.instance().of(key) / Rarity.RAREST);
  }

  /** Every text that shares something with the sentence, in the order of adding. */
  List<Found> search(List<Terms.Term> sentence) {
    Map<Integer, Sum> sums = new TreeMap<>();
    List<Terms.Term> read = sentence.subList(0, Math.min(MOST, sentence.size()));
    Set<String> content = content(read);
    double asked = whole(content);
    for (String key : counts(read).keySet()) {
      double weight = weight(key);
      boolean word = content.contains(key);
      for (Posting posting : postings.getOrDefault(key, List.of())) {
        Sum sum = sums.computeIfAbsent(posting.entry, e -> new Sum());
        double dampened = SATURATION * (1 - LENGTH + LENGTH * lengths.get(posting.entry) / meanLength);
        sum.score += weight * posting.count * (1 + SATURATION) / (posting.count + dampened);
        sum.shared += word ? weight : 0;
      }
    }
    List<Found> out = new ArrayList<>();
    for (Map.Entry<Integer, Sum> entry : sums.entrySet()) {
      Sum sum = entry.getValue();
      double both = asked * weights[entry.getKey()];
      out.add(new Found(entry.getKey(), sum.score, both == 0 ? 0 : sum.shared / Math.sqrt(both)));
    }
    return out;
  }
}
