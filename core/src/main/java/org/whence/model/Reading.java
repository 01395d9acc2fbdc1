package org.whence.model;

import java.util.List;

/**
 * What one article says, read without knowledge of any other.
 *
 * @param sentences in text order, over all blocks
 * @param attributions in text order; the index of an id is its place here
 * @param statements in text order
 * @param names in text order, none inside another
 * @param times in text order, none inside another
 */
public record Reading(
    Article article,
    List<Span> sentences,
    List<Attribution> attributions,
    List<Statement> statements,
    List<Quote> quotes,
    List<Check> checks,
    List<Citation> citations,
    List<Credit> credits,
    List<OwnReporting> ownReporting,
    List<Name> names,
    List<TimeMention> times) {

  /** Characters from which on a line tells something though no full stop ends it. */
  private static final int LONG_LINE = 80;

  public Reading {
    sentences = List.copyOf(sentences);
    attributions = List.copyOf(attributions);
    statements = List.copyOf(statements);
    quotes = List.copyOf(quotes);
    checks = List.copyOf(checks);
    citations = List.copyOf(citations);
    credits = List.copyOf(credits);
    ownReporting = List.copyOf(ownReporting);
    names = List.copyOf(names);
    times = List.copyOf(times);
  }

  /** The same reading with other statements, in text order. */
  public Reading withStatements(List<Statement> others) {
    return new Reading(
        article, sentences, attributions, others, quotes, checks, citations, credits, ownReporting, names, times);
  }

  /**
   * Sentences of the body, from its first on, that tell something: a line without a full stop, such as a date, a section or a name, is none unless it
   * is long. Where the body has only such lines, these.
   */
  public List<Span> lead(int most) {
    List<Span> body = sentences.stream().filter(sentence -> article.roleAt(sentence.begin()) == Role.BODY).toList();
    List<Span> told = body.stream().filter(sentence -> isWhole(article.words(sentence))).limit(most).toList();
    return told.isEmpty() ? body.stream().limit(most).toList() : told;
  }

  private static boolean isWhole(String words) {
    int end = words.length();
    while (end > 0 && "\"\u201d\u00bb')\u2019 ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?\u2026".indexOf(words.charAt(end - 1)) >= 0 || words.length() >= LONG_LINE;
  }

  public Attribution attribution(AttributionId id) {
    return attributions.get(id.index());
  }
}
