package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.model.Count;
import org.whence.text.Described;
import org.whence.text.OutletNames;
import org.whence.text.Tag;

/** What a phrase that stands as a source is: its head noun, its names, whether it can be a source at all. */
final class Sources {

  private static final String[] SOURCE_CLASSES = {
    "person_nouns", "group_nouns", "office_nouns", "document_nouns", "outlet_nouns", "report_nouns", "media_nouns", "pronouns_singular",
        "pronouns_plural", "titles"
  };

  private Sources() {}

  static boolean looksLikeSource(Sentence s, int first, int last) {
    int head = head(s, first, last);
    for (String wordClass : SOURCE_CLASSES) {
      if (s.is(head, wordClass)) {
        return true;
      }
    }
    for (String singular : s.pack().singulars(s.folded()[head])) {
      if (s.tags()[head] == Tag.NOUN && s.pack().is("office_nouns", singular)) {
        return true;
      }
    }
    boolean some = last - first >= 2 && s.is(first + 1, "of_words") && s.pack().count(s.folded()[first]) > 0 && s.tags()[last] == Tag.PRON;
    boolean number = some || first < last && s.tags()[first] == Tag.DET && s.pack().count(s.folded()[first + 1]) > 1;
    if (isPeople(s, head) || number) {
      return true;
    }
    for (int i = first; i <= Math.min(last, head + 1); i++) {
      if (s.tags()[i] == Tag.PROPN && !s.isTime(i)) {
        return true;
      }
    }
    return s.tokens().isCapitalised(head) && head > s.from() && !s.isTime(head);
  }

  /** The head noun: the last noun before what hangs on it, or the first where the language puts the head there. */
  static int head(Sentence s, int first, int last) {
    int head = -1;
    for (int i = first; i <= last; i++) {
      Tag tag = s.tags()[i];
      boolean link = tag == Tag.ADP || tag == Tag.PART && s.is(i, "infinitive_markers");
      boolean ends = link && head >= 0 && !partitive(s, head, i, last) || s.is(i, "relatives") && i > first || s.isComma(i)
          || s.isMark(i, '(') || tag == Tag.VERB_GERUND && head >= 0
          || tag == Tag.VERB_PARTICIPLE && head >= 0 && s.in(i + 1) && s.tags()[i + 1] != Tag.NOUN;
      if (ends) {
        break;
      }
      boolean counts = tag == Tag.PRON && s.pack().count(s.folded()[i]) > 0 && i + 1 < last && s.is(i + 1, "of_words"); // "uno de los jueces"
      boolean noun = !counts && (tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.PRON || inAnyClass(s, i) || tag == Tag.NUM && first == last
          || s.is(i, "report_nouns") || s.is(i, "outlet_nouns"));
      if (noun) {
        head = i;
        boolean people = (s.is(i, "group_nouns") || s.is(i, "person_nouns")) && (i == s.from() || !s.tokens().isCapitalised(i));
        if (s.pack().has(Trait.HEAD_NOUN_FIRST) && tag == Tag.NOUN && !partitive(s, i, i + 1, last)
            || people && i < last && !s.folded()[i + 1].startsWith("'") && !inAnyClass(s, i + 1) && !s.is(i + 1, "media_nouns")
                && !s.tokens().isCapitalised(i + 1)) {
          break;
        }
      }
    }
    return head < 0 ? first : head;
  }

  /** "A dozen of the workers", "un grupo de vecinos": the people counted are the head, not the count. */
  private static boolean partitive(Sentence s, int head, int of, int last) {
    if (!s.is(head, "partitives") || !s.is(of, "of_words")) {
      return false;
    }
    for (int i = of + 1; i <= Math.min(last, of + 3); i++) {
      if (isPeople(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** A plural that means people, listed or by its ending: "drivers", "protesters". */
  static boolean isPeople(Sentence s, int token) {
    if (s.is(token, "group_nouns")) {
      return true;
    }
    String word = s.folded()[token];
    if (word.length() < 5 || s.tags()[token] != Tag.NOUN) {
      return false;
    }
    boolean people = s.pack().endsAs("human_endings", word);
    for (String singular : s.pack().singulars(word)) {
      people |= s.pack().is("person_nouns", singular);
    }
    return people;
  }

  private static boolean inAnyClass(Sentence s, int token) {
    return isPeople(s, token) || s.is(token, "office_nouns") || s.is(token, "document_nouns") || s.is(token, "person_nouns");
  }

  /** Whether the phrase is the name of an outlet, known or built like one. */
  static boolean namesOutlet(Sentence s, int first, int last) {
    int from = s.tags()[first] == Tag.DET && first < last ? first + 1 : first;
    if (!s.tokens().isCapitalised(from)) {
      return false;
    }
    if (s.outlets().contains(OutletNames.normal(s.words(from, last)))) {
      return true;
    }
    boolean article = from > first && !s.tokens().isCapitalised(first) && from == last; // "the Sun" may be the sun in a headline
    if (OutletNames.knows(s.words(from, last)) && (!article || s.pack().has(Trait.ARTICLE_BEFORE_OUTLETS))) {
      return true;
    }
    boolean allNames = true;
    for (int i = from; i <= last; i++) {
      boolean within = s.tags()[i] == Tag.ADP || s.tags()[i] == Tag.DET || s.is(i, "inner_name_words") || s.folded()[i].startsWith("'");
      allNames &= s.tokens().isCapitalised(i) || within;
    }
    int word = from < last && s.is(from, "outlet_articles") ? from + 1 : from;
    boolean opens = word < last && s.is(word, "outlet_first_words") || s.is(from, "outlet_of_words") && s.is(from + 1, "of_words");
    boolean pressWord = s.is(last, "outlet_words") || opens;
    return allNames && from < last && pressWord && !s.is(first, "titles") && !OutletPhrases.isOfOutlet(s, from, last);
  }

  /** The outlet inside "a report published by X", "statements cited by X", "versiones publicadas por X", "a report by X"; null where none. */
  static int @Nullable [] publisherInside(Sentence s, int first, int last) {
    int head = head(s, first, last);
    if (!s.is(head, "report_nouns") && !s.is(head, "media_nouns") && !s.is(head, "document_nouns") && !s.is(head, "outlet_nouns")) {
      return null;
    }
    for (int i = head + 1; i < last; i++) {
      if (s.is(i, "agent_markers") || s.is(i, "publisher_links")) {
        int[] outlet = outletAt(s, i + 1, last);
        if (outlet != null) {
          return outlet;
        }
      }
    }
    return null;
  }

  /** "A letter seen by X", "un borrador obtenido por X": X has the document and did not write it. */
  static boolean isSeenBy(Sentence s, int head, int outlet) {
    boolean seen = false;
    for (int i = head + 1; i < outlet; i++) {
      seen |= s.is(i, "seen_words");
    }
    return seen && (s.is(head, "document_nouns") || s.is(head, "report_nouns"));
  }

  /** "Minister Ann Lee": a title or role and a name after it. */
  static boolean titledName(Sentence s, int first, int last) {
    for (int i = first; i < last; i++) {
      boolean title = s.is(i, "titles") || s.is(i, "person_nouns");
      if (title && s.tokens().isCapitalised(i + 1) && !s.is(i + 1, "titles") && !s.is(i + 1, "office_nouns")) {
        return true;
      }
    }
    return false;
  }

  /** The outlet of "in an interview with X", "speaking to X", "en declaraciones a X"; null where none. */
  static int @Nullable [] interviewer(Sentence s) {
    for (int i = s.from(); i < s.to(); i++) {
      int words = s.quoted()[i] ? 0 : s.pack().phraseAt("interview_markers", s, i);
      if (words == 0) {
        continue;
      }
      for (int from = i + words; from < Math.min(s.to(), i + words + 4); from++) {
        int end = s.tokens().isCapitalised(from) ? nameEnd(s, from, Math.min(s.to() - 1, from + 5)) : -1;
        for (int last = end; last >= from && end >= 0; last--) {
          if (namesOutlet(s, from, last)) {
            return new int[] {from, last};
          }
        }
      }
    }
    return null;
  }

  /** The outlet of "said on CNN", "prometió en Telealba"; null where none. */
  static int @Nullable [] saidOn(Sentence s, int token) {
    return s.is(token, "said_on") ? outletAt(s, token + 1, Math.min(s.to() - 1, token + 7)) : null;
  }

  /** The outlet's name that begins at a token, after an article and a word for what it is ("la agencia NWA"); null where none. */
  static int @Nullable [] outletAt(Sentence s, int from, int limit) {
    int at = from;
    while (at < limit && (s.tags()[at] == Tag.DET || s.is(at, "outlet_nouns")) && !s.tokens().isCapitalised(at)) {
      at++;
    }
    int end = at <= limit ? nameEnd(s, at, limit) : -1;
    for (int last = end; last >= at && end >= 0; last--) {
      if (namesOutlet(s, at, last)) {
        // "El Faro de Brenza" in an English text: another outlet than "El Faro".
        boolean goesOn = last < end && s.is(last + 1, "inner_name_words") && !s.is(last + 1, "of_words");
        return new int[] {at, goesOn ? end : last};
      }
    }
    return null;
  }

  /** Last token of the run of name words from {@code first}, conjunctions excluded. */
  static int nameEnd(Sentence s, int first, int limit) {
    int end = -1;
    for (int i = first; i <= limit; i++) {
      if (end == i - 1 && i < limit && OutletBuild.isSite(s, i)) {
        return i + 1;
      }
      boolean name = s.tokens().isCapitalised(i) || s.tags()[i] == Tag.DET && i == first || s.is(i, "inner_name_words");
      if (!name) {
        boolean numbered = end == i - 1 && s.tokens().kind(i) == org.whence.text.Tokens.Kind.NUMBER && OutletNames.knows(s.words(first, i));
        return numbered ? i : end; // "Canal 12"
      }
      if (s.tokens().isCapitalised(i)) {
        end = i;
      }
    }
    return end;
  }

  /** First and last token of the longest run of capitalised words in the phrase that could be a person's name; null where none. */
  static int @Nullable [] personName(Sentence s, int first, int last) {
    int[] best = null;
    int from = -1;
    for (int i = first; i <= last + 1; i++) {
      boolean name = i <= last && namePart(s, i) && !(from < 0 && !s.tokens().isCapitalised(i));
      if (name && from < 0) {
        from = i;
      } else if (!name && from >= 0) {
        int end = i - 1;
        while (end > from && !s.tokens().isCapitalised(end)) {
          end--;
        }
        boolean longer = best == null || end - from > best[1] - best[0];
        if (end >= from && (isTitled(s, from) || longer && !(best != null && (isTitled(s, best[0]) || isOf(s, first, best))))) {
          best = new int[] {from, end};
        }
        from = -1;
      }
    }
    return best;
  }

  /** "Road Safety Board chief Ann Holm": the name right after a title is whose title it is. */
  private static boolean isTitled(Sentence s, int name) {
    return s.is(name - 1, "titles") || s.is(name - 1, "person_nouns");
  }

  /** "Ann Holm of the Spanish Red Cross": whoever is named first is of the other. */
  private static boolean isOf(Sentence s, int first, int[] name) {
    return name[0] == first && name[1] > first && s.is(name[1] + 1, "employer_links");
  }

  private static boolean namePart(Sentence s, int token) {
    if (s.isQuoteMark(token)) {
      return true;
    }
    boolean particle = s.is(token, "name_particles");
    boolean ends = s.in(token - 1) && s.tags()[token - 1] == Tag.PROPN && !s.is(token - 1, "titles") && !(s.in(token + 1)
        && s.tokens().isCapitalised(token + 1));
    boolean capital = s.tokens().isCapitalised(token) && (!s.is(token, "titles") || ends) && !s.is(token, "office_nouns") && !s.isTime(token)
        && !s.is(token, "person_nouns")
        && s.tags()[token] != Tag.DET;
    return capital || particle;
  }

  /** "A clerk of the court", "a bookkeeper who asked not to be named": by the word for what they do, or by "who". */
  static boolean isCalledPerson(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (s.is(i, "who_words")) {
        return true;
      }
    }
    return !Described.of(s.folded()[head(s, first, last)]).roles().isEmpty();
  }

  /** "A El Faro": whom something was said to, where the language marks it and it is an outlet. */
  static boolean isToOutlet(Sentence s, int preposition) {
    return s.is(preposition, "to_markers") && outletAt(s, preposition + 1, Math.min(s.to() - 1, preposition + 8)) != null;
  }

  /** One of a kind, or a few, in small letters: "a deckhand", "five pharmacists", not "a company". */
  static boolean isSomeone(Sentence s, int first, int last) {
    int head = head(s, first, last);
    boolean some = s.tags()[first] == Tag.DET && !s.is(first, "definites") || s.pack().count(s.folded()[first]) > 0;
    return some && first < last && s.tags()[head] == Tag.NOUN && !s.tokens().isCapitalised(head) && !s.is(head, "office_nouns")
        && !s.is(head, "document_nouns") && !s.is(head, "spokespeople");
  }

  /** Whether a capital stands in a phrase: "CNova television" is no outlet that was named before, it has a name of its own. */
  static boolean holdsName(Sentence s, int[] range) {
    for (int i = range[0]; i <= range[1]; i++) {
      if (s.tokens().isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Two current and two former officials" are four; "several" and a bare plural give no number. */
  static @Nullable Count count(Sentence s, int first, int head) {
    int sum = 0;
    for (int i = first; i <= head; i++) {
      String word = s.folded()[i];
      int number = s.pack().count(word);
      if (number == 0 && s.tokens().kind(i) == org.whence.text.Tokens.Kind.NUMBER && word.length() <= 3
          && word.chars().allMatch(Character::isDigit)) {
        number = Integer.parseInt(word);
      }
      if (number == 1 && i + 1 <= head && s.is(i + 1, "of_words")) {
        return Count.exactly(1);
      }
      sum += number;
    }
    return sum > 0 ? Count.exactly(sum) : null;
  }
}
