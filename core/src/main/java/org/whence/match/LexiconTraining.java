package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.model.Language;

/**
 * Learns from sentences and their translations which word of one language stands for which of the other: IBM model 1 in both directions, over what
 * the hand-made word list leaves unexplained, kept where both directions agree.
 */
public final class LexiconTraining {

  private static final int ROUNDS = 10;

  /** How much likelier a word that begins alike is held to be from the start. */
  private static final double COGNATE = 4;

  /** Letters that cognates begin with. */
  private static final int ALIKE = 4;

  /** Geometric mean of both directions from which a pair is kept; the rarer it was seen, the surer it has to be. */
  private static final double SURE = 0.4;

  private static final double SURER = 0.6;

  private static final double NEVER = 2;

  /** Sentences from which the lower bar holds. */
  private static final int OFTEN = 3;

  private static final String NOTHING = "";

  private record Sides(List<String> english, List<String> spanish) {}

  private final List<Sides> pairs = new ArrayList<>();
  private final Lexicon byHand = Lexicon.byHand();

  /** Adds a sentence and its translation. */
  public void add(String english, String spanish) {
    Set<String> left = keys(english, Language.ENGLISH);
    Set<String> right = keys(spanish, Language.SPANISH);
    Set<String> known = new HashSet<>(left);
    known.retainAll(right);
    left.removeAll(known);
    right.removeAll(known);
    pairs.add(new Sides(List.copyOf(left), List.copyOf(right)));
  }

  private Set<String> keys(String text, Language language) {
    Set<String> out = new java.util.TreeSet<>();
    for (Terms.Term term : Terms.of(text, language)) {
      if (term.kind() != Terms.Kind.NUMBER && Proposition.isContent(term) && !Character.isDigit(term.key().charAt(0))) {
        boolean together = term.end() - term.begin() > term.folded().length() + 1;
        out.add(together ? term.key() : byHand.key(term.folded(), language));
      }
    }
    return out;
  }

  /** Lines of "English key = Spanish keys", sorted. */
  public List<String> lines() {
    Map<String, Map<String, Double>> spanishGiven = model(true);
    Map<String, Map<String, Double>> englishGiven = model(false);
    Map<String, Integer> together = together();
    Map<String, List<String>> lines = new TreeMap<>();
    new TreeMap<>(spanishGiven).forEach(
        (english, row) -> row.keySet().stream().sorted().forEach(
            spanish -> {
              double back = englishGiven.getOrDefault(spanish, Map.of()).getOrDefault(english, 0.0);
              double sure = Math.sqrt(row.getOrDefault(spanish, 0.0) * back);
              int seen = together.getOrDefault(english + " " + spanish, 0);
              boolean best = best(englishGiven.getOrDefault(spanish, Map.of())).equals(english);
              if (best && sure >= bar(english, spanish, seen)) {
                lines.computeIfAbsent(english, k -> new ArrayList<>()).add(spanish);
              }
            }));
    return lines.entrySet().stream().map(e -> e.getKey() + " = " + String.join(" ", e.getValue())).toList();
  }

  private double bar(String english, String spanish, int seen) {
    boolean grouped = byHand.isGroup(spanish);
    if (grouped && byHand.isGroup(english)) {
      return NEVER;
    }
    if (grouped) {
      return seen >= OFTEN ? SURER : NEVER;
    }
    return seen >= OFTEN || seen > 1 && alike(english, spanish) ? SURE : seen > 1 || alike(english, spanish) ? SURER : NEVER;
  }

  private static String best(Map<String, Double> row) {
    String best = NOTHING;
    double most = 0;
    for (Map.Entry<String, Double> entry : new TreeMap<>(row).entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  private Map<String, Integer> together() {
    Map<String, Integer> out = new HashMap<>();
    for (Sides pair : pairs) {
      for (String english : pair.english) {
        pair.spanish.forEach(spanish -> out.merge(english + " " + spanish, 1, Integer::sum));
      }
    }
    return out;
  }

  /** What each word of one side is rendered by, with how likely; the empty word stands for what has no source. */
  private Map<String, Map<String, Double>> model(boolean fromEnglish) {
    Map<String, Map<String, Double>> likely = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Map<String, Double>> counts = new HashMap<>();
      for (Sides pair : pairs) {
        List<String> sources = new ArrayList<>(fromEnglish ? pair.english : pair.spanish);
        sources.add(NOTHING);
        for (String target : fromEnglish ? pair.spanish : pair.english) {
          double[] shares = new double[sources.size()];
          double sum = 0;
          for (int i = 0; i < shares.length; i++) {
            shares[i] = round == 0 ? start(sources.get(i), target) : likely.getOrDefault(sources.get(i), Map.of()).getOrDefault(target, 0.0);
            sum += shares[i];
          }
          for (int i = 0; i < shares.length && sum > 0; i++) {
            counts.computeIfAbsent(sources.get(i), k -> new TreeMap<>()).merge(target, shares[i] / sum, Double::sum);
          }
        }
      }
      likely = shares(counts);
    }
    return likely;
  }

  private static Map<String, Map<String, Double>> shares(Map<String, Map<String, Double>> counts) {
    Map<String, Map<String, Double>> out = new HashMap<>();
    counts.forEach(
        (source, row) -> {
          double sum = row.values().stream().mapToDouble(Double::doubleValue).sum();
          Map<String, Double> shares = new TreeMap<>();
          row.forEach((target, count) -> shares.put(target, count / sum));
          out.put(source, shares);
        });
    return out;
  }

  private static double start(String source, String target) {
    return source.isEmpty() ? 0.5 : alike(source, target) ? COGNATE : 1;
  }

  private static boolean alike(String a, String b) {
    return a.length() >= ALIKE && b.length() >= ALIKE && a.regionMatches(0, b, 0, ALIKE);
  }
}
