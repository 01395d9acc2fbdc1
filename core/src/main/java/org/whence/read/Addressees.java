package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.text.Tag;

/** Whom something was said to, where a language marks it: "dijo a EFE que", "dijo a EFE un portavoz", "dijo Ana Lee a la prensa". */
final class Addressees {

  private Addressees() {}

  /** First and last token of the addressee whose preposition stands at a token; null where none does. */
  static int @Nullable [] at(Sentence s, int token) {
    if (!s.pack().has(Trait.ADDRESSEE_MARKED) || !s.is(token, "to_markers") || s.tags()[token] != Tag.ADP) {
      return null;
    }
    int from = token + 1;
    int last = name(s, from);
    if (last < 0) {
      last = NounPhrases.rightFrom(s, from);
    }
    return last < from ? null : new int[] {from, last};
  }

  /** Last token of the name at {@code from}, after an article and a word for what it is; what follows the name is no part of it. */
  private static int name(Sentence s, int from) {
    int end = from;
    while (s.in(end) && (s.tags()[end] == Tag.DET || s.is(end, "outlet_nouns")) && !s.tokens().isCapitalised(end)) {
      end++;
    }
    return s.in(end) && s.tokens().isCapitalised(end) ? Sources.nameEnd(s, end, Math.min(s.to() - 1, end + 5)) : -1;
  }
}
