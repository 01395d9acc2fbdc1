package org.whence.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Corroboration;
import org.whence.model.Range;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.StatementId;

/**
 * Counts the origins of a claim by DESIGN's law. Every statement that asserts or attributes the claim is a path, from the report that put it forward
 * to the sources it gives. The upper bound is the cut of these paths as they stand; the lower bound is the cut of the same paths after everything
 * that could be one has been taken as one and after the unsourced have been left out where anything else is shown, or the first cut where that is
 * smaller: what is taken as one can open a way round a cut, so of the two the smaller answers.
 */
final class Corroborator {

  /**
   * The ways of one claim, by how much their words show.
   *
   * @param shown a source that is told apart, or another's report by name
   * @param vague some document, some media
   * @param joint parts from different sources in one wording: out of the lower bound, for nobody says the whole
   * @param silent nothing: the article's own voice, or reporting of its own that it only asserts
   * @param against why ways that were given do not count
   */
  record Ways(List<Route> shown, List<Route> vague, List<Route> joint, List<Route> silent, List<Reason> against) {}

  /** Wordings tried as the centre of what counts together; the work grows with their number times that of all. */
  private static final int MOST_CENTRES = 150;

  private final StoryView view;
  private final Routes routes;
  private final CouldBeOne couldBeOne;
  private final Discounted discounted;
  private final Paths expanded;
  private final Circles circles;
  private final Joint joint;
  private final Map<String, Corroboration> alone = new TreeMap<>();

  Corroborator(StoryView view, Routes routes, Discounted discounted) {
    this.view = view;
    this.routes = routes;
    this.couldBeOne = new CouldBeOne(view, routes);
    this.discounted = discounted;
    this.expanded = new Paths(view, routes);
    this.circles = new Circles(view);
    this.joint = new Joint(view);
    for (Claim claim : view.claims) {
      alone.put(claim.id(), count(List.of(claim)));
    }
  }

  /** The count of a claim; claims that could be one share the lower bound. */
  Corroboration of(Claim claim) {
    Corroboration own = known(claim.id());
    List<Claim> group = new ArrayList<>();
    for (Claim other : view.claims) {
      if (other.id().equals(claim.id()) || claim.maybeSame().contains(other.id())) {
        group.add(other);
      }
    }
    if (group.size() < 2 || own.origins().low() == 0) {
      return own;
    }
    Corroboration joined = count(group);
    int less = own.origins().low() - joined.origins().low();
    if (less < 0 || less == 0 && joined.bottleneck().equals(own.bottleneck())) {
      return own;
    }
    List<Reason> others = new ArrayList<>();
    for (Claim other : group) {
      if (!other.id().equals(claim.id())) {
        others.add(Reason.of(Reason.Code.CLAIMS_COULD_BE_SAME, view.words(other.title())));
      }
    }
    List<Reason> why = new ArrayList<>(joined.why());
    why.addAll(others);
    List<Reason> whyMost = own.whyAtMost().isEmpty() ? others : own.whyAtMost();
    int low = joined.origins().low();
    return new Corroboration(
        own.articles(),
        own.reports(),
        own.sources(),
        new Range(low, own.origins().high()),
        joined.bottleneck(),
        own.bottleneckAtMost(),
        why,
        low == own.origins().high() ? List.of() : whyMost);
  }

  /** The sentences by which articles rest a claim on each other, and on nothing else; empty where none do. */
  List<Span> circle(Claim claim) {
    Circles.Circle circle = circles.of(paths(List.of(claim)));
    return circle == null ? List.of() : circle.proof();
  }

  private Corroboration known(String claim) {
    Corroboration known = alone.get(claim);
    if (known == null) {
      throw new IllegalArgumentException("claim " + claim + " is not of this story");
    }
    return known;
  }

  private Corroboration count(List<Claim> claims) {
    List<Route> paths = paths(claims);
    Set<ArticleId> articles = new TreeSet<>();
    paths.forEach(route -> articles.add(route.article()));
    if (paths.isEmpty()) {
      Reason why = Reason.of(Reason.Code.DENIAL_ONLY);
      return new Corroboration(0, Range.exactly(0), Range.exactly(0), Range.exactly(0), List.of(), List.of(), List.of(why), List.of());
    }
    Ways ways = sort(claims, withoutCopies(paths));
    List<Route> counted = new ArrayList<>(ways.shown());
    counted.addAll(ways.vague());
    counted.addAll(ways.joint());
    counted.addAll(ways.silent());
    return lower(articles.size(), paths, ways, most(counted, expanded.all(counted, paths)));
  }

  /** The ways as they stand, but for speakers who certainly are one, and their cut. */
  private record Most(List<List<String>> paths, Set<String> cut, List<Reason> once) {}

  private Most most(List<Route> counted, Set<List<String>> paths) {
    Merging once = couldBeOne.certain(counted);
    List<List<String>> joined = once.apply(paths);
    Set<String> cut = VertexCut.of(joined);
    Set<String> apart = VertexCut.of(paths);
    List<Reason> why = new Explained(view).pairs(counted, once, Reason.Code.SAID_ONCE);
    return cut.size() <= apart.size() ? new Most(joined, cut, why) : new Most(List.copyOf(paths), apart, List.of());
  }

  private Corroboration lower(int articles, List<Route> paths, Ways ways, Most most) {
    Set<Reason> apart = new LinkedHashSet<>();
    Least least = null;
    for (List<Route> kept : cores(ways, apart)) {
      Least here = least(kept, paths, ways.shown().isEmpty());
      if (least == null || here.cut().size() > least.cut().size()) {
        least = here;
      }
    }
    if (least == null) {
      least = least(List.of(), paths, true);
    }
    if (least.cut().size() > most.cut().size()) {
      least = new Least(least.kept(), least.merging(), least.paths(), most.cut());
    }
    List<Reason> why = new ArrayList<>(ways.against());
    why.addAll(apart);
    Circles.Circle circle = circles.of(paths);
    if (circle != null) {
      why.add(Reason.of(Reason.Code.CIRCULAR, circle.outlets()));
    }
    why.addAll(new Explained(view).lower(least.cut(), least.kept(), least.merging()));
    if (why.isEmpty()) {
      why.add(Reason.of(Reason.Code.NOBODY_STANDS_BEHIND));
    }
    why.addAll(most.once());
    boolean exact = least.cut().size() == most.cut().size();
    List<Reason> whyMost = exact ? List.of() : new Explained(view).upper(least.kept(), ways, least.merging());
    List<Reason> rest = whyMost.stream().filter(reason -> !most.once().contains(new Reason(Reason.Code.SAID_ONCE, reason.words()))).toList();
    return new Corroboration(
        articles,
        range(reports(least.paths()), reports(most.paths())),
        range(sources(least.paths()), sources(most.paths())),
        new Range(least.cut().size(), most.cut().size()),
        List.copyOf(least.cut()),
        List.copyOf(most.cut()),
        why,
        rest.isEmpty() ? whyMost : rest);
  }

  /** A copy has nothing to add where the article it carries speaks for itself. */
  private List<Route> withoutCopies(List<Route> paths) {
    Set<ArticleId> speak = new TreeSet<>();
    paths.forEach(route -> speak.add(route.article()));
    return paths.stream().filter(route -> routes.carries(route).equals(route.article()) || !speak.contains(routes.carries(route))).toList();
  }

  /** The members by which a claim reached us. That X denied or could not verify is a claim too, but only where nothing else is put forward. */
  private List<Route> paths(List<Claim> claims) {
    List<Route> paths = new ArrayList<>();
    List<Route> said = new ArrayList<>();
    for (Claim claim : claims) {
      for (Claim.Member member : claim.members()) {
        Route route = routes.of(member.statement());
        if (routes.isUtterance(route)) {
          said.add(route);
        } else if (member.stance().isPath()) {
          paths.add(route);
        }
      }
    }
    return paths.isEmpty() ? said : withoutEchoes(paths);
  }

  /** What an article says in its own voice, in a headline above all, has the source it gives elsewhere for the same claim. */
  private static List<Route> withoutEchoes(List<Route> paths) {
    Set<ArticleId> sourced = new TreeSet<>();
    for (Route route : paths) {
      if (route.basis() != Route.Basis.UNSOURCED && route.basis() != Route.Basis.ASSERTED) {
        sourced.add(route.article());
      }
    }
    return paths.stream().filter(route -> route.basis() != Route.Basis.UNSOURCED || !sourced.contains(route.article())).toList();
  }

  /** The cut of some routes after everything that could be one has been taken as one. */
  private record Least(List<Route> kept, Merging merging, List<List<String>> paths, Set<String> cut) {}

  private Least least(List<Route> all, List<Route> paths, boolean allOne) {
    List<Route> kept = couldBeOne.counted(all);
    Set<List<String>> firm = expanded.completed(expanded.firm(kept, paths));
    Merging merging = couldBeOne.of(kept, firm);
    if (allOne) {
      for (Route route : kept) {
        merging.join(kept.getFirst().report(), route.report());
      }
    }
    List<List<String>> merged = merging.apply(firm);
    return new Least(kept, merging, merged, VertexCut.of(merged));
  }

  /**
   * What the lower bound may count together. Where a claim was gathered step by step, wordings far apart might be two claims, so they count together
   * only around one wording that is plainly about the same thing as each of them.
   */
  private List<List<Route>> cores(Ways ways, Set<Reason> apart) {
    if (ways.shown().isEmpty()) {
      List<Route> rest = ways.vague().isEmpty() ? ways.silent() : ways.vague();
      return rest.isEmpty() ? List.of() : List.of(rest);
    }
    List<Telling> tellings = ways.shown().stream().map(r -> view.telling(r, Stance.ASSERTS)).toList();
    Map<String, List<Route>> cores = new TreeMap<>();
    for (Telling centre : tellings.subList(0, Math.min(MOST_CENTRES, tellings.size()))) {
      List<Telling> near = tellings.stream().filter(t -> t.isSame(centre) || t.isPlainlyAbout(centre) || t.isInOtherWords(centre)).toList();
      List<Route> core = joint.whole(centre, near, apart).stream().map(Telling::route).toList();
      StringBuilder key = new StringBuilder();
      core.forEach(route -> key.append(route.statement().id()).append(' '));
      cores.putIfAbsent(String.format("%06d %s", ways.shown().size() - core.size(), key), core);
    }
    return List.copyOf(cores.values());
  }

  /** Which routes count in the lower bound: those whose words show something, those that are silent, and why others do not count at all. */
  private Ways sort(List<Claim> claims, List<Route> paths) {
    List<Route> shown = new ArrayList<>();
    List<Route> vague = new ArrayList<>();
    List<Route> joined = new ArrayList<>();
    List<Route> silent = new ArrayList<>();
    Set<Reason> against = new LinkedHashSet<>();
    Map<StatementId, Reason> discount = discounted.of(claims, paths);
    List<Route> standing = paths.stream().filter(route -> !discount.containsKey(route.statement().id())).toList();
    for (Route route : paths) {
      if (route.upgraded() != null) {
        against.add(Reason.of(Reason.Code.SOURCE_WORDING_UPGRADED, route.upgraded().printed(), route.upgraded().shown()));
      }
      Reason gone = discount.get(route.statement().id());
      Reason parts = gone == null ? joint.why(route) : null;
      if (gone != null || parts != null) {
        against.add(gone != null ? gone : parts);
        joined.addAll(gone == null || Discounted.mayStand(gone) ? List.of(route) : List.of());
        continue;
      }
      switch (expanded.standing(route, standing)) {
        case CITED, ON_RECORD, UNNAMED -> shown.add(route);
        case CITED_VAGUELY, SOME_DOCUMENT -> vague.add(route);
        case ASSERTED, UNSOURCED -> silent.add(route);
      }
    }
    return new Ways(shown, vague, joined, silent, List.copyOf(against));
  }

  private static Range range(long low, long high) {
    return new Range((int) Math.min(low, high), (int) high);
  }

  private static long reports(Collection<List<String>> paths) {
    return paths.stream().map(List::getFirst).distinct().count();
  }

  private static long sources(Collection<List<String>> paths) {
    return paths.stream().flatMap(path -> path.stream().skip(1)).distinct().count();
  }
}
