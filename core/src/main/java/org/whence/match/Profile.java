package org.whence.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Role;

/** What an article is about, as weighted features that can be held against another's. */
final class Profile {

  /** Terms read: the event stands in the first paragraphs, what led to it in the rest. */
  private static final int WHOLE = 500;

  /** Terms read where a word counts once, however often it stands there. */
  private static final int ONCE = 250;

  /** Terms of headline and lead: the length of a short report. */
  private static final int LEAD = 80;

  /** How much more a name or number says than a word as rare. */
  private static final double NAME = 1.3;

  /** Rarity of a term that few stories share: about one text in 150. */
  private static final double RARE = 5.0;

  /** Rarity below which a term brings too many articles together to propose a pair. */
  private static final double TELLING = 2.0;

  /** Terms by which neighbours are proposed, heaviest first. */
  private static final int KEYS = 60;

  final Sparse whole;

  /** Of {@link #whole}. */
  final int[] lows;

  final Sparse once;
  final Sparse lead;
  final Sparse title;
  final long[] rare;
  final long[] keys;

  /** What each key weighs in {@link #whole}. */
  final float[] keyWeights;

  final int length;
  final Language language;
  final @Nullable Moment published;

  Profile(Article article) {
    List<Terms.Term> terms = Terms.first(article, WHOLE, Lexicon.ofStories());
    length = terms.size();
    whole = vector(terms, true);
    lows = whole.lows();
    once = vector(terms.subList(0, Math.min(ONCE, terms.size())), false);
    lead = vector(terms.subList(0, Math.min(LEAD, terms.size())), true);
    title = vector(Terms.between(terms, 0, endOfHeadline(article)), false);
    rare = terms.stream().filter(t -> Rarity.instance().of(t) >= RARE).mapToLong(t -> Sparse.hash(t.key())).distinct().sorted().toArray();
    keys = keys(terms);
    keyWeights = whole.weights(keys);
    published = article.published();
    language = article.language();
  }

  private Profile(StateInput in, Article article) {
    length = in.place();
    whole = Sparse.read(in);
    lows = whole.lows();
    once = whole.readIn(in);
    lead = whole.readIn(in);
    title = whole.readIn(in);
    rare = whole.readPlaces(in);
    keys = whole.readPlaces(in);
    keyWeights = whole.weights(keys);
    published = article.published();
    language = article.language();
  }

  /** Writes what was found in the text, so that it need not be looked for again. */
  void save(StateOutput out) {
    out.number(length);
    whole.save(out);
    once.saveIn(whole, out);
    lead.saveIn(whole, out);
    title.saveIn(whole, out);
    whole.savePlaces(rare, out);
    whole.savePlaces(keys, out);
  }

  static Profile read(StateInput in, Article article) {
    return new Profile(in, article);
  }

  /** The terms of one kind alone. */
  static Sparse ofKind(Article article, Terms.Kind kind) {
    return vector(Terms.first(article, WHOLE, Lexicon.ofStories()).stream().filter(term -> term.kind() == kind).toList(), false);
  }

  private static int endOfHeadline(Article article) {
    for (Block block : article.blocks()) {
      if (block.role() == Role.HEADLINE) {
        return block.end();
      }
    }
    return 0;
  }

  private static Sparse vector(List<Terms.Term> terms, boolean repeated) {
    Map<Long, double[]> seen = new HashMap<>();
    for (Terms.Term term : terms) {
      double rarity = Rarity.instance().of(term) * (term.kind() == Terms.Kind.WORD ? 1.0 : NAME);
      double[] sums = seen.computeIfAbsent(Sparse.hash(term.key()), k -> new double[2]);
      sums[0]++;
      sums[1] = Math.max(sums[1], rarity);
    }
    Map<Long, Double> weights = new HashMap<>();
    seen.forEach((feature, sums) -> weights.put(feature, (repeated ? 1 + Math.log(sums[0]) : 1) * sums[1]));
    return Sparse.of(weights);
  }

  /** The heaviest telling features, in numerical order; equal weights by feature, so that the choice never depends on text order. */
  private long[] keys(List<Terms.Term> read) {
    Map<Long, Double> rarity = new HashMap<>();
    read.forEach(t -> rarity.merge(Sparse.hash(t.key()), Rarity.instance().of(t), Math::max));
    long[] heaviest = whole.heaviest(whole.size());
    return Arrays.stream(heaviest).filter(f -> rarity.getOrDefault(f, 0.0) >= TELLING).limit(KEYS).sorted().toArray();
  }

  /** How many rare terms both hold. */
  int rareShared(Profile other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < rare.length && j < other.rare.length) {
      if (rare[i] == other.rare[j]) {
        shared++;
        i++;
        j++;
      } else if (rare[i] < other.rare[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
