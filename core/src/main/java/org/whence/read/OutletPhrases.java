package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.text.Tag;

/** Phrases that say of a name that it is an outlet's: "the newspaper La Marea", "the Cordal news agency", "NWA, a news agency", "this newspaper". */
final class OutletPhrases {

  private OutletPhrases() {}

  /** First and last token of the outlet's name inside a phrase; null where the phrase calls none by its kind. */
  static int @Nullable [] named(Sentence s, int first, int last) {
    for (int i = first; i <= last && s.tags()[i] != Tag.ADP && !s.isComma(i); i++) {
      if (s.is(i, "outlet_nouns") && !s.tokens().isCapitalised(i)) {
        int[] after = i < last ? calledAfter(s, i, last) : null;
        return after != null ? after : calledBefore(s, first, i);
      }
    }
    return withAside(s, first, last);
  }

  /** "This newspaper", "este diario": the article's own outlet. */
  static boolean isOwn(Sentence s, int first, int last) {
    return first < last && s.is(first, "own_words") && s.is(Sources.head(s, first, last), "outlet_nouns");
  }

  /** "Ann Holm of the Alder Courier", "Ana Ruiz, de El Faro": the outlet one writes for, after the name; null where none stands there. */
  static int @Nullable [] employer(Sentence s, int after, int last) {
    int at = s.isComma(after) ? after + 1 : after;
    return at < last && s.is(at, "employer_links") ? Sources.outletAt(s, at + 1, last) : null;
  }

  /** "NPR's Ann Holm": the outlet one works for, before the name; null where none stands there. */
  static int @Nullable [] owner(Sentence s, int first, int possessive) {
    boolean owner = possessive > first && s.folded()[possessive].startsWith("'") && !s.isQuoteMark(possessive);
    return owner && Sources.namesOutlet(s, first, possessive - 1) ? new int[] {first, possessive - 1} : null;
  }

  /** Whether words that end like an outlet's name are a person's, with the outlet after them. */
  static boolean isOfOutlet(Sentence s, int first, int last) {
    for (int i = first + 2; i < last; i++) {
      if (s.is(i - 1, "outlet_words") || s.is(i - 2, "outlet_words")) {
        return false;
      }
      int from = i < last && s.tags()[i + 1] == Tag.DET ? i + 2 : i + 1;
      if (s.is(i, "employer_links") && from < last && s.tokens().isCapitalised(from)) {
        return true;
      }
    }
    return false;
  }

  /** The noun right before a name: "el diario La Marea", also with one word between them: "el portal digital La Marea". */
  static int nounBefore(Sentence s, int first) {
    return s.in(first - 2) && isBetween(s, first - 1) ? first - 2 : first - 1;
  }

  /** "Digital" in "el portal digital La Marea". */
  private static boolean isBetween(Sentence s, int token) {
    return s.pack().has(Trait.HEAD_NOUN_FIRST) && s.tags()[token] == Tag.ADJ && !s.tokens().isCapitalised(token);
  }

  /** "El diario La Marea", "the newspaper Meridian Post": a word that means nothing but the press, or an acronym, or what else shows an outlet. */
  private static int @Nullable [] calledAfter(Sentence s, int noun, int last) {
    int bare = noun + 1 <= last && isBetween(s, noun + 1) ? noun + 1 : noun;
    int from = s.isQuoteMark(bare + 1) ? bare + 2 : bare + 1;
    int end = from <= last && s.tokens().isCapitalised(from) ? Sources.nameEnd(s, from, last) : -1;
    if (end < from) {
      return null;
    }
    boolean plain = s.is(noun, "press_nouns") || Sources.namesOutlet(s, from, end);
    return plain ? new int[] {from, end} : null;
  }

  /** "The Cordal news agency". */
  private static int @Nullable [] calledBefore(Sentence s, int first, int noun) {
    int end = noun - 1;
    if (end <= first || !s.is(end, "news_words") || s.tokens().isCapitalised(end)) {
      return null;
    }
    end--;
    int from = end;
    while (from >= first && s.tokens().isCapitalised(from) && s.tags()[from] == Tag.PROPN) {
      from--;
    }
    return from < end ? new int[] {from + 1, end} : null;
  }

  /** "NWA, a news agency". */
  private static int @Nullable [] withAside(Sentence s, int first, int last) {
    int comma = first;
    while (comma <= last && !s.isComma(comma)) {
      comma++;
    }
    if (comma >= last || comma == first) {
      return null;
    }
    int from = s.tags()[first] == Tag.DET && first < comma - 1 ? first + 1 : first;
    boolean name = s.tokens().isCapitalised(from) && Sources.nameEnd(s, from, comma - 1) == comma - 1;
    return name && isKind(s, comma + 1, last) ? new int[] {from, comma - 1} : null;
  }

  /** Whether the words after a comma are an article and a word for an outlet: "a news agency", "un portal de noticias". */
  static boolean isKind(Sentence s, int from, int last) {
    if (!s.in(from) || s.tags()[from] != Tag.DET) {
      return false;
    }
    for (int i = from + 1; i <= Math.min(last, from + 4); i++) {
      boolean news = s.is(i, "press_nouns") || s.is(i, "outlet_nouns") && (s.is(i - 1, "news_words") || s.is(i + 2, "news_words"));
      if (news && !s.tokens().isCapitalised(i)) {
        return true;
      }
      if (s.tags()[i] == Tag.PUNCT) {
        return false;
      }
    }
    return false;
  }
}
