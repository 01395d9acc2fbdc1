package org.whence.read;

import org.whence.model.Role;
import org.whence.text.Tag;

/**
 * Meets the people and offices an article names, so that short forms find them: "Pete Marsh" before "Marsh", "Rail Safety Board (RSB)" before
 * "the RSB".
 */
final class NameFinder {

  private NameFinder() {}

  static void meetAll(Sentence s, Cast cast, Named named) {
    int i = s.from();
    while (i < s.to()) {
      Tag tag = s.tags()[i];
      boolean functionWord = tag == Tag.DET || i == s.from() && tag != Tag.PROPN && tag != Tag.NOUN && tag != Tag.OTHER && tag != Tag.ADJ
          || s.pack().phraseAt("according", s, i) > 0;
      if (!s.tokens().isCapitalised(i) || functionWord) {
        i++;
        continue;
      }
      int end = runEnd(s, i);
      acronym(s, i, end, cast);
      body(s, i, end, cast);
      int[] name = named.within(s, new int[] {i, end});
      boolean endsInBody = named.isBody(s, new int[] {end, end}) && !named.isBody(s, name); // "In Wisconsin"
      if (!endsInBody) {
        person(s, i, name[0], end, cast);
      }
      i = end + 1;
    }
  }

  private static int runEnd(Sentence s, int first) {
    int end = first;
    for (int i = first + 1; i < s.to() && i - first < 12; i++) {
      boolean capital = s.tokens().isCapitalised(i);
      if (!capital && !s.is(i, "name_links")) {
        break;
      }
      if (capital) {
        end = i;
      }
    }
    return end;
  }

  private static void body(Sentence s, int first, int end, Cast cast) {
    for (int i = first; i <= end && first < end && s.role() == Role.BODY; i++) {
      if (s.is(i, "office_nouns")) {
        cast.meetBody(s.words(first, end));
        return;
      }
    }
  }

  private static void acronym(Sentence s, int first, int end, Cast cast) {
    if (s.isMark(end + 1, '(') && s.in(end + 3) && s.isMark(end + 3, ')')) {
      String word = s.words(end + 2, end + 2);
      if (word.length() >= 2 && word.length() <= 10 && word.chars().filter(Character::isUpperCase).count() >= 2) {
        cast.office(s.words(first, end), word);
      }
    }
  }

  /** @param name where the model of names lets a name begin; the first capital where it knows of none */
  private static void person(Sentence s, int first, int name, int end, Cast cast) {
    int from = name;
    for (int i = name; i < end; i++) {
      if (s.is(i, "titles") || s.is(i, "person_nouns")) {
        from = i + 1;
      }
    }
    while (from < end && s.is(from, "office_nouns")) {
      from++;
    }
    boolean titled = from > name || s.in(from - 1) && (s.is(from - 1, "titles") || s.is(from - 1, "person_nouns"));
    if (from == end && !titled || Sources.namesOutlet(s, first, end)) {
      return;
    }
    for (int i = from; i <= end; i++) {
      boolean organisation = s.is(i, "office_nouns") || s.isTime(i) || s.is(i, "document_nouns")
          || s.is(i, "organisation_links");
      String word = s.words(i, i);
      boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT)) && !word.contains(".");
      if (organisation || acronym || !titled && s.tags()[i] == Tag.ADJ) {
        return;
      }
    }
    if (isBody(s, first, from, end)) {
      cast.office(s.words(from, end), s.words(from, end));
      return;
    }
    if (end - from <= 4 && (titled || end - from >= 1)) {
      boolean heads = s.role() == Role.HEADLINE && !titled;
      if (!heads) {
        cast.meet(s.words(from, end), titled && from > first ? s.words(first, from - 1) : null);
      }
    }
  }

  /** "Alder Marine, the contractor that ...", "Alder Marine, which ...", "contractor Alder Marine": a body, though it has the name of a person. */
  private static boolean isBody(Sentence s, int first, int from, int end) {
    boolean before = from == first && (s.is(first - 1, "company_nouns") && s.tags()[first - 1] != Tag.DET);
    for (int i = first; i < from; i++) {
      before |= s.is(i, "company_nouns");
    }
    if (before || s.is(first, "company_nouns") || !s.isComma(end + 1)) {
      return before;
    }
    int at = end + 2;
    if (s.is(at, "things_relative")) {
      return true;
    }
    at = s.in(at) && s.tags()[at] == Tag.DET ? at + 1 : at;
    return s.is(at, "company_nouns") || s.in(at) && s.tags()[at] == Tag.ADJ && s.is(at + 1, "company_nouns");
  }
}
