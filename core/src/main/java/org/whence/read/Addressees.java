package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.text.OutletNames;
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
    if (s.is(from, "own_words") && s.is(from + 1, "outlet_nouns")) {
      return new int[] {from, from + 1}; // "dijo a este diario | Ana Gil"
    }
    int end = s.in(name) && s.tokens().isCapitalised(name) ? Sources.nameEnd(s, name, Math.min(s.to() - 1, name + 5)) : -1;
    int outlet = outletEnd(s, name, end);
    if (outlet > name) {
      return new int[] {name, outlet};
    }
    if (end >= name) {
      boolean first = end > name && s.tags()[name] != Tag.DET && Sources.namesOutlet(s, name, name); // "dijo a Telealba | Ana Gil"
      return new int[] {name, first ? name : end};
    }
    if (name > from && s.in(name) && s.is(name - 1, "outlet_nouns") && (s.tags()[name] == Tag.NUM || s.tags()[name] == Tag.DET)) {
      return new int[] {from, name - 1}; // "indicaron al medio | dos funcionarios"
    }
    int last = NounPhrases.rightFrom(s, from);
    return last < from ? null : new int[] {from, last};
  }

  /** Where the outlet that begins a run of names ends, a known one before one by its words: "dijo a La Gaceta | Ana Gil"; -1 where none does. */
  private static int outletEnd(Sentence s, int name, int end) {
    for (int last = end; last > name; last--) {
      if (OutletNames.knows(s.words(name, last))) {
        return last;
      }
    }
    for (int last = end; last > name; last--) {
      if (Sources.namesOutlet(s, name, last)) {
        return last;
      }
    }
    return -1;
  }
}
