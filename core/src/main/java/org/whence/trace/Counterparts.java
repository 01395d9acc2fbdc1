package org.whence.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.whence.model.ArticleId;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;

/**
 * Finds, in the articles that a relay has its matter from, the statements it tells. What a relay changes most, a claim can no longer be told by: so
 * wordings are held against all statements of the parent and not only against those of one claim.
 */
final class Counterparts {

  /** A statement of a parent and how much of either wording is in the other, 0 to 1. */
  record Found(Telling telling, double alike, int parent) {}

  /** Nearly half of what either says stands in the other: the usual paraphrase. */
  private static final double SAME = 0.42;

  /** Across languages fewer words are known to be one. */
  private static final double SAME_ACROSS = 0.36;

  /** What a word counts that stands in the sentence but not in the wording: in the attribution, or in another part. */
  private static final double BESIDE = 0.5;

  /** Words both must have, whatever they weigh. */
  private static final int FEWEST_WORDS = 3;

  private static final int FEWEST_ACROSS = 2;

  /** Statements nearly as near as the nearest tell it as well. */
  private static final double NEAR_BEST = 0.9;

  /** Copies of one report say the same: the first few are enough. */
  private static final int MOST_PARENTS = 3;

  private static final int MOST_STATEMENTS = 400;

  /** Likeness from which a statement is it if no other could be. */
  private static final double ONLY = 0.3;

  private static final double ONLY_ACROSS = 0.25;

  /** How near to it, as a share, the next may come. */
  private static final double FAR_BEHIND = 0.6;

  /** Half of the telling words in common is the usual paraphrase. */
  private static final double ONE_THING = 0.5;

  /** A statement with its words. */
  private record Keyed(Telling telling, Set<String> wording, Set<String> sentence) {
    Keyed withoutNumbers() {
      return new Keyed(telling, without(wording), without(sentence));
    }

    private static Set<String> without(Set<String> keys) {
      return keys.stream().filter(key -> !isNumber(key)).collect(Collectors.toSet());
    }
  }

  private final StoryView view;
  private final Routes routes;
  private final Map<ArticleId, List<Keyed>> statementsOf = new TreeMap<>();
  private final Map<ArticleId, Map<String, Double>> weightsOf = new TreeMap<>();

  Counterparts(StoryView view, Routes routes) {
    this.view = view;
    this.routes = routes;
  }

  /** The parents' statements that a telling tells, nearest first; none where nothing there is near enough. */
  List<Found> of(Telling after, Collection<ArticleId> parents) {
    Keyed mine = keyed(after);
    List<Found> out = ranked(mine, parents, (theirs, weights) -> alike(mine, theirs, weights)).stream().filter(f -> f.alike() > 0).toList();
    double least = out.isEmpty() ? 0 : NEAR_BEST * out.getFirst().alike();
    return out.stream().takeWhile(f -> f.alike() >= least).toList();
  }

  /**
   * The one statement of the parents that a telling could tell, where none is near enough by itself: the others are far behind it. What it was
   * changed by, numbers first, is what keeps the two apart. None where two could be it.
   */
  List<Found> only(Telling after, Collection<ArticleId> parents) {
    Keyed mine = keyed(after);
    List<Found> all = ranked(mine, parents, (theirs, weights) -> {
      boolean numbers = hasNumber(mine.wording()) && hasNumber(theirs.wording());
      return raw(numbers ? mine.withoutNumbers() : mine, numbers ? theirs.withoutNumbers() : theirs, weights);
    });
    Found best = all.isEmpty() ? null : all.getFirst();
    if (best == null || best.alike() < (after.sameLanguage(best.telling()) ? ONLY : ONLY_ACROSS)) {
      return List.of();
    }
    boolean apart = all.stream().filter(f -> !isSameThing(best, f)).allMatch(f -> f.alike() <= FAR_BEHIND * best.alike());
    return apart ? all.stream().takeWhile(f -> f.alike() >= NEAR_BEST * best.alike()).toList() : List.of();
  }

  /** Whether nobody says anything in it: that somebody would not talk is no other way of telling what happened. */
  private static boolean isSilence(Telling telling) {
    return telling.statement().commitment().isSilence();
  }

  /** All that the first parents tell, headlines left out. */
  List<Telling> told(Collection<ArticleId> parents) {
    return parents.stream().limit(MOST_PARENTS).flatMap(parent -> statements(parent).stream()).map(Keyed::telling).toList();
  }

  /** The statements of the first parents, nearest first by a likeness that is asked for each with the weights of its parent's words. */
  private List<Found> ranked(Keyed mine, Collection<ArticleId> parents, ToDoubleBiFunction<Keyed, Map<String, Double>> likeness) {
    List<Found> out = new ArrayList<>();
    int place = 0;
    for (ArticleId parent : parents.stream().limit(MOST_PARENTS).toList()) {
      Map<String, Double> weights = weights(parent);
      for (Keyed theirs : statements(parent)) {
        if (isSilence(theirs.telling()) == isSilence(mine.telling())) {
          out.add(new Found(theirs.telling(), likeness.applyAsDouble(theirs, weights), place));
        }
      }
      place++;
    }
    out.sort(Comparator.comparingDouble((Found f) -> -f.alike()).thenComparingInt(Found::parent).thenComparing(f -> f.telling().statement().id()));
    return out;
  }

  /** Whether two statements of a parent stand in one sentence or tell one thing, so that neither speaks against the other. */
  private static boolean isSameThing(Found best, Found other) {
    boolean sentence = best.telling().statement().sentence().equals(other.telling().statement().sentence());
    return sentence || best.telling().sameLanguage(other.telling()) && best.telling().likeness(other.telling()) >= ONE_THING;
  }

  private static boolean hasNumber(Set<String> keys) {
    return keys.stream().anyMatch(Counterparts::isNumber);
  }

  private static boolean isNumber(String key) {
    return Character.isDigit(key.charAt(0));
  }

  private static double alike(Keyed mine, Keyed theirs, Map<String, Double> weights) {
    boolean one = mine.telling().sameLanguage(theirs.telling());
    int shared = shared(mine, theirs);
    double alike = shared < (one ? FEWEST_WORDS : FEWEST_ACROSS) ? 0 : raw(mine, theirs, weights);
    return alike >= (one ? SAME : SAME_ACROSS) ? alike : 0;
  }

  private static int shared(Keyed mine, Keyed theirs) {
    int shared = 0;
    for (String key : mine.wording()) {
      shared += theirs.sentence().contains(key) ? 1 : 0;
    }
    return shared;
  }

  /** Likeness with no threshold; 0 where they share less than two words or none that both tell. */
  private static double raw(Keyed mine, Keyed theirs, Map<String, Double> weights) {
    boolean told = mine.wording().stream().anyMatch(theirs.wording()::contains);
    if (!told || shared(mine, theirs) < FEWEST_ACROSS) {
      return 0;
    }
    return (share(mine.wording(), theirs, weights) + share(theirs.wording(), mine, weights)) / 2;
  }

  private static double share(Set<String> of, Keyed in, Map<String, Double> weights) {
    double all = 0;
    double shared = 0;
    double unknown = weights.getOrDefault("", 1.0);
    for (String key : of) {
      double weight = weights.getOrDefault(key, unknown);
      all += weight;
      shared += in.wording().contains(key) ? weight : in.sentence().contains(key) ? BESIDE * weight : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  private List<Keyed> statements(ArticleId article) {
    return statementsOf.computeIfAbsent(article, id -> {
      List<Keyed> out = new ArrayList<>();
      for (Statement statement : view.reading(id).statements()) {
        Telling telling = view.telling(routes.of(statement.id()), statement.stance());
        if (!telling.inHeadline() && out.size() < MOST_STATEMENTS) {
          out.add(keyed(telling));
        }
      }
      return out;
    });
  }

  private static Keyed keyed(Telling telling) {
    return new Keyed(telling, telling.keys(telling.wording()), telling.keys(telling.statement().sentence()));
  }

  /** How telling each word is in an article: the rarer among its sentences the more; under the empty word, that of a word it does not have. */
  private Map<String, Double> weights(ArticleId article) {
    return weightsOf.computeIfAbsent(article, id -> {
      Reading reading = view.reading(id);
      Map<String, Integer> held = new HashMap<>();
      for (Span sentence : reading.sentences()) {
        view.vocabulary(id).apply(sentence).forEach(key -> held.merge(key, 1, Integer::sum));
      }
      Map<String, Double> out = new HashMap<>();
      int sentences = Math.max(1, reading.sentences().size());
      held.forEach((key, count) -> out.put(key, Math.log(1 + sentences / (double) count)));
      out.put("", Math.log(1 + sentences));
      return out;
    });
  }
}
