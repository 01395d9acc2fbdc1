package org.whence.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Certainty;
import org.whence.model.Claim;
import org.whence.model.Commitment;
import org.whence.model.Credit;
import org.whence.model.Language;
import org.whence.model.Links;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.text.Sentences;

/** Invented articles, and readings of them in which every sentence is one statement in the article's own voice. */
final class Written {

  static final Links NO_LINKS = new Links(List.of(), Map.of(), Map.of(), Map.of(), List.of());

  private Written() {}

  static Article english(String outlet, String day, String title, String body) {
    return article(Language.ENGLISH, outlet, day, title, body);
  }

  static Article spanish(String outlet, String day, String title, String body) {
    return article(Language.SPANISH, outlet, day, title, body);
  }

  private static Article article(Language language, String outlet, String day, String title, String body) {
    String text = title + "\n\n" + body;
    List<Block> blocks =
        List.of(
            new Block(0, title.length(), Role.HEADLINE, "written so"), new Block(title.length() + 2, text.length(), Role.BODY, "written so"));
    Moment when = day.isEmpty() ? null : Moment.day(day, LocalDate.parse(day));
    ArticleId id = ArticleId.of(null, outlet, day, text);
    return new Article(id, outlet, text, blocks, language, new Outlet(outlet, null), null, when, null, List.of(), List.of());
  }

  /** One body sentence, one statement: an article that says one thing. */
  static Reading says(String outlet, String day, String sentence) {
    return reading(english(outlet, day, "Ferry inquiry in Port Alder", sentence));
  }

  static Reading dice(String outlet, String day, String sentence) {
    return reading(spanish(outlet, day, "Investigaci\u00f3n del transbordador en Port Alder", sentence));
  }

  static Reading reading(Article article) {
    return reading(article, List.of());
  }

  static Reading credited(Article article, String outlet) {
    Span proof = article.span(0, 1);
    return reading(article, List.of(new Credit(outlet, Credit.Kind.FOOTER, proof)));
  }

  private static Reading reading(Article article, List<Credit> credits) {
    List<Span> sentences = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Block block : article.blocks()) {
      for (int[] bounds : Sentences.split(article.text(), block.begin(), block.end())) {
        Span span = article.span(bounds[0], bounds[1]);
        sentences.add(span);
        if (block.role() == Role.BODY) {
          statements.add(statement(article, span));
        }
      }
    }
    return new Reading(article, sentences, List.of(), statements, List.of(), List.of(), List.of(), credits, List.of(), List.of(), List.of());
  }

  private static Statement statement(Article article, Span span) {
    StatementId id = new StatementId(article.id(), span.begin(), span.end());
    return new Statement(
        id, span, span, Role.BODY, List.of(), Stance.ASSERTS, Commitment.NONE, Certainty.STATED_AS_FACT, null, List.of(), List.of(), List.of());
  }

  /** The claims among readings that are known to be of one story. */
  static List<Claim> claims(List<Reading> readings) {
    List<Reading> sorted = new ArrayList<>(readings);
    sorted.sort((a, b) -> Article.BY_TIME.compare(a.article(), b.article()));
    List<ArticleId> ids = sorted.stream().map(r -> r.article().id()).toList();
    return new Claims(NO_LINKS, java.util.Map.of()).of(new org.whence.model.Story(ids.get(0).value(), ids), sorted);
  }

  /** The claim that holds the statement whose words fit. */
  static Claim claimOf(List<Claim> claims, List<Reading> readings, Predicate<String> words) {
    for (Claim claim : claims) {
      for (Claim.Member member : claim.members()) {
        for (Reading reading : readings) {
          for (Statement statement : reading.statements()) {
            if (statement.id().equals(member.statement()) && words.test(reading.article().words(statement.wording()))) {
              return claim;
            }
          }
        }
      }
    }
    throw new IllegalArgumentException("no claim holds such words");
  }
}
