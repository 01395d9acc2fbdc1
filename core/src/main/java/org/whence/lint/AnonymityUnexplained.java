package org.whence.lint;

import java.util.List;

/** Unnamed sources, and no word in the whole draft on why they are unnamed. Said once, at the first of them. */
final class AnonymityUnexplained implements LintRule {

  private static final int NEAR = 7;

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    for (Line line : draft.lines()) {
      if (line.findAnywhere(draft.lexicon(), "anonymity_reasons") >= 0 || givesReason(draft.lexicon(), line)) {
        return;
      }
    }
    for (Unnamed mention : Unnamed.in(draft)) {
      if (mention.source().anonymityReason() != null) {
        return;
      }
    }
    for (Unnamed mention : Unnamed.in(draft)) {
      if (!mention.isRelayed() && !mention.isBody(draft.lexicon())) {
        out.add(draft.finding(Fault.ANONYMITY_UNEXPLAINED, mention.line(), mention.mention(), List.of(), draft.fact(mention.mention())));
        return;
      }
    }
  }

  /** "Asked for anonymity because", "pidieron reserva por": a word of being unnamed, and one of reason soon after it. */
  private static boolean givesReason(Lexicon lexicon, Line line) {
    for (int i = 0; i < line.size(); i++) {
      if (lexicon.is("anonymity", line.folded(i))) {
        for (int j = i + 1; j < Math.min(line.size(), i + NEAR); j++) {
          if (lexicon.is("reasons", line.folded(j))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
