package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.read.LanguagePack.CueForm;
import org.whence.text.Tag;

/** Where the content of a verb of saying stands: before its subject, or after the verb and whom it was told to. */
final class VerbContent {

  private static final int LONGEST_ASIDE = 14;
  private static final int LONGEST_CITING = 40;

  private VerbContent() {}

  /** Whether a content holds a finite verb, so that it can be a clause of its own. */
  static boolean tells(Sentence s, List<int[]> content) {
    for (int[] range : content) {
      for (int i = s.tokens().firstFrom(range[0]); i < s.to() && s.begin(i) < range[1]; i++) {
        if (s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX || s.tags()[i] == Tag.VERB_PARTICIPLE) {
          return true;
        }
      }
    }
    return false;
  }

  /** A stretch before the subject that can be a clause though the tagger sees no verb in it. */
  static boolean longEnough(Sentence s, int subject) {
    int start = Clauses.clauseStart(s, subject);
    Tag first = s.tags()[start];
    return subject - start >= 6 && first != Tag.ADP && first != Tag.VERB_GERUND && first != Tag.ADV && first != Tag.SCONJ
        && first != Tag.VERB_PARTICIPLE;
  }

  static boolean quotationJustBefore(Sentence s, int subject) {
    return s.isQuoteMark(subject - 1) || s.isComma(subject - 1) && s.isQuoteMark(subject - 2);
  }

  static boolean endsBefore(Sentence s, int subject) {
    int before = subject - 1;
    return s.in(before) && (s.isComma(before) || s.isQuoteMark(before) || s.isDash(before)) && before - s.from() >= 3;
  }

  static List<int[]> left(Sentence s, int before) {
    return Clauses.range(s, Clauses.clauseStart(s, before), before - 1);
  }

  /** A quotation that goes on after "he said". */
  static List<int[]> quotedRest(Sentence s, int from) {
    for (int i = from; i < s.to() && i < from + 14; i++) {
      if (s.isQuoteMark(i) && s.in(i + 1) && s.quoted()[i + 1]) {
        return Clauses.rest(s, i);
      }
    }
    return List.of();
  }

  /** "Said, in a statement, that", "apunta, en su informe, a": where the words go on behind an aside that a preposition opens. */
  static int afterAside(Sentence s, int open) {
    if (s.isComma(open) && cites(s, open + 1)) {
      return afterCiting(s, open);
    }
    if (!s.isComma(open) || !s.in(open + 1) || s.tags()[open + 1] != Tag.ADP) {
      return open;
    }
    for (int i = open + 2; i < s.contentEnd() && i - open < LONGEST_ASIDE; i++) {
      if (s.tags()[i] == Tag.VERB_FINITE || s.isQuoteMark(i)) {
        return open;
      }
      if (s.isComma(i)) {
        boolean goesOn = s.in(i + 1) && (s.tags()[i + 1] == Tag.ADP || Clauses.opensThat(s, i + 1));
        return goesOn ? i + 1 : open;
      }
    }
    return open;
  }

  private static boolean cites(Sentence s, int token) {
    return s.in(token) && s.endsAs(token, "gerund_endings") && s.pack().cuesStartingWith(s.folded()[token]).stream().anyMatch(c -> c.takes('z'));
  }

  /** "Reported, citing two people who saw it, that": whom a report cites stands between its verb and what it says, however many they are. */
  private static int afterCiting(Sentence s, int open) {
    for (int i = open + 2; i < s.contentEnd() && i - open < LONGEST_CITING; i++) {
      if (s.isQuoteMark(i)) {
        return open;
      }
      int next = s.isComma(i) && s.in(i + 1) && s.tags()[i + 1] == Tag.ADP ? i + 2 : i + 1;
      if (s.isComma(i) && s.in(next) && Clauses.opensThat(s, next)) {
        return i + 1;
      }
    }
    return open;
  }

  /** Whether the object of a verb that turns down what others hold is such a thing, and no drone, and that of a dispute is nobody. */
  static boolean isHeld(Sentence s, int object, CueForm cue) {
    boolean disputes = cue.commitment() == Commitment.DISPUTED && cue.takes('o');
    int end = cue.takes('v') || disputes ? NounPhrases.rightFrom(s, object) : -1;
    if (end < 0 || Clauses.opensContent(s, object)) {
      return true;
    }
    int head = Sources.head(s, object, end);
    if (!cue.takes('v')) {
      return (!Sources.isPeople(s, head) || s.is(head + 1, "of_words")) && s.tags()[head] != Tag.PROPN;
    }
    boolean held = false;
    for (int i = object; i <= Math.min(end, head + 4); i++) {
      held |= s.is(i, "viewed_nouns") || s.is(i, "deniable_nouns");
    }
    return held;
  }

  /** @param sure whether a complementiser or a quotation opens the content */
  record Right(List<int[]> content, int @Nullable [] addressee, boolean sure) {}

  static Right right(Sentence s, int from, CueForm cue) {
    int at = from;
    int[] addressee = cue.takes('c') && !cue.takes('t') ? Addressees.at(s, at) : null;
    boolean told = addressee != null && Clauses.opensContent(s, addressee[1] + 1);
    addressee = told ? addressee : null;
    if (addressee != null) {
      at = addressee[1] + 1;
    } else if (cue.takes('t') && s.in(at)) {
      int object = s.is(at, "to_markers") ? at + 1 : at;
      int end = object > at || !s.pack().has(Trait.ADDRESSEE_MARKED) ? NounPhrases.rightFrom(s, object) : -1;
      boolean clause = s.is(at, "complementisers") || s.isQuoteMark(at);
      if (end >= 0 && !clause) {
        int[] outlet = Sources.outletAt(s, object, end);
        if (outlet != null && outlet[1] < end && !s.folded()[outlet[1] + 1].startsWith("'")) {
          end = outlet[1];
        }
        addressee = new int[] {object, end};
        at = end + 1;
        if (cue.takes('o') && (at >= s.contentEnd() || s.tags()[at] == Tag.ADP)) {
          addressee = null;
          at = object;
        }
      }
    }
    int open = afterAside(s, Clauses.skipAdjuncts(s, at));
    boolean sure = Clauses.opensContent(s, open);
    if (!s.in(open) || open >= s.contentEnd()) {
      return new Right(List.of(), addressee, false);
    }
    if (!sure && (s.isComma(open) || s.isDash(open))) {
      return new Right(List.of(), addressee, false);
    }
    boolean clause = sure || tells(s, Clauses.rest(s, open));
    boolean allowed = sure || cue.takes('c') && clause && !cue.takes('w') || cue.takes('o') || cue.takes('k') || cue.takes('d')
        || cue.takes('r') || cue.takes('z')
        || cue.takes('i') && s.is(open, "infinitive_markers")
        || cue.takes('p') && s.tags()[open] == Tag.ADP;
    List<int[]> content = !allowed ? List.of() : sure ? Clauses.rest(s, open) : Clauses.object(s, s.isComma(at) ? open : Math.min(open, at));
    return new Right(content, addressee, sure);
  }
}
