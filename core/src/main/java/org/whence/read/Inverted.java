package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.text.Tag;

/** The subject behind its verb of saying: "dijo ayer a este diario el alcalde", "advierte, eso sí, la directora". */
final class Inverted {

  /** Longest aside between verb and subject, in tokens. */
  private static final int ASIDE = 3;

  private Inverted() {}

  /** The subject that begins at or after the token behind the verb, once times, addressee and asides are skipped; null where none does. */
  static int @Nullable [] subject(Sentence s, int afterVerb) {
    int at = skipped(s, afterVerb);
    if (!s.in(at) || s.is(at, "complementisers") || s.isQuoteMark(at) || s.is(at, "no_subject_words")) {
      return null;
    }
    int[] right = Subjects.right(s, at);
    return right != null && isClosed(s, right[1] + 1) ? right : null;
  }

  private static int skipped(Sentence s, int from) {
    int at = from;
    while (s.in(at) && s.isTime(at)) {
      at++;
    }
    int[] addressee = Addressees.at(s, at);
    at = addressee == null ? at : addressee[1] + 1;
    if (s.pack().has(Trait.VERB_MAY_LEAD)) {
      at = behindOwnOutlet(s, behindAside(s, at));
    }
    while (s.in(at) && addressee != null && s.isTime(at)) {
      at++;
    }
    return at;
  }

  /** "Advierte, eso sí, la directora". */
  private static int behindAside(Sentence s, int at) {
    for (int end = at + 2; s.isComma(at) && s.in(end) && end - at <= ASIDE + 1; end++) {
      if (s.isComma(end)) {
        return s.in(end + 1) && (s.tags()[end + 1] == Tag.DET || s.tokens().isCapitalised(end + 1)) ? end + 1 : at;
      }
    }
    return at;
  }

  /** "Lamentó ante este periódico Ana Gil": before whom it was said. */
  private static int behindOwnOutlet(Sentence s, int at) {
    boolean own = s.in(at + 2) && s.tags()[at] == Tag.ADP && s.is(at + 1, "own_words") && s.is(at + 2, "outlet_nouns");
    return own ? at + 3 : at;
  }

  private static boolean isClosed(Sentence s, int next) {
    return !s.in(next) || s.isComma(next) || s.isStop(next) || s.isMark(next, ':') || s.tags()[next] == Tag.ADP || s.tags()[next] == Tag.ADV
        || s.isTime(next) || s.is(next, "complementisers") || s.isDash(next) || s.is(next, "relatives") || s.tags()[next] == Tag.SCONJ
        || s.isMark(next, ';') || s.tags()[next] == Tag.CCONJ
        || s.tags()[next] == Tag.PART || s.tags()[next] == Tag.DET && s.is(next + 1, "time_adjuncts");
  }
}
