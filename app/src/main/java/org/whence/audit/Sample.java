package org.whence.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Hops drawn at random, the kinds by turns so that a rare one is judged too, with one control to every five, all in a random order. */
public final class Sample {
  private static final int HOPS_TO_A_CONTROL = 5;

  private Sample() {}

  /** Draws from all hops of a pile; the same hops, size and seed draw the same. */
  public static List<Hop> draw(List<Hop> all, int size, long seed) {
    Random random = new Random(seed);
    List<Hop> out = new ArrayList<>(byTurns(all.stream().filter(hop -> !hop.control()).toList(), size, random));
    int controls = (out.size() + HOPS_TO_A_CONTROL - 1) / HOPS_TO_A_CONTROL;
    out.addAll(byTurns(all.stream().filter(Hop::control).toList(), controls, random));
    Collections.shuffle(out, random);
    return List.copyOf(out);
  }

  private static List<Hop> byTurns(List<Hop> from, int size, Random random) {
    Map<Hop.Kind, List<Hop>> kinds = new EnumMap<>(Hop.Kind.class);
    from.forEach(hop -> kinds.computeIfAbsent(hop.kind(), kind -> new ArrayList<>()).add(hop));
    kinds.values().forEach(hops -> Collections.shuffle(hops, random));
    List<Hop> out = new ArrayList<>();
    for (int turn = 0; out.size() < Math.min(size, from.size()); turn++) {
      for (List<Hop> hops : kinds.values()) {
        if (turn < hops.size() && out.size() < size) {
          out.add(hops.get(turn));
        }
      }
    }
    return out;
  }
}
