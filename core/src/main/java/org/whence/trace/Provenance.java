package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Copy;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Statement;

/** The graph of one story: every hop of every statement's way, each with the sentences that show it, plus copies and leads that may stand behind. */
final class Provenance {

  /** The sentences kept for one edge: more prove nothing more. */
  private static final int MOST_PROOF = 12;

  private record Key(String from, String to, Edge.Kind kind) {}

  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<Key, Edge> edges =
      new TreeMap<>(Comparator.comparing(Key::from).thenComparing(Key::to).thenComparing(Key::kind));

  Provenance(StoryView view, Lineage lineage, Routes routes) {
    for (Reading reading : view.readings) {
      for (Statement statement : reading.statements()) {
        add(routes.of(statement.id()));
      }
    }
    for (Copy copy : lineage.copies()) {
      List<Span> proof = new ArrayList<>();
      copy.proof().forEach(pair -> {
        proof.add(pair.child());
        proof.add(pair.parent());
      });
      String parent = label(nodes.get("article:" + copy.parent()));
      Reason why =
          copy.kind() == Copy.Kind.TRANSLATED
              ? Reason.of(Reason.Code.TRANSLATED_WORDS, parent)
              : Reason.of(Reason.Code.SAME_WORDS, String.valueOf(words(view, copy)), parent);
      join("article:" + copy.child(), "article:" + copy.parent(), Edge.Kind.COPIES, proof, why);
    }
    for (Reading reading : view.readings) {
      String lead = routes.leadReport(reading.article().id());
      String own = "own:" + lineage.root(reading.article().id());
      if (lead != null && nodes.containsKey(own) && nodes.containsKey(lead)) {
        join(own, lead, Edge.Kind.MAY_DRAW_ON, List.of(), Reason.of(Reason.Code.NOT_PROVEN));
      }
    }
  }

  private static int words(StoryView view, Copy copy) {
    return copy.proof().isEmpty() ? 0 : view.words(copy.proof().getFirst().child()).strip().split("\\s+").length;
  }

  private static String label(@Nullable Node node) {
    return node == null ? "?" : node.label();
  }

  private void add(Route route) {
    add(route.hops());
  }

  private void add(List<Route.Hop> hops) {
    Route.Hop before = null;
    for (Route.Hop hop : hops) {
      nodes.putIfAbsent(hop.node().id(), hop.node());
      if (before != null) {
        join(before.node().id(), hop.node().id(), hop.kind(), hop.proof(), hop.why());
      }
      before = hop;
    }
  }

  private void join(String from, String to, Edge.Kind kind, List<Span> proof, Reason why) {
    if (from.equals(to)) {
      return;
    }
    edges.merge(
        new Key(from, to, kind),
        new Edge(from, to, kind, new TreeSet<>(proof).stream().limit(MOST_PROOF).toList(), why),
        (one, other) -> {
          TreeSet<Span> both = new TreeSet<>(one.proof());
          both.addAll(other.proof());
          boolean firstProves = one.proven() || !other.proven();
          return new Edge(from, to, kind, both.stream().limit(MOST_PROOF).toList(), firstProves ? one.why() : other.why());
        });
  }

  /** Sorted by id. */
  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  /** Sorted by from, to, kind. */
  List<Edge> edges() {
    return List.copyOf(edges.values());
  }
}
