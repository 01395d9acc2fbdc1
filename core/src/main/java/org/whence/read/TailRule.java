package org.whence.read;

import java.util.List;
import org.whence.model.Commitment;
import org.whence.model.Role;

/** Headlines whose source stands last, after a colon or a dash: "Port unsafe: report", "Tunnel plan dead - sources", "Huyó del país: fuentes". */
final class TailRule implements CueRule {

  private static final int LONGEST_TAIL = 5;

  private static final int SHORTEST_CONTENT = 3;

  @Override
  public void find(Sentence s, List<Found> found) {
    if (s.role() != Role.HEADLINE || !found.isEmpty()) {
      return;
    }
    int end = s.contentEnd();
    for (int i = end - 2; i > s.from() && end - i <= LONGEST_TAIL + 1; i--) {
      boolean colon = s.isMark(i, ':');
      if (s.quoted()[i] || !colon && !isBroken(s, i)) {
        continue;
      }
      if (i - s.from() >= SHORTEST_CONTENT && isSource(s, i + 1, end - 1, colon)) {
        List<int[]> content = Clauses.range(s, s.from(), i - 1);
        found.add(new Found(new int[] {i + 1, end - 1}, new int[] {i, i}, content, Commitment.SAID, null, "tail", Found.Form.COLON));
      }
      return;
    }
  }

  /** A dash with blanks around it, not one inside a word. */
  private static boolean isBroken(Sentence s, int token) {
    return s.isDash(token) && s.in(token + 1) && s.begin(token) > s.end(token - 1) && s.begin(token + 1) > s.end(token);
  }

  /** Words that mean a source and no more; after a colon also an outlet, which after a dash may be whose page it is. */
  private static boolean isSource(Sentence s, int first, int last, boolean colon) {
    int head = Sources.head(s, first, last);
    if (s.is(head, "tail_sources") && last - first < LONGEST_TAIL) {
      return true;
    }
    return colon && Sources.namesOutlet(s, first, last);
  }
}
