package org.whence.read;

import java.util.List;
import org.whence.model.Commitment;
import org.whence.text.Tag;

/** Hearsay with nobody behind it: "is said to have", "reportedly", "al parecer". */
final class UnstatedRule implements CueRule {

  /** "Habría cobrado", "estaría negociando": a conditional that tells hearsay, where nothing in the sentence makes it one. */
  private static boolean rumour(Sentence s, int token) {
    if (!s.is(token, "rumour_conditionals") || !s.in(token + 1) || s.isMark(s.to() - 1, '?')) {
      return false;
    }
    int verb = s.tags()[token + 1] == Tag.ADV || s.is(token + 1, "be_words") ? token + 2 : token + 1;
    boolean form = s.in(verb) && (s.tags()[verb] == Tag.VERB_PARTICIPLE || s.tags()[verb] == Tag.VERB_GERUND);
    for (int i = s.from(); form && i < s.to(); i++) {
      form = s.pack().phraseAt("condition_words", s, i) == 0 && !(i < token && s.is(i, "negations"));
    }
    return form;
  }

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      if (s.quoted()[i]) {
        continue;
      }
      if (found.isEmpty() && rumour(s, i)) {
        found.add(new Found(null, new int[] {i, i}, Clauses.range(s, s.from(), s.contentEnd() - 1), Commitment.REPORTED, null, s.folded()[i],
            Found.Form.UNSTATED));
        return;
      }
      int saidTo = Subjects.isSaidToBe(s, i) ? 0 : s.pack().phraseAt("said_to", s, i);
      int words = saidTo > 0 ? saidTo : s.pack().phraseAt("unstated", s, i);
      boolean covered = false;
      for (Found one : found) {
        covered |= one.cue()[0] - 2 <= i && i <= one.cue()[1] + 1 && one.form() != Found.Form.UNSTATED;
      }
      if (words > 0 && !covered) {
        String first = s.folded()[i];
        Commitment commitment = s.is(i, "alleged_words") ? Commitment.ALLEGED : Commitment.REPORTED;
        int begin = saidTo > 0 && s.in(i - 1) && s.tags()[i - 1] == Tag.AUX ? i - 1 : i;
        found.add(new Found(null, new int[] {begin, i + words - 1}, Clauses.range(s, s.from(), s.contentEnd() - 1), commitment, null, first,
            Found.Form.UNSTATED));
        return;
      }
    }
  }
}
