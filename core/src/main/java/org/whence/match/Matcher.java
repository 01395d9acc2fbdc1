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
import org.whence.model.Claim;
import org.whence.model.Copy;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;
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
    Map<ArticleId, Reading> byId = new TreeMap<>();
    for (Reading reading : readings) {
      byId.putIfAbsent(reading.article().id(), reading);
    }
    List<Reading> distinct = List.copyOf(byId.values());
    Stories grouped = Stories.of(distinct.stream().map(StoryIndex.Arrival::of).toList(), workers);
    List<Story> stories = grouped.stories();
    List<Copy> copies = grouped.copies();
    Map<StatementId, StatementId> repeats = Repeats.of(distinct, copies);
    Claims within = new Claims(links, repeats);
    List<List<Claim>> ofEach = workers.each(stories, story -> within.of(story, story.articles().stream().map(byId::get).toList()));
    List<Claim> claims = ofEach.stream().flatMap(List::stream).sorted(Comparator.comparing(Claim::id)).toList();
    return new Matches(copies, stories, claims);
  }

  /** The articles grouped by event; an article like no other is a story of its own. Sorted by id. */
  public List<Story> stories(List<Article> articles) {
    return Stories.of(articles.stream().map(StoryIndex.Arrival::of).toList(), workers).stories();
  }

  /** Which stories follow from one another. Sorted by id; a story of no line is in none. */
  public List<Storyline> storylines(List<Reading> readings, Links links, List<Story> stories) {
    Map<ArticleId, Reading> byId = new TreeMap<>();
    readings.forEach(reading -> byId.putIfAbsent(reading.article().id(), reading));
    return new Storylines(byId, links).of(stories);
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
            all.add(new Proposition(statement, reading.article(), Terms.of(reading.article()), links));
          }
        }
      }
    }
    boolean hasFirst = members.stream().anyMatch(member -> member.statement().toString().equals(whole.id()));
    String id = hasFirst ? whole.id() : members.getFirst().statement().toString();
    return new Claim(id, whole.story(), Titles.of(all), members, whole.maybeSame());
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
    List<Terms.Term> terms = Terms.of(article);
    return span -> {
      Set<String> keys = new TreeSet<>();
      for (Terms.Term term : Terms.between(terms, span.begin(), span.end())) {
        if (Proposition.isContent(term)) {
          keys.add(term.key());
        }
      }
      return keys;
    };
  }
}
