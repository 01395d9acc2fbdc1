package org.whence.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ways of speaking, in the order in which they are looked for; an earlier one keeps its cue from a later one. */
final class CueRules {

  private static final List<CueRule> RULES =
      List.of(
          new RefusalRule(), new HearsayRule(), new CreditRule(), new AccordingRule(), new VerbRule(), new NounRule(), new CitingRule(),
          new UnstatedRule(), new ColonRule(), new TailRule());

  private CueRules() {}

  /** "According to a draft seen by the Post": whoever had it is told with whose words it is. */
  private static boolean isInSource(Found credit, List<Found> found) {
    for (Found one : found) {
      int[] source = one.form() == Found.Form.CREDITED || one.form() == Found.Form.REFUSAL ? null : one.source();
      if (source != null && source[0] < credit.cue()[0] && credit.cue()[1] <= source[1]) {
        return true;
      }
    }
    return false;
  }

  /** All attributions of a sentence, in text order, contents cut where the next speaker begins. */
  static List<Found> find(Sentence s) {
    List<Found> found = new ArrayList<>();
    for (CueRule rule : RULES) {
      rule.find(s, found);
    }
    found.removeIf(one -> one.form() == Found.Form.CREDITED && isInSource(one, found));
    found.sort(Comparator.comparingInt((Found f) -> f.cue()[0]).thenComparingInt(f -> f.source() == null ? -1 : f.source()[0]));
    return Overlaps.resolve(s, found);
  }
}
