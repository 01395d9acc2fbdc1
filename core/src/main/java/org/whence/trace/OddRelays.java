package org.whence.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/**
 * Relays of a report that is not here which tell otherwise what its other relays tell alike, in whatever claims they stand: another number, other
 * words for a thing and another language keep the tellings of one report apart. The odd one out differs; which one changed it cannot be told.
 */
final class OddRelays {

  /** Others that must agree before one is called odd. */
  private static final int FEWEST_OTHERS = 2;

  /** Relays of one report that are held against each other, so that work grows with their square: this bounds it. */
  private static final int MOST = 100;

  /** Articles whose telling of a thing one relay is held against. */
  private static final int MOST_OTHERS = 12;

  private record Odd(DriftRule rule, DriftRule.Finding finding) {}

  private final StoryView view;
  private final Routes routes;
  private final Counterparts counterparts;
  private final Map<StatementId, List<Odd>> odd = new TreeMap<>();

  OddRelays(StoryView view, Routes routes) {
    this.view = view;
    this.routes = routes;
    this.counterparts = new Counterparts(view, routes);
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
    byReport.forEach((report, tellings) -> compare(name(report), tellings.subList(0, Math.min(MOST, tellings.size()))));
  }

  private String name(String report) {
    CitedReport known = view.report(report);
    return known == null ? report : known.name();
  }

  private void compare(String report, List<Telling> tellings) {
    for (Telling after : tellings) {
      List<Telling> others = tellings.stream().filter(o -> !o.in().equals(after.in())).toList();
      List<Telling> lower = Rungs.lower(after, others);
      boolean settled = articles(lower) >= FEWEST_OTHERS;
      if (settled) {
        Reason why = why(articles(lower), articles(others), report);
        add(after, new Hardened(), DriftRule.Finding.major(lower.getFirst(), after, why));
      }
      List<Telling> same = same(after, others);
      for (DriftRule rule : same.size() < FEWEST_OTHERS ? List.<DriftRule>of() : DriftRule.ALL) {
        DriftRule.Finding found = settled && rule instanceof Hardened || !isTold(rule) ? null : found(rule, same, after);
        if (found != null) {
          add(after, rule, new DriftRule.Finding(found.severity(), found.before(), found.after(), why(same.size(), same.size(), report)));
        }
      }
    }
  }

  /** The statement by which each other article tells it, one for each text; copies of one text are one. */
  private List<Telling> same(Telling after, List<Telling> others) {
    List<Telling> out = new ArrayList<>();
    Set<ArticleId> seen = new HashSet<>();
    for (Telling other : others) {
      if (out.size() < MOST_OTHERS && seen.add(routes.carries(other.in()))) {
        counterparts.of(after, List.of(other.in())).stream().map(Counterparts.Found::telling)
            .filter(told -> told.route().report().equals(after.route().report())).findFirst().ifPresent(out::add);
      }
    }
    return out;
  }

  /** What a rule finds against all of them, where they do not differ so among themselves; null where one tells it as the relay does. */
  private static DriftRule.@Nullable Finding found(DriftRule rule, List<Telling> same, Telling after) {
    DriftRule.Finding first = null;
    for (Telling before : same) {
      DriftRule.Finding found = rule.find(before, after, DriftRule.Tie.RELAY);
      if (found == null || !before.isSame(same.getFirst()) && rule.find(same.getFirst(), before, DriftRule.Tie.RELAY) != null) {
        return null;
      }
      first = first == null ? found : first;
    }
    return first;
  }

  /** Whether a change of a kind lies in what is told and not in how: relays cut quotations and name their sources as they like. */
  private static boolean isTold(DriftRule rule) {
    return Altered.isOther(rule.kind());
  }

  private long articles(List<Telling> tellings) {
    return tellings.stream().map(o -> routes.carries(o.in())).distinct().count();
  }

  private static Reason why(long agree, long all, String report) {
    return Reason.of(Reason.Code.ODD_ONE_OUT, String.valueOf(agree), String.valueOf(all), report);
  }

  private void add(Telling after, DriftRule rule, DriftRule.Finding found) {
    odd.computeIfAbsent(after.statement().id(), k -> new ArrayList<>()).add(new Odd(rule, found));
  }

  /** The wordings of a claim that are the odd one out, unless a rule has shown them already. */
  void changes(Claim claim, List<Change> out) {
    for (Claim.Member member : claim.members()) {
      for (Odd one : odd.getOrDefault(member.statement(), List.of())) {
        Change.DriftKind kind = one.rule().kind();
        if (out.stream().noneMatch(c -> c.kind() == kind && c.after().equals(one.finding().after()))) {
          out.add(Changes.change(Change.Nature.DIFFERS, kind, one.finding(), claim, List.of(), one.finding().why()));
        }
      }
    }
  }
}
