package org.whence.read;

import org.whence.text.OutletNames;
import org.whence.text.Tag;

/**
 * How an outlet's name is built and where only outlets' names stand: letters, a masthead's word, a site; a word for the press beside it, somebody who
 * works for it. And who is none, however they are said to report: a person, a country.
 */
final class OutletBuild {

  private static final int MOST_LETTERS = 6;

  private OutletBuild() {}

  /** The last token of a name without the time that stands behind it: "told CNN Monday", "on NBC Sunday". */
  static int end(Sentence s, int first, int last) {
    int end = last;
    while (end > first && s.isTime(end) && !s.is(end, "outlet_words")) {
      end--;
    }
    return end;
  }

  /** Letters that a station or an agency goes by: "NWA", "KIRO-TV", "FOX7". */
  static boolean isLetters(Sentence s, int token) {
    String word = s.words(token, token);
    int end = word.length();
    int hyphen = word.indexOf('-');
    if (hyphen > 0 && s.pack().is("station_endings", s.folded()[token].substring(Math.min(hyphen, s.folded()[token].length())))) {
      end = hyphen;
    }
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    boolean capitals = end >= 2 && end <= MOST_LETTERS;
    for (int i = 0; i < end; i++) {
      capitals &= Character.isUpperCase(word.charAt(i));
    }
    return capitals;
  }

  /** A name of two words or more that ends as mastheads do: "the Alder Courier", "the Harrow Post-Gazette". */
  static boolean isMasthead(Sentence s, int first, int end) {
    return isPressWord(s, end) || s.tags()[first] == Tag.DET && end > first + 1 && s.is(end, "masthead_words");
  }

  /** Whether a word ends mastheads, as it stands or as the last part of a compound. */
  static boolean isPressWord(Sentence s, int token) {
    if (s.is(token, "outlet_words")) {
      return true;
    }
    String word = s.in(token) ? s.folded()[token] : "";
    int hyphen = word.lastIndexOf('-');
    return hyphen > 2 && s.tokens().isCapitalised(token) && s.pack().is("outlet_words", word.substring(hyphen + 1));
  }

  /** Whether an ending stands at a full stop that makes an address of the name before it: "Harrownews.com". */
  static boolean isSite(Sentence s, int stop) {
    boolean one = s.isMark(stop, '.') && s.in(stop - 1) && s.in(stop + 1) && s.end(stop - 1) == s.begin(stop) && s.end(stop) == s.begin(stop + 1);
    return one && s.is(stop + 1, "site_endings") && !s.tokens().isCapitalised(stop + 1);
  }

  /** Where a name that is built like an outlet's is one: "said on NBC", "according to KGW8-TV". */
  static boolean placed(Sentence s, int first, int end) {
    int before = s.in(first - 1) && s.tags()[first - 1] == Tag.DET ? first - 2 : first - 1;
    boolean station = s.words(end, end).indexOf('-') > 0 || isSite(s, end - 1);
    boolean said = s.is(before, "said_on") && s.in(before - 1) && !s.pack().cuesStartingWith(s.folded()[before - 1]).isEmpty();
    boolean spoke = s.phraseEndsAt("interview_markers", before) && s.in(end + 1) && s.folded()[end + 1].startsWith("'");
    return said || spoke || station && s.phraseEndsAt("according", before);
  }

  /** "Rolling Stone magazine", "the Cordal TV station": the word for what it is stands after the name, which is no country's. */
  static boolean kindAfter(Sentence s, int first, int end) {
    int noun = s.is(end + 1, "news_words") ? end + 2 : end + 1;
    boolean press = s.in(end + 1) && s.is(noun, "press_nouns") || noun > end + 1 && s.is(noun, "outlet_nouns");
    return press && plain(s, end + 1, noun) && !s.pack().has(Trait.HEAD_NOUN_FIRST) && end - first < 3 && !isSomebodyElse(s, first, end)
        && !ofPlace(s, end) && s.tags()[end] == Tag.PROPN && !s.isTime(end);
  }

  private static boolean plain(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!s.in(i) || s.tokens().isCapitalised(i)) {
        return false;
      }
    }
    return true;
  }

  /** "NPR's Ann Holm reports", "told CNN's Ann Holm": where the name stands of whom an outlet sent; -1 where nobody reports, or is told things. */
  static int sent(Sentence s, int first, int end) {
    int name = end + 2;
    boolean owner = s.in(name) && s.folded()[end + 1].startsWith("'") && s.tokens().isCapitalised(name) && !s.is(name, "titles");
    int last = owner ? Sources.nameEnd(s, name, Math.min(s.to() - 1, name + 2)) : -1;
    boolean news = s.is(last + 1, "outlet_verbs") || s.is(first - 1, "told_words") || s.phraseEndsAt("interview_markers", first - 1);
    return last == name + 1 && news ? name : -1;
  }

  /** A country or a town, or a person by the given name: none of them an outlet for what they report. */
  static boolean isSomebodyElse(Sentence s, int first, int end) {
    int from = s.tags()[first] == Tag.DET && first < end ? first + 1 : first;
    Gazetteer facts = Gazetteer.of(s.pack());
    boolean withArticle = from > first && (facts.begins("place", s.folded(), first, 0) || facts.begins("city", s.folded(), first, 0));
    boolean place = withArticle || facts.begins("place", s.folded(), from, end - from + 1) || facts.begins("city", s.folded(), from, end - from + 1)
        || facts.begins("nation", s.folded(), from, end - from + 1);
    boolean person = from == first && end - from < 3 && facts.begins("given", s.folded(), from, 1) && !isPressWord(s, end);
    return (place || person) && !OutletNames.knows(s.words(from, end));
  }

  private static boolean ofPlace(Sentence s, int end) {
    Gazetteer facts = Gazetteer.of(s.pack());
    return facts.begins("nation", s.folded(), end, 0) || facts.begins("place", s.folded(), end, 0) || facts.begins("city", s.folded(), end, 0);
  }
}
