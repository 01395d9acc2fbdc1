package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.model.Change;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/**
 * Relays of a report that is not here which claim as settled what its other relays only have as open, in whatever claims they stand: other words for
 * a thing, and another language, keep the tellings of one report apart. The odd one out differs; which one changed it cannot be told.
 */
final class OddRelays {

  /** Others that must agree before one is called odd. */
  private static final int FEWEST_OTHERS = 2;

  /** Relays of one report that are held against each other, so that work grows with their square: this bounds it. */
  private static final int MOST = 100;

  private final StoryView view;
  private final Routes routes;
  private final Map<StatementId, DriftRule.Finding> odd = new TreeMap<>();

  OddRelays(StoryView view, Routes routes) {
    this.view = view;
    this.routes = routes;
    Map<String, List<Telling>> byReport = new TreeMap<>();
    for (Reading reading : view.readings) {
      for (Statement statement : reading.statements()) {
        Route route = routes.of(statement.id());
        CitedReport report = route.basis() == Route.Basis.CITED ? view.report(route.report()) : null;
        Telling telling = report == null || report.inPile() != null ? null : view.telling(route, statement.stance());
        if (telling != null && !telling.inHeadline()) {
          byReport.computeIfAbsent(route.report(), k -> new ArrayList<>()).add(telling);
        }
      }
    }
    byReport.forEach((report, tellings) -> compare(view.name(report), tellings.subList(0, Math.min(MOST, tellings.size()))));
  }

  private void compare(String report, List<Telling> tellings) {
    for (Telling after : tellings) {
      List<Telling> others = tellings.stream().filter(o -> !o.in().equals(after.in())).toList();
      List<Telling> lower = Rungs.lower(after, others);
      long articles = lower.stream().map(o -> routes.carries(o.in())).distinct().count();
      if (articles >= FEWEST_OTHERS) {
        long all = others.stream().map(o -> routes.carries(o.in())).distinct().count();
        Reason why = Reason.of(Reason.Code.ODD_ONE_OUT, String.valueOf(articles), String.valueOf(all), report);
        odd.put(after.statement().id(), DriftRule.Finding.major(lower.getFirst(), after, why));
      }
    }
  }

  /** The wordings of a claim that are the odd one out, unless a rule has shown them already. */
  void changes(Claim claim, List<Change> out) {
    for (Claim.Member member : claim.members()) {
      DriftRule.Finding found = odd.get(member.statement());
      if (found != null && out.stream().noneMatch(c -> c.kind() == Change.DriftKind.HARDENED && c.after().equals(found.after()))) {
        out.add(Changes.change(Change.Nature.DIFFERS, Change.DriftKind.HARDENED, found, claim, List.of(), found.why()));
      }
    }
  }
}
