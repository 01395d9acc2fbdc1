package org.whence.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Quantity;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/**
 * The draft asserts in its own voice what news attributes: wrongdoing, the dead, counts, causes, motives, predictions. A sentence is left alone
 * where it names any source, where its paragraph does just before or after it, or where another sentence gives the same thing to a source.
 */
final class UnsourcedClaim implements LintRule {

  /** So much of a sentence's telling words in an attributed one makes both the same claim. */
  private static final double SAME = 0.5;

  private static final int FEWEST = 3;

  /** No article has more attributed sentences than this; what goes beyond would only cost time. */
  private static final int MOST_SOURCED = 500;

  private static final int NEAR = 5;
  private static final BigDecimal MANY = BigDecimal.valueOf(50);

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<Line> text = draft.text();
    List<Set<String>> sourced =
        text.stream().filter(line -> !isOwnVoice(draft, line)).limit(MOST_SOURCED).map(line -> line.stems(draft.lexicon())).toList();
    for (int i = 0; i < text.size(); i++) {
      Line line = text.get(i);
      if (isOwnVoice(draft, line) && !hasNeighbourWithSource(draft, text, i)) {
        Finding finding = claim(draft, line);
        if (finding != null && !isToldWithSource(draft, sourced, line, finding)) {
          out.add(finding);
        }
      }
    }
  }

  private static boolean isOwnVoice(Manuscript draft, Line line) {
    return !line.isAttributed() && line.findAnywhere(draft.lexicon(), "sourced") < 0 && !line.isMark(line.size() - 1, '?');
  }

  private static boolean hasNeighbourWithSource(Manuscript draft, List<Line> text, int at) {
    for (int i : new int[] {at - 1, at + 1}) {
      boolean beside = i >= 0 && i < text.size() && text.get(i).paragraph() == text.get(at).paragraph();
      if (beside && !isOwnVoice(draft, text.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Finding claim(Manuscript draft, Line line) {
    for (Accusation accusation : draft.accusations(line)) {
      if (accusation.by() == null && !accusation.reported()) {
        String who = draft.fact(accusation.target());
        return draft.finding(Fault.ACCUSATION_UNSOURCED, line, accusation.words(), List.of(), draft.fact(accusation.words()), who);
      }
    }
    Finding counted = count(draft, line);
    if (counted != null) {
      return counted;
    }
    if (line.find(draft.lexicon(), "incidents") >= 0) {
      Finding cause = phrase(draft, line, "causes", Fault.CAUSE_UNSOURCED);
      if (cause != null) {
        return cause;
      }
    }
    Finding legal = phrase(draft, line, "legal", Fault.LEGAL_UNSOURCED);
    if (legal != null) {
      return legal;
    }
    Finding motive = phrase(draft, line, "motives", Fault.MOTIVE_UNSOURCED);
    boolean hedged = line.find(draft.lexicon(), "hedges") >= 0;
    return motive != null || hedged ? motive : phrase(draft, line, "predictions", Fault.PREDICTION_UNSOURCED);
  }

  private static @Nullable Finding phrase(Manuscript draft, Line line, String wordClass, Fault fault) {
    int at = line.find(draft.lexicon(), wordClass);
    if (at < 0) {
      return null;
    }
    int length = draft.lexicon().phraseAt(wordClass, line, at);
    Span words = line.span(at, at + length - 1);
    return draft.finding(fault, line, words, List.of(), draft.fact(words));
  }

  private static @Nullable Finding count(Manuscript draft, Line line) {
    for (Quantity quantity : isHistory(line) ? List.<Quantity>of() : quantities(draft, line)) {
      int first = line.tokenAt(quantity.span().begin());
      int last = line.tokenAt(quantity.span().end() - 1);
      boolean known = quantity.low().compareTo(BigDecimal.ONE) <= 0 || first > 0 && isBackground(draft.lexicon(), line.folded(first - 1));
      int dead = known ? -1 : near(draft.lexicon(), line, "casualties", last + 1);
      if (dead >= 0) {
        Span words = line.span(first, dead);
        return draft.finding(Fault.CASUALTIES_UNSOURCED, line, words, List.of(), draft.fact(words));
      }
      boolean share = "%".equals(quantity.unit());
      int crowd = share || quantity.low().compareTo(MANY) >= 0 ? near(draft.lexicon(), line, share ? "shares" : "counted", last + 1) : -1;
      if (crowd >= 0 && quantity.countedBy() == null) {
        Span words = line.span(first, crowd);
        return draft.finding(Fault.COUNT_UNSOURCED, line, words, List.of(), draft.fact(words));
      }
    }
    return null;
  }

  /** "The 49 people killed", "where 84 were killed": a number that the reader is taken to know. */
  private static boolean isBackground(Lexicon lexicon, String before) {
    return lexicon.is("definite", before) || lexicon.is("background", before);
  }

  /** Whether the sentence names a year: the dead of another year have been counted long since. */
  private static boolean isHistory(Line line) {
    for (int i = 0; i < line.size(); i++) {
      String word = line.folded(i);
      if (line.tokens().kind(i) == Tokens.Kind.NUMBER && word.length() == 4 && (word.startsWith("19") || word.startsWith("20"))) {
        return true;
      }
    }
    return false;
  }

  private static List<Quantity> quantities(Manuscript draft, Line line) {
    List<Quantity> out = new ArrayList<>();
    for (Statement statement : draft.statements(line)) {
      out.addAll(statement.quantities());
    }
    return out;
  }

  private static int near(Lexicon lexicon, Line line, String wordClass, int from) {
    for (int i = from; i < Math.min(line.size(), from + NEAR); i++) {
      if (lexicon.is(wordClass, line.folded(i))) {
        return i;
      }
      if (!line.tokens().isWord(i) || line.tag(i) == Tag.PRON || line.tag(i) == Tag.SCONJ) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether an attributed sentence elsewhere, the headline aside, tells the same: a lead may come first and its source below. */
  private static boolean isToldWithSource(Manuscript draft, List<Set<String>> sourced, Line line, Finding finding) {
    Set<String> stems = line.stems(draft.lexicon());
    boolean number = finding.fault() == Fault.CASUALTIES_UNSOURCED || finding.fault() == Fault.COUNT_UNSOURCED;
    String counted = number ? line.folded(line.tokenAt(finding.words().begin())) : "";
    String stem = counted.substring(0, Math.min(Line.STEM, counted.length()));
    for (Set<String> told : sourced) {
      long shared = stems.stream().filter(told::contains).count();
      if (number && told.contains(stem) || shared >= FEWEST && shared >= SAME * stems.size()) {
        return true;
      }
    }
    return false;
  }
}
