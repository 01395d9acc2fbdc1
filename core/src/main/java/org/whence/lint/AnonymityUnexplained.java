package org.whence.lint;

import java.util.List;

/** Unnamed sources, and no word in the whole draft on why they are unnamed. Said once, at the first of them. */
final class AnonymityUnexplained implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    for (Line line : draft.lines()) {
      if (line.findAnywhere(draft.lexicon(), "anonymity_reasons") >= 0) {
        return;
      }
    }
    for (Unnamed mention : Unnamed.in(draft)) {
      if (mention.source().anonymityReason() != null) {
        return;
      }
    }
    for (Unnamed mention : Unnamed.in(draft)) {
      if (!mention.isRelayed()) {
        out.add(draft.finding(Fault.ANONYMITY_UNEXPLAINED, mention.line(), mention.mention(), List.of(), draft.fact(mention.mention())));
        return;
      }
    }
  }
}
