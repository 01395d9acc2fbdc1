package org.whence.lint;

import java.util.List;
import org.whence.model.Source;
import org.whence.model.Span;

/** "Reportedly", "it is said", "se dice": an attribution that leaves out who says so. */
final class Impersonal implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<Line> text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      Line line = text.get(i);
      int at = line.find(draft.lexicon(), "impersonal");
      boolean hedge = at < 0;
      at = hedge ? line.find(draft.lexicon(), "alleged") : at;
      boolean sourced = at >= 0 && (hasSource(line) || line.find(draft.lexicon(), "according") >= 0 || hedge && hasSourceNear(draft, text, i));
      if (at >= 0 && !sourced && !isNegated(draft.lexicon(), line, at)) {
        int length = Math.max(draft.lexicon().phraseAt("impersonal", line, at), draft.lexicon().phraseAt("alleged", line, at));
        Span words = line.span(at, at + length - 1);
        out.add(draft.finding(Fault.IMPERSONAL, line, words, List.of(), draft.fact(words)));
      }
    }
  }

  private static boolean isNegated(Lexicon lexicon, Line line, int at) {
    return at > 0 && lexicon.is("negations", line.folded(at - 1));
  }

  private static boolean hasSource(Line line) {
    return line.attributions().stream().anyMatch(a -> !(a.source() instanceof Source.Unstated) && !a.commitment().isSilence());
  }

  /** "Allegedly" keeps an accusation open; it needs no source of its own where the charge has one near. */
  private static boolean hasSourceNear(Manuscript draft, List<Line> text, int at) {
    for (int i = Math.max(0, at - 2); i <= Math.min(text.size() - 1, at + 2); i++) {
      if (hasSource(text.get(i)) || text.get(i).findAnywhere(draft.lexicon(), "courts") >= 0) {
        return true;
      }
    }
    return false;
  }
}
