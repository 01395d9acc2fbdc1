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
    int name = from;
    while (s.in(name) && (s.tags()[name] == Tag.DET || s.is(name, "outlet_nouns")) && !s.tokens().isCapitalised(name)) {
      name++;
    }
    int end = s.in(name) && s.tokens().isCapitalised(name) ? Sources.nameEnd(s, name, Math.min(s.to() - 1, name + 5)) : -1;
    if (end >= name) {
      return new int[] {name, end};
    }
    int last = NounPhrases.rightFrom(s, from);
    return last < from ? null : new int[] {from, last};
  }
}
