package org.whence.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Reason;
import org.whence.model.Role;
import org.whence.model.Stance;
import org.whence.model.StatementId;

/** Wordings that a relay gives to a report that is here and tells the thing otherwise: nobody upstream said them so. */
final class Altered {

  private final StoryView view;
  private final Relays relays;
  private final Map<StatementId, Optional<Relays.Changed>> known = new HashMap<>();

  Altered(StoryView view, Relays relays) {
    this.view = view;
    this.relays = relays;
  }

  /** The change that makes another proposition of what the cited report says; null where there is none, or no report is named. */
  Relays.@Nullable Changed of(Route route) {
    return known.computeIfAbsent(route.statement().id(), id -> Optional.ofNullable(find(route))).orElse(null);
  }

  private Relays.@Nullable Changed find(Route route) {
    CitedReport report = route.basis() == Route.Basis.CITED ? view.report(route.report()) : null;
    boolean silent = route.basis() == Route.Basis.UNSOURCED && route.statement().role() != Role.HEADLINE;
    if (!silent && (report == null || report.inPile() == null)) {
      return null;
    }
    for (Relays.Changed changed : relays.of(view.telling(route, Stance.ASSERTS))) {
      boolean major = changed.finding().severity() == Change.Severity.MAJOR && isOther(changed.rule().kind());
      if (major && !changed.finding().before().article().equals(route.article())) {
        return changed;
      }
    }
    return null;
  }

  /** Why a route does not count: the article it changes puts none of these claims forward itself; null where it counts. */
  @Nullable Reason why(Route route, List<Claim> claims) {
    Relays.Changed changed = of(route);
    Relays.Changed made = changed == null ? upstream(route) : changed;
    if (made == null || claims.stream().anyMatch(claim -> tells(claim, made))) {
      return null;
    }
    String outlet = view.outletOf(made.finding().before().article());
    CitedReport report = view.report(route.report());
    String name = changed != null && report != null ? report.name() : outlet == null ? "?" : view.name(outlet);
    return Reason.of(route.basis() == Route.Basis.CITED ? Reason.Code.NOT_IN_CITED_REPORT : Reason.Code.NOT_IN_ARTICLE_HERE, name);
  }

  /** What the report that a route cites has itself made of the one before it; null where it made nothing, or is not here. */
  private Relays.@Nullable Changed upstream(Route route) {
    CitedReport report = route.basis() == Route.Basis.CITED ? view.report(route.report()) : null;
    if (report == null || report.inPile() == null || report.inPile().equals(route.article())) {
      return null;
    }
    Telling telling = view.telling(route, Stance.ASSERTS);
    for (Telling told : relays.told(telling, report.inPile())) {
      Relays.Changed changed = of(told.route());
      if (changed != null && !changed.tellsApart(told, telling)) {
        return changed;
      }
    }
    return null;
  }

  /** Whether a claim holds a wording of the article that says it otherwise. */
  static boolean tells(Claim claim, Relays.Changed changed) {
    return claim.members().stream().anyMatch(member -> member.statement().article().equals(changed.finding().before().article()));
  }

  /** Whether a change makes another proposition of it; one that only loses its source, or a word of a quotation, is still the same. */
  static boolean isOther(Change.DriftKind kind) {
    return switch (kind) {
      case HARDENED, NUMBER_CHANGED, AGENTS_SWAPPED, SCOPE_WIDENED, DATE_MOVED, CONTRADICTED -> true;
      case SOFTENED, ATTRIBUTION_DROPPED, SOURCE_UPGRADED, QUOTE_ALTERED -> false;
    };
  }
}
