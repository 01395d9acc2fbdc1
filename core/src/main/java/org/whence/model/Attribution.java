package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Source, cue and content inside one article: "officials – said – that ..." (PARC/PolNeAR).
 *
 * @param source resolved within the article
 * @param sourceSpans the mention; empty where the source is carried over ("adding that")
 * @param cue at least one span
 * @param content empty where nothing is put forward ("declined to comment")
 * @param via outlet through which it was said ("told the BBC", a report the article relays), as printed; null where it was not through another
 * @param viaProof where the article says so: inside this sentence or an earlier one
 * @param parent the attribution whose content encloses this one, or whose report relays it
 * @param utterance when, where and to whom it was said
 * @param direct whether the content is, wholly or in part, inside quotation marks
 */
public record Attribution(
    AttributionId id,
    Source source,
    List<Span> sourceSpans,
    List<Span> cue,
    List<Span> content,
    Commitment commitment,
    @Nullable String via,
    List<Span> viaProof,
    @Nullable AttributionId parent,
    Span sentence,
    Utterance utterance,
    boolean direct) {
  public Attribution {
    sourceSpans = List.copyOf(sourceSpans);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    viaProof = List.copyOf(viaProof);
    if (cue.isEmpty()) {
      throw new IllegalArgumentException("an attribution without a cue has no evidence: " + source);
    }
  }
}
