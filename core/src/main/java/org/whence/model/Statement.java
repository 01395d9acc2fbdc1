package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing one article puts forward: the content of an attribution, or the article's own assertion.
 *
 * @param wording the words that put it forward, without the attribution around them
 * @param sentence the sentence(s) around the wording, attribution included: what is shown as proof
 * @param role of the block it stands in
 * @param attributions innermost first: the one whose content this is, then those that enclose or relay it; empty in the article's own voice
 * @param stance to the proposition of the wording, before claims are compared
 * @param progress null where the wording is not about something that can be planned or done
 * @param quantities inside the wording
 * @param quotes inside the wording
 * @param acts in text order; empty where the words tell of none
 */
public record Statement(
    StatementId id,
    Span wording,
    Span sentence,
    Role role,
    List<AttributionId> attributions,
    Stance stance,
    Commitment commitment,
    Certainty certainty,
    @Nullable Progress progress,
    List<Quantity> quantities,
    List<Quote> quotes,
    List<Act> acts) {
  public Statement {
    attributions = List.copyOf(attributions);
    quantities = List.copyOf(quantities);
    quotes = List.copyOf(quotes);
    acts = List.copyOf(acts);
  }

  /** The same statement, given as something else. */
  public Statement with(Certainty other) {
    return new Statement(id, wording, sentence, role, attributions, stance, commitment, other, progress, quantities, quotes, acts);
  }
}
