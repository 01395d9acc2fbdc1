package org.whence.trace;

import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;

/** An unnamed source became the office it works for. */
final class SourceUpgraded implements DriftRule {

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.SOURCE_UPGRADED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    Route.Upgrade upgrade = after.route().upgraded();
    if (upgrade == null || tie == Tie.SIBLINGS) {
      return null;
    }
    Reason why = Reason.of(Reason.Code.SOURCE_UPGRADED, upgrade.shown(), upgrade.printed());
    return new Finding(Change.Severity.MAJOR, upgrade.before(), upgrade.after(), why);
  }
}
