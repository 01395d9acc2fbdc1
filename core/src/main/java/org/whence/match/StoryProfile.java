package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Moment;
import org.whence.model.Name;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Story;
import org.whence.model.StoryLink;

/** What a story is about, as far as another can go on with it: its words, the names in it, the reports it cites, and when it began. */
final class StoryProfile {

  /** Articles read of a story, the earliest. */
  private static final int ARTICLES = 12;

  /** Terms read of an article: the first paragraphs, where the event stands. */
  private static final int TERMS = 250;

  /** How much more a name says than a word as rare. */
  private static final double NAME = 1.5;

  /** Rarity from which a name brings two stories together: about one text in 20. */
  static final double TELLING = 3.0;

  /** Names by which other stories are proposed, heaviest first. */
  private static final int KEYS = 40;

  /**
   * A name that a story prints, at its first place.
   *
   * @param words the keys of its words
   * @param rarity that of its rarest word
   * @param articles how many articles of the story hold it
   */
  record Named(StoryLink.Kind kind, Set<String> words, double rarity, Span span, int articles) {}

  /** A report that a story cites, and a sentence that does. */
  record Cited(String name, Span proof) {}

  final Story story;
  final List<Reading> readings;
  final @Nullable Moment began;
  final Sparse words;
  final Map<String, Named> named = new TreeMap<>();

  /** By the report's id. */
  final Map<String, Cited> reports = new TreeMap<>();

  final List<String> keys;

  /** @param all the readings of the story, earliest first */
  StoryProfile(Story story, List<Reading> all) {
    this.story = story;
    readings = List.copyOf(all.subList(0, Math.min(ARTICLES, all.size())));
    began = all.isEmpty() ? null : all.getFirst().article().published();
    Map<Long, double[]> inWords = new HashMap<>();
    for (Reading reading : readings) {
      read(reading, inWords);
    }
    words = vector(inWords);
    keys = keys();
  }

  private void read(Reading reading, Map<Long, double[]> inWords) {
    Article article = reading.article();
    List<Terms.Term> terms = Terms.first(article, TERMS, Lexicon.ofStories());
    Set<String> seen = new HashSet<>();
    for (Terms.Term term : terms) {
      double rarity = Rarity.instance().of(term);
      boolean name = term.kind() == Terms.Kind.NAME;
      if (term.kind() != Terms.Kind.NUMBER && seen.add(term.key())) {
        count(inWords, term.key(), rarity * (name ? NAME : 1));
      }
    }
    Set<String> met = new HashSet<>();
    for (Name name : reading.names()) {
      List<Terms.Term> inside = Terms.between(terms, name.span().begin(), name.span().end());
      if (!inside.isEmpty()) {
        enter(name, inside, met);
      }
    }
  }

  private static void count(Map<Long, double[]> sums, String key, double weight) {
    double[] sum = sums.computeIfAbsent(Sparse.hash(key), k -> new double[2]);
    sum[0]++;
    sum[1] = Math.max(sum[1], weight);
  }

  private static Sparse vector(Map<Long, double[]> sums) {
    Map<Long, Double> weights = new HashMap<>();
    sums.forEach((feature, sum) -> weights.put(feature, (1 + Math.log(sum[0])) * sum[1]));
    return Sparse.of(weights);
  }

  /** Notes a name whole, and a person under the last word of the name too; a person is called the same in every language. */
  private void enter(Name name, List<Terms.Term> inside, Set<String> met) {
    List<String> words = new ArrayList<>();
    double rarest = 0;
    double last = 0;
    for (Terms.Term term : inside) {
      last = Rarity.instance().of(term);
      if (term.kind() == Terms.Kind.NAME || term.kind() == Terms.Kind.WORD && last >= TELLING) {
        words.add(name.kind() == Name.Kind.PERSON ? term.folded() : term.key());
        rarest = Math.max(rarest, last);
      }
    }
    if (words.isEmpty()) {
      return;
    }
    enter(name, words, rarest, met);
    if (name.kind() == Name.Kind.PERSON && words.size() > 1) {
      enter(name, words.subList(words.size() - 1, words.size()), last, met);
    }
  }

  private void enter(Name name, List<String> words, double rarity, Set<String> met) {
    String key = String.join(" ", words);
    Named before = named.get(key);
    if (before == null) {
      named.put(key, new Named(kind(name.kind()), Set.copyOf(words), rarity, name.span(), 1));
      met.add(key);
    } else if (met.add(key)) {
      named.put(key, new Named(before.kind, before.words, before.rarity, before.span, before.articles + 1));
    }
  }

  private static StoryLink.Kind kind(Name.Kind kind) {
    return switch (kind) {
      case PERSON -> StoryLink.Kind.PERSON;
      case ORGANISATION -> StoryLink.Kind.ORGANISATION;
      case PLACE -> StoryLink.Kind.PLACE;
      case OTHER -> StoryLink.Kind.OTHER;
    };
  }

  /** The names that say most, those of many articles first, equal ones by key. */
  private List<String> keys() {
    Comparator<Map.Entry<String, Named>> heaviest = Comparator.comparingDouble(entry -> -weight(entry.getValue()));
    return named.entrySet().stream()
        .filter(entry -> entry.getValue().rarity() >= TELLING)
        .sorted(heaviest.thenComparing(Map.Entry::getKey))
        .limit(KEYS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double weight(Named name) {
    return (1 + Math.log(name.articles())) * name.rarity();
  }

  /** The sentence around a span; the span itself where it stands in none. */
  Span sentence(Span span) {
    for (Reading reading : readings) {
      if (reading.article().id().equals(span.article())) {
        for (Span sentence : reading.sentences()) {
          if (sentence.contains(span)) {
            return sentence;
          }
        }
      }
    }
    return span;
  }

  String words(Span span) {
    for (Reading reading : readings) {
      if (reading.article().id().equals(span.article())) {
        return reading.article().words(span);
      }
    }
    throw new IllegalArgumentException("article " + span.article() + " is not read of story " + story.id());
  }
}
