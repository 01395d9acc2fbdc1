package org.whence.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.model.Attribution;
import org.whence.model.Check;
import org.whence.text.Fold;

/** Somebody named stands accused, and neither answers in the draft nor is said to have been asked. Once for each name. */
final class NoReply implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<String> seen = new ArrayList<>();
    for (Accusation accusation : draft.accusations()) {
      if (accusation.line().isText() && !seen.contains(accusation.key())) {
        seen.add(accusation.key());
        if (!isHeard(draft, accusation)) {
          out.add(draft.finding(Fault.NO_REPLY, accusation.line(), accusation.target(), List.of(accusation.words()), draft.fact(accusation.target()),
              draft.fact(accusation.words())));
        }
      }
    }
  }

  private static boolean isHeard(Manuscript draft, Accusation accusation) {
    for (Check check : draft.reading().checks()) {
      boolean asked = check.kind() == Check.Kind.ASKED || check.kind() == Check.Kind.ANSWERED || check.kind() == Check.Kind.DECLINED
          || check.kind() == Check.Kind.DID_NOT_RESPOND;
      if (asked) {
        return true;
      }
    }
    for (Line line : draft.lines()) {
      for (Attribution attribution : line.attributions()) {
        if (speaksFor(draft, accusation.key(), attribution)) {
          return true;
        }
      }
      if (line.findAnywhere(draft.lexicon(), "replies") >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the accused who speaks, or somebody for them: their lawyer, their spokesperson, the office by its other name. */
  private static boolean speaksFor(Manuscript draft, String key, Attribution attribution) {
    if (Fold.fold(attribution.source().name().toLowerCase(Locale.ROOT)).contains(key)) {
      return true;
    }
    return attribution.sourceSpans().stream().anyMatch(span -> Fold.fold(draft.words(span)).contains(key));
  }
}
