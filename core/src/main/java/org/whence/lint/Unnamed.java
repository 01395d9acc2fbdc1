package org.whence.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Count;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/**
 * A mention of an unnamed source in the text of a draft.
 *
 * @param mention where it stands
 * @param head token of the word that stands for the people: "source", "officials"
 * @param plural whether that word is plural
 * @param definite whether it points back: "the source", "la fuente"
 * @param relayed whether the sentence cites another outlet
 */
record Unnamed(Line line, Attribution attribution, Span mention, int first, int head, boolean plural, boolean definite, boolean relayed) {

  /** So many digits count a crowd, not sources. */
  private static final int CROWD_DIGITS = 3;

  /** All mentions in text order. Crowds, critics and witnesses are no sources who were promised anything. */
  static List<Unnamed> in(Manuscript draft) {
    List<Unnamed> out = new ArrayList<>();
    for (Line line : draft.text()) {
      for (Attribution attribution : line.attributions()) {
        Unnamed found = of(draft, line, attribution);
        if (found != null) {
          out.add(found);
        }
      }
    }
    return out;
  }

  /** The mention in one attribution; null where its source is named, or no source in the sense of the trade. */
  static @Nullable Unnamed of(Manuscript draft, Line line, Attribution attribution) {
    if (!(attribution.source() instanceof Source.Unnamed) || attribution.sourceSpans().isEmpty() || attribution.commitment().isSilence()) {
      return null;
    }
    Span mention = attribution.sourceSpans().getFirst();
    if (mention.isEmpty() || !line.span().contains(mention)) {
      return null;
    }
    Lexicon lexicon = draft.lexicon();
    int first = line.tokenAt(mention.begin());
    int last = line.tokenAt(mention.end() - 1);
    for (int i = first; i <= last && !line.isMark(i, ',') && !lexicon.is("clause_breaks", line.folded(i)); i++) {
      if (line.tokens().kind(i) == Tokens.Kind.NUMBER && line.folded(i).length() >= CROWD_DIGITS) {
        return null;
      }
      boolean modifies = i < last && line.tag(i + 1) == Tag.NOUN;
      boolean one = !modifies && lexicon.is("source_one", line.folded(i));
      if (one || lexicon.is("source_many", line.folded(i))) {
        Unnamed found = new Unnamed(line, attribution, mention, first, i, !one, lexicon.is("definite", line.folded(first)), draft.cites(line));
        boolean weak = lexicon.is("source_weak", line.folded(i)) && i == last && !found.isDescribedAfter(lexicon, last + 1);
        return weak ? null : found;
      }
    }
    return null;
  }

  Source.Unnamed source() {
    return (Source.Unnamed) attribution.source();
  }

  /** Whether nothing is said of them but that they are sources. */
  boolean isBare(Lexicon lexicon) {
    if (!lexicon.is("source_bare", line.folded(head))) {
      return false;
    }
    int last = line.tokenAt(mention.end() - 1);
    for (int i = first; i <= last; i++) {
      if (i != head && line.tokens().isWord(i) && !lexicon.is("empty_words", line.folded(i))) {
        return false;
      }
    }
    return !isDescribedAfter(lexicon, last + 1);
  }

  /** "A source, who works at the plant, ...": the description stands outside the mention. */
  private boolean isDescribedAfter(Lexicon lexicon, int token) {
    int at = line.isMark(token, ',') ? token + 1 : token;
    return at < line.size() && (lexicon.is("describers", line.folded(at)) || line.tag(at) == Tag.ADJ || line.tag(at) == Tag.VERB_PARTICIPLE);
  }

  /** Whether it is a body that speaks through people who need no promise: "U.S. officials", neither counted nor described. */
  boolean isBody(Lexicon lexicon) {
    Count count = source().count();
    boolean counted = count != null && count.isExact();
    return plural && lexicon.is("source_offices", line.folded(head)) && !counted && line.tokenAt(mention.end() - 1) == head
        && !isDescribedAfter(lexicon, head + 1);
  }

  /** Whether another outlet promised the anonymity. */
  boolean isRelayed() {
    return relayed || attribution.via() != null || attribution.parent() != null || line.attributions().stream().anyMatch(Unnamed::isReport);
  }

  private static boolean isReport(Attribution attribution) {
    return attribution.source() instanceof Source.Report report && report.named();
  }
}
