package org.whence.lint;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.model.Attribution;
import org.whence.model.Quote;
import org.whence.model.Source;
import org.whence.text.Tag;

/** A paragraph that is a quotation and nothing else, of which the draft does not say who spoke it. */
final class QuoteWithoutSpeaker implements LintRule {

  /** Fewer words in quotation marks are a title, a term or a phrase held at arm's length. */
  private static final int FEWEST_WORDS = 6;

  /** A speaker stands within so many sentences before it, or after its first one. */
  private static final int NEAR = 2;

  private static final int FAR = 4;

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<Line> text = draft.lines();
    Map<Line, Integer> at = new IdentityHashMap<>();
    TreeMap<Integer, Line> byBegin = new TreeMap<>();
    for (int i = 0; i < text.size(); i++) {
      at.put(text.get(i), i);
      byBegin.put(text.get(i).span().begin(), text.get(i));
    }
    for (Quote quote : draft.reading().quotes()) {
      Map.Entry<Integer, Line> before = byBegin.floorEntry(quote.span().begin());
      Line line = before == null ? null : before.getValue();
      boolean here = line != null && line.isText() && line.span().contains(quote.span()) && !isSpokenBy(draft, quote);
      if (line != null && here && isSpoken(line, quote) && !hasSpeaker(draft, text, at.getOrDefault(line, 0))) {
        out.add(draft.finding(Fault.QUOTE_WITHOUT_SPEAKER, line, quote.span(), List.of(), draft.quoted(quote.span())));
      }
    }
  }

  /** Whether it is speech, and a sentence of some length that has nothing but the quotation in it: words beside it tell who speaks. */
  private static boolean isSpoken(Line line, Quote quote) {
    int words = 0;
    boolean verb = false;
    for (int i = 0; i < line.size(); i++) {
      boolean inside = line.isQuoted(i);
      boolean outside = !inside && (line.tokens().isWord(i) || line.isMark(i, ':'));
      if (outside) {
        return false;
      }
      words += inside && line.tokens().isWord(i) ? 1 : 0;
      verb |= inside && (line.tag(i).isVerb() || line.tag(i) == Tag.AUX);
    }
    return words >= FEWEST_WORDS && verb && line.tokens().isCapitalised(line.tokenAt(quote.span().begin()));
  }

  /** Whether its paragraph has anything but the quotation, or the paragraph before leads into it. */
  private static boolean hasSpeaker(Manuscript draft, List<Line> text, int at) {
    Line line = text.get(at);
    for (int i = Math.max(0, at - NEAR); i <= Math.min(text.size() - 1, at + FAR); i++) {
      Line other = text.get(i);
      boolean here = other.paragraph() == line.paragraph() && (hasWordsBeside(other) || hasCue(draft, other));
      boolean leads = i == at - 1 && (isQuotation(text, i) || other.isMark(other.size() - 1, ':') || hasCue(draft, other) || isPartlyQuoted(other));
      if (here || leads) {
        return true;
      }
    }
    return false;
  }

  /** Whether words, and not the marks alone, give the quotation to somebody. */
  private static boolean isSpokenBy(Manuscript draft, Quote quote) {
    return quote.attribution() != null && hasWords(draft, draft.reading().attribution(quote.attribution()));
  }

  private static boolean hasWords(Manuscript draft, Attribution attribution) {
    return attribution.cue().stream().anyMatch(span -> draft.words(span).chars().anyMatch(Character::isLetter));
  }

  private static boolean hasCue(Manuscript draft, Line line) {
    return line.attributions().stream().anyMatch(a -> hasWords(draft, a) && isSpeaker(a.source()));
  }

  private static boolean isSpeaker(Source source) {
    return switch (source) {
      case Source.Person p -> true;
      case Source.Office o -> true;
      case Source.Document d -> true;
      case Source.Unnamed u -> true;
      case Source.Report r -> false;
      case Source.Unstated u -> false;
    };
  }

  private static boolean hasWordsBeside(Line line) {
    for (int i = 0; i < line.size(); i++) {
      if (!line.isQuoted(i) && line.tokens().isWord(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence has a quotation and words beside it, which tell who speaks even where no rule reads them. */
  private static boolean isPartlyQuoted(Line line) {
    boolean inside = false;
    for (int i = 0; i < line.size(); i++) {
      inside |= line.isQuoted(i);
    }
    return inside && hasWordsBeside(line);
  }

  /** Whether the paragraph of a sentence is a quotation, which the next one goes on with: it opens with a mark, or ends inside one. */
  private static boolean isQuotation(List<Line> lines, int at) {
    Line line = lines.get(at);
    int last = line.size() - 1;
    int first = at;
    while (first > 0 && lines.get(first - 1).paragraph() == line.paragraph()) {
      first--;
    }
    char opening = lines.get(first).tokens().firstChar(0);
    return "\"“«".indexOf(opening) >= 0 || line.isQuoted(last) || last > 0 && line.isQuoted(last - 1);
  }
}
