package org.whence.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Identity;
import org.whence.model.Moment;
import org.whence.model.Quantity;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.Tally;
import org.whence.model.Tally.Line;
import org.whence.model.TracedClaim;
import org.whence.text.Fold;
import org.whence.text.OutletNames;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Counts up what the articles count: for each thing the values, who counted and for when, and whether they agree. */
final class Tallies {
  /** Lines held against one another in one tally. */
  private static final int MOST = 40;

  /** Letters by which forms of one noun are known: "prisoner", "prisoners". */
  private static final int STEM = 6;

  /** Words that count one thing, to the name of the thing; the languages stand together. */
  private static final Map<String, String> THINGS = things();

  /** Share of the longer words of the shorter sentence that two sentences on one thing have in common. */
  private static final double ALIKE = 0.34;

  /** The name of what is not worth counting. */
  private static final String NOTHING = "-";

  private final StoryIndex index;
  private final Map<Key, Map<LineKey, Line>> found = new LinkedHashMap<>();

  /** What is counted: of a claim, in a unit. */
  private record Key(String claim, String unit, String thing) {}

  private record LineKey(BigDecimal low, @Nullable BigDecimal high, boolean lowOpen, String counter, String asOf) {}

  Tallies(StoryIndex index) {
    this.index = index;
  }

  private static Map<String, String> things() {
    Map<String, String> out = new HashMap<>();
    for (String[] row : WordList.rows(Tallies.class, "things.tsv")) {
      for (String word : row[1].split(" ")) {
        out.put(Fold.fold(word), row[0]);
      }
    }
    return Map.copyOf(out);
  }

  List<Tally> all() {
    for (Reading reading : index.dossier().readings()) {
      Set<Span> taken = new HashSet<>();
      List<Statement> statements = new ArrayList<>(reading.statements());
      statements.sort(Comparator.comparingInt((Statement s) -> s.wording().length()).thenComparing(Statement::id));
      for (Statement statement : statements) {
        statement.quantities().stream().filter(q -> taken.add(q.span())).forEach(quantity -> add(reading, statement, quantity));
      }
    }
    List<Tally> out = new ArrayList<>();
    found.forEach((key, lines) -> out.add(tally(key, List.copyOf(lines.values()))));
    out.sort(
        Comparator.comparing(Tally::standing)
            .thenComparingInt(tally -> -articles(tally))
            .thenComparing(Tally::claim)
            .thenComparing(tally -> tally.lines().getFirst().quantity().span()));
    return out;
  }

  private void add(Reading reading, Statement statement, Quantity quantity) {
    TracedClaim claim = index.claim(statement.id());
    boolean tells = (quantity.unit() != null || quantity.counted() != null) && !isOfSources(statement, quantity);
    if (claim == null || !tells || !statement.stance().isPath() || !statement.sentence().contains(quantity.span())) {
      return;
    }
    Key key = new Key(claim.claim().id(), Objects.requireNonNullElse(quantity.unit(), ""), thing(quantity.counted()));
    String asOf = quantity.asOf() == null || quantity.asOf().time() == null ? "" : quantity.asOf().time().earliest().toString();
    LineKey line = new LineKey(
        quantity.low().stripTrailingZeros(), quantity.high() == null ? null : quantity.high().stripTrailingZeros(), quantity.lowOpen(),
        counter(statement, quantity), asOf);
    Line told = new Line(quantity, bound(reading.article(), quantity), statement.sentence(), List.of());
    found.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(line, told, Tallies::and);
  }

  /** Whether the number counts who says it, or what is never news by its number: "two officials", "both countries", "one". */
  private boolean isOfSources(Statement statement, Quantity quantity) {
    if (quantity.counted() != null && THINGS.getOrDefault(Fold.fold(quantity.counted()), "").equals(NOTHING)) {
      return true;
    }
    boolean spelled = !Character.isDigit(index.words(quantity.span()).charAt(0));
    if (spelled && quantity.low().equals(BigDecimal.ONE) && quantity.unit() == null) {
      return true;
    }
    for (var attribution : index.attributed(statement.sentence())) {
      if (attribution.sourceSpans().stream().anyMatch(quantity.span()::overlaps)) {
        return true;
      }
    }
    return false;
  }

  private static Line and(Line one, Line other) {
    if (one.sentence().equals(other.sentence())) {
      return one;
    }
    List<Span> also = new ArrayList<>(one.also());
    also.add(other.sentence());
    return new Line(one.quantity(), one.bound(), one.sentence(), also.stream().distinct().sorted().toList());
  }

  private static String thing(@Nullable String counted) {
    if (counted == null) {
      return "";
    }
    String folded = Fold.fold(counted);
    return THINGS.getOrDefault(folded, folded.substring(0, Math.min(STEM, folded.length())));
  }

  /** Who counted, as one form of a name; empty where nobody is said to have. */
  private String counter(Statement statement, Quantity quantity) {
    Identity party = party(statement, quantity);
    if (party != null) {
      return party.id();
    }
    return quantity.countedBy() == null ? "" : OutletNames.normal(index.words(quantity.countedBy()));
  }

  private @Nullable Identity party(Statement statement, Quantity quantity) {
    for (var id : statement.attributions()) {
      Attribution attribution = index.reading(id.article()).attribution(id);
      boolean counts = quantity.countedBy() != null && attribution.sourceSpans().stream().anyMatch(quantity.countedBy()::overlaps);
      Identity party = counts ? index.party(id) : null;
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  private static Tally.Bound bound(Article article, Quantity quantity) {
    BigDecimal high = quantity.high();
    if (quantity.lowOpen()) {
      return Tally.Bound.AT_MOST;
    }
    if (high == null) {
      return Tally.Bound.AT_LEAST;
    }
    if (high.compareTo(quantity.low()) > 0) {
      return Tally.Bound.BETWEEN;
    }
    Vocabulary words = Vocabulary.of(article.language());
    String before = article.text().substring(Math.max(0, quantity.span().begin() - 24), quantity.span().begin()).strip();
    String[] last = Fold.fold(before).split("[^\\p{L}]+");
    for (int i = Math.max(0, last.length - 2); i < last.length && words != null; i++) {
      if (words.is(Vocabulary.Kind.NEARLY, last[i])) {
        return Tally.Bound.ABOUT;
      }
    }
    return Tally.Bound.EXACTLY;
  }

  private Tally tally(Key key, List<Line> lines) {
    Comparator<Line> order =
        Comparator.comparing((Line line) -> time(line) == null)
            .thenComparing(this::earliest)
            .thenComparingInt(line -> -line.also().size())
            .thenComparing(line -> line.quantity().span());
    List<Line> sorted = lines.stream().sorted(order).toList();
    Quantity one = sorted.getFirst().quantity();
    return new Tally(one.counted(), one.unit(), key.claim(), standing(sorted), sorted);
  }

  private Instant earliest(Line line) {
    Moment time = time(line);
    return time == null ? Instant.EPOCH : time.earliest();
  }

  private Tally.Standing standing(List<Line> lines) {
    Tally.Standing out = Tally.Standing.AGREE;
    for (int i = 0; i < Math.min(MOST, lines.size()); i++) {
      for (int j = i + 1; j < Math.min(MOST, lines.size()); j++) {
        Tally.Standing pair = standing(lines.get(i), lines.get(j));
        out = pair.compareTo(out) < 0 ? pair : out;
      }
    }
    return out;
  }

  private Tally.Standing standing(Line one, Line other) {
    if (Amounts.agree(one, other)) {
      return Tally.Standing.AGREE;
    }
    Moment first = time(one);
    Moment second = time(other);
    boolean apart = first != null && second != null && (first.certainlyBefore(second) || second.certainlyBefore(first));
    boolean stated = one.quantity().asOf() != null || other.quantity().asOf() != null;
    String counter = namedCounter(one);
    String otherCounter = namedCounter(other);
    boolean named = !counter.isEmpty() && !otherCounter.isEmpty();
    if (apart && (stated || named && counter.equals(otherCounter))) {
      return Tally.Standing.UPDATED;
    }
    if (named && !counter.equals(otherCounter) && !apart && one.quantity().counted() != null) {
      return Tally.Standing.CONFLICT;
    }
    boolean here = one.sentence().article().equals(other.sentence().article());
    return here || !speakAlike(one, other) ? Tally.Standing.AGREE : Tally.Standing.DIFFER;
  }

  /** Whether two sentences share so many of their longer words that they tell of one thing. */
  private boolean speakAlike(Line one, Line other) {
    Set<String> shorter = stems(one.sentence());
    Set<String> longer = stems(other.sentence());
    int size = Math.min(shorter.size(), longer.size());
    shorter.retainAll(longer);
    boolean languages = !index.article(one.sentence().article()).language().equals(index.article(other.sentence().article()).language());
    return languages || size > 0 && shorter.size() >= ALIKE * size;
  }

  private Set<String> stems(Span sentence) {
    Set<String> out = new HashSet<>();
    for (String word : Plain.form(index.words(sentence)).split(" ")) {
      if (word.length() >= STEM) {
        out.add(word.substring(0, STEM));
      }
    }
    return out;
  }

  /** The named person or office that counted; empty for any other: two studies, or two officials, may be one. */
  private String namedCounter(Line line) {
    Statement statement = index.narrowest(line.quantity().span());
    Identity party = statement == null ? null : party(statement, line.quantity());
    if (party == null) {
      return "";
    }
    return party.kind() == Identity.Kind.PERSON || party.kind() == Identity.Kind.OFFICE ? party.id() : "";
  }

  /** When a number holds: the time it is given for, or else when its article appeared. */
  private @Nullable Moment time(Line line) {
    var asOf = line.quantity().asOf();
    return asOf != null && asOf.time() != null ? asOf.time() : index.article(line.sentence().article()).published();
  }

  static int articles(Tally tally) {
    Set<ArticleId> articles = new HashSet<>();
    for (Line line : tally.lines()) {
      articles.add(line.sentence().article());
      line.also().forEach(span -> articles.add(span.article()));
    }
    return articles.size();
  }
}
