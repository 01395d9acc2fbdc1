package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet's report as others cite it.
 *
 * @param id stable: the outlet's identity and, where a time tells several reports of one outlet apart, that time
 * @param outlet id of the outlet's {@link Identity}; null for a report whose outlet no citation names
 * @param name how it is called in print
 * @param when the time the citations give, as printed; null where none
 * @param citedBy articles that cite it, sorted
 * @param proof the citing sentences, one or more for each of them
 * @param inPile the article that is this report, where it was given
 */
public record CitedReport(
    String id,
    @Nullable String outlet,
    String name,
    @Nullable String when,
    List<ArticleId> citedBy,
    List<Span> proof,
    @Nullable ArticleId inPile) {
  public CitedReport {
    citedBy = List.copyOf(citedBy);
    proof = List.copyOf(proof);
  }
}
