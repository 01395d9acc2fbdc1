package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Copy;
import org.whence.model.Identity;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.model.Story;

/** One story's articles with all that links and matches say of them: what the rest of this package looks things up in. */
final class StoryView {
  final Story story;
  final List<Reading> readings;
  final Links links;
  final List<Claim> claims;
  final List<CitedReport> reports;
  private final Vocabulary vocabulary;
  private final Map<ArticleId, Function<Span, Set<String>>> wordsOf = new TreeMap<>();
  private final Map<StatementId, Telling> tellings = new HashMap<>();
  private final Map<ArticleId, Reading> readingOf = new TreeMap<>();
  private final Map<StatementId, Statement> statementOf = new TreeMap<>();
  private final Map<String, Identity> identityOf = new TreeMap<>();
  private final Map<ArticleId, CitedReport> reportHere = new TreeMap<>();
  private final Map<String, CitedReport> reportOf = new TreeMap<>();

  StoryView(Story story, List<Reading> readings, Links links, Matches matches, Vocabulary vocabulary) {
    this(story, readings, links, matches.claims().stream().filter(c -> c.story().equals(story.id())).toList(), vocabulary);
  }

  private StoryView(Story story, List<Reading> readings, Links links, List<Claim> claims, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.story = story;
    this.links = links;
    this.readings = readings.stream().sorted(Comparator.comparing(Reading::article, Article.BY_TIME)).toList();
    for (Reading reading : this.readings) {
      readingOf.put(reading.article().id(), reading);
      for (Statement statement : reading.statements()) {
        statementOf.put(statement.id(), statement);
      }
    }
    this.claims = List.copyOf(claims);
    for (Identity identity : links.identities()) {
      identityOf.put(identity.id(), identity);
    }
    List<CitedReport> here = new ArrayList<>();
    for (CitedReport report : links.reports()) {
      CitedReport seen = seenFromHere(report);
      if (seen != null) {
        here.add(seen);
        reportOf.put(seen.id(), seen);
        if (seen.inPile() != null) {
          reportHere.putIfAbsent(seen.inPile(), seen);
        }
      }
    }
    this.reports = List.copyOf(here);
  }

  /** The same story with its claims cut otherwise. */
  StoryView with(List<Claim> cut) {
    return cut.equals(claims) ? this : new StoryView(story, readings, links, cut, vocabulary);
  }

  /** The report as this story's articles cite it; null where none does. An article that is the report counts only inside the story. */
  private @Nullable CitedReport seenFromHere(CitedReport report) {
    List<ArticleId> citing = report.citedBy().stream().filter(readingOf::containsKey).toList();
    if (citing.isEmpty()) {
      return null;
    }
    List<Span> proof = report.proof().stream().filter(span -> readingOf.containsKey(span.article())).toList();
    ArticleId inPile = report.inPile() != null && readingOf.containsKey(report.inPile()) ? report.inPile() : null;
    return new CitedReport(report.id(), report.outlet(), report.name(), report.when(), citing, proof, inPile);
  }

  /** The content words of any stretch of an article, under keys that can be held against those of another. */
  Function<Span, Set<String>> vocabulary(ArticleId article) {
    return wordsOf.computeIfAbsent(article, id -> vocabulary.of(article(id)));
  }

  /** What a route tells; made once for all who hold it against others. */
  Telling telling(Route route, Stance stance) {
    StatementId id = route.statement().id();
    Telling known = tellings.get(id);
    if (known == null || known.stance() != stance || !known.route().equals(route)) {
      known = Telling.of(this, route, stance);
      tellings.put(id, known);
    }
    return known;
  }

  boolean has(ArticleId article) {
    return readingOf.containsKey(article);
  }

  Reading reading(ArticleId article) {
    Reading reading = readingOf.get(article);
    if (reading == null) {
      throw new IllegalArgumentException("article " + article + " is not of story " + story.id());
    }
    return reading;
  }

  Article article(ArticleId article) {
    return reading(article).article();
  }

  Statement statement(StatementId id) {
    Statement statement = statementOf.get(id);
    if (statement == null) {
      throw new IllegalArgumentException("statement " + id + " is not of story " + story.id());
    }
    return statement;
  }

  String words(Span span) {
    return article(span.article()).words(span);
  }

  @Nullable Identity identity(String id) {
    return identityOf.get(id);
  }

  /** The sources that an article gives. */
  List<Identity> givenBy(ArticleId article) {
    List<Identity> out = new ArrayList<>();
    for (Attribution attribution : reading(article).attributions()) {
      Identity identity = identity(links.sourceOf().getOrDefault(attribution.id(), ""));
      if (identity != null) {
        out.add(identity);
      }
    }
    return out;
  }

  String name(String identity) {
    Identity known = identityOf.get(identity);
    return known == null ? identity : known.name();
  }

  /** Whether an id is that of a document no words tell apart: "a study", "the report". */
  static boolean isSomeDocument(String id) {
    return id.startsWith("document:") && id.indexOf(':') != id.lastIndexOf(':');
  }

  /** The id of the outlet that goes by a printed name; null where links know none. */
  @Nullable String outletNamed(String printed) {
    for (Identity identity : identityOf.values()) {
      if (identity.kind() == Identity.Kind.OUTLET && (identity.name().equals(printed) || identity.aliases().contains(printed))) {
        return identity.id();
      }
    }
    return null;
  }

  @Nullable String outletOf(ArticleId article) {
    return links.outletOf().get(article);
  }

  @Nullable CitedReport report(String id) {
    return reportOf.get(id);
  }

  /** The cited report that an article of the story is. */
  @Nullable CitedReport reportPublishedAs(ArticleId article) {
    return reportHere.get(article);
  }

  /** The report of an outlet that an article cites. */
  @Nullable CitedReport cited(String outlet, ArticleId by) {
    CitedReport other = null;
    for (CitedReport report : reports) {
      if (outlet.equals(report.outlet())) {
        if (report.citedBy().contains(by)) {
          return report;
        }
        other = other == null ? report : other;
      }
    }
    return other;
  }

  /** Copies between articles of the story. */
  static List<Copy> copiesWithin(Set<ArticleId> articles, Matches matches) {
    return matches.copies().stream().filter(c -> articles.contains(c.child()) && articles.contains(c.parent())).toList();
  }

  Set<ArticleId> articles() {
    return new TreeSet<>(readingOf.keySet());
  }
}
