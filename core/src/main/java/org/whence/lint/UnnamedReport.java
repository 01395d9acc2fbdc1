package org.whence.lint;

import java.util.List;
import org.whence.model.Citation;
import org.whence.model.Span;

/** "Media reports", "local media", "según medios": somebody else's reporting without a name. */
final class UnnamedReport implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    for (Line line : draft.text()) {
      int at = line.find(draft.lexicon(), "vague_media");
      int length = at < 0 ? 0 : draft.lexicon().phraseAt("vague_media", line, at);
      Span words = at < 0 ? line.span() : line.span(at, at + length - 1);
      boolean name = at > 0 && (line.tokens().isCapitalised(at) || draft.lexicon().is("untrue", line.folded(at - 1)));
      if (at >= 0 && !name && !isNamed(draft, line, words)) {
        out.add(draft.finding(Fault.UNNAMED_REPORT, line, words, List.of(), draft.fact(words)));
      }
    }
  }

  /** Whether the sentence names an outlet after all: "media reports, the Post's among them". */
  private static boolean isNamed(Manuscript draft, Line line, Span vague) {
    for (Citation citation : draft.reading().citations()) {
      Span mention = citation.proof().getFirst();
      if (line.span().contains(mention) && !mention.overlaps(vague)) {
        return true;
      }
    }
    return line.find(draft.lexicon(), "media_no_reports") >= 0;
  }
}
