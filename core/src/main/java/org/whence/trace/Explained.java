package org.whence.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.CitedReport;
import org.whence.model.Identity;
import org.whence.model.Reason;

/** The reasons for both ends of a count. */
final class Explained {

  private final StoryView view;

  Explained(StoryView view) {
    this.view = view;
  }

  /** Why the lower end is what it is: a reason for each member of the bottleneck. */
  List<Reason> lower(Set<String> cut, List<Route> kept, Merging merging) {
    Set<Reason> why = new LinkedHashSet<>();
    for (String member : cut) {
      Route through = through(member, kept, merging);
      if (through != null) {
        why.add(member(member, through, cut.size() == 1));
        CitedReport report = view.report(member);
        if (report != null && report.inPile() == null) {
          why.add(Reason.of(Reason.Code.REPORT_NOT_IN_PILE, report.name()));
        }
      }
    }
    return List.copyOf(why);
  }

  private @Nullable Route through(String member, List<Route> kept, Merging merging) {
    Route through = null;
    for (Route route : kept) {
      boolean on = merging.find(route.report()).equals(member) || route.sources().stream().anyMatch(s -> merging.find(s).equals(member));
      if (on && (through == null || through.sources().isEmpty() && !route.sources().isEmpty())) {
        through = route;
      }
    }
    return through;
  }

  private Reason member(String member, Route through, boolean alone) {
    String report = label(through.report(), through);
    Identity identity = view.identity(member);
    if (identity != null && identity.kind() != Identity.Kind.OUTLET) {
      return identity.kind() == Identity.Kind.UNNAMED
          ? Reason.of(Reason.Code.UNNAMED_SOURCE, identity.name(), report)
          : Reason.of(Reason.Code.SOURCE_NAMED, identity.name());
    }
    String source = through.sources().isEmpty() ? null : through.sources().getFirst();
    Identity behind = source == null ? null : view.identity(source);
    if (behind != null && behind.kind() == Identity.Kind.UNNAMED) {
      return Reason.of(Reason.Code.UNNAMED_SOURCE, behind.name(), label(member, through));
    }
    if (behind != null && !member.startsWith("report:")) {
      return Reason.of(Reason.Code.SOURCE_NAMED, behind.name());
    }
    if (through.basis() == Route.Basis.UNSOURCED && !member.startsWith("report:")) {
      return Reason.of(Reason.Code.UNSOURCED, report);
    }
    return Reason.of(alone ? Reason.Code.ONE_REPORT : Reason.Code.SAYS_REPORTED_BY, label(member, through));
  }

  /** Why the upper end is higher. */
  List<Reason> upper(List<Route> kept, Corroborator.Ways ways, Merging merging) {
    Set<Reason> why = new LinkedHashSet<>();
    if (!ways.shown().isEmpty()) {
      for (Route route : ways.vague()) {
        why.add(Reason.of(Reason.Code.LINEAGE_NOT_STATED, route.hops().getLast().node().label()));
      }
    }
    if (!ways.shown().isEmpty() || !ways.vague().isEmpty()) {
      for (Route route : ways.silent()) {
        boolean asserted = route.basis() == Route.Basis.ASSERTED;
        why.add(Reason.of(asserted ? Reason.Code.OWN_REPORTING_ASSERTED : Reason.Code.UNSOURCED_BUT_OTHERS, label(route.report(), route)));
      }
    }
    merged(kept, merging, why);
    why.addAll(why.isEmpty() ? ways.against() : List.of());
    if (why.isEmpty()) {
      kept.forEach(route -> why.add(Reason.of(Reason.Code.LINEAGE_NOT_STATED, label(route.report(), route))));
    }
    return List.copyOf(why);
  }

  /** Pairs that could be one and were taken as one. */
  private void merged(List<Route> kept, Merging merging, Set<Reason> why) {
    why.addAll(pairs(kept, merging, Reason.Code.COULD_BE_SAME));
    for (Route route : kept) {
      if (!merging.find(route.report()).equals(route.report())) {
        why.add(Reason.of(Reason.Code.LINEAGE_NOT_STATED, label(route.report(), route)));
      }
    }
  }

  /** The sources that were taken as one, each pair of names once, in the order in which the routes give them. */
  List<Reason> pairs(List<Route> kept, Merging merging, Reason.Code code) {
    Set<Reason> why = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Route route : kept) {
      for (String source : route.sources()) {
        String name = view.name(source);
        for (String other : seen) {
          String before = view.name(other);
          boolean taken = !before.equals(name) && merging.find(other).equals(merging.find(source));
          if (taken && !why.contains(Reason.of(code, name, before))) {
            why.add(Reason.of(code, before, name));
          }
        }
        seen.add(source);
      }
    }
    return List.copyOf(why);
  }

  private String label(String report, Route route) {
    CitedReport cited = view.report(report);
    if (cited != null) {
      return cited.name();
    }
    for (Route.Hop hop : route.hops()) {
      if (hop.node().id().equals(report)) {
        return hop.node().label();
      }
    }
    return route.hops().getFirst().node().label();
  }
}
