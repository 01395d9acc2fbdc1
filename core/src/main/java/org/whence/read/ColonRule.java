package org.whence.read;

import java.util.List;
import org.whence.model.Commitment;
import org.whence.model.Role;
import org.whence.text.Tag;

/** Headlines: "Minister: port is safe", "Source: joint was broken", "Port unsafe, report says" (the last by the verb rule). */
final class ColonRule implements CueRule {

  private static final int LONGEST_SPEAKER = 6;

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from() + 1; i < s.to() - 1 && i - s.from() <= LONGEST_SPEAKER; i++) {
      if (!s.isMark(i, ':') || s.quoted()[i]) {
        continue;
      }
      boolean quotationFollows = s.isQuoteMark(i + 1);
      boolean headline = s.role() == Role.HEADLINE;
      if (!headline && !quotationFollows || !speaker(s, i - 1) || !found.isEmpty()) {
        return;
      }
      found.add(new Found(new int[] {s.from(), i - 1}, new int[] {i, i}, Clauses.rest(s, i + 1), Commitment.SAID, null, ":", Found.Form.COLON));
      return;
    }
  }

  private static boolean speaker(Sentence s, int last) {
    boolean verb = false;
    for (int i = s.from(); i <= last; i++) {
      verb |= s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX || s.isComma(i);
    }
    int head = Sources.head(s, s.from(), last);
    boolean known = s.is(head, "person_nouns") || s.is(head, "group_nouns") || s.is(head, "office_nouns") || s.is(head, "document_nouns")
        || s.is(head, "report_nouns") || s.is(head, "titles");
    return !verb && (known || Sources.namesOutlet(s, s.from(), last) || s.isQuoteMark(last + 2));
  }
}
