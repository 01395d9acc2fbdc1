package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Count;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.text.Tag;

/** Says what kind of source a phrase is and, through the article's {@link Cast}, whom it means. */
final class SourceReader {

  /** Words of a short form beside its article: "the health ministry". */
  private static final int MOST_SHORT = 2;

  private final Cast cast;
  private final Named named;
  private final ReportPhrases reports;

  SourceReader(Cast cast, Named named) {
    this.cast = cast;
    this.named = named;
    this.reports = new ReportPhrases(cast);
  }

  /** The source of a phrase; where it tells somebody something, "a deckhand" is somebody unnamed, whatever people like that are called. */
  Cast.Member read(Sentence s, int first, int last, boolean refusal, boolean tells) {
    Cast.Member found = read(s, first, last, refusal);
    boolean someone = tells && found.source() instanceof Source.Office && Sources.isSomeone(s, first, last);
    Count counted = someone ? Sources.count(s, first, Sources.head(s, first, last)) : null;
    Count some = counted == null ? Count.exactly(1) : counted;
    return someone ? new Cast.Member(new Source.Unnamed(s.words(first, last), some, anonymity(s)), found.via()) : found;
  }

  /** The source of a phrase, with the outlet its earlier mention came through. */
  Cast.Member read(Sentence s, int first, int last, boolean refusal) {
    String words = s.words(first, last);
    int head = Sources.head(s, first, last);
    Cast.Member pronoun = first == last ? pronoun(s, first, refusal) : null;
    if (pronoun != null) {
      return pronoun;
    }
    boolean theTwo = first < last && s.tags()[first] == Tag.DET && s.pack().count(s.folded()[first + 1]) > 1 && (last == first + 1
        || s.isComma(first + 2));
    boolean same = first < last && s.is(first + 1, "same_words") && s.is(last, "informants") && last == first + 2;
    if ((theTwo || same) && cast.lastPlural() != null) {
      return cast.lastPlural();
    }
    int[] described = named.described(s, first, last);
    if (described != null) {
      return described(s, first, described, last);
    }
    Cast.Member part = partOf(s, first, last, words);
    if (part != null) {
      return part;
    }
    if (isScholarly(s, first, last, head)) {
      return new Cast.Member(new Source.Document(words, issuer(s, head, last)), null);
    }
    Source report = Sources.titledName(s, first, last) ? null : reports.read(s, first, last, head, words);
    if (report != null) {
      return new Cast.Member(report, null);
    }
    if (Sources.isPeople(s, head) && !properGroup(s, first, head)) {
      return refusal && s.tags()[head] == Tag.NOUN ? new Cast.Member(new Source.Office(words), null) : group(s, first, last, head, words);
    }
    if (isDocument(s, head)) {
      return document(s, first, last, head, words);
    }
    return personOrOffice(s, first, last, head, words);
  }

  /** "Secretary of State Ann Holm": the person, in the office before the name. */
  private Cast.Member described(Sentence s, int first, int[] name, int last) {
    String full = clean(s.words(name[0], name[1]));
    String role = s.words(first, s.isComma(name[0] - 1) ? name[0] - 2 : name[0] - 1);
    int[] outlet = OutletPhrases.employer(s, name[1] + 1, last);
    cast.meet(full, role);
    return new Cast.Member(new Source.Person(full, role), outlet == null ? null : s.words(outlet[0], outlet[1]));
  }

  /** "A paper in a medical journal", "un artículo en una revista científica": what researchers wrote, and no newspaper. */
  private static boolean isScholarly(Sentence s, int first, int last, int head) {
    boolean scholarly = false;
    for (int i = head + 1; i <= last; i++) {
      scholarly |= s.is(i, "scholarly") && !s.tokens().isCapitalised(i);
    }
    return scholarly && !definite(s, first) && (s.is(head, "outlet_nouns") || s.is(head, "report_nouns")) && !s.tokens().isCapitalised(head);
  }

  private Cast.@Nullable Member pronoun(Sentence s, int token, boolean refusal) {
    if (s.is(token, "pronouns_singular")) {
      Cast.Member person = cast.lastPerson();
      return person != null ? person : new Cast.Member(new Source.Person(s.words(token, token), null), null);
    }
    if (s.is(token, "pronouns_plural")) {
      return cast.lastPlural();
    }
    if (s.is(token, "pronouns_thing")) {
      return cast.lastThing(refusal);
    }
    return null;
  }

  /** "One of them", "una de las fuentes": some of the people last named. */
  private Cast.@Nullable Member partOf(Sentence s, int first, int last, String words) {
    boolean part = last - first >= 2 && s.is(first + 1, "of_words") && s.pack().count(s.folded()[first]) > 0;
    boolean people = part && (s.tags()[last] == Tag.PRON || s.is(last, "pronouns_plural") || s.is(last, "group_nouns"));
    Cast.Member group = people ? cast.lastPlural() : null;
    String via = group != null && group.source() instanceof Source.Unnamed ? group.via() : null;
    boolean known = group != null && group.source() instanceof Source.Unnamed || s.tags()[last] == Tag.PRON;
    Source some = new Source.Unnamed(words, Count.exactly(Math.max(1, s.pack().count(s.folded()[first]))), null);
    return people && known ? new Cast.Member(some, via) : null;
  }

  private static boolean properGroup(Sentence s, int first, int head) {
    return s.tokens().isCapitalised(head) && head > first && s.tokens().isCapitalised(head - 1) && s.is(head, "office_nouns");
  }

  static boolean definite(Sentence s, int first) {
    return s.is(first, "definites");
  }

  private static boolean isDocument(Sentence s, int head) {
    return s.is(head, "document_nouns") || s.is(head, "report_nouns");
  }

  private Cast.Member document(Sentence s, int first, int last, int head, String words) {
    if (definite(s, first) && last - first <= 2) {
      Cast.Member earlier = cast.document(s.words(head, head));
      if (earlier != null) {
        return earlier;
      }
    }
    int[] publisher = Sources.publisherInside(s, first, last);
    if (publisher != null && Sources.isSeenBy(s, head, publisher[0])) {
      String through = s.words(publisher[0], publisher[1]);
      String known = cast.outletCalled(through);
      return new Cast.Member(new Source.Document(words, null), known == null ? through : known);
    }
    String issuer = issuer(s, head, last);
    Cast.Member before = issuer == null && definite(s, first) && s.is(head, "own_papers") && publisher == null ? cast.last() : null;
    if (before != null && before.source() instanceof Source.Office office && before.via() == null) {
      return new Cast.Member(new Source.Document(words, office.name()), null); // "The court of auditors ... The report notes"
    }
    return new Cast.Member(new Source.Document(words, issuer), null);
  }

  /** Who made it: the name after "of", "by" or "from". */
  static @Nullable String issuer(Sentence s, int head, int last) {
    for (int i = head + 1; i < last; i++) {
      boolean link = s.tags()[i] == Tag.ADP;
      int name = link && i + 1 <= last && s.tags()[i + 1] == Tag.DET ? i + 2 : i + 1;
      if (link && name <= last && s.tokens().isCapitalised(name) && !s.isTime(name)) {
        int end = Sources.nameEnd(s, name, last);
        return end < 0 ? null : s.words(name, end);
      }
    }
    return null;
  }

  private Cast.Member group(Sentence s, int first, int last, int head, String words) {
    Count count = Sources.count(s, first, head);
    boolean back = definite(s, first) && last - first <= 3 || s.is(first, "both_words");
    boolean oneOf = count != null && count.isExact() && count.atMost() == 1 && head > first;
    Cast.Member earlier = back || oneOf ? cast.unnamed(s.words(head, head), true, apart(s, first, head)) : null;
    if (earlier != null && oneOf) {
      return new Cast.Member(new Source.Unnamed(words, Count.exactly(1), null), earlier.via());
    }
    if (earlier != null) {
      return earlier;
    }
    return new Cast.Member(new Source.Unnamed(words, count == null ? Count.several() : count, anonymity(s)), citedBy(s, head, last));
  }

  /** "Sources cited by the newspaper" came through it. */
  private @Nullable String citedBy(Sentence s, int head, int last) {
    for (int i = head + 1; i < last; i++) {
      if (!s.is(i, "agent_markers")) {
        continue;
      }
      int[] outlet = Sources.outletAt(s, i + 1, last);
      if (outlet != null) {
        return s.words(outlet[0], outlet[1]);
      }
      if (s.is(last, "outlet_nouns")) {
        return cast.outlet();
      }
    }
    return null;
  }

  /** The reason given for anonymity: the words from "because" on, in a sentence that speaks of it; null where none. */
  private static @Nullable String anonymity(Sentence s) {
    boolean unnamed = false;
    for (int i = s.from(); i < s.to(); i++) {
      unnamed |= s.pack().phraseAt("anonymity", s, i) > 0;
      if (unnamed && s.is(i, "reason_words") && i + 2 < s.to()) {
        int end = i;
        while (end + 1 < s.contentEnd() && !s.isComma(end + 1)) {
          end++;
        }
        return s.words(i, end);
      }
    }
    return null;
  }

  private Cast.Member personOrOffice(Sentence s, int first, int last, int head, String words) {
    int aside = asideStart(s, first, last);
    int[] capitals = Sources.personName(s, first, Math.min(last, aside - 1));
    int[] name = capitals == null ? null : named.within(s, capitals);
    boolean roleHead = s.is(head, "person_nouns") || s.is(head, "titles");
    boolean some = s.tags()[first] == Tag.DET && !definite(s, first); // "un empleado del Instituto de Salud Pública": nobody is named
    boolean anothers = name != null
        && ((roleHead || some) && speaksForTitled(s, head, name[0]) || roleHead && head < name[0] && Named.isAnothers(s, first, name[0]));
    if (anothers) {
      return roleHead ? role(s, first, head, words) : new Cast.Member(new Source.Unnamed(words, Count.exactly(1), anonymity(s)), null);
    }
    if (roleHead && aside < last) {
      int[] apart = Sources.personName(s, aside + 1, last);
      int opens = aside + 1;
      while (opens < last && s.is(opens, "titles")) {
        opens++; // "the board's chair, Dr Mia Vance"
      }
      if (apart != null && apart[0] == opens && apart[1] > apart[0] && !s.is(apart[1], "company_words")
          && (name == null || !isPerson(s, first, head, name))) {
        String full = clean(s.words(apart[0], apart[1]));
        cast.meet(full, s.words(first, aside - 1));
        return new Cast.Member(new Source.Person(full, s.words(first, aside - 1)), null);
      }
    }
    if (roleHead && !some && name != null && name[1] - name[0] >= 2 && name[0] > first && s.tags()[name[0] - 1] == Tag.ADP) {
      String full = clean(s.words(name[0] + 1, name[1]));
      cast.meet(full, s.words(first, name[0]));
      return new Cast.Member(new Source.Person(full, s.words(first, name[0])), null);
    }
    if (name != null && isPerson(s, first, head, name)) {
      String full = clean(s.words(name[0], name[1]));
      boolean single = full.indexOf(' ') < 0;
      int[] after = single ? null : OutletPhrases.employer(s, name[1] + 1, last);
      int[] outlet = after == null && !single ? OutletPhrases.owner(s, first, name[0] - 1) : after;
      String via = outlet == null ? null : s.words(outlet[0], outlet[1]);
      Source.Person known = cast.person(full);
      String role = role(s, first, last, name);
      if (single && known != null) {
        return new Cast.Member(known, null);
      }
      if (!single) {
        cast.meet(full, role);
        Source.Person met = cast.person(full);
        return new Cast.Member(met == null || !met.name().equals(full) ? new Source.Person(full, role) : met, via);
      }
      return new Cast.Member(new Source.Person(full, role), null);
    }
    if (roleHead && (some || !s.is(head, "office_nouns"))) { // "an executive" is somebody, "the executive" a government
      return role(s, first, head, words);
    }
    if (first == last && named.isName(s, first) && !cast.isOffice(words)) {
      return new Cast.Member(new Source.Person(clean(words), null), null);
    }
    String body = body(s, first, last, head);
    if (body != null) {
      return new Cast.Member(new Source.Office(body), null);
    }
    return new Cast.Member(names(s, first, last, head) ? new Source.Office(cast.office(words)) : new Source.Unstated(words), null);
  }

  /** "The ministry", "el ministerio", a headline's "ministry": the body of that name; null where the phrase is no such short form, or none fits. */
  private @Nullable String body(Sentence s, int first, int last, int head) {
    boolean headline = s.role() == Role.HEADLINE;
    if (!s.is(head, "office_nouns") || last - first > MOST_SHORT || !headline && !definite(s, first)) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      boolean opens = i == s.from() || i == first && s.tags()[i] == Tag.DET;
      if (s.tokens().isCapitalised(i) && !opens) {
        return null;
      }
      if (s.tags()[i] != Tag.DET) {
        words.add(s.folded()[i]);
      }
    }
    return cast.bodyCalled(words, headline);
  }

  /** Whether some words can name who speaks: a noun at the head, or a capital among them. "It", "which" and "emailed" do not say who. */
  private static boolean names(Sentence s, int first, int last, int head) {
    boolean named = s.tags()[head] == Tag.NOUN || s.is(head, "office_nouns") || s.is(head, "group_nouns");
    for (int i = first; i <= last; i++) {
      named |= s.tokens().isCapitalised(i) && i > s.from() || s.tags()[i] == Tag.PROPN;
    }
    return named;
  }

  /** "A spokesman for Mayor Ann Lee", "un portavoz del alcalde Juan Gil": the name is of whom they speak for, and not their own. */
  private static boolean speaksForTitled(Sentence s, int head, int name) {
    if (name < head + 3 || s.tags()[head + 1] != Tag.ADP || s.tokens().isCapitalised(head)) {
      return false;
    }
    for (int i = head + 2; i < name; i++) {
      boolean article = i == head + 2 && s.tags()[i] == Tag.DET;
      if (!article && !s.is(i, "titles") && !s.is(i, "official_titles")) {
        return false;
      }
    }
    return s.is(name - 1, "titles");
  }

  private static int asideStart(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (s.isComma(i)) {
        return i;
      }
    }
    return last + 1;
  }

  /** The words that tell one of a kind from another: "the former official". */
  private static List<String> apart(Sentence s, int first, int head) {
    List<String> words = new ArrayList<>();
    for (int i = first; i <= Math.min(s.to() - 1, head + 1); i++) {
      if (i != head && s.is(i, "apart_words")) {
        words.add(s.folded()[i]);
      }
    }
    return words;
  }

  private static String clean(String name) {
    return name.replace("\u201c", "\"").replace("\u201d", "\"");
  }

  private boolean isPerson(Sentence s, int first, int head, int[] name) {
    boolean titled = name[0] > first && (s.is(name[0] - 1, "titles") || s.is(name[0] - 1, "person_nouns"));
    String full = s.words(name[0], name[1]);
    if (cast.isOffice(full) || !titled && name[1] > name[0] && named.isBody(s, name)) {
      return false;
    }
    for (int i = first; i < name[0]; i++) {
      boolean leadsOn = s.tags()[i] == Tag.ADP && !s.is(name[0] - 1, "titles") && !s.is(name[0] - 1, "person_nouns");
      if (leadsOn || i > first && s.is(i, "relatives")) { // "la entidad que preside Ana Gil"
        return false;
      }
    }
    boolean officeWord = false;
    boolean acronym = false;
    for (int i = name[0]; i <= name[1]; i++) {
      officeWord |= s.is(i, "office_nouns") || i == name[1] && (s.is(i, "document_nouns") || i > name[0] && s.is(i, "company_words"));
      String word = s.words(i, i);
      acronym |= word.length() >= 2 && word.equals(word.toUpperCase(java.util.Locale.ROOT)) && !word.contains(".")
          && word.chars().allMatch(Character::isLetter);
    }
    if (officeWord || acronym || s.is(head, "office_nouns") && !titled) {
      return false;
    }
    if (!titled && name[0] == first + 1 && s.tags()[first] == Tag.DET) {
      return false; // "the Takeover Panel": no person's name has the article right before it
    }
    if (titled || name[1] > name[0] && !s.is(name[0], "not_first_names")) {
      boolean headAfter = head > name[1] && s.tags()[head] == Tag.NOUN;
      return !headAfter;
    }
    return (cast.person(full) != null || roleFollows(s, name[1])) && s.tags()[first] != Tag.DET;
  }

  /** "Holm, the transport minister": what stands after the comma is a person's role. */
  private static boolean roleFollows(Sentence s, int last) {
    if (!s.isComma(last + 1)) {
      return false;
    }
    int end = NounPhrases.rightFrom(s, last + 2);
    return end > 0 && (s.is(Sources.head(s, last + 2, end), "titles") || s.is(Sources.head(s, last + 2, end), "person_nouns"));
  }

  private static @Nullable String role(Sentence s, int first, int last, int[] name) {
    if (name[0] > first) {
      return s.words(first, name[0] - 1);
    }
    return name[1] + 2 <= last && s.isComma(name[1] + 1) ? s.words(name[1] + 2, last) : null;
  }

  /** A lower-case role without a name: a spokesperson speaks for the office, anyone else is unnamed. */
  private Cast.Member role(Sentence s, int first, int head, String words) {
    if (s.is(head, "spokespeople")) {
      Cast.Member earlier = definite(s, first) && head == first + 1 ? cast.lastSpokesperson() : null;
      return earlier != null ? earlier : new Cast.Member(new Source.Office(words), null);
    }
    boolean officeHolder = s.is(head, "titles") && definite(s, first);
    if (definite(s, first) || first == head || s.is(first, "another_words")) {
      Cast.Member earlier = definite(s, first) || first == head ? cast.unnamed(s.words(head, head), false, apart(s, first, head)) : null;
      if (earlier != null) {
        return earlier;
      }
    }
    Cast.Member holder = definite(s, first) && head == first + 1 ? cast.holderOf(s.words(head, head)) : null;
    if (holder != null) {
      return holder;
    }
    if (officeHolder) {
      return new Cast.Member(new Source.Office(words), null);
    }
    return new Cast.Member(new Source.Unnamed(words, Count.exactly(1), anonymity(s)), null);
  }
}
