package org.whence.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Claim;
import org.whence.model.Reason;

/**
 * Finds wordings given to a report, or to an office by its own text, that are here and say otherwise, or nothing of the kind: they have no origin in
 * it.
 */
final class Unsaid {

  private final StoryView view;
  private final OwnTexts ownTexts;
  private final Relays relays;
  private final Altered altered;
  private final Missing missing;

  Unsaid(StoryView view, OwnTexts ownTexts, Relays relays, Altered altered, Missing missing) {
    this.view = view;
    this.ownTexts = ownTexts;
    this.relays = relays;
    this.altered = altered;
    this.missing = missing;
  }

  /** Why a route does not count; null where nothing that is here speaks against it. */
  @Nullable Reason why(Route route, List<Claim> claims) {
    OwnTexts.Origin own = ownTexts.of(route);
    if (own == null) {
      return altered.why(route, claims);
    }
    boolean lacks = missing.held(route, own.text(), claims) == Missing.Held.NO && !ownTexts.holds(route, own.text());
    return lacks || saysOtherwise(route, own) ? Reason.of(Reason.Code.NOT_IN_OWN_TEXT, own.name()) : null;
  }

  private boolean saysOtherwise(Route route, OwnTexts.Origin own) {
    for (Relays.Changed changed : relays.of(view.telling(route, route.statement().stance()))) {
      Change.DriftKind kind = changed.rule().kind();
      boolean other = kind == Change.DriftKind.NUMBER_CHANGED || kind == Change.DriftKind.QUOTE_ALTERED;
      boolean major = changed.finding().severity() == Change.Severity.MAJOR;
      if (other && major && changed.finding().before().article().equals(own.text())) {
        return true;
      }
    }
    return false;
  }
}
