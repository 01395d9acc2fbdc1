package org.whence.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Attribution;
import org.whence.model.Check;
import org.whence.text.Fold;

/** Somebody named stands accused, and neither answers in the draft nor is said to have been asked. Once for each name. */
final class NoReply implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    if (draft.accusations().isEmpty() || anybodyWasAsked(draft)) {
      return;
    }
    Set<String> heard = speakers(draft);
    for (Accusation accusation : draft.accusations()) {
      if (accusation.line().isText() && heard.add(accusation.key())) {
        out.add(draft.finding(Fault.NO_REPLY, accusation.line(), accusation.target(), List.of(accusation.words()), draft.fact(accusation.target()),
            draft.fact(accusation.words())));
      }
    }
  }

  /** Whether the draft tells of any reply or request: whose it was is for the editor to see. */
  private static boolean anybodyWasAsked(Manuscript draft) {
    for (Check check : draft.reading().checks()) {
      Check.Kind kind = check.kind();
      if (kind == Check.Kind.ASKED || kind == Check.Kind.ANSWERED || kind == Check.Kind.DECLINED || kind == Check.Kind.DID_NOT_RESPOND) {
        return true;
      }
    }
    return draft.lines().stream().anyMatch(line -> line.findAnywhere(draft.lexicon(), "replies") >= 0);
  }

  /** Every word of the names of those who speak: the accused, their lawyer, their spokesperson among them. */
  private static Set<String> speakers(Manuscript draft) {
    Set<String> out = new HashSet<>();
    for (Line line : draft.lines()) {
      for (Attribution attribution : line.attributions()) {
        out.addAll(List.of(Fold.fold(attribution.source().name()).split("[^\\p{L}\\p{N}-]+")));
        attribution.sourceSpans().forEach(span -> out.addAll(List.of(Fold.fold(draft.words(span)).split("[^\\p{L}\\p{N}-]+"))));
      }
    }
    return out;
  }
}
