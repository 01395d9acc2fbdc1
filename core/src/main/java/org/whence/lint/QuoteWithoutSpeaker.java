package org.whence.lint;

import java.util.List;
import org.whence.model.Quote;

/** A whole sentence in quotation marks of which the draft does not say who spoke it. */
final class QuoteWithoutSpeaker implements LintRule {

  /** Fewer words in quotation marks are a title, a term or a phrase held at arm's length. */
  private static final int FEWEST_WORDS = 6;

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<Line> text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      Line line = text.get(i);
      for (Quote quote : draft.reading().quotes()) {
        boolean here = quote.attribution() == null && line.span().contains(quote.span());
        if (here && isSpoken(draft, line, quote) && !hasSpeaker(draft, text, i)) {
          out.add(draft.finding(Fault.QUOTE_WITHOUT_SPEAKER, line, quote.span(), List.of(), draft.fact(quote.span())));
        }
      }
    }
  }

  /** Whether it is speech: a sentence of some length, and nothing in the line says that it is a title, a sign or a text. */
  private static boolean isSpoken(Manuscript draft, Line line, Quote quote) {
    int first = line.tokenAt(quote.span().begin());
    int last = line.tokenAt(Math.max(quote.span().begin(), quote.span().end() - 1));
    int words = 0;
    boolean verb = false;
    for (int i = first; i <= last; i++) {
      words += line.tokens().isWord(i) ? 1 : 0;
      verb |= line.tag(i).isVerb() || line.tag(i) == org.whence.text.Tag.AUX;
    }
    boolean text = line.find(draft.lexicon(), "quoted_things") >= 0;
    return words >= FEWEST_WORDS && verb && line.tokens().isCapitalised(first) && !text;
  }

  /** Whether this sentence or one beside it in its paragraph has a cue of saying, or the paragraph before leaves a quotation open. */
  private static boolean hasSpeaker(Manuscript draft, List<Line> text, int at) {
    Line line = text.get(at);
    for (int i = Math.max(0, at - 2); i <= Math.min(text.size() - 1, at + 1); i++) {
      Line other = text.get(i);
      boolean near = other.paragraph() == line.paragraph() || i == at - 1 && isLeadIn(other, draft);
      if (near && (other.isAttributed() || other.find(draft.lexicon(), "sourced") >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** A paragraph that ends by a colon, or by a quotation that goes on. */
  private static boolean isLeadIn(Line line, Manuscript draft) {
    int last = line.size() - 1;
    return line.isMark(last, ':') || line.isQuoted(last) || last > 0 && line.isQuoted(last - 1) || line.find(draft.lexicon(), "sourced") >= 0;
  }
}
