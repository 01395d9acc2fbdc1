package org.whence.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Claim;
import org.whence.model.Reason;

/** Tells of one claim that came later and rest on somebody the earlier ones do not have: what differs in them is a development, never drift. */
final class Developments {

  /** What can move on: how far it has gone, how sure it is, how many there are. */
  private static final List<DriftRule> RULES = List.of(new Hardened(), new Softened(), new NumberChanged());

  private final StoryView view;

  Developments(StoryView view) {
    this.view = view;
  }

  /** One of a kind for each article, against the latest telling before it that differs. */
  void changes(Claim claim, List<Telling> tellings, List<Change> out) {
    for (Telling after : tellings) {
      String source = newVoice(after);
      if (source == null) {
        continue;
      }
      for (DriftRule rule : RULES) {
        DriftRule.Finding found = latest(rule, after, tellings, source);
        boolean known = found != null && out.stream().anyMatch(c -> c.kind() == rule.kind() && c.after().article().equals(after.in()));
        if (found != null && !known) {
          Reason why = Reason.of(Reason.Code.NEW_SOURCE, view.name(source));
          out.add(Changes.change(Change.Nature.DEVELOPMENT, rule.kind(), found, claim, List.of(), why));
        }
      }
    }
  }

  /** The person, office or document on record that a telling rests on, with no other outlet between; null where there is none. */
  private static @Nullable String newVoice(Telling after) {
    boolean onRecord = after.route().basis() == Route.Basis.ON_RECORD && after.stance().isPath() && !after.inHead();
    return onRecord && !after.route().sources().isEmpty() ? after.route().sources().getLast() : null;
  }

  private static DriftRule.@Nullable Finding latest(DriftRule rule, Telling after, List<Telling> tellings, String source) {
    DriftRule.Finding latest = null;
    for (Telling before : tellings) {
      boolean earlier = before.stance().isPath() && !before.inHead() && Routes.before(before.article(), after.article());
      if (earlier && !before.route().sources().contains(source)) {
        DriftRule.Finding found = rule.find(before, after, DriftRule.Tie.SIBLINGS);
        latest = found == null ? latest : found;
      }
    }
    return latest;
  }
}
