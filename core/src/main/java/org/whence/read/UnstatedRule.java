package org.whence.read;

import java.util.List;
import org.whence.model.Commitment;

/** Hearsay with nobody behind it: "is said to have", "reportedly", "al parecer". */
final class UnstatedRule implements CueRule {

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      if (s.quoted()[i]) {
        continue;
      }
      int saidTo = s.pack().phraseAt("said_to", s, i);
      int words = saidTo > 0 ? saidTo : s.pack().phraseAt("unstated", s, i);
      boolean covered = false;
      for (Found one : found) {
        covered |= one.cue()[0] - 2 <= i && i <= one.cue()[1] + 1 && one.form() != Found.Form.UNSTATED;
      }
      if (words > 0 && !covered) {
        String first = s.folded()[i];
        Commitment commitment = s.is(i, "alleged_words") ? Commitment.ALLEGED : Commitment.REPORTED;
        int begin = saidTo > 0 && s.in(i - 1) && s.tags()[i - 1] == org.whence.text.Tag.AUX ? i - 1 : i;
        found.add(new Found(null, new int[] {begin, i + words - 1}, Clauses.range(s, s.from(), s.contentEnd() - 1), commitment, null, first,
            Found.Form.UNSTATED));
        return;
      }
    }
  }
}
