package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.model.Role;
import org.whence.read.LanguagePack.CueForm;
import org.whence.text.Tag;

/** Tells where a word that can be a verb of saying is one: not in "his radio show", "part of a news report that", "Ministerio Público". */
final class VerbCues {

  private VerbCues() {}

  /** The cue that begins at a token and is used as a verb there; null where none. */
  static @Nullable CueForm at(Sentence s, int i) {
    CueForm best = null;
    for (CueForm form : s.pack().cuesStartingWith(s.folded()[i])) {
      if (s.matches(i, form.words()) && (best == null || form.words().size() > best.words().size())) {
        best = form;
      }
    }
    return best == null || !verbHere(s, i, best) ? null : best;
  }

  private static boolean verbHere(Sentence s, int i, CueForm cue) {
    int after = i + cue.words().size();
    boolean thatFollows = s.in(after) && Clauses.opensThat(s, VerbContent.afterAside(s, after));
    Tag tag = s.tags()[i];
    if (i > s.from() && (s.tags()[i - 1] == Tag.DET || s.tags()[i - 1] == Tag.ADP && !s.is(i - 1, "carried_after")) && !tag.isVerb()) {
      return false;
    }
    // "His radio show", "media reports said": a noun, whatever the tagger takes it for.
    boolean noun = s.is(i, "programme_words") && s.is(i - 1, "programme_kinds") || s.is(i, "noun_cues") && s.is(after, "sure_cues");
    if (Subjects.isSaidToBe(s, i) || noun || isPartOfName(s, i) || thatFollows && isNamed(s, i)) {
      return false;
    }
    boolean verb = tag.isVerb() || tag == Tag.AUX || cue.words().size() > 1 && s.tags()[i + 1].isVerb();
    boolean sure = s.is(i, "sure_cues");
    boolean afterPeople = i > s.from() && (s.is(i - 1, "group_nouns") || s.is(i - 1, "pronouns_plural")) && tag == Tag.NOUN;
    verb |= afterPeople || tag == Tag.NOUN && readsAsVerb(s, i, after);
    boolean closesQuotation = s.pack().has(Trait.VERB_MAY_LEAD) && s.isComma(i - 1) && s.isQuoteMark(i - 2);
    verb |= closesQuotation || s.is(i - 1, "be_words") && s.is(after, "agent_markers");
    if (!verb && !sure && !thatFollows) {
      return false;
    }
    if (s.tokens().isCapitalised(i) && i > s.from() && s.tokens().isCapitalised(i - 1)
        && (s.role() == Role.BODY || !thatFollows && !verb)) {
      return false;
    }
    boolean weak = cue.takes('w') && !cue.takes('r') && !cue.takes('d');
    return !weak || thatFollows || closes(s, i, after) || Clauses.opensContent(s, Clauses.skipAdjuncts(s, after)) || quotationBefore(s, i);
  }

  /** A form the tagger takes for a noun: "emphasizes" is none; "details" is a verb before "how", "claims" before "the". */
  private static boolean readsAsVerb(Sentence s, int i, int after) {
    Tag before = i > s.from() ? s.tags()[i - 1] : Tag.PUNCT;
    if (before == Tag.DET || before == Tag.ADP || before == Tag.PUNCT && !s.isComma(i - 1) || s.endsAs(i, "gerund_endings")) {
      return false;
    }
    if (!s.is(i, "noun_cues")) {
      return before != Tag.ADJ || s.is(i - 1, "group_nouns");
    }
    if (endsAfterName(s, i, after)) {
      return true;
    }
    boolean subject = before == Tag.PROPN || before == Tag.NOUN || before == Tag.PRON || before == Tag.ADJ || before == Tag.ADV;
    return subject && s.in(after) && (s.tags()[after] == Tag.DET || s.tags()[after] == Tag.PRON || s.is(after, "question_words"));
  }

  /** "The bridge was weak, Alder Post claims.": a name between two marks and what is taken for a plural behind it. */
  private static boolean endsAfterName(Sentence s, int i, int after) {
    boolean ends = after >= s.contentEnd() || s.isComma(after) || s.isStop(after);
    int first = ends && i > s.from() && s.tokens().isCapitalised(i - 1) ? NounPhrases.leftFrom(s, i - 1) : -1;
    return first > s.from() && (s.isComma(first - 1) || s.isQuoteMark(first - 1)) && Sources.namesOutlet(s, first, i - 1);
  }

  /** "Cuenta Conmigo", "Ministerio Público": a capital inside a sentence of the body, where no verb has one. */
  private static boolean isPartOfName(Sentence s, int i) {
    boolean inside = s.role() == Role.BODY && i > s.from() && s.tokens().isCapitalised(i) && s.tags()[i - 1] != Tag.PUNCT;
    return inside && (s.tokens().isCapitalised(i - 1) || s.tokens().isCapitalised(i + 1));
  }

  /** "Part of a news report that": a noun with its article, whose people do not say it. */
  private static boolean isNamed(Sentence s, int i) {
    int first = s.tags()[i] == Tag.NOUN && s.is(i, "noun_cues") && s.is(i - 1, "news_words") ? NounPhrases.leftFrom(s, i) : -1;
    return first >= 0 && s.tags()[first] == Tag.DET;
  }

  /** ", contaron el lunes dos fuentes": what was told stands before the comma, and who told it after the verb. */
  private static boolean closes(Sentence s, int i, int after) {
    int low = VerbGroup.before(s, i).low();
    if (!s.pack().has(Trait.VERB_MAY_LEAD) && (s.isComma(after) || after >= s.contentEnd())) {
      int[] left = Subjects.left(s, low); // "12 % of wells, they calculated, could fall dry"
      return left != null && s.isComma(left[0] - 1) && (s.is(left[0], "pronouns_plural") || Sources.looksLikeSource(s, left[0], left[1]));
    }
    if (!s.pack().has(Trait.VERB_MAY_LEAD) || !s.isComma(low - 1) || !VerbContent.tells(s, VerbContent.left(s, low))) {
      return false;
    }
    int[] right = Inverted.subject(s, after);
    return right != null && Sources.looksLikeSource(s, right[0], right[1]);
  }

  private static boolean quotationBefore(Sentence s, int cue) {
    for (int i = cue - 1; i >= s.from() && cue - i < 12; i--) {
      if (s.isQuoteMark(i)) {
        return true;
      }
    }
    return false;
  }
}
