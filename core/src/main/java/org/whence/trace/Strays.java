package org.whence.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.whence.model.Corroboration;
import org.whence.model.Range;
import org.whence.model.Reason;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.StatementId;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/**
 * Makes a wording that nobody upstream used a claim of its own, on which nobody stands: the relay is proven, the report it cites or a copy of it is
 * here, and there it says something else; or it tells as a cause what the story's others say is not proven to be one. What the report says stays the
 * claim it was, with the relay among its wordings and the change beside it.
 */
final class Strays {

  private final StoryView view;
  private final Routes routes;
  private @Nullable NotProven unproven;

  Strays(StoryView view, Routes routes) {
    this.view = view;
    this.routes = routes;
  }

  /** The claims of such wordings, in the order of the claims they strayed from. */
  List<TracedClaim> of(List<TracedClaim> claims) {
    Set<String> taken = new TreeSet<>();
    claims.forEach(claim -> taken.add(claim.claim().id()));
    List<TracedClaim> out = new ArrayList<>();
    for (TracedClaim claim : claims) {
      for (Map.Entry<Change.DriftKind, List<Wording>> strayed : strayed(claim).entrySet()) {
        TracedClaim made = claim(claim, strayed.getValue());
        if (taken.add(made.claim().id())) {
          out.add(made);
        }
      }
    }
    return out;
  }

  /** The wordings of a claim whose content a relay or a headline made, by the kind of change. */
  private Map<Change.DriftKind, List<Wording>> strayed(TracedClaim claim) {
    Map<Change.DriftKind, List<Wording>> out = new TreeMap<>();
    Set<Span> before = new TreeSet<>();
    claim.changes().forEach(change -> before.add(change.before()));
    for (Wording wording : claim.wordings()) {
      for (Change change : claim.changes()) {
        boolean theirs = wording.statement().wording().contains(change.after()) && !before.contains(change.after());
        boolean major = theirs && change.severity() == Change.Severity.MAJOR && wording.stance().isPath();
        boolean proven = change.nature() == Change.Nature.DRIFT;
        if (major && (proven ? isMade(change, wording) : isUnprovenCause(change, wording))) {
          out.computeIfAbsent(change.kind(), k -> new ArrayList<>()).add(wording);
        }
      }
    }
    return out;
  }

  /** Whether a headline made it out of its own text, or a relay made it out of the report that it, or its article, names. */
  private boolean isMade(Change change, Wording wording) {
    if (change.withinOneArticle()) {
      return change.kind() == Change.DriftKind.HARDENED && wording.statement().role() == Role.HEADLINE;
    }
    Route.Basis basis = routes.of(wording.statement().id()).basis();
    return Altered.isOther(change.kind()) && (basis == Route.Basis.CITED || basis == Route.Basis.UNSOURCED);
  }

  /** Whether it says that one thing brings about another where the rest of the story says that this is what the source does not prove. */
  private boolean isUnprovenCause(Change change, Wording wording) {
    if (change.kind() != Change.DriftKind.HARDENED || change.nature() != Change.Nature.DIFFERS) {
      return false;
    }
    Route route = routes.of(wording.statement().id());
    return Causes.causeOnly(view.telling(route, wording.stance())) != null && unproven().elsewhere(route.article()) != null;
  }

  private NotProven unproven() {
    NotProven known = unproven == null ? new NotProven(view) : unproven;
    unproven = known;
    return known;
  }

  private TracedClaim claim(TracedClaim from, List<Wording> wordings) {
    List<Wording> kept = wordings.stream().distinct().toList();
    Set<ArticleId> articles = new TreeSet<>();
    Set<Reason> why = new LinkedHashSet<>();
    for (Wording wording : kept) {
      Route route = routes.of(wording.statement().id());
      articles.add(route.article());
      CitedReport cited = route.basis() == Route.Basis.CITED ? view.report(route.report()) : null;
      if (cited != null && cited.inPile() != null) {
        why.add(Reason.of(Reason.Code.NOT_IN_CITED_REPORT, cited.name()));
      } else if (wording.statement().role() == Role.HEADLINE) {
        why.add(Reason.of(Reason.Code.HEADLINE_FIRMER));
      }
    }
    why.add(Reason.of(Reason.Code.NOBODY_STANDS_BEHIND));
    List<Claim.Member> members = kept.stream().map(wording -> new Claim.Member(wording.statement().id(), wording.stance())).toList();
    StatementId first = members.getFirst().statement();
    Claim claim = new Claim(first.toString(), from.claim().story(), view.statement(first).wording(), members, List.of());
    Range none = Range.exactly(0);
    Corroboration nobody = new Corroboration(articles.size(), none, none, none, List.of(), List.of(), List.copyOf(why), List.of());
    return new TracedClaim(claim, kept, nobody, List.of());
  }
}
