package org.whence.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Attribution;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.Tag;

/** An accusation or an insult against somebody named, by an unnamed source whom nobody on the record and no document bears out. */
final class AnonymousAttack implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<Accusation> all = new ArrayList<>(draft.accusations());
    for (Line line : draft.text()) {
      insults(draft, line, all);
    }
    Set<String> borneOut = borneOut(all);
    for (Accusation accusation : all) {
      Attribution by = accusation.by();
      if (by != null && isInsider(draft, accusation.line(), by) && accusation.line().isText() && !borneOut.contains(accusation.key())) {
        Span source = by.sourceSpans().isEmpty() ? by.cue().getFirst() : by.sourceSpans().getFirst();
        out.add(draft.finding(Fault.ANONYMOUS_ATTACK, accusation.line(), accusation.words(), List.of(source), draft.fact(accusation.words()),
            draft.fact(accusation.target()), draft.fact(source)));
      }
    }
  }

  /** "X is a liar": a name, a form of "be" and an insult inside what an unnamed source says. */
  private static void insults(Manuscript draft, Line line, List<Accusation> out) {
    for (Attribution attribution : line.attributions()) {
      if (!isHidden(attribution)) {
        continue;
      }
      for (Named name : draft.names(line)) {
        int insult = insultAfter(draft.lexicon(), line, name);
        Span words = insult < 0 ? line.span() : line.span(insult, insult);
        if (insult >= 0 && attribution.content().stream().anyMatch(span -> span.contains(words))) {
          out.add(new Accusation(line, words, line.span(name.first(), name.last()), name.key(), false, attribution));
        }
      }
    }
  }

  private static int insultAfter(Lexicon lexicon, Line line, Named name) {
    boolean is = false;
    for (int i = name.last() + 1; i < Math.min(line.size(), name.last() + 7); i++) {
      boolean be = lexicon.is("be", line.folded(i)) || line.tag(i) == Tag.AUX;
      is |= be;
      if (lexicon.is("negations", line.folded(i)) || !be && line.tag(i) == Tag.VERB_FINITE) {
        return -1;
      }
      if (is && lexicon.is("insults", line.folded(i))) {
        return i;
      }
    }
    return -1;
  }

  /** An unnamed source in the sense of the trade, or nobody at all: neighbours, critics and crowds accuse in the open. */
  private static boolean isInsider(Manuscript draft, Line line, Attribution attribution) {
    Unnamed unnamed = Unnamed.of(draft, line, attribution);
    return attribution.source() instanceof Source.Unstated || unnamed != null && !unnamed.isBody(draft.lexicon());
  }

  private static boolean isHidden(Attribution attribution) {
    return attribution.source() instanceof Source.Unnamed || attribution.source() instanceof Source.Unstated;
  }

  /** Whom anybody on the record, a document or another outlet's report accuses of anything. */
  private static Set<String> borneOut(List<Accusation> all) {
    Set<String> out = new HashSet<>();
    for (Accusation accusation : all) {
      Attribution by = accusation.by();
      if (by != null && !isHidden(by)) {
        out.add(accusation.key());
      }
    }
    return out;
  }
}
