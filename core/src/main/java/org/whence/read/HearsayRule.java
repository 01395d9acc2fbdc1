package org.whence.read;

import java.util.List;
import org.whence.model.Commitment;

/** Phrases that tell hearsay before a clause: "it is believed that", "corre el rumor de que". Nobody is said to say it. */
final class HearsayRule implements CueRule {

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      int words = s.quoted()[i] ? 0 : s.pack().phraseAt("hearsay", s, i);
      if (words > 0 && Clauses.opensThat(s, i + words)) {
        found.add(new Found(null, new int[] {i, i + words - 1}, Clauses.rest(s, i + words), Commitment.REPORTED, null, s.folded()[i],
            Found.Form.UNSTATED));
        return;
      }
    }
  }
}
