package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.Change;
import org.whence.model.Claim;
import org.whence.model.Quantity;
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

  private static final int FEWEST_SHARED = 3;
  private static final double MOST_OF = 0.6;

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::nature)
          .thenComparing(Change::severity)
          .thenComparing(Change::after)
          .thenComparing(Change::before)
          .thenComparing(Change::kind);

  private final StoryView view;
  private final Routes routes;
  private final Relays relays;
  private final Figures figures;
  private final NotProven unproven;
  private final OddRelays oddRelays;
  private final Map<StatementId, Span> takenBack = new TreeMap<>();

  /** The claim under which a statement that several hold is told of: the one of most statements. */
  private final Map<StatementId, Claim> home = new TreeMap<>();

  private final Set<StatementId> upgraded = new TreeSet<>();

  Changes(StoryView view, Routes routes, Relays relays) {
    this.view = view;
    this.relays = relays;
    this.routes = routes;
    this.figures = new Figures(view);
    this.unproven = new NotProven(view);
    this.oddRelays = new OddRelays(view, routes);
    for (Claim claim : view.claims) {
      for (Claim.Member member : claim.members()) {
        home.merge(member.statement(), claim, (one, other) -> one.members().size() >= other.members().size() ? one : other);
      }
    }
    for (Reading reading : view.readings) {
      opening(reading);
      upgrades(reading);
    }
  }

  /** The statements in which one office stands for its unnamed people, in the text before the headline's: one office an article. */
  private void upgrades(Reading reading) {
    Span first = null;
    for (Statement statement : reading.statements().stream().sorted(Comparator.comparing(s -> s.role() == Role.HEADLINE)).toList()) {
      Route.Upgrade upgrade = routes.of(statement.id()).upgraded();
      boolean known = upgrade != null && statement.stance().isPath() && isUpgrade(statement, upgrade);
      if (upgrade != null && known && (first == null || first.equals(upgrade.after()))) {
        first = upgrade.after();
        upgraded.add(statement.id());
      }
    }
  }

  /** Whether people of the article itself, or of the only report its sentence cites, stand behind the office. */
  private boolean isUpgrade(Statement statement, Route.Upgrade upgrade) {
    if (upgrade.relay().isEmpty() || upgrade.relay().stream().anyMatch(statement.sentence()::contains)) {
      return true;
    }
    return view.reports.stream().noneMatch(other -> other.proof().stream().anyMatch(statement.sentence()::contains));
  }

  /** The first firm opening of an article that its ending takes back; one an article, the body's before the headline's. */
  private void opening(Reading reading) {
    StatementId found = null;
    for (Statement statement : reading.statements()) {
      if (!EndsUnsure.opens(reading, statement)) {
        continue;
      }
      Telling telling = view.telling(routes.of(statement.id()), statement.stance());
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
      tellings.add(view.telling(route, member.stance()));
    }
    List<Change> out = new ArrayList<>();
    alongRelays(claim, tellings, out);
    insideArticles(claim, tellings, out);
    new Peers(view, routes).changes(claim, tellings, out);
    figures.changes(claim, out);
    oddRelays.changes(claim, out);
    unproven.changes(claim, tellings, out);
    new Developments(view).changes(claim, tellings, out);
    out.removeIf(change -> change.nature() == Change.Nature.DIFFERS && isProven(change, tellings));
    return out.stream().distinct().sorted(ORDER).toList();
  }

  /** Whether the same is shown as drift, in this claim or another that holds the wording. */
  private boolean isProven(Change change, List<Telling> tellings) {
    return tellings.stream().filter(telling -> telling.wording().contains(change.after())).flatMap(telling -> relays.of(telling).stream())
        .anyMatch(proven -> proven.rule().kind() == change.kind() && proven.finding().after().equals(change.after()));
  }

  private void alongRelays(Claim claim, List<Telling> tellings, List<Change> out) {
    for (Telling after : tellings) {
      for (Relays.Changed changed : isHome(claim, after) ? relays.of(after) : List.<Relays.Changed>of()) {
        DriftRule.Finding found = changed.finding();
        out.add(change(Change.Nature.DRIFT, changed.rule().kind(), found, claim, changed.proof(), found.why()));
      }
    }
  }

  private boolean isHome(Claim claim, Telling telling) {
    Claim first = home.get(telling.statement().id());
    return first == null || first.id().equals(claim.id());
  }

  private void insideArticles(Claim claim, List<Telling> tellings, List<Change> out) {
    for (Telling after : tellings) {
      if (isHome(claim, after)) {
        wholeArticle(claim, after, out);
      }
      for (Telling before : tellings) {
        boolean headOverBody = after.inHead() && !before.inHead();
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

  /** Whether most of what a head tells besides its number stands in the sentence of the text: texts tell many things of one event. */
  private static boolean tellsMostly(Telling before, Telling after) {
    Set<String> head = new TreeSet<>(after.keys(after.wording()));
    head.removeIf(key -> Character.isDigit(key.charAt(0)));
    Set<String> shared = new TreeSet<>(before.keys(before.statement().sentence()));
    shared.retainAll(head);
    return shared.size() >= FEWEST_SHARED && shared.size() >= MOST_OF * head.size();
  }

  /** Whether nobody is said to say it: "Mayor: close the bridge" stands behind its colon as far as the text does. */
  private static boolean isOwnVoice(Telling telling) {
    return telling.statement().attributions().isEmpty() && telling.printed().indexOf(':') < 0;
  }

  private static boolean oneNumber(Telling telling) {
    return telling.statement().quantities().size() == 1;
  }

  /** Whether the text gives the number of its headline anywhere: then the two count different things. */
  private static boolean givesBelow(Telling head) {
    Quantity mine = head.statement().quantities().getFirst();
    return head.reading().statements().stream().filter(s -> s.role() == Role.BODY).flatMap(s -> s.quantities().stream())
        .anyMatch(its -> NumberChanged.compatible(mine, its) && Objects.equals(mine.unit(), its.unit()));
  }

  private void inside(Claim claim, Telling before, Telling after, boolean headOverBody, boolean later, List<Change> out) {
    for (DriftRule rule : DriftRule.ALL) {
      boolean asks =
          switch (rule) {
            case Hardened h -> headOverBody && isOwnVoice(after) && after.quotes().isEmpty() && tellsMostly(before, after);
            case NumberChanged n -> headOverBody && oneNumber(before) && oneNumber(after) && tellsMostly(before, after) && !givesBelow(after);
            case Contradicted c -> headOverBody && after.quotes().isEmpty() && before.quotes().isEmpty();
            case QuoteAltered q -> later;
            case Softened s -> false;
            case AttributionDropped a -> false;
            case SourceUpgraded s -> false;
            case AgentsSwapped a -> headOverBody;
            case ScopeWidened s -> headOverBody;
            case DateMoved d -> headOverBody;
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
