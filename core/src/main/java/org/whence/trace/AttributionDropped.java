package org.whence.trace;

import org.jspecify.annotations.Nullable;
import org.whence.model.Certainty;
import org.whence.model.Change;
import org.whence.model.Reason;

/** Who says so is gone: what was attributed is stated as fact, or a named report became "media". */
final class AttributionDropped implements DriftRule {

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.ATTRIBUTION_DROPPED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (before.route().basis() == Route.Basis.CITED && after.route().basis() == Route.Basis.CITED_VAGUELY && tie != Tie.ONE_ARTICLE) {
      return Finding.major(before, after, Reason.of(Reason.Code.ATTRIBUTION_WEAKENED, said(before), said(after)));
    }
    boolean lent = before.statement().certainty().step() <= Certainty.OUTLET_ONLY.step() && !before.statement().attributions().isEmpty();
    boolean bare = after.statement().certainty() == Certainty.STATED_AS_FACT && after.route().basis() == Route.Basis.UNSOURCED;
    if (tie != Tie.RELAY || !lent || !bare || !Hedges.none(after)) {
      return null;
    }
    // A relay is proven by an attribution elsewhere in the same article, so the reader of it is told once: minor.
    return Finding.minor(before, after, Reason.of(Reason.Code.ATTRIBUTION_DROPPED, said(before)));
  }

  private static String said(Telling telling) {
    return telling.route().hops().getLast().node().label();
  }
}
