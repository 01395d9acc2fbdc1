package org.whence.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.Credit;
import org.whence.model.Name;
import org.whence.model.Role;
import org.whence.text.OutletNames;
import org.whence.text.Tag;

/**
 * Finds the outlets one article names, known to the file of outlets or not: a name built like a masthead, a name that reports, that is cited, spoken
 * to or published in, an agency in the dateline. Most of the world's outlets stand in no file.
 */
final class OutletFinder {

  private static final int LONGEST_NAME = 6;

  private static final int LONGEST_LIST = 20;

  /** Words before a name among which those stand who told it something. */
  private static final int MOST_BEFORE = 6;

  private final Article article;
  private final Set<String> found = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private final Map<String, Name.Kind> kinds = new HashMap<>();

  private OutletFinder(Article article, List<Name> names) {
    this.article = article;
    for (Name name : names) {
      kinds.putIfAbsent(OutletNames.normal(article.words(name.span())), name.kind());
      if (name.kind() == Name.Kind.PERSON) {
        String full = OutletNames.normal(article.words(name.span()));
        int blank = full.lastIndexOf(' ');
        if (blank > 0) {
          people.add(full);
          people.add(full.substring(blank + 1));
        }
      }
    }
  }

  /** Normal forms of the names. */
  static Set<String> find(Article article, List<Sentence> sentences, List<Name> names) {
    return new OutletFinder(article, names).find(sentences);
  }

  private Set<String> find(List<Sentence> sentences) {
    for (Sentence s : sentences) {
      for (int i = s.from(); i < s.to(); i++) {
        boolean opened = i - 1 == s.from() && opens(s, i - 1);
        boolean starts = s.tokens().isCapitalised(i) && (opened || !(i > s.from() && s.tokens().isCapitalised(i - 1)));
        if (starts && !(i == s.from() && opens(s, i))) {
          name(s, i);
        }
      }
    }
    if (!found.isEmpty()) {
      sentences.forEach(this::surnames);
    }
    if (article.outlet() != null) {
      found.add(OutletNames.normal(article.outlet().name()));
    }
    for (Credit credit : CreditReader.read(article)) {
      if (credit.kind() != Credit.Kind.CAPTION) {
        found.add(OutletNames.normal(credit.outlet()));
      }
    }
    found.remove("");
    return found;
  }

  /** Whether a sentence's first word has its capital from there, and is no part of a name: "In", "According to", "As". */
  private static boolean opens(Sentence s, int token) {
    Tag tag = s.tags()[token];
    boolean joins = tag == Tag.SCONJ || tag == Tag.CCONJ || tag == Tag.ADV;
    return tag == Tag.ADP || s.phraseEndsAt("according", token) || s.phraseEndsAt("as_words", token) || joins && s.tokens().isCapitalised(token);
  }

  /** Takes out what the text elsewhere shows to be a surname: "Mueller reported" where it has "Robert Mueller". */
  private void surnames(Sentence s) {
    for (int i = s.from() + 1; s.role() == Role.BODY && i < s.to(); i++) {
      boolean last = s.tokens().isCapitalised(i) && s.tokens().isCapitalised(i - 1)
          && !(s.in(i + 1) && s.tokens().isCapitalised(i + 1));
      String word = last ? OutletNames.normal(s.words(i, i)) : "";
      boolean one = !word.isEmpty() && found.contains(word) && isGivenName(s, i - 1) && !s.is(i, "outlet_words");
      String both = one ? s.words(i - 1, i) : "";
      if (one && !OutletNames.knows(s.words(i, i)) && !OutletNames.knows(both) && !found.contains(OutletNames.normal(both))) {
        found.remove(word);
      }
    }
  }

  private static boolean isGivenName(Sentence s, int token) {
    boolean first = token == s.from() || s.role() != Role.BODY;
    boolean other = s.is(token, "outlet_words") || s.is(token, "outlet_first_words") || s.is(token, "inner_name_words") || s.isTime(token);
    return !other && s.tags()[token] != Tag.DET && (!first || s.tags()[token] == Tag.PROPN) && !isAcronym(s.words(token, token));
  }

  private void name(Sentence s, int first) {
    int end = OutletBuild.end(s, first, Sources.nameEnd(s, first, Math.min(s.to() - 1, first + LONGEST_NAME)));
    if (end < first || isOtherwise(s, first, end)) {
      return;
    }
    boolean letters = end == first && OutletBuild.isLetters(s, first);
    boolean masthead = end > first && OutletBuild.isMasthead(s, first, end) || OutletBuild.isSite(s, end - 1);
    boolean kind = calledOutlet(s, first, letters) || listed(s, first)
        || OutletPhrases.isKind(s, s.isComma(end + 1) ? end + 2 : s.to(), s.to() - 1) || OutletBuild.kindAfter(s, first, end);
    boolean built = letters || masthead;
    if (kind || built && OutletBuild.placed(s, first, end) || employs(s, first, end) || calledTo(s, first, end)
        || !isSomebodyElse(s, first, end) && tells(s, first, end, built)) {
      int from = s.tags()[first] == Tag.DET && first < end ? first + 1 : first;
      found.add(OutletNames.normal(s.words(from, end)));
      acronymOf(s, end);
    }
  }

  /** Whether the name is of whom somebody works for who reports, or is told things. */
  private boolean employs(Sentence s, int first, int end) {
    int name = OutletBuild.sent(s, first, end);
    return name >= 0 && people.contains(OutletNames.normal(s.words(name, name + 1))) && !isSomebodyElse(s, first, end);
  }

  /** "Told Tidewave", "declaró a Telealba": a name that is nobody's, no place's and no office's, where somebody is told something. */
  private boolean calledTo(Sentence s, int first, int end) {
    boolean name = end <= first + 2 && s.tags()[end] == Tag.PROPN && !(s.in(end + 1) && s.tags()[end + 1] == Tag.NOUN);
    if (!name || !spokenTo(s, first) || !s.is(verbBefore(s, first), "told_words")) {
      return false;
    }
    if (end > first && OutletBuild.isLetters(s, first) && !OutletBuild.isPressWord(s, end)) {
      return false; // "told CNN Wright is not ...": two names
    }
    Name.Kind kind = kinds.get(OutletNames.normal(s.words(first, end)));
    boolean may = s.pack().has(Trait.ADDRESSEE_MARKED) ? kind == Name.Kind.ORGANISATION
        : kind != Name.Kind.PERSON && kind != Name.Kind.PLACE;
    for (int i = first; i <= end; i++) {
      may &= !s.is(i, "office_nouns") && !s.is(i, "group_nouns") && !s.is(i, "titles") && !s.is(i, "peoples");
    }
    boolean famous = Gazetteer.of(s.pack()).begins("organisation", s.folded(), first, end - first + 1);
    return may && !famous && !isSomebodyElse(s, first, end);
  }

  private boolean isSomebodyElse(Sentence s, int first, int end) {
    String words = s.words(first, end);
    boolean person = s.phraseEndsAt("interview_markers", first - 1) && people.contains(OutletNames.normal(words)) && !OutletBuild.isPressWord(s, end);
    return person && !OutletNames.knows(words) || OutletBuild.isSomebodyElse(s, first, end);
  }

  /** Whether the words around a name are such as stand around an outlet's. */
  private static boolean tells(Sentence s, int first, int end, boolean built) {
    boolean learned = s.pack().phraseAt("learned_after", s, end + 1) > 0 && (built || learnedLast(s, end + 1));
    boolean told = built || isArticleName(s, first, end) || confides(s, first, end);
    // "Quoted by Norland's state agency": the country is not the outlet.
    boolean owner = s.in(end + 2) && s.folded()[end + 1].startsWith("'") && !s.isQuoteMark(end + 1);
    boolean due = s.pack().phraseAt("due_after", s, end + 1) > 0 || s.phraseEndsAt("due_before", first - 1);
    return learned || due || reports(s, end + 1) || !owner && reportedBy(s, first) || told && spokenTo(s, first);
  }

  /** "..., X has learned": who closes a sentence so has found it out and tells it. */
  private static boolean learnedLast(Sentence s, int verb) {
    int end = verb + s.pack().phraseAt("learned_after", s, verb);
    return end >= s.contentEnd() || s.isComma(end);
  }

  /** "Sources told X", "officials told X on condition of anonymity", "dijeron a X fuentes": whom those tell it who are not named is the press. */
  private static boolean confides(Sentence s, int first, int end) {
    boolean anonymous = false;
    for (int i = s.from(); i < s.to(); i++) {
      anonymous |= s.pack().phraseAt("anonymity", s, i) > 0;
    }
    for (int i = Math.max(s.from(), first - MOST_BEFORE); i <= end + 1; i++) {
      boolean people = anonymous && (s.is(i, "group_nouns") || s.is(i, "person_nouns"));
      if (s.is(i, "confided") || people && !s.tokens().isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  /** "A La Estrella", "a El Faro": a name that begins with its article; where somebody is told something it is no place. */
  private static boolean isArticleName(Sentence s, int first, int end) {
    return s.pack().has(Trait.ADDRESSEE_MARKED) && end > first && s.tags()[first] == Tag.DET && first > s.from();
  }

  /** A person, an office, a time: no outlet whatever it reports. */
  private static boolean isOtherwise(Sentence s, int first, int end) {
    for (int i = first; i <= end; i++) {
      boolean office = (s.is(i, "office_nouns") || s.is(i, "titles") || s.is(i, "document_nouns")) && !s.is(i, "outlet_words");
      if (office || s.isTime(i) && !s.is(i, "outlet_words") || s.is(i, "group_nouns") || s.is(i, "person_nouns")) {
        return true;
      }
    }
    return s.in(first - 1) && (s.is(first - 1, "titles") || s.is(first - 1, "person_nouns"));
  }

  static boolean isAcronym(String word) {
    return word.length() >= 2 && word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT)) && word.chars().allMatch(Character::isLetter);
  }

  /** "X reported", "X first reported", "X, citing", "X report". */
  private static boolean reports(Sentence s, int after) {
    int at = after;
    if (s.isComma(at) && s.in(at + 1)) {
      boolean first = s.is(at + 1, "relatives") && s.is(at + 2, "first_words") && s.is(at + 3, "outlet_verbs");
      return first || s.is(at + 1, "citing_words") || Subjects.cites(s, at + 1);
    }
    while (s.in(at) && (s.tags()[at] == Tag.AUX || s.tags()[at] == Tag.ADV || s.is(at, "first_words"))) {
      at++;
    }
    return s.is(at, "outlet_verbs") || checks(s, after);
  }

  /** "X could not verify": who checks what others say is an outlet. */
  private static boolean checks(Sentence s, int after) {
    boolean not = false;
    for (int i = after; s.in(i) && i < after + 6; i++) {
      not |= s.is(i, "refusal_nots");
      if (not && s.is(i, "outlet_checks")) {
        return true;
      }
      if (s.tags()[i] == Tag.PUNCT) {
        return false;
      }
    }
    return false;
  }

  /** "the newspaper X", "la agencia X", "la agencia de noticias X". */
  private static boolean calledOutlet(Sentence s, int first, boolean acronym) {
    int noun = s.is(first - 1, "news_words") && s.is(first - 2, "of_words") ? first - 3 : OutletPhrases.nounBefore(s, first);
    boolean called = s.in(noun) && s.is(noun, "outlet_nouns") && !s.tokens().isCapitalised(noun) && !s.is(noun - 1, "own_words");
    return called && (noun < first - 1 || acronym || s.is(noun, "press_nouns") || s.is(noun - 1, "news_words"));
  }

  /** "Outlets such as X and Y", "medios como X e Y": one of a list that the words before call outlets. */
  private static boolean listed(Sentence s, int first) {
    for (int i = first - 1; i >= s.from() && first - i <= LONGEST_LIST; i--) {
      if (s.pack().phraseAt("such_words", s, i) > 0) {
        int before = s.isComma(i - 1) ? i - 2 : i - 1;
        return s.is(before, "media_nouns") || s.is(before, "outlet_nouns");
      }
      boolean name = s.tokens().isCapitalised(i) || s.isComma(i) || s.is(i, "and_words") || s.is(i, "inner_name_words") || s.tags()[i] == Tag.DET
          || s.isDash(i) || s.tags()[i] == Tag.ADP;
      if (!name) {
        return false;
      }
    }
    return false;
  }

  /** "reported by X", "seen by X", "an interview with X", "a report in X". */
  private static boolean reportedBy(Sentence s, int first) {
    int before = first - 1;
    if (s.in(before) && s.tags()[before] == Tag.DET) {
      before--;
    }
    if (s.is(before, "agent_markers") && (s.is(before - 1, "credit_participles")
        || s.is(before - 1, "asked_participles") || s.is(before - 1, "report_nouns"))) {
      return true;
    }
    if (s.is(before, "publisher_links") && s.is(before - 1, "press_report_nouns") || isNamedSo(s, first) && s.phraseEndsAt("according", first - 1)) {
      return true;
    }
    return s.phraseEndsAt("interview_markers", before) || s.phraseEndsAt("learned_before", before) || publishedBy(s, before);
  }

  /** "Según El Confín": a name that begins with its article, which no newspaper gives a person or an office. */
  private static boolean isNamedSo(Sentence s, int first) {
    int end = Sources.nameEnd(s, first, Math.min(s.to() - 1, first + 3));
    boolean whole = end > first && s.tokens().isCapitalised(first + 1);
    return whole && s.pack().has(Trait.ADDRESSEE_MARKED) && s.is(first, "outlet_articles") && first > s.from()
        && !OutletBuild.isSomebodyElse(s, first, end);
  }

  /** "según publicó X", "como ha adelantado X". */
  private static boolean publishedBy(Sentence s, int verb) {
    int before = verb - 1;
    while (s.in(before) && s.tags()[before] == Tag.AUX) {
      before--;
    }
    return s.is(verb, "outlet_verbs") && (s.phraseEndsAt("according", before) || s.phraseEndsAt("as_words", before));
  }

  /** The word before a name, an article and what marks an addressee left out. */
  private static int verbBefore(Sentence s, int first) {
    int before = first - 1;
    while (s.in(before) && first - before < 3 && (s.tags()[before] == Tag.DET || s.is(before, "to_markers"))) {
      before--;
    }
    return before;
  }

  /** "told X", "dijo a X". */
  private static boolean spokenTo(Sentence s, int first) {
    int before = verbBefore(s, first);
    boolean to = !s.pack().has(Trait.ADDRESSEE_MARKED);
    for (int i = before + 1; i < first; i++) {
      to |= s.is(i, "to_markers");
    }
    return to && s.in(before) && s.pack().cuesStartingWith(s.folded()[before]).stream().anyMatch(c -> c.takes('t')
        || c.takes('c') && s.pack().has(Trait.ADDRESSEE_MARKED));
  }

  /** "Northline Wire Agency (NWA)": the letters in brackets mean the same. */
  private void acronymOf(Sentence s, int end) {
    if (s.isMark(end + 1, '(') && s.isMark(end + 3, ')') && isAcronym(s.words(end + 2, end + 2))) {
      found.add(OutletNames.normal(s.words(end + 2, end + 2)));
    }
  }
}
