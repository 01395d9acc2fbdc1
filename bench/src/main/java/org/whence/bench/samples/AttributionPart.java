package org.whence.bench.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;

/** Attributions: who says, by which words, what kind of source, how firmly. */
final class AttributionPart implements Part {

  private record Pair(double worth, Key.Attribution wanted, Attribution given) {}

  @Override
  public void score(Key key, Corpus corpus, Scores scores) {
    for (Key.Labels labels : key.articles()) {
      Reading reading = corpus.reading(labels.article());
      List<Attribution> given = reading == null ? List.of() : reading.attributions();
      List<Pair> pairs = pairs(labels, given, reading, corpus);
      Set<Key.Attribution> met = new HashSet<>();
      Set<Attribution> used = new HashSet<>();
      int cues = 0;
      for (Pair pair : pairs) {
        met.add(pair.wanted());
        used.add(pair.given());
        boolean cue = reading != null && Alike.cues(pair.wanted().cue(), words(reading.article(), pair.given().cue()));
        cues += cue ? 1 : 0;
      }
      int counted = (int) given.stream().filter(a -> used.contains(a) || reading != null && !optional(reading.article(), a)).count();
      scores.found("attribution source", pairs.size(), counted, labels.attributions().size());
      scores.found("attribution source and cue", cues, counted, labels.attributions().size());
      pairs.forEach(pair -> kinds(labels.article(), pair, scores));
      labels.attributions().stream()
          .filter(a -> !met.contains(a))
          .forEach(a -> scores.miss("attribution not found", labels.article(), a.source() + " | " + a.cue() + " | " + a.quote()));
      if (reading != null) {
        given.stream()
            .filter(a -> !used.contains(a) && !optional(reading.article(), a))
            .forEach(a -> scores.miss("attribution too many", labels.article(), a.source() + " | " + spoken(reading, a)));
      }
    }
  }

  private static String spoken(Reading reading, Attribution a) {
    return words(reading.article(), a.cue()) + " | " + reading.article().words(a.sentence()).replace('\n', ' ');
  }

  private static void kinds(String article, Pair pair, Scores scores) {
    String type = type(pair.given().source());
    boolean typeRight = type.equals(pair.wanted().type());
    scores.answer("attribution source type", typeRight);
    String commitment = Phrase.of(pair.given().commitment());
    boolean commitmentRight = commitment.equals(pair.wanted().commitment());
    scores.answer("attribution commitment", commitmentRight);
    if (!typeRight) {
      scores.miss("source type", article, pair.wanted().source() + ": " + type + ", not " + pair.wanted().type());
    }
    if (!commitmentRight) {
      scores.miss("commitment", article, pair.wanted().cue() + ": " + commitment + ", not " + pair.wanted().commitment());
    }
  }

  private static List<Pair> pairs(Key.Labels labels, List<Attribution> given, @org.jspecify.annotations.Nullable Reading reading, Corpus corpus) {
    List<Pair> all = new ArrayList<>();
    for (Key.Attribution wanted : labels.attributions()) {
      for (Attribution candidate : given) {
        if (reading != null && corpus.within(candidate.sentence(), labels.article(), wanted.quote())) {
          String printed = words(reading.article(), candidate.sourceSpans());
          double name = likeness(wanted, candidate.source().name(), printed);
          double cue = Alike.cues(wanted.cue(), words(reading.article(), candidate.cue())) ? 0.4 : 0;
          double type = wanted.type().equals(type(candidate.source())) ? 0.3 : 0;
          if (name >= Alike.ENOUGH) {
            all.add(new Pair(name + cue + type, wanted, candidate));
          }
        }
      }
    }
    all.sort(Comparator.comparingDouble((Pair pair) -> -pair.worth()));
    List<Pair> out = new ArrayList<>();
    Set<Object> taken = new HashSet<>();
    for (Pair pair : all) {
      if (!taken.contains(pair.wanted()) && !taken.contains(pair.given())) {
        taken.add(pair.wanted());
        taken.add(pair.given());
        out.add(pair);
      }
    }
    return out;
  }

  private static double likeness(Key.Attribution wanted, String name, String printed) {
    double plain = Math.max(Alike.names(wanted.source(), printed), Alike.names(wanted.source(), name));
    return wanted.resolved() == null ? plain : Math.max(plain, Alike.names(wanted.resolved(), name));
  }

  /** Headlines that repeat the body are not in the key, nor sentences that only go on with a quotation; what nobody is said to say has no source. */
  private static boolean optional(Article article, Attribution attribution) {
    boolean goesOn = words(article, attribution.cue()).codePoints().noneMatch(Character::isLetterOrDigit);
    return goesOn || attribution.source() instanceof Source.Unstated || article.roleAt(attribution.cue().getFirst().begin()) == Role.HEADLINE;
  }

  private static String words(Article article, List<Span> spans) {
    return String.join(" ", spans.stream().map(article::words).toList());
  }

  private static String type(Source source) {
    return switch (source) {
      case Source.Person ignored -> "named_person";
      case Source.Office ignored -> "office";
      case Source.Document ignored -> "document";
      case Source.Report ignored -> "outlet";
      case Source.Unnamed ignored -> "anonymous";
      case Source.Unstated ignored -> "unstated";
    };
  }
}
