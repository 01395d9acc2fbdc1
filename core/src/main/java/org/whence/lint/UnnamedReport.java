package org.whence.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Citation;
import org.whence.model.Span;

/** "Media reports", "local media", "según medios": somebody else's reporting without a name. */
final class UnnamedReport implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    for (Line line : draft.text()) {
      Span words = vague(draft, line);
      if (words != null && !isNamed(draft, line, words)) {
        out.add(draft.finding(Fault.UNNAMED_REPORT, line, words, List.of(), draft.fact(words)));
      }
    }
  }

  /** The words that stand for somebody's reporting: by themselves ("media reports"), or because something is given to them ("local media said"). */
  private static @Nullable Span vague(Manuscript draft, Line line) {
    Lexicon lexicon = draft.lexicon();
    for (int i = 0; i < line.size(); i++) {
      int reports = lexicon.phraseAt("vague_media", line, i);
      int outlets = lexicon.phraseAt("vague_outlets", line, i);
      boolean name = i > 0 && (line.tokens().isCapitalised(i) || lexicon.is("untrue", line.folded(i - 1)));
      if (line.isQuoted(i) || name || reports + outlets == 0) {
        continue;
      }
      Span words = line.span(i, i + Math.max(reports, outlets) - 1);
      boolean source = line.attributions().stream().flatMap(a -> a.sourceSpans().stream()).anyMatch(span -> span.overlaps(words));
      if (reports > 0 || source) {
        return words;
      }
    }
    return null;
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
