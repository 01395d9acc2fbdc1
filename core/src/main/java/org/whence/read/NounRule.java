package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.read.LanguagePack.CueForm;
import org.whence.text.Tag;

/** Nouns of saying with a clause: "the minister's claim that", "la afirmación de la empresa de que", "la versión de la policía es que". */
final class NounRule implements CueRule {

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      CueForm cue = s.quoted()[i] || s.tags()[i].isVerb() ? null : nounAt(s, i);
      if (cue == null || covered(i, found)) {
        continue;
      }
      Found one = at(s, i, cue);
      if (one != null) {
        found.add(one);
      }
    }
  }

  private static @Nullable CueForm nounAt(Sentence s, int i) {
    for (CueForm form : s.pack().cuesStartingWith(s.folded()[i])) {
      if (form.takes('n') && form.words().size() == 1) {
        return form;
      }
    }
    return null;
  }

  /** Whether the noun is a cue already, or the whole of what another cue denies or calls for. */
  private static boolean covered(int i, List<Found> found) {
    for (Found one : found) {
      boolean cue = one.cue()[0] <= i && i <= one.cue()[1];
      boolean object = !one.content().isEmpty() && one.form() == Found.Form.VERB && one.cue()[1] < i && i - one.cue()[1] <= 3;
      if (cue || object) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Found at(Sentence s, int noun, CueForm cue) {
    int[] source = owner(s, noun);
    int after = noun + 1;
    if (source == null && s.is(after, "noun_links") && !Clauses.opensThat(s, after)) {
      source = Subjects.right(s, after + 1);
      if (source == null || !Sources.looksLikeSource(s, source[0], source[1])) {
        return null;
      }
      after = source[1] + 1;
    }
    boolean is = s.is(after, "be_words");
    int open = is ? after + 1 : after;
    boolean hearsay = source == null && (cue.commitment() == Commitment.REPORTED || cue.commitment() == Commitment.ALLEGED);
    if (!Clauses.opensThat(s, open) || source == null && !hearsay) {
      return null;
    }
    List<int[]> content = Clauses.range(s, open, is ? s.contentEnd() - 1 : clauseEnd(s, noun, open));
    return content.isEmpty() ? null : new Found(source, new int[] {noun, noun}, content, cue.commitment(), null, cue.lemma(), hearsay
        ? Found.Form.UNSTATED : Found.Form.NOUN);
  }

  /** "The minister's claim": the phrase before the mark of possession. */
  private static int @Nullable [] owner(Sentence s, int noun) {
    int mark = noun - 1;
    while (s.in(mark) && s.tags()[mark] == Tag.ADJ) {
      mark--;
    }
    if (!s.in(mark - 1) || s.tags()[mark] != Tag.PART || !s.folded()[mark].startsWith("'")) {
      return null;
    }
    int first = NounPhrases.leftFrom(s, mark - 1);
    return first < 0 ? null : new int[] {first, mark - 1};
  }

  /** Last token of the clause; after a noun that is the sentence's subject the sentence's own verb ends it: "... that he signed | is in doubt". */
  private static int clauseEnd(Sentence s, int noun, int open) {
    boolean subject = true;
    for (int i = s.from(); i < noun; i++) {
      subject &= !isVerb(s, i);
    }
    int verbs = 0;
    for (int i = open; subject && i < s.contentEnd(); i++) {
      if (isVerb(s, i) && !(i > open && s.tags()[i - 1] == Tag.AUX)) {
        verbs++;
      }
      if (verbs == 2) {
        VerbGroup group = VerbGroup.before(s, i);
        return group.low() - 1;
      }
    }
    return s.contentEnd() - 1;
  }

  private static boolean isVerb(Sentence s, int i) {
    return s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX;
  }
}
