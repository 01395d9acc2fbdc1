package org.whence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/**
 * A node on the way from an article to its sources, with the step that leads to it and the nodes behind it.
 *
 * @param step null at the article itself
 * @param above true where the node's own way is already shown higher up in the same tree
 */
record Route(Node node, @Nullable Edge step, List<Route> behind, boolean above) {
  /** Steps followed from an article; chains in print are far shorter. */
  private static final int DEEPEST = 12;

  Route {
    behind = List.copyOf(behind);
  }

  /** The ways from every article of a dossier, in the order of its articles. */
  static List<Route> of(Lookup lookup) {
    return of(lookup, edge -> true);
  }

  /** The ways that some claims took, and the steps from them that nothing proves. */
  static List<Route> of(Lookup lookup, List<TracedClaim> claims) {
    Set<String> nodes = new HashSet<>();
    Set<List<String>> steps = new HashSet<>();
    for (TracedClaim claim : claims) {
      for (Wording wording : claim.wordings()) {
        List<String> way = wording.stance().isPath() ? wording.behind() : List.of();
        nodes.addAll(way);
        for (int i = 1; i < way.size(); i++) {
          steps.add(way.subList(i - 1, i + 1));
        }
      }
    }
    return of(lookup, edge -> steps.contains(List.of(edge.from(), edge.to())) || (edge.kind() == Edge.Kind.MAY_DRAW_ON
        && nodes.contains(edge.from())))
        .stream()
        .filter(route -> nodes.contains(route.node().id()))
        .toList();
  }

  private static List<Route> of(Lookup lookup, Predicate<Edge> taken) {
    List<Route> out = new ArrayList<>();
    for (var reading : lookup.dossier().readings()) {
      for (Node node : lookup.dossier().nodes()) {
        if (node.kind() == Node.Kind.ARTICLE && reading.article().id().equals(node.article())) {
          out.add(from(node, null, lookup, taken, new HashSet<>(), 0));
        }
      }
    }
    return out;
  }

  private static Route from(Node node, @Nullable Edge step, Lookup lookup, Predicate<Edge> taken, Set<String> seen, int depth) {
    boolean above = !seen.add(node.id());
    List<Route> behind = new ArrayList<>();
    List<Edge> steps = new ArrayList<>(lookup.steps(node.id()).stream().filter(taken).toList());
    if (!above && depth < DEEPEST) {
      steps.sort(Comparator.comparing((Edge edge) -> !edge.proven()));
      Set<String> led = new HashSet<>();
      for (Edge edge : steps) {
        Node next = lookup.node(edge.to());
        if (next != null && led.add(edge.to())) {
          behind.add(from(next, edge, lookup, taken, seen, depth + 1));
        }
      }
    }
    boolean hidden = above && !steps.isEmpty();
    return new Route(node, step, behind, hidden);
  }
}
