package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Copy;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/**
 * Finds how a claim changed. Drift is said only along a proven relay whose parent, or a copy of it, is here, or inside one article; where the
 * relays of
 * a report that is not here disagree, the odd one out differs from the rest.
 */
final class Changes {

  /** Others that must agree before one is called odd. */
  private static final int FEWEST_OTHERS = 2;

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::nature)
          .thenComparing(Change::severity)
          .thenComparing(Change::after)
          .thenComparing(Change::before)
          .thenComparing(Change::kind);

  private final StoryView view;
  private final Lineage lineage;
  private final Routes routes;
  private final Map<StatementId, Span> takenBack = new TreeMap<>();

  Changes(StoryView view, Lineage lineage, Routes routes) {
    this.view = view;
    this.lineage = lineage;
    this.routes = routes;
    for (Reading reading : view.readings) {
      opening(reading);
    }
  }

  /** The first firm opening of an article that its ending takes back; one an article, the body's before the headline's. */
  private void opening(Reading reading) {
    StatementId found = null;
    for (Statement statement : reading.statements()) {
      Telling telling = Telling.of(reading.article(), routes.of(statement.id()), statement.stance());
      Span unsure = EndsUnsure.of(reading, telling);
      if (unsure != null && (found == null || view.statement(found).role() == Role.HEADLINE && !telling.inHeadline())) {
        takenBack.remove(found == null ? statement.id() : found);
        takenBack.put(statement.id(), unsure);
        found = statement.id();
      }
    }
  }

  /** Drift first, major first, then by position. */
  List<Change> of(Claim claim) {
    List<Telling> tellings = new ArrayList<>();
    for (Claim.Member member : claim.members()) {
      Route route = routes.of(member.statement());
      tellings.add(Telling.of(view.article(route.article()), route, member.stance()));
    }
    List<Change> out = new ArrayList<>();
    alongRelays(claim, tellings, out);
    insideArticles(claim, tellings, out);
    amongSiblings(claim, tellings, out);
    return out.stream().distinct().sorted(ORDER).toList();
  }

  private void alongRelays(Claim claim, List<Telling> tellings, List<Change> out) {
    for (Telling after : tellings) {
      List<Span> relay = new ArrayList<>();
      Telling before = nearest(after, tellings, parents(after, relay));
      if (before == null) {
        continue;
      }
      for (DriftRule rule : DriftRule.ALL) {
        DriftRule.Finding found = rule.find(before, after, DriftRule.Tie.RELAY);
        if (found != null && !toldBetterElsewhere(rule, before, after, tellings)) {
          out.add(change(Change.Nature.DRIFT, rule.kind(), found, claim, relay, found.why()));
        }
      }
    }
  }

  /** Whether the article also tells the claim as its parent does: then the wording beside it is a summary, not what it made of it. */
  private static boolean toldBetterElsewhere(DriftRule rule, Telling before, Telling after, List<Telling> tellings) {
    if (rule.kind() == Change.DriftKind.SOURCE_UPGRADED || after.inHeadline()) {
      return false;
    }
    for (Telling other : tellings) {
      if (!other.equals(after) && other.in().equals(after.in()) && other.likeness(before) > after.likeness(before)
          && rule.find(before, other, DriftRule.Tie.RELAY) == null) {
        return true;
      }
    }
    return false;
  }

  /** Articles from which a telling has the claim by a proven relay, with the sentences that prove it. */
  private TreeSet<ArticleId> parents(Telling after, List<Span> proof) {
    TreeSet<ArticleId> out = new TreeSet<>();
    Copy copy = lineage.parent(after.in());
    if (copy != null) {
      out.add(copy.parent());
      copy.proof().stream().limit(1).forEach(pair -> proof.add(pair.child()));
    }
    boolean cited = after.route().basis() == Route.Basis.CITED;
    String report = cited ? after.route().report() : after.route().sources().isEmpty() ? routes.leadReport(after.in()) : null;
    CitedReport known = report == null ? null : view.report(report);
    if (known != null) {
      if (known.inPile() != null) {
        out.add(known.inPile());
      }
      for (Reading reading : view.readings) {
        Lineage.Credited credited = lineage.ownCredit(reading.article().id());
        if (credited != null && credited.outlet().equals(known.outlet())) {
          out.add(reading.article().id());
        }
      }
      known.proof().stream().filter(span -> span.article().equals(after.in())).limit(2).forEach(proof::add);
    }
    out.remove(after.in());
    out.removeIf(parent -> Routes.before(after.article(), view.article(parent)));
    return proof.isEmpty() ? new TreeSet<>() : out;
  }

  private static @Nullable Telling nearest(Telling after, List<Telling> tellings, TreeSet<ArticleId> parents) {
    Telling best = null;
    for (Telling telling : tellings) {
      if (parents.contains(telling.in()) && !telling.inHeadline() && (best == null || after.likeness(telling) > after.likeness(best))) {
        best = telling;
      }
    }
    return best;
  }

  private void insideArticles(Claim claim, List<Telling> tellings, List<Change> out) {
    for (Telling after : tellings) {
      Span unsure = takenBack.get(after.statement().id());
      if (unsure != null) {
        Reason why = Reason.of(Reason.Code.ENDS_UNSURE, view.words(unsure));
        DriftRule.Finding found = new DriftRule.Finding(Change.Severity.MAJOR, after.wording(), unsure, why);
        out.add(change(Change.Nature.DRIFT, Change.DriftKind.CONTRADICTED, found, claim, List.of(), why));
      }
      DriftRule upgraded = new SourceUpgraded();
      DriftRule.Finding upgrade = upgraded.find(after, after, DriftRule.Tie.ONE_ARTICLE);
      if (upgrade != null) {
        out.add(change(Change.Nature.DRIFT, upgraded.kind(), upgrade, claim, List.of(), upgrade.why()));
      }
      for (Telling before : tellings) {
        boolean headOverBody = after.inHeadline() && !before.inHeadline();
        boolean later = before.statement().id().compareTo(after.statement().id()) < 0 && !before.inHeadline() && !after.inHeadline();
        if (!before.equals(after) && before.in().equals(after.in())) {
          inside(claim, before, after, headOverBody, later, out);
        }
      }
    }
  }

  private void inside(Claim claim, Telling before, Telling after, boolean headOverBody, boolean later, List<Change> out) {
    for (DriftRule rule : DriftRule.ALL) {
      boolean asks =
          switch (rule) {
            case Hardened h -> headOverBody;
            case NumberChanged n -> headOverBody || later;
            case Contradicted c -> headOverBody || later;
            case QuoteAltered q -> later;
            case Softened s -> false;
            case AttributionDropped a -> false;
            case SourceUpgraded s -> false;
            case AgentsSwapped a -> headOverBody;
            case ScopeWidened s -> headOverBody;
            case DateMoved d -> headOverBody || later;
          };
      DriftRule.Finding found = asks ? rule.find(before, after, DriftRule.Tie.ONE_ARTICLE) : null;
      if (found != null) {
        boolean firmer = rule instanceof Hardened;
        out.add(change(Change.Nature.DRIFT, rule.kind(), found, claim, List.of(), firmer ? Reason.of(Reason.Code.HEADLINE_FIRMER) : found.why()));
      }
    }
  }

  /** Relays of one report, or hearers of one speaker, held against one another. */
  private void amongSiblings(Claim claim, List<Telling> tellings, List<Change> out) {
    Map<String, List<Telling>> byParent = new TreeMap<>();
    for (Telling telling : tellings) {
      if (telling.stance().isPath() && !telling.inHeadline()) {
        String shared = telling.route().basis() == Route.Basis.CITED ? telling.route().report() : onRecord(telling);
        if (shared != null) {
          byParent.computeIfAbsent(shared, k -> new ArrayList<>()).add(telling);
        }
      }
    }
    oddNumbers(claim, tellings.stream().filter(t -> t.stance().isPath()).toList(), out);
    byParent.forEach((parent, siblings) -> {
      CitedReport report = view.report(parent);
      if (report == null || report.inPile() == null) {
        odd(claim, report == null ? view.name(parent) : report.name(), siblings, out);
      }
      if (report != null) {
        unnamedReports(claim, report, siblings, tellings, out);
      }
    });
  }

  /** A value that most articles agree on against one, whatever their lineage. A higher value at a later time is an update. */
  private static void oddNumbers(Claim claim, List<Telling> tellings, List<Change> out) {
    NumberChanged rule = new NumberChanged();
    for (Telling after : tellings) {
      List<Telling> against =
          tellings.stream()
              .filter(o -> !o.in().equals(after.in()) && !Routes.before(o.article(), after.article())
                  && rule.find(o, after, DriftRule.Tie.SIBLINGS) != null)
              .toList();
      long agreeing = against.stream().filter(o -> against.stream().allMatch(p -> rule.find(o, p,
          DriftRule.Tie.SIBLINGS) == null)).map(Telling::in).distinct().count();
      long alike = tellings.stream().filter(o -> !o.in().equals(after.in()) && rule.agrees(o, after)).map(Telling::in).distinct().count();
      DriftRule.Finding found = against.isEmpty() ? null : rule.find(against.getFirst(), after, DriftRule.Tie.SIBLINGS);
      if (found != null && agreeing >= FEWEST_OTHERS && alike == 0) {
        Reason why = found.why();
        out.add(change(Change.Nature.DIFFERS, rule.kind(), found, claim, List.of(), why));
      }
    }
  }

  /** "Local media" where most articles name the same report. */
  private void unnamedReports(Claim claim, CitedReport report, List<Telling> siblings, List<Telling> tellings, List<Change> out) {
    DriftRule dropped = new AttributionDropped();
    long naming = siblings.stream().map(Telling::in).distinct().count();
    for (Telling after : tellings) {
      boolean names = siblings.stream().anyMatch(s -> s.in().equals(after.in()));
      if (naming < FEWEST_OTHERS || names || after.route().basis() != Route.Basis.CITED_VAGUELY) {
        continue;
      }
      DriftRule.Finding found = dropped.find(siblings.getFirst(), after, DriftRule.Tie.SIBLINGS);
      if (found != null) {
        Reason why = Reason.of(Reason.Code.ODD_ONE_OUT, String.valueOf(naming), String.valueOf(naming), report.name());
        out.add(change(Change.Nature.DIFFERS, dropped.kind(), found, claim, List.of(), why));
      }
    }
  }

  private static @Nullable String onRecord(Telling telling) {
    return telling.route().basis() == Route.Basis.ON_RECORD ? telling.route().sources().getLast() : null;
  }

  private void odd(Claim claim, String parent, List<Telling> siblings, List<Change> out) {
    for (DriftRule rule : DriftRule.ALL) {
      for (Telling after : siblings) {
        List<Telling> others = siblings.stream().filter(o -> !o.in().equals(after.in())).toList();
        List<Telling> against = others.stream().filter(o -> rule.find(o, after, DriftRule.Tie.SIBLINGS) != null).toList();
        long articles = against.stream().map(Telling::in).distinct().count();
        long all = others.stream().map(Telling::in).distinct().count();
        if (against.isEmpty()) {
          continue;
        }
        DriftRule.Finding found = rule.find(against.getFirst(), after, DriftRule.Tie.SIBLINGS);
        if (found == null) {
          continue;
        }
        boolean odd = articles >= FEWEST_OTHERS && articles * 2 > all;
        if (odd) {
          Reason why = Reason.of(Reason.Code.ODD_ONE_OUT, String.valueOf(articles), String.valueOf(all), parent);
          out.add(change(Change.Nature.DIFFERS, rule.kind(), found, claim, List.of(), why));
        } else if (all == 1 && Routes.before(against.getFirst().article(), after.article())) {
          out.add(change(Change.Nature.DIFFERS, rule.kind(), found, claim, List.of(), Reason.of(Reason.Code.NO_PARENT_HERE)));
        }
      }
    }
  }

  private static Change change(
      Change.Nature nature, Change.DriftKind kind, DriftRule.Finding found, Claim claim, List<Span> relay, Reason why) {
    return new Change(nature, kind, found.severity(), claim.id(), found.before(), found.after(), relay, why);
  }
}
