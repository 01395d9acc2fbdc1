package org.whence.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Reason;
import org.whence.model.StatementId;

/**
 * Ways of a claim that are given and do not count: what they rest on is here and does not say so, or says it otherwise. A relay of an article whose
 * ways all go that way goes with them.
 */
final class Discounted {

  /** Relays of relays that are followed; a longer chain is no news. */
  private static final int MOST_STEPS = 8;

  private final StoryView view;
  private final Utterances utterances;
  private final Unsaid unsaid;
  private final Missing missing;

  Discounted(StoryView view, Utterances utterances, Unsaid unsaid, Missing missing) {
    this.view = view;
    this.utterances = utterances;
    this.unsaid = unsaid;
    this.missing = missing;
  }

  /** Why ways do not count, by statement. */
  Map<StatementId, Reason> of(List<Claim> claims, List<Route> paths) {
    Map<StatementId, Reason> out = new TreeMap<>();
    Set<String> lacking = missing.reports(paths, claims);
    for (Route route : paths) {
      Reason why = utterances.contains(route.statement().id()) ? Reason.of(Reason.Code.NOBODY_STANDS_BEHIND) : unsaid.why(route, claims);
      why = why == null ? lacks(route, lacking) : why;
      if (why != null) {
        out.put(route.statement().id(), why);
      }
    }
    boolean more = !out.isEmpty();
    for (int i = 0; i < MOST_STEPS && more; i++) {
      more = follow(paths, out);
    }
    return out;
  }

  /** Whether it may count in the upper end: what is here of an outlet need not be all that it reported. */
  static boolean mayStand(Reason why) {
    return why.code() == Reason.Code.NOT_IN_ARTICLE_HERE;
  }

  private @Nullable Reason lacks(Route route, Set<String> lacking) {
    CitedReport report = route.basis() == Route.Basis.CITED && lacking.contains(route.report()) ? view.report(route.report()) : null;
    if (report == null) {
      return null;
    }
    return Reason.of(missing.isWhole(report.id()) ? Reason.Code.NOT_IN_CITED_REPORT : Reason.Code.NOT_IN_ARTICLE_HERE, report.name());
  }

  /** Takes with it what rests on articles all of whose ways are gone; whether there was any. */
  private boolean follow(List<Route> paths, Map<StatementId, Reason> gone) {
    Map<ArticleId, Reason> left = new TreeMap<>();
    Set<ArticleId> stand = new TreeSet<>();
    for (Route route : paths) {
      Reason why = gone.get(route.statement().id());
      if (why == null) {
        stand.add(route.article());
      } else {
        left.putIfAbsent(route.article(), why);
      }
    }
    left.keySet().removeAll(stand);
    boolean more = false;
    for (Route route : paths) {
      CitedReport report = route.basis() == Route.Basis.CITED ? view.report(route.report()) : null;
      ArticleId here = report == null ? null : report.inPile();
      Reason why = here == null || here.equals(route.article()) ? null : left.get(here);
      more |= why != null && gone.putIfAbsent(route.statement().id(), why) == null;
    }
    return more;
  }
}
