package org.whence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Edge;
import org.whence.model.Node;

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
    List<Route> out = new ArrayList<>();
    for (var reading : lookup.dossier().readings()) {
      for (Node node : lookup.dossier().nodes()) {
        if (node.kind() == Node.Kind.ARTICLE && reading.article().id().equals(node.article())) {
          out.add(from(node, null, lookup, new HashSet<>(), 0));
        }
      }
    }
    return out;
  }

  private static Route from(Node node, @Nullable Edge step, Lookup lookup, Set<String> seen, int depth) {
    boolean above = !seen.add(node.id());
    List<Route> behind = new ArrayList<>();
    if (!above && depth < DEEPEST) {
      List<Edge> steps = new ArrayList<>(lookup.steps(node.id()));
      steps.sort(Comparator.comparing((Edge edge) -> !edge.proven()));
      for (Edge edge : steps) {
        Node next = lookup.node(edge.to());
        if (next != null) {
          behind.add(from(next, edge, lookup, seen, depth + 1));
        }
      }
    }
    boolean hidden = above && !lookup.steps(node.id()).isEmpty();
    return new Route(node, step, behind, hidden);
  }
}
