package org.whence.trace;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The smallest set of vertices that meets every path from a source to the reader, and of several such sets the one nearest the reader. By Menger's
 * theorem its size is the number of paths that share no vertex. That nearest set is unique, so no tie is left to break.
 */
final class VertexCut {

  private static final String START = " start";
  private static final String READER = " reader";
  private static final double WIDE = 1_000_000;

  private VertexCut() {}

  /**
   * The cut, sorted by id.
   *
   * @param paths vertex ids from the one nearest the reader to the one furthest; none empty
   */
  static Set<String> of(Collection<List<String>> paths) {
    Set<String> nearest = new TreeSet<>();
    for (List<String> path : paths) {
      nearest.add(path.getFirst());
    }
    // All ways end in one vertex, or there is none: no graph is needed to see it.
    if (nearest.size() < 2) {
      return nearest;
    }
    SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    graph.addVertex(START);
    graph.addVertex(READER);
    Set<String> vertices = new TreeSet<>();
    for (List<String> path : paths) {
      vertices.addAll(path);
    }
    for (String vertex : vertices) {
      join(graph, into(vertex), outOf(vertex), 1);
    }
    for (List<String> path : paths) {
      join(graph, outOf(path.getFirst()), READER, WIDE);
      for (int i = 1; i < path.size(); i++) {
        if (!path.get(i).equals(path.get(i - 1))) {
          join(graph, outOf(path.get(i)), into(path.get(i - 1)), WIDE);
        }
      }
      join(graph, START, into(path.getLast()), WIDE);
    }
    EdmondsKarpMFImpl<String, DefaultWeightedEdge> flow = new EdmondsKarpMFImpl<>(graph);
    flow.calculateMaximumFlow(START, READER);
    return nearestReader(graph, flow.getFlowMap(), vertices);
  }

  /** Vertices whose far side still reaches the reader through what the flow leaves free, and whose near side does not. */
  private static Set<String> nearestReader(
      SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph, Map<DefaultWeightedEdge, Double> flow, Set<String> vertices) {
    Set<String> reaches = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    reaches.add(READER);
    open.add(READER);
    while (!open.isEmpty()) {
      String at = open.remove();
      for (DefaultWeightedEdge edge : graph.incomingEdgesOf(at)) {
        String from = graph.getEdgeSource(edge);
        if (graph.getEdgeWeight(edge) - flow.getOrDefault(edge, 0.0) > 0.5 && reaches.add(from)) {
          open.add(from);
        }
      }
      for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(at)) {
        String to = graph.getEdgeTarget(edge);
        if (flow.getOrDefault(edge, 0.0) > 0.5 && reaches.add(to)) {
          open.add(to);
        }
      }
    }
    Set<String> cut = new TreeSet<>();
    for (String vertex : vertices) {
      if (reaches.contains(outOf(vertex)) && !reaches.contains(into(vertex))) {
        cut.add(vertex);
      }
    }
    return cut;
  }

  private static void join(SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph, String from, String to, double capacity) {
    graph.addVertex(from);
    graph.addVertex(to);
    DefaultWeightedEdge edge = graph.addEdge(from, to);
    if (edge != null) {
      graph.setEdgeWeight(edge, capacity);
    }
  }

  private static String into(String vertex) {
    return "i" + vertex;
  }

  private static String outOf(String vertex) {
    return "o" + vertex;
  }
}
