package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;

/**
 * An attribution as one rule sees it inside one sentence, before names are resolved. Token indices are those of the sentence's block.
 *
 * @param source first and last token of the source; null where it is carried over or unstated
 * @param cue first and last token of the cue
 * @param content character ranges of the text, in order
 * @param addressee first and last token of whom it was said to; null where nobody
 * @param lemma of the cue
 * @param form how it was found
 */
record Found(
    int @Nullable [] source,
    int[] cue,
    List<int[]> content,
    Commitment commitment,
    int @Nullable [] addressee,
    String lemma,
    Form form) {

  /** The ways of speaking the reader knows. */
  enum Form {
    VERB,
    CARRIED,
    ACCORDING,
    CITING,
    REFUSAL,
    UNSTATED,
    COLON,
    QUOTATION,
    CREDITED,
    NOUN,
    LEARNED
  }

  Found withSource(int @Nullable [] other) {
    return new Found(other, cue, content, commitment, addressee, lemma, form);
  }

  Found withContent(List<int[]> other) {
    return new Found(source, cue, other, commitment, addressee, lemma, form);
  }

  int begin(Sentence s) {
    int begin = s.begin(cue[0]);
    if (source != null) {
      begin = Math.min(begin, s.begin(source[0]));
    }
    return content.isEmpty() ? begin : Math.min(begin, content.get(0)[0]);
  }
}
