package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Reading;

/** Finds which article carries another's text: word for word, changed a little, reworded or translated. Shared quotations alone make no copy. */
final class Copies {

  /** Share of the words outside quotation marks inside shared runs, of the article that has more of them there, from which it is a copy. */
  private static final double COPIED = 0.3;

  /** Share from which it is so word for word. */
  private static final double VERBATIM = 0.9;

  /** Words outside quotation marks in shared runs, under which two articles share a phrase. */
  private static final int WORDS = 20;

  /** Sampled runs two articles share before they are compared. */
  private static final int RUNS = 2;

  /** Keys two articles share before their sentences are compared. */
  private static final int KEYS = 5;

  /** Cosine under which sentences are not compared. */
  private static final double ALIKE = 0.35;

  /** Sentences that say the same, of which a copy has at least so many. */
  private static final int SENTENCES = 3;

  /** Share of the content of one article in sentences the other has, in the same order, that two independent reports do not reach. */
  private static final double REWORDED = 0.6;

  private final Direction direction;

  private Copies(Direction direction) {
    this.direction = direction;
  }

  static List<Copy> of(List<Reading> readings) {
    Map<ArticleId, List<String>> credited = new TreeMap<>();
    readings.forEach(r -> credited.put(r.article().id(), Direction.names(r.credits())));
    return new Copies(new Direction(credited)).among(readings.stream().map(Reading::article).toList());
  }

  static List<Copy> ofArticles(List<Article> articles) {
    return new Copies(new Direction(Map.of())).among(articles);
  }

  private List<Copy> among(List<Article> given) {
    Map<ArticleId, Article> distinct = new TreeMap<>();
    given.forEach(article -> distinct.putIfAbsent(article.id(), article));
    List<Article> articles = new ArrayList<>(distinct.values());
    articles.sort(Article.BY_TIME);
    List<Body> bodies = articles.stream().map(Body::new).toList();
    List<Copy> out = new ArrayList<>();
    Set<Neighbours.Pair> done = wordForWord(bodies, out);
    inOtherWords(articles, bodies, done, out);
    out.sort(Comparator.comparing(Copy::child).thenComparing(Copy::parent));
    return out;
  }

  private Set<Neighbours.Pair> wordForWord(List<Body> bodies, List<Copy> out) {
    Set<Neighbours.Pair> done = new TreeSet<>(Comparator.comparingInt(Neighbours.Pair::low).thenComparingInt(Neighbours.Pair::high));
    for (Neighbours.Pair pair : Neighbours.sharing(bodies.size(), i -> bodies.get(i).sample(), RUNS)) {
      Body earlier = bodies.get(pair.low());
      Body later = bodies.get(pair.high());
      SharedRuns runs = new SharedRuns(later, earlier);
      double ofLater = runs.ownOfFirst / (double) Math.max(1, later.own(0, later.size()));
      double ofEarlier = runs.ownOfSecond / (double) Math.max(1, earlier.own(0, earlier.size()));
      double share = Math.max(ofLater, ofEarlier);
      if (runs.ownOfFirst >= WORDS && share >= COPIED) {
        done.add(pair);
        out.add(directed(later.article, earlier.article, share >= VERBATIM ? Copy.Kind.VERBATIM : Copy.Kind.NEAR, runs.pairs()));
      }
    }
    return done;
  }

  private void inOtherWords(List<Article> articles, List<Body> bodies, Set<Neighbours.Pair> done, List<Copy> out) {
    List<Profile> profiles = articles.stream().map(Profile::new).toList();
    for (Neighbours.Pair pair : Neighbours.sharing(profiles.size(), i -> profiles.get(i).keys, KEYS)) {
      if (!done.contains(pair) && profiles.get(pair.low()).whole.cosine(profiles.get(pair.high()).whole) >= ALIKE) {
        Copy copy = inOtherWords(bodies.get(pair.high()), bodies.get(pair.low()));
        if (copy != null) {
          out.add(copy);
        }
      }
    }
  }

  private @Nullable Copy inOtherWords(Body later, Body earlier) {
    SharedSentences shared = new SharedSentences(later, earlier);
    if (shared.count() < SENTENCES || Math.max(shared.ofFirst(), shared.ofSecond()) < REWORDED) {
      return null;
    }
    boolean oneLanguage = later.article.language().equals(earlier.article.language());
    return directed(later.article, earlier.article, oneLanguage ? Copy.Kind.REWORDED : Copy.Kind.TRANSLATED, shared.pairs());
  }

  /** The copy with its parent where something shows it; otherwise in the order of the pile, which is only likely. */
  private Copy directed(Article later, Article earlier, Copy.Kind kind, List<Copy.Pair> proof) {
    int shown = direction.shown(later, earlier);
    if (shown >= 0) {
      return new Copy(later.id(), earlier.id(), kind, proof, shown > 0);
    }
    List<Copy.Pair> turned = proof.stream().map(p -> new Copy.Pair(p.parent(), p.child())).toList();
    return new Copy(earlier.id(), later.id(), kind, turned, true);
  }
}
