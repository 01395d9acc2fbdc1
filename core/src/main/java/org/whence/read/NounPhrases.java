package org.whence.read;

import org.whence.text.Tag;

/** Finds the noun phrase that ends or begins at a token, with the phrases that hang on it: "two officials briefed on the talks". */
final class NounPhrases {

  /** No source is described in more words than this. */
  private static final int LONGEST = 40;

  private NounPhrases() {}

  /** First token of the phrase that ends at {@code last}, or -1 where none does. */
  static int leftFrom(Sentence s, int last) {
    if (!s.in(last) || !canEnd(s, last)) {
      return -1;
    }
    int at = last;
    while (at - 1 >= s.from() && last - at < LONGEST && joins(s, at - 1, at)) {
      at--;
    }
    return trimLeft(s, at, last);
  }

  private static boolean canEnd(Sentence s, int token) {
    Tag tag = s.tags()[token];
    return tag.isNominal() || tag == Tag.ADJ || tag == Tag.OTHER || s.isMark(token, ')') || s.tokens().isCapitalised(token) || tag == Tag.DET
        || s.is(token, "group_nouns") || s.is(token, "office_nouns") || s.is(token, "document_nouns") || s.is(token, "media_nouns")
        || tag == Tag.SYM || tag == Tag.VERB_PARTICIPLE;
  }

  /** Whether the token belongs to the phrase that goes on at {@code next}. */
  private static boolean joins(Sentence s, int token, int next) {
    Tag tag = s.tags()[token];
    if (s.tokens().isWord(token) && (s.is(token, "complementisers") && tag != Tag.DET || s.is(token, "question_words"))) {
      return false;
    }
    boolean named = tag == Tag.NOUN || tag == Tag.PROPN;
    if (named && s.tags()[next] == Tag.DET && !s.tokens().isCapitalised(next)) {
      return false; // "a la agencia NWA | una portavoz": an article opens a phrase of its own
    }
    boolean people = s.is(token, "group_nouns") && (s.tags()[next] == Tag.VERB_PARTICIPLE || reducedRelative(s, next));
    return people || switch (tag) {
      case NOUN, PROPN, ADJ, NUM, DET, SYM, OTHER -> true;
      // "It had received an inspection report that recommends": the participle is the verb whose object goes on here.
      case VERB_PARTICIPLE -> !(s.in(token - 1) && s.tags()[token - 1] == Tag.AUX)
          && (s.tags()[next] != Tag.DET || token > s.from() && s.tags()[token - 1].isNominal());
      case PRON -> s.is(next, "relatives") || s.is(token, "self_words") || s.is(token, "possessive_words") || next == token + 1
          && s.tags()[next] == Tag.ADP;
      case ADP -> token > s.from() && phraseBefore(s, token);
      // "A letter to shareholders": no infinitive, though tagged like one.
      case PART -> s.folded()[token].startsWith("'") || s.is(token, "infinitive_markers") && s.tags()[next].isNominal() && token > s.from()
          && phraseBefore(s, token);
      case CCONJ -> coordinates(s, token, next);
      case ADV -> s.tags()[next] == Tag.ADJ || s.tags()[next] == Tag.VERB_PARTICIPLE || s.tags()[next] == Tag.NUM;
      case PUNCT -> s.isMark(token, '&') || s.isMark(token, '(') || s.isMark(token, ')') || s.isQuoteMark(token) && nickname(s, token)
          || s.isComma(token) && coordinatedComma(s, token) || isPossessive(s, token);
      case VERB_GERUND -> s.tags()[next] == Tag.NOUN || token > s.from() && s.tags()[token - 1] == Tag.NOUN && overseesSomething(s, next);
      case VERB_FINITE -> s.tokens().isCapitalised(token) && token > s.from() || reducedRelative(s, token) || firstName(s, token);
      case AUX, VERB_INFINITIVE, SCONJ, INTJ -> s.tokens().isCapitalised(token) && token > s.from() || firstName(s, token);
    };
  }

  /** "The shipowners' union": the mark alone, right after a plural. */
  private static boolean isPossessive(Sentence s, int token) {
    return token > s.from() && token + 1 < s.to() && !s.quoted()[token] && s.folded()[token].equals("'") && s.begin(token) == s.end(token - 1)
        && s.begin(token + 1) > s.end(token) && s.tags()[token - 1] == Tag.NOUN;
  }

  /** A name that opens the sentence may be taken for a verb: "Irene Castle said". */
  private static boolean firstName(Sentence s, int token) {
    return token == s.from() && s.tags()[token] != Tag.SCONJ && s.in(token + 1) && s.tags()[token + 1] == Tag.PROPN
        && s.tokens().isCapitalised(token) && s.tokens().isCapitalised(token + 1) && s.pack().cuesStartingWith(s.folded()[token]).isEmpty()
        && s.tags()[token] != Tag.AUX && !s.isTime(token);
  }

  /** "A study presented at the meeting shows": the tagger may take the participle for the verb. */
  private static boolean reducedRelative(Sentence s, int token) {
    boolean noun = token > s.from() && (s.tags()[token - 1] == Tag.NOUN || s.is(token - 1, "group_nouns"));
    return noun && s.endsAs(token, "participle_endings") && s.in(token + 1) && s.tags()[token + 1] == Tag.ADP;
  }

  private static boolean overseesSomething(Sentence s, int next) {
    Tag tag = s.tags()[next];
    return tag == Tag.DET || tag == Tag.PROPN || tag == Tag.ADP || tag == Tag.NOUN;
  }

  private static boolean nickname(Sentence s, int token) {
    boolean nearName = token > s.from() && s.tags()[token - 1] == Tag.PROPN && token + 2 < s.to() && s.tokens().isCapitalised(token + 1);
    boolean closing = token - 2 >= s.from() && s.isQuoteMark(token - 2) && token + 1 < s.to() && s.tags()[token + 1] == Tag.PROPN;
    return nearName || closing;
  }

  private static boolean phraseBefore(Sentence s, int preposition) {
    Tag before = s.tags()[preposition - 1];
    return reducedRelative(s, preposition - 1) || before == Tag.NOUN || before == Tag.PROPN || before == Tag.ADJ || before == Tag.NUM
        || before == Tag.PRON || before == Tag.VERB_PARTICIPLE
        || before == Tag.DET || before == Tag.SYM || before == Tag.OTHER || s.isMark(preposition - 1, ')') || before == Tag.VERB_GERUND;
  }

  private static boolean coordinates(Sentence s, int conjunction, int next) {
    if (conjunction - 1 < s.from()) {
      return false;
    }
    boolean joinsNames = s.is(conjunction, "and_words") || s.is(conjunction, "or_words");
    Tag before = s.tags()[conjunction - 1];
    boolean nominalBefore = before == Tag.NOUN || before == Tag.PROPN || before == Tag.ADJ || before == Tag.NUM || s.isMark(conjunction - 1, ')');
    Tag after = s.tags()[next];
    boolean nominalAfter = after == Tag.NOUN || after == Tag.PROPN || after == Tag.ADJ || after == Tag.NUM || after == Tag.DET;
    return joinsNames && nominalBefore && nominalAfter && (joinsModifiers(s, conjunction, next) || !verbBetween(s, conjunction - 1));
  }

  /** "... the account and U.S. and Mexican officials": two names of places before one noun, right after another conjunction or a mark. */
  private static boolean joinsModifiers(Sentence s, int conjunction, int next) {
    int before = conjunction - 2;
    boolean fresh = before < s.from() || s.tags()[before] == Tag.CCONJ || s.tags()[before] == Tag.PUNCT;
    return fresh && next == conjunction + 1 && s.tags()[next] == Tag.ADJ && s.tokens().isCapitalised(next)
        && s.tokens().isCapitalised(conjunction - 1);
  }

  /** Whether a finite verb stands between the phrase before a conjunction and the start of the clause: then the conjunction joins clauses. */
  private static boolean verbBetween(Sentence s, int from) {
    for (int i = from; i >= s.from(); i--) {
      Tag tag = s.tags()[i];
      if (tag == Tag.VERB_FINITE || tag == Tag.AUX) {
        return true;
      }
      if (s.tags()[i] == Tag.PUNCT && !s.isMark(i, '(') && !s.isMark(i, ')') && !s.isComma(i) || s.is(i, "complementisers")) {
        return false;
      }
    }
    return false;
  }

  /** A comma inside a list: "Adif, Renfe and the ministry". */
  private static boolean coordinatedComma(Sentence s, int comma) {
    if (comma - 1 < s.from() || s.tags()[comma - 1] != Tag.PROPN) {
      return false;
    }
    for (int i = comma + 1; i < s.to() && i < comma + 8; i++) {
      if (s.is(i, "and_words")) {
        return i + 1 < s.to() && (s.tags()[i + 1] == Tag.PROPN || s.tags()[i + 1] == Tag.DET) && !verbBetween(s, comma - 1);
      }
      if (s.tags()[i] != Tag.PROPN && s.tags()[i] != Tag.DET && s.tags()[i] != Tag.NOUN && !s.isComma(i)) {
        return false;
      }
    }
    return false;
  }

  /** Drops what precedes the phrase proper: an opening adverbial ("Last week", "In a statement"), a stray conjunction. */
  private static int trimLeft(Sentence s, int first, int last) {
    int at = first;
    int fresh = lastFreshStart(s, at, last);
    if (fresh > at && (s.tags()[at] == Tag.ADP || isTimeAdjunct(s, at, fresh - 1))) {
      at = fresh;
    }
    while (at <= last && (s.tags()[at] == Tag.PUNCT || s.tags()[at] == Tag.CCONJ || s.tags()[at] == Tag.ADV && at < last
        || s.tags()[at] == Tag.ADP)) {
      at++;
    }
    if (s.folded()[at].startsWith("'") && at < last) {
      at++;
    }
    return at <= last ? at : -1;
  }

  private static boolean isTimeAdjunct(Sentence s, int from, int to) {
    boolean time = false; // "three | EU diplomats" is a count
    for (int i = from; i <= to; i++) {
      time |= s.isTime(i);
      if (!s.isTime(i) && s.tags()[i] != Tag.NUM && s.tags()[i] != Tag.ADP && !s.isComma(i) && s.tags()[i] != Tag.DET) {
        return false;
      }
    }
    return time;
  }

  /** The last place where a new phrase begins straight after a finished one: "In a statement | the ministry". */
  private static int lastFreshStart(Sentence s, int first, int last) {
    for (int i = last; i > first; i--) {
      Tag before = s.tags()[i - 1];
      boolean finished = before == Tag.NOUN || before == Tag.NUM || s.isTime(i - 1);
      boolean opens = s.tags()[i] == Tag.DET || s.tags()[i] == Tag.PRON || s.tags()[i] == Tag.PROPN && (s.isTime(i - 1)
          || before == Tag.NUM);
      if (finished && opens) {
        return i;
      }
    }
    return first;
  }

  /** Last token of the phrase that begins at {@code first}, or -1 where none does. */
  static int rightFrom(Sentence s, int first) {
    if (!s.in(first) || !canBegin(s, first)) {
      return -1;
    }
    int at = first;
    int stop = Math.min(s.contentEnd(), first + LONGEST);
    while (at + 1 < stop && goesOn(s, at, at + 1)) {
      at++;
    }
    while (at > first && (s.tags()[at] == Tag.ADP || s.tags()[at] == Tag.CCONJ || s.tags()[at] == Tag.PUNCT && !s.isMark(at, ')')
        || s.tags()[at] == Tag.DET || s.tags()[at] == Tag.ADV)) {
      at--;
    }
    return at;
  }

  private static boolean canBegin(Sentence s, int token) {
    Tag tag = s.tags()[token];
    return tag.isNominal() || tag == Tag.DET || tag == Tag.ADJ || tag == Tag.OTHER || s.tokens().isCapitalised(token) || s.is(token, "group_nouns")
        || s.is(token, "document_nouns") || s.is(token, "media_nouns") || oneOf(s, token) || tag == Tag.VERB_PARTICIPLE
        || tag == Tag.ADV && s.in(token + 1) && s.tags()[token + 1] == Tag.NUM;
  }

  /** "Uno de los oficiales", "two of them". */
  private static boolean oneOf(Sentence s, int token) {
    return s.is(token + 1, "of_words") && s.pack().count(s.folded()[token]) > 0;
  }

  private static boolean goesOn(Sentence s, int token, int next) {
    Tag tag = s.tags()[next];
    Tag here = s.tags()[token];
    if (s.is(next, "complementisers") && (tag == Tag.SCONJ || !s.is(next, "relatives")) || s.pack().phraseAt("according", s, next) > 0) {
      return false;
    }
    if (s.isTime(next) && here != Tag.ADP && here != Tag.DET && !inOutletName(s, token, next)) {
      return false;
    }
    boolean second = s.tokens().isCapitalised(token) && s.is(token - 1, "outlet_nouns");
    boolean own = s.is(token, "outlet_nouns") && s.is(token - 1, "own_words"); // "ante este diario | Ana Gil"
    if (own && s.tokens().isCapitalised(next)) {
      return false;
    }
    boolean called = s.tokens().isCapitalised(next) && (s.is(token, "outlet_nouns") || second);
    boolean inName = s.is(next, "inner_name_words") && s.tokens().isCapitalised(token) && s.in(next + 1) && s.tokens().isCapitalised(next + 1);
    // "A person briefed on the talks": taken for a finite verb.
    boolean people = s.is(token, "person_nouns") || s.is(token, "group_nouns");
    boolean participle = people && tag == Tag.VERB_FINITE && s.endsAs(next, "participle_endings") && s.in(next + 1) && s.tags()[next + 1] == Tag.ADP;
    if (called || inName || participle) {
      return true;
    }
    return switch (tag) {
      case NOUN, PROPN, ADJ, NUM, SYM, OTHER -> s.isMark(token, '&') || !(here == Tag.PRON && !s.is(token, "relatives") && tag == Tag.PROPN);
      case DET -> s.is(token, "outlet_nouns") && s.tokens().isCapitalised(next)
          || here == Tag.ADP || here == Tag.CCONJ || here == Tag.DET || here == Tag.VERB_PARTICIPLE || here == Tag.VERB_GERUND;
      case PART -> s.folded()[next].startsWith("'");
      case ADP -> here != Tag.ADP && !temporal(s, next) && !parts(s, token, next);
      case CCONJ -> s.in(next + 1) && coordinatesRight(s, next);
      case VERB_PARTICIPLE, VERB_GERUND -> here == Tag.NOUN || here == Tag.PRON || here == Tag.DET || here == Tag.ADJ || here == Tag.ADV;
      case PUNCT -> s.isMark(next, '&') || s.isMark(next, '(') && s.in(next + 2) || s.isMark(next, ')') || s.isQuoteMark(next) && nickname(s, next);
      case ADV -> s.in(next + 1) && (s.tags()[next + 1] == Tag.ADJ || s.tags()[next + 1] == Tag.VERB_PARTICIPLE);
      case PRON -> here == Tag.ADP;
      case AUX, VERB_FINITE, VERB_INFINITIVE, SCONJ, INTJ -> s.tokens().isCapitalised(next);
    };
  }

  /** "The Marlow Evening News": a word of time inside a name that ends as those of outlets do. */
  private static boolean inOutletName(Sentence s, int token, int next) {
    return s.tokens().isCapitalised(token) && s.tokens().isCapitalised(next) && s.in(next + 1) && s.tokens().isCapitalised(next + 1)
        && s.is(next + 1, "outlet_words");
  }

  /** A preposition that does not belong to the name before it: "Ann Lee during the visit", "Ana Lee a la prensa", "... in an interview with". */
  private static boolean parts(Sentence s, int token, int preposition) {
    boolean name = s.tags()[token] == Tag.PROPN && (s.is(preposition, "parting_words") || s.is(preposition, "to_markers"));
    boolean holder = s.is(token, "titles") || s.is(token, "person_nouns") || s.is(token, "spokespeople");
    boolean told = holder && s.is(preposition, "to_markers") && s.in(preposition + 1) && s.tokens().isCapitalised(preposition + 1);
    return name || told || Sources.isToOutlet(s, preposition) || s.pack().phraseAt("interview_markers", s, preposition + 1) > 0
        || s.pack().phraseAt("interview_markers", s, preposition + 2) > 0;
  }

  private static boolean coordinatesRight(Sentence s, int conjunction) {
    boolean joins = s.is(conjunction, "and_words") || s.is(conjunction, "or_words") || s.isMark(conjunction, '&');
    Tag after = s.tags()[conjunction + 1];
    if (!joins || after != Tag.NOUN && after != Tag.PROPN && after != Tag.DET && after != Tag.ADJ && after != Tag.NUM) {
      return false;
    }
    for (int i = conjunction + 1; i < s.to() && i < conjunction + 9; i++) {
      if (s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX) {
        return false;
      }
      if (s.tags()[i] == Tag.PUNCT) {
        break;
      }
    }
    return true;
  }

  private static boolean temporal(Sentence s, int preposition) {
    int at = preposition + 1;
    if (s.in(at) && s.tags()[at] == Tag.DET) {
      at++;
    }
    return s.in(at) && s.isTime(at);
  }
}
