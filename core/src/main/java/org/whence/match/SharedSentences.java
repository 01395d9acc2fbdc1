package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.Copy;

/** Sentences of one article that say what sentences of another say, in the same order, whatever the language. */
final class SharedSentences {

  /** Likeness from which two sentences that stand at the same place in the order of both texts say the same. */
  private static final double ALIKE = 0.2;

  /** Likeness from which a sentence may say a part of what another says. */
  private static final double PART = 0.12;

  /** Sentences of one text that are compared: more than any report has, few enough for a hostile one. */
  private static final int MOST = 300;

  /** Words of content under which a sentence proves nothing. */
  private static final int CONTENT = 4;

  /** Heaviest words of a sentence whose pairs propose texts that say the same. */
  private static final int TELLING = 5;

  /** How much more likely a name or a number is to stand in other words or another language than a word as rare. */
  private static final double KEPT = 1.5;

  /** Pairs of words of one text that do so. */
  private static final int MOST_KEYS = 160;

  /** A sentence of a text with its content as features, ascending, and their weights. */
  record Sentence(int begin, int end, long[] keys, double[] weights, double weight, long[] telling) {

    static Sentence of(int begin, int end, Map<Long, Double> content, long[] telling) {
      long[] keys = new long[content.size()];
      double[] weights = new double[keys.length];
      double sum = 0;
      int n = 0;
      for (Map.Entry<Long, Double> entry : content.entrySet()) {
        keys[n] = entry.getKey();
        weights[n] = entry.getValue();
        sum += weights[n++];
      }
      return new Sentence(begin, end, keys, weights, sum, telling);
    }

    /** Both sentences as one. */
    Sentence and(Sentence next) {
      Map<Long, Double> content = new TreeMap<>();
      for (Sentence sentence : new Sentence[] {this, next}) {
        for (int i = 0; i < sentence.keys.length; i++) {
          content.put(sentence.keys[i], sentence.weights[i]);
        }
      }
      return of(begin, next.end, content, NONE);
    }
  }

  /** One or two sentences of the first text in a row that say what one or two of the second say. */
  private record Match(int a, int as, int b, int bs, double likeness) {}

  private static final long[] NONE = {};

  private final Body a;
  private final Body b;
  private final List<Sentence> first;
  private final List<Sentence> second;
  private final List<Match> matches;

  SharedSentences(Body a, Body b) {
    this.a = a;
    this.b = b;
    first = a.content();
    second = b.content();
    matches = inOrder();
  }

  static List<Sentence> sentences(Body body) {
    List<Terms.Term> terms = Terms.of(body.article);
    List<Sentence> out = new ArrayList<>();
    for (int[] bounds : body.sentences) {
      int from = body.wordAt(bounds[0]);
      int to = body.wordAt(bounds[1]);
      boolean ownWords = body.own(from, to) * 2 >= to - from;
      Map<Long, Double> keys = new TreeMap<>();
      Map<Long, Double> kept = new TreeMap<>();
      for (Terms.Term term : Terms.between(terms, bounds[0], bounds[1])) {
        if (Proposition.isContent(term)) {
          long key = Sparse.hash(term.key());
          double rarity = Rarity.instance().of(term);
          keys.putIfAbsent(key, rarity);
          kept.merge(key, rarity * (term.kind() == Terms.Kind.NAME || term.kind() == Terms.Kind.NUMBER ? KEPT : 1), Math::max);
        }
      }
      if (keys.size() >= CONTENT && ownWords && out.size() < MOST) {
        out.add(Sentence.of(bounds[0], bounds[1], keys, heaviest(kept)));
      }
    }
    return out;
  }

  /** The heaviest features, equal weights by feature, in numerical order. */
  private static long[] heaviest(Map<Long, Double> weights) {
    List<Map.Entry<Long, Double>> all = new ArrayList<>(weights.entrySet());
    all.sort(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
    return all.stream().limit(TELLING).mapToLong(Map.Entry::getKey).sorted().toArray();
  }

  /** What proposes texts that may say the same: words that stand together in one sentence, two by two, in numerical order. */
  static long[] keys(List<Sentence> sentences) {
    TreeSet<Long> out = new TreeSet<>();
    for (Sentence sentence : sentences) {
      long[] telling = sentence.telling;
      for (int i = 0; i < telling.length; i++) {
        for (int j = i + 1; j < telling.length; j++) {
          out.add((telling[i] * 0x9E3779B97F4A7C15L + telling[j]) * 0x9E3779B97F4A7C15L);
        }
      }
    }
    return out.stream().limit(MOST_KEYS).mapToLong(Long::longValue).toArray();
  }

  /** Twice the weight both hold over the weight of both. */
  static double likeness(Sentence a, Sentence b) {
    double shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.keys.length && j < b.keys.length) {
      if (a.keys[i] == b.keys[j]) {
        shared += (a.weights[i++] + b.weights[j++]) / 2;
      } else if (a.keys[i] < b.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2 * shared / (a.weight + b.weight);
  }

  /** The matches that run in the same order in both texts and hold most between them. */
  private List<Match> inOrder() {
    int n = first.size();
    int m = second.size();
    double[][] best = new double[n + 1][m + 1];
    Match[][] taken = new Match[n + 1][m + 1];
    for (int i = 1; i <= n; i++) {
      for (int j = 1; j <= m; j++) {
        best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
        for (Match match : ending(i, j)) {
          double with = best[match.a][match.b] + gain(match);
          if (with > best[i][j]) {
            best[i][j] = with;
            taken[i][j] = match;
          }
        }
      }
    }
    return traced(best, taken);
  }

  private static List<Match> traced(double[][] best, Match[][] taken) {
    List<Match> out = new ArrayList<>();
    int i = best.length - 1;
    int j = best[0].length - 1;
    while (i > 0 && j > 0) {
      Match match = taken[i][j];
      if (match != null) {
        out.add(0, match);
        i = match.a;
        j = match.b;
      } else if (best[i][j] == best[i - 1][j]) {
        i--;
      } else {
        j--;
      }
    }
    return out;
  }

  /** The matches whose last sentences are the ones before {@code i} and {@code j}. */
  private List<Match> ending(int i, int j) {
    Sentence mine = first.get(i - 1);
    Sentence theirs = second.get(j - 1);
    double likeness = likeness(mine, theirs);
    if (likeness < PART) {
      return List.of();
    }
    List<Match> out = new ArrayList<>();
    add(new Match(i - 1, 1, j - 1, 1, likeness), out);
    if (i > 1 && likeness(first.get(i - 2), theirs) >= PART) {
      add(new Match(i - 2, 2, j - 1, 1, likeness(first.get(i - 2).and(mine), theirs)), out);
    }
    if (j > 1 && likeness(mine, second.get(j - 2)) >= PART) {
      add(new Match(i - 1, 1, j - 2, 2, likeness(mine, second.get(j - 2).and(theirs))), out);
    }
    return out;
  }

  private static void add(Match match, List<Match> out) {
    if (match.likeness >= ALIKE) {
      out.add(match);
    }
  }

  private double gain(Match match) {
    return match.likeness * (weight(first, match.a, match.as) + weight(second, match.b, match.bs));
  }

  private static double weight(List<Sentence> all, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += all.get(i).weight;
    }
    return sum;
  }

  int count() {
    return matches.size();
  }

  /** Share of the sentences of the longer text that are matched. */
  double aligned() {
    int ofFirst = 0;
    int ofSecond = 0;
    for (Match match : matches) {
      ofFirst += match.as;
      ofSecond += match.bs;
    }
    return Math.min(ofFirst / (double) Math.max(1, first.size()), ofSecond / (double) Math.max(1, second.size()));
  }

  /** Share of the first's content that the second has, by how alike each match is. */
  double sharedOfFirst() {
    double sum = 0;
    for (Match match : matches) {
      sum += match.likeness * weight(first, match.a, match.as);
    }
    return share(sum, first);
  }

  double sharedOfSecond() {
    double sum = 0;
    for (Match match : matches) {
      sum += match.likeness * weight(second, match.b, match.bs);
    }
    return share(sum, second);
  }

  private static double share(double sum, List<Sentence> all) {
    double whole = weight(all, 0, all.size());
    return whole == 0 ? 0 : sum / whole;
  }

  /** The aligned sentences, longest first, the first article's side as the child's. */
  List<Copy.Pair> pairs() {
    List<Copy.Pair> out = new ArrayList<>();
    for (Match match : matches) {
      int mine = first.get(match.a + match.as - 1).end;
      int theirs = second.get(match.b + match.bs - 1).end;
      out.add(new Copy.Pair(a.article.span(first.get(match.a).begin, mine), b.article.span(second.get(match.b).begin, theirs)));
    }
    out.sort(Comparator.comparingInt((Copy.Pair p) -> -p.child().length()).thenComparing(Copy.Pair::child));
    return out;
  }
}
