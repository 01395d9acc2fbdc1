package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Copy;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.Story;
import org.whence.model.Storyline;

/**
 * Finds what belongs together across articles: copies, stories, and the claims inside each story. Every answer is a function of the set of articles:
 * neither their order nor the order in which they came matters.
 */
public final class Matcher {

  private final Workers workers;

  /** A matcher that works on the thread that asks. */
  public Matcher() {
    this(Workers.ONE);
  }

  /** A matcher whose work is shared out. */
  public Matcher(Workers workers) {
    this.workers = workers;
  }

  /** Copies, stories and claims of what was read. */
  public Matches match(List<Reading> readings, Links links) {
    Matches grouped = group(readings);
    Map<ArticleId, Reading> byId = byId(readings);
    Map<ArticleId, String> storyOf = new TreeMap<>();
    grouped.stories().forEach(story -> story.articles().forEach(article -> storyOf.put(article, story.id())));
    Map<String, List<Copy>> within = new TreeMap<>();
    for (Copy copy : grouped.copies()) {
      String story = storyOf.getOrDefault(copy.child(), "");
      if (story.equals(storyOf.get(copy.parent()))) {
        within.computeIfAbsent(story, k -> new ArrayList<>()).add(copy);
      }
    }
    List<List<Claim>> ofEach = workers.each(grouped.stories(), story -> {
      List<Reading> its = story.articles().stream().map(byId::get).toList();
      return claims(story, its, links, within.getOrDefault(story.id(), List.of()));
    });
    List<Claim> claims = ofEach.stream().flatMap(List::stream).sorted(Comparator.comparing(Claim::id)).toList();
    return new Matches(grouped.copies(), grouped.stories(), claims);
  }

  /** Copies and stories of what was read, without the claims. */
  public Matches group(List<Reading> readings) {
    Stories grouped = Stories.of(byId(readings).values().stream().map(StoryIndex.Arrival::of).toList(), workers);
    return new Matches(grouped.copies(), grouped.stories(), List.of());
  }

  /**
   * The claims of one story, sorted by id.
   *
   * @param readings of its articles, earliest first
   * @param copies among its articles
   */
  public List<Claim> claims(Story story, List<Reading> readings, Links links, List<Copy> copies) {
    return new Claims(links, Repeats.of(readings, copies)).of(story, readings).stream().sorted(Comparator.comparing(Claim::id)).toList();
  }

  private static Map<ArticleId, Reading> byId(List<Reading> readings) {
    Map<ArticleId, Reading> byId = new TreeMap<>();
    readings.forEach(reading -> byId.putIfAbsent(reading.article().id(), reading));
    return byId;
  }

  /** The articles grouped by event; an article like no other is a story of its own. Sorted by id. */
  public List<Story> stories(List<Article> articles) {
    return Stories.of(articles.stream().map(StoryIndex.Arrival::of).toList(), workers).stories();
  }

  /** Which stories follow from one another. Sorted by id; a story of no line is in none. */
  public List<Storyline> storylines(List<Reading> readings, Links links, List<Story> stories) {
    Map<ArticleId, Reading> byId = byId(readings);
    Map<ArticleId, List<CitedReport>> citing = new TreeMap<>();
    for (CitedReport report : links.reports()) {
      report.citedBy().forEach(article -> citing.computeIfAbsent(article, k -> new ArrayList<>()).add(report));
    }
    Storylines lines = new Storylines();
    List<StoryProfile> profiles = new ArrayList<>();
    for (Story story : stories) {
      List<Reading> its = story.articles().stream().map(byId::get).filter(reading -> reading != null).toList();
      List<CitedReport> reports = story.articles().stream().flatMap(article -> citing.getOrDefault(article, List.of()).stream()).distinct().toList();
      profiles.add(StoryProfile.of(story, its, reports));
    }
    lines.change(List.of(), profiles);
    return lines.lines();
  }

  /** The claims among readings that are known to be of one story, earliest article first. */
  public List<Claim> claims(List<Reading> story, Links links) {
    List<ArticleId> ids = story.stream().map(reading -> reading.article().id()).toList();
    return ids.isEmpty() ? List.of() : new Claims(links, Map.of()).of(new Story(ids.get(0).value(), ids), story);
  }

  /** A claim of some of its statements alone: its id is that of the earliest, its title the least committed wording among them. */
  public Claim claim(Claim whole, List<Claim.Member> members, List<Reading> readings, Links links) {
    List<Proposition> all = new ArrayList<>();
    for (Claim.Member member : members) {
      for (Reading reading : readings) {
        for (Statement statement : reading.statements()) {
          if (statement.id().equals(member.statement())) {
            all.add(new Proposition(statement, reading.article(), Terms.ofClaims(reading.article()), links));
          }
        }
      }
    }
    boolean hasFirst = members.stream().anyMatch(member -> member.statement().toString().equals(whole.id()));
    String id = hasFirst ? whole.id() : members.getFirst().statement().toString();
    return new Claim(id, whole.story(), Titles.of(all, members), members, whole.maybeSame());
  }

  /** Which article carries another's text. Sorted by child, then parent. */
  public List<Copy> copies(List<Article> articles) {
    return CopyIndex.amongArticles(articles);
  }

  /** Which article carries another's text, its credits and citations heeded. Sorted by child, then parent. */
  public List<Copy> copiesRead(List<Reading> readings) {
    return CopyIndex.among(readings);
  }

  /** The content words of any stretch of one article, under keys that inflection and translation leave alone. */
  public Function<Span, Set<String>> words(Article article) {
    List<Terms.Term> terms = Terms.ofClaims(article);
    return span -> {
      Set<String> keys = new TreeSet<>();
      for (Terms.Term term : Terms.between(terms, span.begin(), span.end())) {
        if (Proposition.tells(term)) {
          keys.add(term.key());
        }
      }
      return keys;
    };
  }
}
