package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Vertices that could be one, taken as one: what turns the upper bound's graph into the lower bound's. The best named member stands for all. */
final class Merging {

  private final Map<String, String> parentOf = new TreeMap<>();
  private final Comparator<String> better;

  Merging(Comparator<String> better) {
    this.better = better;
  }

  void join(String one, String other) {
    String first = find(one);
    String second = find(other);
    if (!first.equals(second)) {
      boolean firstStays = better.compare(first, second) <= 0;
      parentOf.put(firstStays ? second : first, firstStays ? first : second);
    }
  }

  String find(String vertex) {
    String at = vertex;
    for (String up = parentOf.get(at); up != null; up = parentOf.get(at)) {
      at = up;
    }
    return at;
  }

  /** Paths with every vertex in its stead, each path once, in a set order. */
  List<List<String>> apply(Set<List<String>> paths) {
    Map<String, List<String>> out = new TreeMap<>();
    for (List<String> path : paths) {
      List<String> merged = new ArrayList<>();
      for (String vertex : path) {
        String stead = find(vertex);
        if (!merged.contains(stead)) {
          merged.add(stead);
        }
      }
      out.put(String.join("\n", merged), List.copyOf(merged));
    }
    return List.copyOf(out.values());
  }
}
