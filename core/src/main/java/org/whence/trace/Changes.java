package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Every telling is held against every other, so that work grows with the square: this bounds it. */
  private static final int MOST_TELLINGS = 150;

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::nature)
          .thenComparing(Change::severity)
          .thenComparing(Change::after)
          .thenComparing(Change::before)
          .thenComparing(Change::kind);

  private final StoryView view;
  private final Lineage lineage;
  private final Routes routes;
  private final Figures figures;
  private final NotProven unproven;
  private final Map<StatementId, Span> takenBack = new TreeMap<>();
  private final Set<StatementId> upgraded = new TreeSet<>();

  Changes(StoryView view, Lineage lineage, Routes routes) {
    this.view = view;
    this.lineage = lineage;
    this.routes = routes;
    this.figures = new Figures(view);
    this.unproven = new NotProven(view);
    for (Reading reading : view.readings) {
      opening(reading);
      reading.statements().stream()
          .filter(s -> s.stance().isPath() && routes.of(s.id()).isUpgradedHere())
          .limit(2)
          .forEach(s -> upgraded.add(s.id()));
    }
  }

  /** The first firm opening of an article that its ending takes back; one an article, the body's before the headline's. */
  private void opening(Reading reading) {
    StatementId found = null;
    for (Statement statement : reading.statements()) {
      Telling telling = Telling.of(reading, routes.of(statement.id()), statement.stance());
      Span unsure = EndsUnsure.of(reading, telling);
      if (unsure != null && (found == null || view.statement(found).role() == Role.HEADLINE && !telling.inHeadline())) {
        takenBack.remove(found == null ? statement.id() : found);
        takenBack.put(statement.id(), unsure);
        found = statement.id();
      }
    }
  }

  /** Drift first, major first, then by position. Of a claim told more often than {@link #MOST_TELLINGS} times the earliest are compared. */
  List<Change> of(Claim claim) {
    List<Telling> tellings = new ArrayList<>();
    for (Claim.Member member : claim.members().subList(0, Math.min(MOST_TELLINGS, claim.members().size()))) {
      Route route = routes.of(member.statement());
      tellings.add(Telling.of(view.reading(route.article()), route, member.stance()));
    }
    List<Change> out = new ArrayList<>();
    alongRelays(claim, tellings, out);
    insideArticles(claim, tellings, out);
    new Peers(view).changes(claim, tellings, out);
    figures.changes(claim, out);
    unproven.changes(claim, tellings, out);
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
    if (copy != null && copy.directed()) {
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
      wholeArticle(claim, after, out);
      for (Telling before : tellings) {
        boolean headOverBody = after.inHeadline() && !before.inHeadline();
        boolean later = before.statement().id().compareTo(after.statement().id()) < 0 && !before.inHeadline() && !after.inHeadline();
        if (!before.equals(after) && before.in().equals(after.in())) {
          inside(claim, before, after, headOverBody, later, out);
        }
      }
    }
  }

  /** What an article takes back at its end, asserts over a text that supposes, or puts into the mouth of an office. */
  private void wholeArticle(Claim claim, Telling after, List<Change> out) {
    Span unsure = takenBack.get(after.statement().id());
    if (unsure != null) {
      Reason why = Reason.of(Reason.Code.ENDS_UNSURE, view.words(unsure));
      DriftRule.Finding found = new DriftRule.Finding(Change.Severity.MAJOR, after.wording(), unsure, why);
      out.add(change(Change.Nature.DRIFT, Change.DriftKind.CONTRADICTED, found, claim, List.of(), why));
    }
    Span supposed = HeadlineCause.supposed(view.reading(after.in()), after);
    if (supposed != null) {
      DriftRule.Finding firm = new DriftRule.Finding(Change.Severity.MAJOR, supposed, after.wording(), Reason.of(Reason.Code.HEADLINE_FIRMER));
      out.add(change(Change.Nature.DRIFT, Change.DriftKind.HARDENED, firm, claim, List.of(), firm.why()));
    }
    DriftRule rule = new SourceUpgraded();
    DriftRule.Finding upgrade = upgraded.contains(after.statement().id()) ? rule.find(after, after, DriftRule.Tie.ONE_ARTICLE) : null;
    if (upgrade != null) {
      Route.Upgrade shown = after.route().upgraded();
      out.add(change(Change.Nature.DRIFT, rule.kind(), upgrade, claim, shown == null ? List.of() : shown.relay(), upgrade.why()));
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

  static Change change(
      Change.Nature nature, Change.DriftKind kind, DriftRule.Finding found, Claim claim, List<Span> relay, Reason why) {
    return new Change(nature, kind, found.severity(), claim.id(), found.before(), found.after(), relay, why);
  }
}
