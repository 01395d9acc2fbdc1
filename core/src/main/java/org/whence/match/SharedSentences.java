package org.whence.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.Copy;

/** Sentences of one article that say what sentences of another say, in the same order, whatever the language. */
final class SharedSentences {

  /** Likeness from which two sentences of one language say the same. */
  private static final double SAME = 0.5;

  /** Across languages, where not every word finds its fellow. */
  private static final double SAME_TRANSLATED = 0.4;

  /** Sentences of one text that are compared: more than any report has, few enough for a hostile one. */
  private static final int MOST = 300;

  /** Words of content under which a sentence proves nothing. */
  private static final int CONTENT = 4;

  /** Heaviest words of a sentence whose pairs propose texts that say the same. */
  private static final int TELLING = 4;

  /** Pairs of words of one text that do so. */
  private static final int MOST_KEYS = 160;

  /** A sentence of a text with its content as features, ascending, and their weights. */
  record Sentence(int begin, int end, long[] keys, double[] weights, double weight) {

    static Sentence of(int begin, int end, Map<Long, Double> content) {
      long[] keys = new long[content.size()];
      double[] weights = new double[keys.length];
      double sum = 0;
      int n = 0;
      for (Map.Entry<Long, Double> entry : content.entrySet()) {
        keys[n] = entry.getKey();
        weights[n] = entry.getValue();
        sum += weights[n++];
      }
      return new Sentence(begin, end, keys, weights, sum);
    }

    /** The heaviest features, equal weights by feature, in numerical order. */
    long[] heaviest(int most) {
      long[] out = new long[Math.min(most, keys.length)];
      boolean[] taken = new boolean[keys.length];
      for (int n = 0; n < out.length; n++) {
        int best = -1;
        for (int i = 0; i < keys.length; i++) {
          best = !taken[i] && (best < 0 || weights[i] > weights[best]) ? i : best;
        }
        taken[best] = true;
        out[n] = keys[best];
      }
      Arrays.sort(out);
      return out;
    }
  }

  private record Match(int a, int b, double likeness) {}

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
    boolean translated = !a.article.language().equals(b.article.language());
    matches = inOrder(best(translated ? SAME_TRANSLATED : SAME));
  }

  static List<Sentence> sentences(Body body) {
    List<Terms.Term> terms = Terms.of(body.article);
    List<Sentence> out = new ArrayList<>();
    for (int[] bounds : body.sentences) {
      int from = body.wordAt(bounds[0]);
      int to = body.wordAt(bounds[1]);
      boolean ownWords = body.own(from, to) * 2 >= to - from;
      Map<Long, Double> keys = new TreeMap<>();
      for (Terms.Term term : Terms.between(terms, bounds[0], bounds[1])) {
        if (Proposition.isContent(term)) {
          keys.putIfAbsent(Sparse.hash(term.key()), Rarity.instance().of(term));
        }
      }
      if (keys.size() >= CONTENT && ownWords && out.size() < MOST) {
        out.add(Sentence.of(bounds[0], bounds[1], keys));
      }
    }
    return out;
  }

  /** What proposes texts that may say the same: words that stand together in one sentence, two by two, in numerical order. */
  static long[] keys(List<Sentence> sentences) {
    TreeSet<Long> out = new TreeSet<>();
    for (Sentence sentence : sentences) {
      long[] telling = sentence.heaviest(TELLING);
      for (int i = 0; i < telling.length; i++) {
        for (int j = i + 1; j < telling.length; j++) {
          out.add((telling[i] * 0x9E3779B97F4A7C15L + telling[j]) * 0x9E3779B97F4A7C15L);
        }
      }
    }
    return out.stream().limit(MOST_KEYS).mapToLong(Long::longValue).toArray();
  }

  /** Each sentence with its nearest in the other text, where each is the other's nearest. */
  private List<Match> best(double least) {
    double[][] likeness = new double[first.size()][second.size()];
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        likeness[i][j] = likeness(first.get(i), second.get(j));
      }
    }
    List<Match> all = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        if (likeness[i][j] >= least) {
          all.add(new Match(i, j, likeness[i][j]));
        }
      }
    }
    all.sort(Comparator.comparingDouble((Match m) -> -m.likeness).thenComparingInt(Match::a).thenComparingInt(Match::b));
    Set<Integer> takenA = new HashSet<>();
    Set<Integer> takenB = new HashSet<>();
    List<Match> out = new ArrayList<>();
    for (Match match : all) {
      if (!takenA.contains(match.a) && !takenB.contains(match.b)) {
        takenA.add(match.a);
        takenB.add(match.b);
        out.add(match);
      }
    }
    out.sort(Comparator.comparingInt(Match::a));
    return out;
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

  /** The longest chain of matches that runs in the same order in both texts. */
  private static List<Match> inOrder(List<Match> all) {
    int[] longest = new int[all.size()];
    int[] from = new int[all.size()];
    int end = -1;
    for (int i = 0; i < all.size(); i++) {
      longest[i] = 1;
      from[i] = -1;
      for (int j = 0; j < i; j++) {
        if (all.get(j).b < all.get(i).b && longest[j] + 1 > longest[i]) {
          longest[i] = longest[j] + 1;
          from[i] = j;
        }
      }
      end = end < 0 || longest[i] > longest[end] ? i : end;
    }
    List<Match> out = new ArrayList<>();
    for (int i = end; i >= 0; i = from[i]) {
      out.add(0, all.get(i));
    }
    return out;
  }

  int count() {
    return matches.size();
  }

  /** Share of the first's content that its matched sentences hold. */
  double ofFirst() {
    return share(first, matches.stream().map(Match::a).toList());
  }

  double ofSecond() {
    return share(second, matches.stream().map(Match::b).toList());
  }

  private static double share(List<Sentence> all, List<Integer> matched) {
    double whole = all.stream().mapToDouble(Sentence::weight).sum();
    return whole == 0 ? 0 : matched.stream().mapToDouble(i -> all.get(i).weight).sum() / whole;
  }

  /** The aligned sentences, longest first, the first article's side as the child's. */
  List<Copy.Pair> pairs() {
    List<Copy.Pair> out = new ArrayList<>();
    for (Match match : matches) {
      Sentence mine = first.get(match.a);
      Sentence theirs = second.get(match.b);
      out.add(new Copy.Pair(a.article.span(mine.begin, mine.end), b.article.span(theirs.begin, theirs.end)));
    }
    out.sort(Comparator.comparingInt((Copy.Pair p) -> -p.child().length()).thenComparing(Copy.Pair::child));
    return out;
  }
}
