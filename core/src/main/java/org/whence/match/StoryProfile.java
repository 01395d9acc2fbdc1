package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Moment;
import org.whence.model.Name;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Story;
import org.whence.model.StoryLink;

/** What a story is about, as far as another can go on with it: its words, the names in it, the reports it cites, and when it began. */
public final class StoryProfile {

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
   * @param printed the name as it stands there
   * @param sentence the one it stands in
   * @param articles how many articles of the story hold it
   */
  record Named(StoryLink.Kind kind, Set<String> words, double rarity, String printed, Span span, Span sentence, int articles) {}

  /** A report that a story cites, and a sentence that does. */
  record Cited(String name, Span proof, Span sentence) {}

  final Story story;

  /** Articles that were read of it. */
  final int read;

  final @Nullable Moment began;
  final Sparse words;
  final Map<String, Named> named = new TreeMap<>();

  /** By the report's id. */
  final Map<String, Cited> reports = new TreeMap<>();

  final List<String> keys;

  private StoryProfile(Story story, List<Reading> readings, @Nullable Moment began) {
    this.story = story;
    this.began = began;
    read = readings.size();
    Map<Long, double[]> inWords = new HashMap<>();
    readings.forEach(reading -> read(reading, inWords));
    words = vector(inWords);
    named.values().removeIf(name -> name.rarity() < TELLING);
    keys = keys();
  }

  /**
   * What a story is about.
   *
   * @param readings of its articles, earliest first
   * @param reports that these cite
   */
  public static StoryProfile of(Story story, List<Reading> readings, List<CitedReport> reports) {
    List<Reading> first = readings.subList(0, Math.min(ARTICLES, readings.size()));
    StoryProfile profile = new StoryProfile(story, first, readings.isEmpty() ? null : readings.getFirst().article().published());
    Map<ArticleId, Reading> byId = new HashMap<>();
    first.forEach(reading -> byId.put(reading.article().id(), reading));
    for (CitedReport report : reports) {
      for (Span proof : report.when() == null ? List.<Span>of() : report.proof()) {
        Reading citing = byId.get(proof.article());
        if (citing != null) {
          profile.reports.putIfAbsent(report.id(), new Cited(report.name(), proof, sentence(citing, proof)));
        }
      }
    }
    return profile;
  }

  private StoryProfile(StateInput in, Story story, Function<ArticleId, Article> articles) {
    this.story = story;
    began = articles.apply(story.articles().getFirst()).published();
    read = in.place();
    words = Sparse.read(in);
    for (int n = in.count(); n > 0; n--) {
      String key = in.text();
      StoryLink.Kind kind = StoryLink.Kind.values()[in.number(StoryLink.Kind.values().length)];
      List<String> apart = in.texts();
      double rarity = Double.longBitsToDouble(in.common());
      Span span = in.span();
      Span sentence = in.span();
      String printed = articles.apply(span.article()).words(span);
      named.put(key, new Named(kind, Set.copyOf(apart.isEmpty() ? List.of(key) : apart), rarity, printed, span, sentence, in.place()));
    }
    for (int n = in.count(); n > 0; n--) {
      reports.put(in.text(), new Cited(in.text(), in.span(), in.span()));
    }
    keys = keys();
  }

  /** Writes what was found in the articles, so that they need not be read again. */
  void save(StateOutput out) {
    out.article(new ArticleId(story.id()));
    out.number(read);
    words.save(out);
    out.number(named.size());
    named.forEach((key, name) -> {
      out.text(key);
      out.number(name.kind.ordinal());
      out.texts(name.words.equals(Set.of(key)) ? List.of() : name.words.stream().sorted().toList());
      out.common(Double.doubleToLongBits(name.rarity));
      out.span(name.span);
      out.span(name.sentence);
      out.number(name.articles);
    });
    out.number(reports.size());
    reports.forEach((id, cited) -> {
      out.text(id);
      out.text(cited.name);
      out.span(cited.proof);
      out.span(cited.sentence);
    });
  }

  /** @param stories where the story is found as it is now, by its first article */
  static StoryProfile read(StateInput in, Function<ArticleId, Story> stories, Function<ArticleId, Article> articles) {
    return new StoryProfile(in, stories.apply(in.article().id()), articles);
  }

  /** The id of the story. */
  public String id() {
    return story.id();
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
        enter(reading, name, inside, met);
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
  private void enter(Reading reading, Name name, List<Terms.Term> inside, Set<String> met) {
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
    enter(reading, name, words, rarest, met);
    if (name.kind() == Name.Kind.PERSON && words.size() > 1) {
      enter(reading, name, words.subList(words.size() - 1, words.size()), last, met);
    }
  }

  private void enter(Reading reading, Name name, List<String> words, double rarity, Set<String> met) {
    String key = String.join(" ", words);
    Named before = named.get(key);
    if (before == null) {
      String printed = reading.article().words(name.span());
      named.put(key, new Named(kind(name.kind()), Set.copyOf(words), rarity, printed, name.span(), sentence(reading, name.span()), 1));
      met.add(key);
    } else if (met.add(key)) {
      named.put(key, new Named(before.kind, before.words, before.rarity, before.printed, before.span, before.sentence, before.articles + 1));
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
  private static Span sentence(Reading reading, Span span) {
    for (Span sentence : reading.sentences()) {
      if (sentence.contains(span)) {
        return sentence;
      }
    }
    return span;
  }
}
