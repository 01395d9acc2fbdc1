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

  public Attribution attribution(AttributionId id) {
    return attributions.get(id.index());
  }
}
