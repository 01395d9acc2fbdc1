package org.whence.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Citation;
import org.whence.model.CitedReport;
import org.whence.model.Copy;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/** What changed along the proven relays of a story: each telling held against what its parent, or a copy of it, says. */
final class Relays {

  /** A change of one kind with the sentences that prove the relay. */
  record Changed(DriftRule rule, DriftRule.Finding finding, List<Span> proof) {

    /** Whether one telling differs from another as the relay does from its parent. */
    boolean tellsApart(Telling before, Telling after) {
      boolean further = rule instanceof Hardened && !Rungs.lower(after, List.of(before)).isEmpty();
      return further || rule.find(before, after, DriftRule.Tie.RELAY) != null;
    }
  }

  /** Copies of one report say the same: the first few are enough. */
  private static final int MOST_PARENTS = 3;

  private static final int MOST_STATEMENTS = 400;

  private final StoryView view;
  private final Lineage lineage;
  private final Routes routes;
  private final OwnTexts ownTexts;
  private final Counterparts counterparts;
  private final Map<String, List<ArticleId>> creditedTo = new TreeMap<>();
  private final Map<String, List<ArticleId>> publishedBy = new TreeMap<>();
  private final Map<String, Set<ArticleId>> citing = new TreeMap<>();
  private final Map<ArticleId, String> firstToReport = new TreeMap<>();
  private final Map<StatementId, List<Changed>> known = new TreeMap<>();

  Relays(StoryView view, Lineage lineage, Routes routes, OwnTexts ownTexts) {
    this.view = view;
    this.lineage = lineage;
    this.routes = routes;
    this.ownTexts = ownTexts;
    this.counterparts = new Counterparts(view, routes);
    for (CitedReport report : view.reports) {
      if (report.outlet() != null) {
        citing.computeIfAbsent(report.outlet(), k -> new TreeSet<>()).addAll(report.citedBy());
      }
    }
    for (Reading reading : view.readings) {
      String own = view.outletOf(reading.article().id());
      if (own != null) {
        publishedBy.computeIfAbsent(own, k -> new ArrayList<>()).add(reading.article().id());
      }
      Lineage.Credited credited = lineage.ownCredit(reading.article().id());
      if (credited != null) {
        creditedTo.computeIfAbsent(credited.outlet(), k -> new ArrayList<>()).add(reading.article().id());
      }
      for (Citation citation : reading.citations()) {
        String outlet = citation.first() ? view.outletNamed(citation.outlet()) : null;
        CitedReport report = outlet == null ? null : view.cited(outlet, reading.article().id());
        if (report != null) {
          firstToReport.putIfAbsent(reading.article().id(), report.id());
        }
      }
    }
  }

  /** What a telling changed; nothing where no relay of it is proven, or the parent does not tell it. */
  List<Changed> of(Telling after) {
    List<Changed> found = known.get(after.statement().id());
    if (found == null) {
      found = find(after);
      known.put(after.statement().id(), found);
    }
    return found;
  }

  /** Held against the first of the reports it may rest on that tells it; where none does, against the first. */
  private List<Changed> find(Telling after) {
    List<String> reports = reports(after);
    for (String report : reports) {
      List<Span> proof = new ArrayList<>();
      Set<ArticleId> parents = parents(after, report, proof);
      List<Counterparts.Found> told = counterparts.of(after, parents);
      if (!told.isEmpty()) {
        return changed(after, parents, told, proof);
      }
    }
    List<Span> proof = new ArrayList<>();
    Set<ArticleId> parents = parents(after, reports.isEmpty() ? null : reports.getFirst(), proof);
    boolean names = after.route().basis() == Route.Basis.CITED && !after.inHeadline();
    List<Counterparts.Found> told = counterparts.of(after, parents);
    return changed(after, parents, told.isEmpty() && names ? counterparts.only(after, parents) : told, proof);
  }

  /** What of one article a telling that rests on it tells. */
  List<Telling> told(Telling after, ArticleId parent) {
    List<Counterparts.Found> near = counterparts.of(after, List.of(parent));
    return (near.isEmpty() ? counterparts.only(after, List.of(parent)) : near).stream().map(Counterparts.Found::telling).toList();
  }

  private List<Changed> changed(Telling after, Set<ArticleId> parents, List<Counterparts.Found> told, List<Span> proof) {
    List<Changed> out = new ArrayList<>();
    for (DriftRule rule : DriftRule.ALL) {
      DriftRule.Finding found = found(rule, told, after);
      boolean spoken = found == null && told.isEmpty() && rule instanceof QuoteAltered;
      found = spoken ? spokenOtherwise(rule, after, parents) : found;
      if (found != null && (spoken || !toldBetterElsewhere(rule, told.getFirst(), after))) {
        out.add(new Changed(rule, found, proof));
      }
    }
    raised(after, parents, proof, out);
    countedOtherwise(after, parents, proof, out);
    if (out.stream().anyMatch(changed -> changed.rule() instanceof QuoteAltered)) {
      out.removeIf(changed -> isInWords(changed.rule()));
    }
    return out;
  }

  /** What the parents tell as less far gone, where no one statement of theirs is near enough to be held against: they have other words for it. */
  private void raised(Telling after, Set<ArticleId> parents, List<Span> proof, List<Changed> out) {
    boolean known = out.stream().anyMatch(changed -> changed.rule() instanceof Hardened);
    DriftRule.Finding found = known || after.inHead() ? null : Rungs.raised(after, counterparts.told(parents));
    if (found != null) {
      out.add(new Changed(new Hardened(), found, proof));
    }
  }

  private void countedOtherwise(Telling after, Set<ArticleId> parents, List<Span> proof, List<Changed> out) {
    boolean asks = after.route().basis() == Route.Basis.CITED && !after.inHead() && !parents.isEmpty();
    boolean known = out.stream().anyMatch(changed -> changed.rule() instanceof NumberChanged);
    DriftRule.Finding found = known || !asks ? null : RelayedFigures.find(after, counterparts.told(parents));
    if (found != null) {
      out.add(new Changed(new NumberChanged(), found, proof));
    }
  }

  /** What a speaker is quoted with otherwise than in the parents, where no statement of theirs is near: a word changed can turn the rest round. */
  private DriftRule.@Nullable Finding spokenOtherwise(DriftRule rule, Telling after, Set<ArticleId> parents) {
    DriftRule.Finding first = null;
    for (ArticleId parent : after.quotes().isEmpty() ? List.<ArticleId>of() : parents.stream().limit(MOST_PARENTS).toList()) {
      for (Statement statement : view.reading(parent).statements().stream().limit(MOST_STATEMENTS).toList()) {
        Telling before = view.telling(routes.of(statement.id()), statement.stance());
        boolean one = !before.quotes().isEmpty() && QuoteAltered.shareSpeaker(before, after);
        if (one && QuoteAltered.gives(before, after)) {
          return null;
        }
        first = one && first == null ? rule.find(before, after, DriftRule.Tie.SIBLINGS) : first;
      }
    }
    return first;
  }

  /** Whether a change of a kind lies in the words themselves: where those stand in quotation marks, it is the quotation that was altered. */
  private static boolean isInWords(DriftRule rule) {
    return switch (rule) {
      case Hardened h -> true;
      case Softened s -> true;
      case NumberChanged n -> true;
      case AgentsSwapped a -> true;
      case ScopeWidened s -> true;
      case DateMoved d -> true;
      case Contradicted c -> true;
      case AttributionDropped a -> false;
      case SourceUpgraded s -> false;
      case QuoteAltered q -> false;
    };
  }

  /** What a rule finds against the nearest statement, unless one as near tells it as the relay does. */
  private static DriftRule.@Nullable Finding found(DriftRule rule, List<Counterparts.Found> told, Telling after) {
    DriftRule.Finding first = null;
    for (Counterparts.Found before : told) {
      DriftRule.Finding found = rule.find(before.telling(), after, DriftRule.Tie.RELAY);
      if (found == null) {
        return null;
      }
      first = first == null ? found : first;
    }
    return first;
  }

  /**
   * Whether the article also tells it as its parent does: then the wording beside it is a summary, not what it made of it, and a headline tells in
   * the present what the text below has as a plan.
   */
  private boolean toldBetterElsewhere(DriftRule rule, Counterparts.Found before, Telling after) {
    if (rule.kind() == Change.DriftKind.SOURCE_UPGRADED || after.inHeadline() && !(rule instanceof Hardened)) {
      return false;
    }
    for (Counterparts.Found other : counterparts.of(before.telling(), List.of(after.in()))) {
      boolean same = other.telling().statement().id().equals(after.statement().id());
      boolean near = !same && (after.inHeadline() || other.alike() >= before.alike()) && gives(rule, other.telling());
      if (near && rule.find(before.telling(), other.telling(), DriftRule.Tie.RELAY) == null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a telling has at all what a rule looks at: one without a number tells no number better. */
  private static boolean gives(DriftRule rule, Telling other) {
    return switch (rule) {
      case NumberChanged n -> !other.statement().quantities().isEmpty();
      case DateMoved d -> other.reading().times().stream().anyMatch(time -> other.wording().contains(time.span()));
      case Hardened h -> true;
      case Softened s -> true;
      case AttributionDropped a -> true;
      case SourceUpgraded s -> true;
      case QuoteAltered q -> true;
      case AgentsSwapped a -> true;
      case ScopeWidened s -> true;
      case Contradicted c -> true;
    };
  }

  /** Articles from which a telling has its matter by a proven relay, the report itself first, with the sentences that prove it. */
  private Set<ArticleId> parents(Telling after, @Nullable String report, List<Span> proof) {
    Set<ArticleId> out = new LinkedHashSet<>();
    Copy copy = lineage.parent(after.in());
    if (copy != null && copy.directed()) {
      out.add(copy.parent());
      copy.proof().stream().limit(1).forEach(pair -> proof.add(pair.child()));
    }
    CitedReport known = report == null ? null : view.report(report);
    String outlet = known == null ? null : known.outlet();
    if (known != null && known.inPile() != null) {
      out.add(known.inPile());
    }
    if (known != null && outlet != null) {
      publishedBy.getOrDefault(outlet, List.of()).stream().filter(id -> !known.citedBy().contains(id) && !restsOn(id, after.in())).forEach(out::add);
      out.addAll(creditedTo.getOrDefault(outlet, List.of()));
    }
    if (known != null) {
      known.proof().stream().filter(span -> span.article().equals(after.in())).limit(2).forEach(proof::add);
    }
    OwnTexts.Origin own = ownTexts.of(after.route());
    if (own != null && proof.isEmpty()) {
      out.add(own.text());
      proof.addAll(own.proof());
    }
    out.remove(after.in());
    out.removeIf(parent -> Routes.before(after.article(), view.article(parent)));
    return proof.isEmpty() ? Set.of() : out;
  }

  /** Whether an article of the outlet cites the relay's own outlet: then it comes after it, and has it from there. */
  private boolean restsOn(ArticleId article, ArticleId relay) {
    String outlet = view.outletOf(relay);
    return outlet != null && citing.getOrDefault(outlet, Set.of()).contains(article);
  }

  /** The report a telling relays: the one it names, or, where it names no source, the one its article rests on, then the one it calls first. */
  private List<String> reports(Telling after) {
    if (after.route().basis() == Route.Basis.CITED) {
      return List.of(after.route().report());
    }
    List<String> out = new ArrayList<>();
    for (String report : Arrays.asList(routes.leadReport(after.in()), firstToReport.get(after.in()))) {
      if (report != null && after.route().sources().isEmpty() && !out.contains(report)) {
        out.add(report);
      }
    }
    return out;
  }
}
