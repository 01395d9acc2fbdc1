package org.whence.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Span;

/**
 * Finds circular reporting: outlets that rest a claim on one another in a ring, none of them with a source of its own. Such a ring is told, never
 * drawn: by time one of the articles cites a report older than the other's, which is not here.
 */
final class Circles {

  /**
   * A ring of outlets.
   *
   * @param outlets their names, each resting on the next and the last on the first
   * @param proof a sentence for each step, in that order
   */
  record Circle(String outlets, List<Span> proof) {
    Circle {
      proof = List.copyOf(proof);
    }
  }

  private final StoryView view;

  Circles(StoryView view) {
    this.view = view;
  }

  /** The shortest ring, of several the first by the ids of its outlets; null where there is none. */
  @Nullable Circle of(List<Route> paths) {
    Map<String, Map<String, Span>> cites = cites(paths);
    List<String> best = null;
    for (String outlet : cites.keySet()) {
      List<String> ring = ring(outlet, cites);
      if (ring != null && (best == null || ring.size() < best.size())) {
        best = ring;
      }
    }
    if (best == null) {
      return null;
    }
    List<Span> proof = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      Span step = cites.getOrDefault(best.get(i), Map.of()).get(best.get((i + 1) % best.size()));
      if (step != null) {
        proof.add(step);
      }
    }
    return new Circle(String.join(", ", best.stream().map(view::name).toList()), proof);
  }

  /** By outlet those on which it rests the claim, with a sentence; outlets with a source of their own are left out. */
  private Map<String, Map<String, Span>> cites(List<Route> paths) {
    Map<String, Map<String, Span>> out = new TreeMap<>();
    Set<String> sourced = new TreeSet<>();
    for (Route route : paths) {
      String own = view.outletOf(route.article());
      if (own == null) {
        continue;
      }
      switch (route.basis()) {
        case ON_RECORD, SOME_DOCUMENT, UNNAMED, CITED_VAGUELY -> sourced.add(own);
        case CITED -> {
          Span proof = route.statement().sentence();
          if (route.reportOutlet() != null && !route.reportOutlet().equals(own)) {
            out.computeIfAbsent(own, k -> new TreeMap<>())
                .merge(route.reportOutlet(), proof, (one, other) -> one.compareTo(other) <= 0 ? one : other);
          }
        }
        case ASSERTED, UNSOURCED -> { }
      }
    }
    out.keySet().removeAll(sourced);
    return out;
  }

  /** The shortest way from an outlet back to it. */
  private static @Nullable List<String> ring(String start, Map<String, Map<String, Span>> cites) {
    Map<String, String> from = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : cites.getOrDefault(at, Map.of()).keySet()) {
        if (next.equals(start)) {
          List<String> ring = new ArrayList<>();
          for (String step = at; step != null; step = from.get(step)) {
            ring.addFirst(step);
          }
          return ring;
        }
        if (!from.containsKey(next)) {
          from.put(next, at);
          open.add(next);
        }
      }
    }
    return null;
  }
}
