package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;

/** Routes as the paths of a graph: a cited report that is here and puts the claim forward itself is replaced by its own ways. */
final class Paths {

  private static final Comparator<List<String>> PATH_ORDER = Comparator.comparing(path -> String.join("\n", path));

  private final StoryView view;
  private final Routes routes;

  Paths(StoryView view, Routes routes) {
    this.view = view;
    this.routes = routes;
  }

  /** The paths of some routes among all of a claim. */
  Set<List<String>> all(List<Route> kept, List<Route> among) {
    Expansion expansion = new Expansion(among, false);
    kept.forEach(route -> expansion.add(route, new ArrayList<>()));
    Set<List<String>> out = expansion.out;
    out.addAll(expansion.round);
    return out;
  }

  /** The paths that end in a report or a source; those that only lead back to where they began show neither. */
  Set<List<String>> firm(List<Route> kept, List<Route> among) {
    Expansion expansion = new Expansion(among, true);
    kept.forEach(route -> expansion.add(route, new ArrayList<>()));
    return expansion.out;
  }

  /**
   * A report cited without its sources has those that the story elsewhere shows it to have: unnamed people who could stand behind another path
   * too.
   */
  Set<List<String>> completed(Set<List<String>> paths) {
    Set<List<String>> out = new TreeSet<>(PATH_ORDER);
    for (List<String> path : paths) {
      Set<String> sources = new TreeSet<>(path.size() > 1 ? Set.of() : routes.unnamedSources(path.getFirst()));
      sources.addAll(path.size() > 1 ? Set.of() : routes.ownUnnamedSources(path.getFirst()));
      if (sources.isEmpty()) {
        out.add(path);
      }
      for (String source : sources) {
        out.add(List.of(path.getFirst(), source));
      }
    }
    return out;
  }

  /** What the words show of a route's lineage; a relay of an article that is here shows what that shows, and no more. */
  Route.Basis standing(Route route, List<Route> among) {
    return standing(route, among, new TreeSet<>());
  }

  private Route.Basis standing(Route route, List<Route> among, Set<ArticleId> seen) {
    ArticleId here = here(route);
    if (here == null || !seen.add(here)) {
      return route.basis();
    }
    Route.Basis best = null;
    for (Route way : among) {
      if (way.article().equals(here)) {
        Route.Basis its = standing(way, among, seen);
        best = best == null || rank(its) < rank(best) ? its : best;
      }
    }
    return best == null || rank(best) == 0 ? route.basis() : best;
  }

  private static int rank(Route.Basis basis) {
    return switch (basis) {
      case CITED, ON_RECORD, UNNAMED -> 0;
      case CITED_VAGUELY, SOME_DOCUMENT -> 1;
      case ASSERTED -> 2;
      case UNSOURCED -> 3;
    };
  }

  /** The article that is the report a route cites; null where it is not here or is the route's own. */
  private @Nullable ArticleId here(Route route) {
    CitedReport report = route.basis() == Route.Basis.CITED ? view.report(route.report()) : null;
    ArticleId here = report == null ? null : report.inPile();
    return here == null || here.equals(route.article()) ? null : here;
  }

  /** One walk over the routes of a claim. */
  private final class Expansion {
    private final List<Route> among;
    private final boolean firm;
    private final Set<List<String>> out = new TreeSet<>(PATH_ORDER);
    private final Set<List<String>> round = new TreeSet<>(PATH_ORDER);
    private final Set<ArticleId> done = new TreeSet<>();

    Expansion(List<Route> among, boolean firm) {
      this.among = among;
      this.firm = firm;
    }

    /** The ways of a report that is here: of those that show something and those that do not, a firm count follows only the first. */
    private List<Route> ways(ArticleId here) {
      Set<Route> its = new LinkedHashSet<>();
      for (Route route : among) {
        if (route.article().equals(here)) {
          its.addAll(carried(route));
        }
      }
      List<Route> shown = its.stream().filter(r -> rank(standing(r, among)) == 0).toList();
      return firm && !shown.isEmpty() ? shown : List.copyOf(its);
    }

    /** What a copy tells is what the article tells whose text it carries, where that tells it too: a relay of a copy brings no more. */
    private List<Route> carried(Route route) {
      ArticleId root = routes.carries(route);
      List<Route> its = root.equals(route.article()) ? List.of() : among.stream().filter(r -> r.article().equals(root)).toList();
      return its.isEmpty() ? List.of(route) : its;
    }

    /** @param open the cited reports passed on the way here, in order */
    void add(Route route, List<CitedReport> open) {
      CitedReport report = view.report(route.report());
      ArticleId here = report == null ? null : report.inPile();
      if (report == null || here == null || here.equals(route.article())) {
        end(route);
        return;
      }
      int before = open.indexOf(report);
      if (before >= 0) {
        String least = open.subList(before, open.size()).stream().map(CitedReport::id).min(Comparator.naturalOrder()).orElse(report.id());
        round.add(List.of(least));
        return;
      }
      List<Route> its = ways(here);
      if (its.isEmpty()) {
        end(route);
      } else if (done.add(here)) {
        List<CitedReport> deeper = new ArrayList<>(open);
        deeper.add(report);
        its.forEach(way -> add(way, deeper));
      }
    }

    /** A report cited without sources has those that others who cite it for this claim give it. */
    private void end(Route route) {
      boolean bare = route.basis() == Route.Basis.CITED && route.sources().isEmpty();
      List<Route> telling = among.stream().filter(r -> bare && r.report().equals(route.report()) && !r.sources().isEmpty()).toList();
      for (Route told : telling.isEmpty() ? List.of(route) : telling) {
        List<String> path = new ArrayList<>();
        path.add(route.report());
        path.addAll(told.sources());
        out.add(List.copyOf(path));
      }
    }
  }
}
