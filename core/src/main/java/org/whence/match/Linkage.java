package org.whence.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins numbered things into groups, closest first, as long as the few closest ties between two groups are strong on average. Between the mean of all
 * ties (average linkage), which takes long stories apart, and the strongest tie (single linkage), which chains whatever is near into one.
 */
final class Linkage {

  private record Merge(double tie, int low, int high, int lowVersion, int highVersion) {}

  private static final Comparator<Merge> STRONGEST =
      Comparator.comparingDouble((Merge m) -> -m.tie).thenComparingInt(Merge::low).thenComparingInt(Merge::high);

  private final Closeness closeness;
  private final List<Map<Integer, double[]>> ties = new ArrayList<>();
  private final int[] sizes;
  private final int[] versions;
  private final Groups groups;
  private final List<Set<Integer>> apart = new ArrayList<>();
  private final PriorityQueue<Merge> queue = new PriorityQueue<>(STRONGEST);

  /** Of things that are one each. */
  Linkage(int size, Closeness closeness) {
    this(ones(size), closeness);
  }

  /** @param sizes of things that may be groups already */
  Linkage(int[] sizes, Closeness closeness) {
    this.closeness = closeness;
    this.sizes = sizes.clone();
    versions = new int[sizes.length];
    groups = new Groups(sizes.length);
    for (int i = 0; i < sizes.length; i++) {
      ties.add(new HashMap<>());
      apart.add(new TreeSet<>());
    }
  }

  private static int[] ones(int size) {
    int[] ones = new int[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  void tie(int a, int b, double strength) {
    tie(a, b, new double[] {strength});
  }

  /** @param closest the ties between two groups, the closest first */
  void tie(int a, int b, double[] closest) {
    ties.get(a).put(b, closest);
    ties.get(b).put(a, closest);
    offer(a, b, mean(closest, a, b));
  }

  /** Forbids two to end in one group. */
  void keepApart(int a, int b) {
    apart.get(a).add(b);
    apart.get(b).add(a);
  }

  /** Strength between the groups of two lowest members, after {@link #groups()}. */
  double between(int a, int b) {
    double[] strongest = ties.get(a).getOrDefault(b, new double[0]);
    return mean(strongest, a, b);
  }

  /** The mean of the closest ties between two groups, as many as decide. */
  private double mean(double[] strongest, int a, int b) {
    return closeness.mean(strongest, sizes[a], sizes[b]);
  }

  /** The lowest members of groups that have a tie with the group of {@code a}, after {@link #groups()}. */
  Set<Integer> tiedTo(int a) {
    return new TreeSet<>(ties.get(a).keySet());
  }

  boolean areApart(int a, int b) {
    return apart.get(a).contains(b);
  }

  private void offer(int a, int b, double strength) {
    if (strength >= closeness.least() && !apart.get(a).contains(b)) {
      int low = Math.min(a, b);
      int high = Math.max(a, b);
      queue.add(new Merge(strength, low, high, versions[low], versions[high]));
    }
  }

  /** The groups by lowest member, members ascending; a group keeps the number of its lowest member throughout, so ties in strength fall by number. */
  List<List<Integer>> groups() {
    while (!queue.isEmpty()) {
      Merge merge = queue.poll();
      if (versions[merge.low] == merge.lowVersion && versions[merge.high] == merge.highVersion) {
        join(merge.low, merge.high);
      }
    }
    return groups.lists();
  }

  private void join(int low, int high) {
    groups.join(low, high);
    sizes[low] += sizes[high];
    versions[low]++;
    versions[high] = -1;
    for (int other : apart.get(high)) {
      keepApart(low, other);
      apart.get(other).remove(high);
    }
    Map<Integer, double[]> mine = ties.get(low);
    Map<Integer, double[]> others = ties.get(high);
    mine.remove(high);
    others.remove(low);
    TreeSet<Integer> all = new TreeSet<>(mine.keySet());
    all.addAll(others.keySet());
    for (int third : all) {
      double[] strongest = strongest(mine.get(third), others.get(third));
      mine.put(third, strongest);
      ties.get(third).remove(high);
      ties.get(third).put(low, strongest);
      offer(low, third, mean(strongest, low, third));
    }
    ties.set(high, Map.of());
  }

  private double[] strongest(double @org.jspecify.annotations.Nullable [] a, double @org.jspecify.annotations.Nullable [] b) {
    double[] both = new double[(a == null ? 0 : a.length) + (b == null ? 0 : b.length)];
    int n = 0;
    for (double[] some : new double[][] {a == null ? new double[0] : a, b == null ? new double[0] : b}) {
      for (double strength : some) {
        both[n++] = -strength;
      }
    }
    Arrays.sort(both);
    double[] out = new double[Math.min(closeness.enough(), n)];
    for (int i = 0; i < out.length; i++) {
      out[i] = -both[i];
    }
    return out;
  }
}
