package org.whence.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.text.Plain;
import org.whence.text.WordList;

/**
 * Who "he" or "the president" is by another article of the story: the one person to whom it gives the same long quotation by name. People whom an
 * article leaves unnamed stay so.
 */
final class Quoted {

  /** Words in a row inside quotation marks that nobody says twice. */
  private static final int RUN = 8;

  /** Runs of one quotation that are looked at. */
  private static final int MOST_RUNS = 400;

  private static final Set<String> PRONOUNS = WordList.words(Quoted.class, "words.tsv", "pronoun");
  private static final Set<String> ARTICLES = WordList.words(Quoted.class, "words.tsv", "before-office");

  private final Map<AttributionId, String> sourceOf;
  private final Map<String, Set<String>> namedFor = new HashMap<>();

  Quoted(List<Reading> readings, Map<AttributionId, String> sourceOf) {
    this.sourceOf = sourceOf;
    for (Reading reading : readings) {
      for (Quote quote : reading.quotes()) {
        Attribution given = quote.attribution() == null ? null : reading.attribution(quote.attribution());
        String person = given == null || pointsBack(given.source()) ? "" : sourceOf.getOrDefault(given.id(), "");
        if (person.startsWith("person:")) {
          runs(reading, quote).forEach(run -> namedFor.computeIfAbsent(run, k -> new TreeSet<>()).add(person));
        }
      }
    }
  }

  /** The persons by name behind a reading's pronouns and titles, by attribution; only what the words settle. */
  Map<AttributionId, String> named(Reading reading) {
    Map<AttributionId, Set<String>> found = new HashMap<>();
    for (Quote quote : reading.quotes()) {
      if (quote.attribution() != null && pointsBack(reading.attribution(quote.attribution()).source())) {
        for (String run : runs(reading, quote)) {
          found.computeIfAbsent(quote.attribution(), k -> new TreeSet<>()).addAll(namedFor.getOrDefault(run, Set.of()));
        }
      }
    }
    Map<AttributionId, String> named = new HashMap<>();
    found.forEach((attribution, persons) -> {
      if (persons.size() == 1 && !persons.contains(sourceOf.get(attribution))) {
        named.put(attribution, persons.iterator().next());
      }
    });
    return named;
  }

  /** Whether a speaker is called by what could be said of many, and is one of those who speak for themselves. */
  private static boolean pointsBack(Source source) {
    return switch (source) {
      case Source.Person person -> pointsBack(person.name());
      case Source.Office office -> pointsBack(office.name());
      case Source.Unnamed ignored -> false;
      case Source.Document ignored -> false;
      case Source.Report ignored -> false;
      case Source.Unstated ignored -> false;
    };
  }

  private static boolean pointsBack(String name) {
    int blank = name.indexOf(' ');
    String bare = blank > 0 && ARTICLES.contains(Plain.form(name.substring(0, blank))) ? name.substring(blank + 1) : name;
    return PRONOUNS.contains(Plain.form(name)) || bare.codePoints().noneMatch(Character::isUpperCase);
  }

  private static List<String> runs(Reading reading, Quote quote) {
    return Plain.runs(Plain.form(reading.article().words(quote.span())), RUN, MOST_RUNS);
  }
}
