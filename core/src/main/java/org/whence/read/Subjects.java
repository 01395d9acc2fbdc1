package org.whence.read;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.text.Tag;

/** Finds who a verb's subject is: the phrase on its left, through an apposition or a relative clause, or on its right where the order is turned. */
final class Subjects {

  private static final int LONGEST_ASIDE = 28;

  /** Words of a role that is only named: "directora financiera", whose second word may be taken for a verb. */
  private static final int PLAIN_ROLE = 3;

  /** Tokens of "ha indicado uno de ellos". */
  private static final int LONGEST_SAYING = 7;

  /** Words of "que a su vez cita", "which in turn cites" up to the verb. */
  private static final int MOST_BETWEEN = 5;

  private Subjects() {}

  /** First and last token of the subject that ends before {@code verb}, aside included; null where none stands there. */
  static int @Nullable [] left(Sentence s, int verb) {
    int end = verb - 1;
    if (!s.in(end)) {
      return null;
    }
    if (s.isComma(end) || s.isDash(end)) {
      return beforeAside(s, end);
    }
    if (s.isQuoteMark(end) || s.tags()[end] == Tag.PUNCT && !s.isMark(end, ')')) {
      return null;
    }
    end = beforeBracket(s, beforeTime(s, end));
    boolean pronoun = s.tags()[end] == Tag.PRON && (s.is(end, "pronouns_singular") || s.is(end, "pronouns_plural"));
    if (pronoun && s.in(end - 1) && s.tags()[end - 1].isNominal()) {
      return new int[] {end, end}; // "told reporters | she would not say"
    }
    int first = NounPhrases.leftFrom(s, end);
    // "Sobre la pista prefirió no hablar": the topic is no subject.
    boolean topic = first == s.from() && first < end && s.is(first, "topic_words");
    int start = first < 0 ? first : throughRelative(s, first);
    return first < 0 || topic || opensOtherwise(s, start) ? null : new int[] {start, end};
  }

  /** "De Ana Gil dijo que": what a preposition opens the sentence with is no subject. */
  private static boolean opensOtherwise(Sentence s, int first) {
    boolean opens = s.in(first - 1) && first - 1 == s.from() && s.pack().has(Trait.DROPS_SUBJECTS);
    return opens && (s.tags()[first - 1] == Tag.ADP || s.is(first - 1, "topic_words"));
  }

  /** "The ministry (which runs the port) said": more than an acronym in brackets is an aside. */
  private static int beforeBracket(Sentence s, int last) {
    if (!s.isMark(last, ')')) {
      return last;
    }
    for (int i = last - 1; i > s.from() && last - i < LONGEST_ASIDE; i--) {
      if (s.isMark(i, '(')) {
        return last - i > 2 ? i - 1 : last;
      }
    }
    return last;
  }

  /** "A source said to be familiar with it": the verb at the token belongs to the noun before it and says nothing itself. */
  static boolean isSaidToBe(Sentence s, int verb) {
    return s.in(verb - 1) && s.in(verb + 2) && s.is(verb, "said_to_words") && s.is(verb + 1, "infinitive_markers") && s.is(verb + 2, "be_words")
        && (s.is(verb - 1, "group_nouns") || s.is(verb - 1, "person_nouns") || Sources.isPeople(s, verb - 1));
  }

  /** The first subject before a token that can speak: who goes on behind "but would not say"; null where none stands there. */
  static int @Nullable [] ofFirstVerb(Sentence s, int token) {
    return ofFirstVerb(s, token, subject -> true);
  }

  /** The same of those subjects that are fit. */
  static int @Nullable [] ofFirstVerb(Sentence s, int token, Predicate<int[]> fit) {
    for (int i = s.from() + 1; i < token; i++) {
      if ((s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX) && !s.quoted()[i]) {
        int[] subject = left(s, VerbGroup.before(s, i).low());
        if (subject != null && Sources.looksLikeSource(s, subject[0], subject[1]) && fit.test(subject)) {
          return subject;
        }
      }
    }
    return null;
  }

  /** The subject of the nearest finite verb before a token; null where none has one. */
  static int @Nullable [] ofVerbBefore(Sentence s, int token) {
    for (int i = token - 1; i > s.from(); i--) {
      Tag tag = s.tags()[i];
      if ((tag == Tag.VERB_FINITE || tag == Tag.AUX) && !s.quoted()[i]) {
        int[] subject = left(s, VerbGroup.before(s, i).low());
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  /** Of a lone "which" or "que" the phrase it stands for; any other subject itself; null where none stands there. */
  static int @Nullable [] behindRelative(Sentence s, int @Nullable [] subject) {
    if (subject == null || subject[0] != subject[1] || !s.is(subject[0], "relatives")) {
      return subject;
    }
    int last = s.isComma(subject[0] - 1) ? subject[0] - 2 : subject[0] - 1;
    int first = s.in(last) ? NounPhrases.leftFrom(s, last) : -1;
    return first < 0 ? null : new int[] {first, last};
  }

  /** "The White House on Monday said": a time between subject and verb is not the subject's. */
  private static int beforeTime(Sentence s, int last) {
    int at = last;
    while (at > s.from() && (s.isTime(at) || s.tags()[at] == Tag.NUM && s.isTime(at - 1))) {
      at--;
    }
    while (at > s.from() && at < last && (s.tags()[at] == Tag.ADP || s.tags()[at] == Tag.DET)) {
      at--;
    }
    return at > s.from() || at == last ? at : last;
  }

  /** "The sources who viewed the video said": a relative clause without commas belongs to the phrase before it. */
  private static int throughRelative(Sentence s, int first) {
    if (isSaidToBe(s, first - 3)) {
      int start = NounPhrases.leftFrom(s, first - 4);
      return start < 0 ? first : start;
    }
    int turned = turnedRelative(s, first);
    if (turned >= 0) {
      return turned;
    }
    for (int i = first - 1; i > s.from() && first - i < 8; i--) {
      if (s.tags()[i] == Tag.PUNCT || s.tags()[i] == Tag.CCONJ) {
        return first;
      }
      boolean told = s.is(i, "relatives") || s.is(i, "complementisers");
      boolean verb = s.tags()[i + 1] == Tag.VERB_FINITE || s.tags()[i + 1] == Tag.AUX;
      boolean relative = s.is(i, "who_words") || s.is(i, "whose_words") || s.is(i, "weak_relatives") && s.is(i - 1, "group_nouns")
          || told && verb && s.tags()[i] == Tag.PRON && s.tags()[i - 1] == Tag.NOUN && verbs(s, i + 1, first) == 1;
      if (relative) {
        int start = NounPhrases.leftFrom(s, i - 1);
        return start < 0 ? first : start;
      }
    }
    return first;
  }

  private static int verbs(Sentence s, int from, int to) {
    int verbs = 0;
    for (int i = from; i < to; i++) {
      verbs += s.tags()[i] == Tag.VERB_FINITE ? 1 : 0;
    }
    return verbs;
  }

  /** First token of "la entidad que preside Ana Gil", "un borrador al que tuvo acceso El Faro", whose clause ends with its subject; -1 where none. */
  private static int turnedRelative(Sentence s, int first) {
    int verb = s.in(first - 1) && s.tags()[first - 1] == Tag.AUX ? first - 2 : first - 1;
    if (!s.in(verb - 2) || s.tags()[verb] != Tag.VERB_FINITE && s.tags()[verb] != Tag.VERB_PARTICIPLE) {
      return -1;
    }
    int relative = s.tags()[verb] == Tag.VERB_PARTICIPLE && s.tags()[verb - 1] == Tag.AUX ? verb - 2 : verb - 1;
    int noun = relative - 1;
    while (s.in(noun) && relative - noun < 3 && (s.tags()[noun] == Tag.ADP || s.tags()[noun] == Tag.DET)) {
      noun--;
    }
    boolean turned = s.in(noun) && s.is(relative, "weak_relatives") && s.tags()[noun].isNominal();
    return turned ? NounPhrases.leftFrom(s, noun) : -1;
  }

  /** "Ann Lee, the minister, said": the aside between two commas belongs to the source. */
  private static int @Nullable [] beforeAside(Sentence s, int comma) {
    for (int i = comma - 1; i > s.from() && comma - i < LONGEST_ASIDE; i--) {
      if (s.isQuoteMark(i)) {
        return null;
      }
      if (!s.isComma(i) && !s.isDash(i)) {
        continue;
      }
      if (opensAside(s, i + 1) || isSaying(s, i + 1, comma)) {
        int before = s.tags()[i - 1] == Tag.NUM && s.isComma(i - 2) ? i - 3 : i - 1;
        int first = NounPhrases.leftFrom(s, before);
        int last = s.tags()[i + 1] == Tag.VERB_GERUND || cites(s, i + 1) || isSaying(s, i + 1, comma) ? i - 1 : comma - 1;
        return first < 0 || opensOtherwise(s, first) ? null : new int[] {first, last};
      }
    }
    return null;
  }

  /** "El informe, ha subrayado, reconoce", "Grecia, ha indicado uno de ellos, reclama": a saying between two commas, its verb first. */
  private static boolean isSaying(Sentence s, int first, int comma) {
    int verb = first;
    while (verb < comma && (s.tags()[verb] == Tag.AUX || s.is(verb, "clitics"))) {
      verb++;
    }
    boolean finite = verb < comma && (s.tags()[verb] == Tag.VERB_FINITE || verb > first && s.tags()[verb] == Tag.VERB_PARTICIPLE);
    return s.pack().has(Trait.VERB_MAY_LEAD) && finite && comma - first <= LONGEST_SAYING
        && s.pack().cuesStartingWith(s.folded()[verb]).stream().anyMatch(c -> c.takes('c') && c.words().size() == 1);
  }

  /** The comma that closes "X, which cites officials," after the one at a token that opens it; -1 where no such aside is closed. */
  static int citingAsideEnd(Sentence s, int comma) {
    if (!s.isComma(comma) || !cites(s, comma + 1)) {
      return -1;
    }
    for (int i = comma + 2; i < s.contentEnd() && i - comma < LONGEST_ASIDE; i++) {
      if (s.isComma(i)) {
        return i;
      }
    }
    return -1;
  }

  /** "X, which cites officials": whom a report cites is no part of its name. */
  static boolean cites(Sentence s, int relative) {
    int verb = relative + 1;
    while (s.in(verb) && verb < relative + MOST_BETWEEN && !s.tags()[verb].isVerb() && !s.isComma(verb)) {
      verb++;
    }
    return s.is(relative, "relatives") && s.in(verb) && s.pack().cuesStartingWith(s.folded()[verb]).stream().anyMatch(c -> c.takes('z'));
  }

  private static boolean opensAside(Sentence s, int token) {
    if (s.is(token, "relatives")) {
      return true;
    }
    Tag tag = s.tags()[token];
    if (tag == Tag.VERB_GERUND || tag == Tag.VERB_PARTICIPLE || tag == Tag.NUM) {
      return true;
    }
    if ((s.is(token, "titles") || s.is(token, "person_nouns")) && endsSoon(s, token)) {
      return true;
    }
    boolean phrase = tag == Tag.DET || tag == Tag.NOUN || tag == Tag.ADJ || tag == Tag.PROPN || tag == Tag.ADP;
    if (!phrase) {
      return false;
    }
    for (int i = token; i < s.to() && !s.isComma(i); i++) {
      if (s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX) {
        return s.in(i - 1) && s.is(i - 1, "relatives");
      }
    }
    return true;
  }

  private static boolean endsSoon(Sentence s, int token) {
    int end = token + 1;
    while (s.in(end) && end - token < PLAIN_ROLE && !s.isComma(end)) {
      end++;
    }
    return s.isComma(end);
  }

  /** First and last token of the subject that begins at or right after {@code from}: "said Ann Lee, the minister". */
  static int @Nullable [] right(Sentence s, int from) {
    int at = from;
    while (s.in(at) && (s.tags()[at] == Tag.ADV || s.isTime(at) || s.tags()[at] == Tag.DET && s.in(at + 1)
        && s.isTime(at + 1))) {
      at++;
    }
    int last = NounPhrases.rightFrom(s, at);
    if (last < 0) {
      return null;
    }
    int end = throughPreposition(s, last);
    boolean outlet = s.isComma(last + 1) && Sources.namesOutlet(s, at, last)
        && !OutletPhrases.isKind(s, last + 2, s.to() - 1);
    return new int[] {at, end > last ? end : outlet ? last : withAside(s, withRelative(s, at, last))};
  }

  /** "Documentos a los que ha tenido acceso X": a clause that a preposition, an article and a relative open, up to the comma. */
  private static int throughPreposition(Sentence s, int last) {
    int preposition = s.in(last + 1) && s.tags()[last + 1] == Tag.ADP ? last + 1 : last - 1;
    boolean opens = s.in(preposition) && s.tags()[preposition] == Tag.ADP && !s.is(preposition + 1, "weak_relatives")
        && s.is(preposition + 2, "weak_relatives");
    int end = last;
    while (opens && s.in(end + 1) && end + 1 < s.contentEnd() && !s.isComma(end + 1) && end - last < LONGEST_ASIDE) {
      end++;
    }
    return end - last < LONGEST_ASIDE ? end : last;
  }

  /** "Two people who attended the meeting": a relative clause without commas belongs to the people before it. */
  private static int withRelative(Sentence s, int first, int last) {
    int head = Sources.head(s, first, last);
    boolean people = Sources.isPeople(s, head) || s.is(head, "person_nouns");
    if (!s.is(last + 1, "who_words") && !s.is(last + 1, "whose_words") && !(people && s.is(last + 1, "weak_relatives"))) {
      return last;
    }
    int end = last + 1;
    boolean verb = false;
    while (s.in(end + 1) && end + 1 < s.contentEnd() && !s.isComma(end + 1) && !s.isQuoteMark(end + 1) && !Sources.isToOutlet(s, end + 1)
        && end - last < LONGEST_ASIDE) {
      end++;
      verb |= s.tags()[end] == Tag.VERB_FINITE || s.tags()[end] == Tag.AUX;
    }
    return verb && end - last < LONGEST_ASIDE ? end : last;
  }

  /** Takes in an apposition or relative clause that follows the phrase, up to its closing comma or the sentence's end. */
  static int withAside(Sentence s, int last) {
    int comma = last + 1;
    if (!s.isComma(comma) || !s.in(comma + 1) || s.isQuoteMark(comma + 1)) {
      return last;
    }
    // "Citing two officials, that the port had closed": no relative clause begins with "that" after a comma.
    boolean clause = s.is(comma + 1, "complementisers") && !s.is(comma + 1, "weak_relatives");
    boolean relative = s.is(comma + 1, "relatives") && !clause && (!s.is(comma + 1, "weak_relatives") || hasVerbSoon(s, comma + 2));
    boolean apposition = s.tags()[comma + 1] == Tag.DET || s.is(comma + 1, "titles") || s.is(comma + 1, "person_nouns")
        || s.tags()[comma + 1] == Tag.NUM;
    boolean nameAfterRole = (s.is(last, "titles") || s.is(last, "person_nouns") || s.tags()[last] == Tag.ADJ || holdsRole(s, last))
        && s.tokens().isCapitalised(comma + 1);
    if (clause || !relative && !apposition && !nameAfterRole || cites(s, comma + 1) || relative && tellsOn(s, comma + 2)) {
      return last;
    }
    int end = comma + 1;
    while (s.in(end + 1) && end + 1 < s.contentEnd() && !s.isComma(end + 1) && !s.isQuoteMark(end + 1) && end - last < LONGEST_ASIDE) {
      if (!relative && (s.tags()[end + 1] == Tag.VERB_FINITE || s.tags()[end + 1] == Tag.AUX)) {
        return last;
      }
      end++;
    }
    return end;
  }

  /** ", que ha recalcado que no": the relative clause tells something itself, and is no part of who speaks. */
  static boolean tellsOn(Sentence s, int from) {
    int verb = from;
    while (s.in(verb) && verb < from + MOST_BETWEEN && (s.tags()[verb] == Tag.AUX || s.tags()[verb] == Tag.ADV || s.is(verb, "clitics"))) {
      verb++;
    }
    return s.in(verb) && s.tags()[verb].isVerb() && Clauses.opensContent(s, Clauses.skipAdjuncts(s, verb + 1))
        && s.pack().cuesStartingWith(s.folded()[verb]).stream().anyMatch(c -> c.takes('c'));
  }

  /** "The minister of health": a name may follow after a comma. */
  private static boolean holdsRole(Sentence s, int last) {
    for (int i = last - 1; i > s.from() && last - i < 6 && s.tags()[i] != Tag.PUNCT && !s.tags()[i].isVerb(); i--) {
      if (s.is(i, "titles") && !s.tokens().isCapitalised(i) && s.is(i + 1, "of_words")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVerbSoon(Sentence s, int from) {
    for (int i = from; i < s.to() && i < from + 4; i++) {
      if (s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX) {
        return true;
      }
    }
    return false;
  }
}
