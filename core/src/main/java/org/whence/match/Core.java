package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the statements of a claim have in common. A statement that joins several things ("a damaged rail after a crash that killed 39") is a statement
 * of every claim whose core it holds, beside the one it is nearest to.
 */
final class Core {

  /** Share of a claim's statements that hold a key of the core. */
  private static final double HELD_BY = 0.6;

  /** Share of the core's weight that a statement holds to be a statement of the claim. */
  private static final double HOLDS = 0.65;

  /** Weight under which a core says too little to be held by chance. */
  private static final double LEAST = 2;

  /** Keys under which a core says too little. */
  private static final int KEYS = 2;

  /** What sums may differ by that were added up in another order. */
  private static final double ROUNDING = 1e-9;

  private final Map<String, Double> weights = new LinkedHashMap<>();
  private double whole;

  /** Keys that are no part of a name. */
  private int told;

  private Core() {}

  static Core of(List<Proposition> members, Map<String, Double> weights) {
    Map<String, Integer> held = new TreeMap<>();
    members.forEach(member -> member.keys.forEach(key -> held.merge(key, 1, Integer::sum)));
    Core core = new Core();
    held.forEach(
        (key, n) -> {
          if (n >= HELD_BY * members.size()) {
            core.weights.put(key, weights.getOrDefault(key, 0.0));
            core.whole += weights.getOrDefault(key, 0.0);
            core.told += members.stream().noneMatch(member -> member.who.contains(key)) ? 1 : 0;
          }
        });
    return core;
  }

  boolean isTelling() {
    return weights.size() >= KEYS && whole >= LEAST && (told >= KEYS || weights.size() > KEYS); // "the drones of Alder" tells nothing of them
  }

  Set<String> keys() {
    return new TreeSet<>(weights.keySet());
  }

  /** Every statement that may hold enough of the core, found by its rarest keys: whoever holds none of those cannot. */
  Set<Integer> candidates(Map<String, List<Integer>> holders) {
    List<String> keys = new ArrayList<>(weights.keySet());
    keys.sort(Comparator.comparingInt((String key) -> holders.getOrDefault(key, List.of()).size()).thenComparing(key -> key));
    TreeSet<Integer> out = new TreeSet<>();
    double left = whole;
    for (String key : keys) {
      if (left < HOLDS * whole - ROUNDING) {
        break;
      }
      out.addAll(holders.getOrDefault(key, List.of()));
      left -= weights.getOrDefault(key, 0.0);
    }
    return out;
  }

  /** Whether a statement holds most of the core: two keys of it at the fewest, not all of them names, for many things are told of one person. */
  boolean isHeldBy(Proposition proposition) {
    double shared = 0;
    int keys = 0;
    boolean told = false;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (proposition.keys.contains(entry.getKey())) {
        shared += entry.getValue();
        keys++;
        told |= !proposition.who.contains(entry.getKey());
      }
    }
    return keys >= KEYS && told && shared >= HOLDS * whole;
  }
}
