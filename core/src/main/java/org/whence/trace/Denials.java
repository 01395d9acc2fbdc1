package org.whence.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Denial;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;

/**
 * Lays each denial to the claim that it denies: the one it stands in, or else the one told in the words that are denied, or else what the report says
 * that is denied. A denial that fits no claim, or only in part, is laid to none.
 */
final class Denials {

  /** Share of the words that are denied which a telling has. */
  private static final double DENIED = 0.75;

  /** Words both have where what is denied is only named: fewer may be no more than what it is about. */
  private static final int NAMED = 3;

  /** Words both have where it is told in a clause: one alone is in too many sentences. */
  private static final int CLAUSE = 2;

  /** Tellings that may hold a word by which one is found. */
  private static final int COMMON = 200;

  private static final int MOST = 500;

  private final StoryView view;
  private final List<Told> told = new ArrayList<>();
  private final Map<String, List<Integer>> holders = new HashMap<>();
  private final Map<ArticleId, Set<String>> named = new HashMap<>();
  private final Map<AttributionId, String> inClaim = new HashMap<>();

  /** A wording by which a claim reached us. */
  private record Told(String claim, Route route, Set<String> keys) {}

  Denials(StoryView view, Routes routes) {
    this.view = view;
    for (Claim claim : view.claims) {
      int before = told.size();
      claim.members().stream().filter(member -> member.stance().isPath()).forEach(member -> tell(claim, routes, routes.of(member.statement())));
      for (Claim.Member member : claim.members()) {
        List<AttributionId> chain = view.statement(member.statement()).attributions();
        if (told.size() > before && member.stance() == Stance.DENIES && !chain.isEmpty()) {
          inClaim.putIfAbsent(chain.getFirst(), claim.id());
        }
      }
    }
  }

  private void tell(Claim claim, Routes routes, Route route) {
    Statement statement = route.statement();
    boolean negated = statement.progress() != null && statement.progress().negated();
    if (routes.isUtterance(route) || negated || Negations.in(view.telling(route, Stance.ASSERTS))) {
      return;
    }
    Set<String> keys = view.vocabulary(route.article()).apply(statement.wording());
    keys.forEach(key -> holders.computeIfAbsent(key, k -> new ArrayList<>()).add(told.size()));
    told.add(new Told(claim.id(), route, keys));
  }

  /** The claims with their denials, in the order of the articles. */
  List<TracedClaim> into(List<TracedClaim> claims) {
    Map<String, List<Denial>> found = new TreeMap<>();
    int seen = 0;
    for (Reading reading : view.readings) {
      for (Attribution attribution : reading.attributions()) {
        Denied denied = Denied.of(view, attribution);
        if (denied != null && seen++ < MOST) {
          lay(attribution, denied, found);
        }
      }
    }
    return claims.stream().map(claim -> claim.with(found.getOrDefault(claim.claim().id(), List.of()))).toList();
  }

  private void lay(Attribution attribution, Denied denied, Map<String, List<Denial>> found) {
    String who = attribution.source().name();
    String claim = inClaim.get(attribution.id());
    Reason how = Reason.of(Reason.Code.DENIES_IT, who);
    if (claim == null && (denied.clause() || !denied.report())) {
      Told nearest = nearest(attribution, denied.keys(), denied.clause() ? CLAUSE : NAMED);
      claim = nearest == null ? null : nearest.claim();
      how = nearest == null ? how : Reason.of(Reason.Code.DENIES_THESE_WORDS, who, view.words(nearest.route().statement().wording()));
    }
    if (claim == null && denied.report() && (denied.outlet() != null || denied.keys().isEmpty())) {
      if (denied.outlet() != null) {
        named.computeIfAbsent(attribution.id().article(), k -> new TreeSet<>()).add(denied.outlet());
      }
      String outlet = denied.outlet() == null ? onlyCited(attribution) : denied.outlet();
      claim = outlet == null ? null : leadOf(outlet);
      how = outlet == null ? how : Reason.of(Reason.Code.DENIES_THE_REPORT, who, view.name(outlet));
    }
    if (claim != null) {
      Denial denial = new Denial(attribution.id(), who, attribution.content().getFirst(), attribution.sentence(), how);
      found.computeIfAbsent(claim, k -> new ArrayList<>()).add(denial);
    }
  }

  /** The telling that has most of the words denied, and the fewest others; null where none has enough. */
  private @Nullable Told nearest(Attribution by, Set<String> keys, int fewest) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (String key : keys) {
      List<Integer> with = holders.getOrDefault(key, List.of());
      if (with.size() <= COMMON) {
        with.forEach(i -> shared.merge(i, 1, Integer::sum));
      }
    }
    Told best = null;
    double most = 0;
    for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
      Told telling = told.get(entry.getKey());
      double alike = 2.0 * entry.getValue() / (keys.size() + telling.keys().size());
      boolean enough = entry.getValue() >= fewest && entry.getValue() >= DENIED * keys.size();
      if (enough && alike > most && !isOwn(by, telling)) {
        best = telling;
        most = alike;
      }
    }
    return best;
  }

  /** Whether it is the denial itself, or told by the very party that denies. */
  private boolean isOwn(Attribution by, Told telling) {
    String source = view.links.sourceOf().get(by.id());
    return telling.route().statement().sentence().overlaps(by.sentence()) || source != null && telling.route().sources().contains(source);
  }

  /** The only outlet whose report an article has cited or called denied so far; null where there are none or several. */
  private @Nullable String onlyCited(Attribution by) {
    Set<String> outlets = new TreeSet<>();
    for (CitedReport report : view.reports) {
      boolean before = report.proof().stream().anyMatch(
          span -> span.article().equals(by.id().article()) && span.begin() < by.sentence().end());
      if (before && report.outlet() != null) {
        outlets.add(report.outlet());
      }
    }
    outlets.addAll(named.getOrDefault(by.id().article(), Set.of()));
    return outlets.size() == 1 ? outlets.iterator().next() : null;
  }

  /** The claim that most wordings take from the report of an outlet; null where none does. */
  private @Nullable String leadOf(String outlet) {
    Map<String, Integer> counts = new TreeMap<>();
    told.stream().filter(telling -> outlet.equals(telling.route().reportOutlet())).forEach(t -> counts.merge(t.claim(), 1, Integer::sum));
    String lead = null;
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        lead = entry.getKey();
        most = entry.getValue();
      }
    }
    return lead;
  }
}
