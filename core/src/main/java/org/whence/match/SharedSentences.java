package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /** A sentence of a text with the weights of its content. */
  record Sentence(int begin, int end, Map<String, Double> keys, double weight) {}

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
      Map<String, Double> keys = new TreeMap<>();
      double weight = 0;
      for (Terms.Term term : Terms.between(terms, bounds[0], bounds[1])) {
        if (Proposition.isContent(term) && keys.put(term.key(), Rarity.instance().of(term)) == null) {
          weight += Rarity.instance().of(term);
        }
      }
      if (keys.size() >= CONTENT && ownWords && out.size() < MOST) {
        out.add(new Sentence(bounds[0], bounds[1], keys, weight));
      }
    }
    return out;
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

  private static double likeness(Sentence a, Sentence b) {
    double shared = 0;
    for (String key : a.keys.keySet()) {
      shared += b.keys.containsKey(key) ? a.keys.get(key) : 0;
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
