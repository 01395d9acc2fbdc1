package org.whence.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gradient boosting of small trees over binned features; the same examples in the same order give the same trees. */
final class TreeTraining {
  private static final int BINS = 48;

  /**
   * How trees are grown.
   *
   * @param leaves of one tree
   * @param least weight of the examples of a leaf
   * @param sampled share of the features that one tree may ask for
   */
  record Settings(int trees, int leaves, double rate, double least, double shrink, double sampled) {}

  private final Settings settings;
  private final int count;
  private final int features;
  private final byte[][] bins;
  private final float[][] edges;
  private final float[] label;
  private final float[] weight;
  private final float[] odds;
  private final float[] gradient;
  private final float[] curvature;
  private final List<Integer> nodeFeature = new ArrayList<>();
  private final List<Float> nodeThreshold = new ArrayList<>();
  private final List<int[]> nodeChildren = new ArrayList<>();
  private final List<Float> leafValue = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();

  /** A leaf that may still be split. */
  private static final class Leaf {
    final int[] rows;
    final int parent;
    final int side;
    double gain;
    int feature = -1;
    int bin;

    Leaf(int[] rows, int parent, int side) {
      this.rows = rows;
      this.parent = parent;
      this.side = side;
    }
  }

  TreeTraining(List<float[]> rows, float[] label, float[] weight, Settings settings) {
    this.settings = settings;
    this.count = rows.size();
    this.features = rows.isEmpty() ? 0 : rows.get(0).length;
    this.label = label;
    this.weight = weight;
    this.bins = new byte[features][count];
    this.edges = new float[features][];
    for (int f = 0; f < features; f++) {
      bin(rows, f);
    }
    this.odds = new float[count];
    this.gradient = new float[count];
    this.curvature = new float[count];
  }

  private void bin(List<float[]> rows, int f) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = rows.get(i)[f];
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float[] cut = new float[BINS];
    int cuts = 0;
    for (int b = 1; b < BINS && count > 0; b++) {
      float edge = sorted[(int) ((long) b * (count - 1) / BINS)];
      if (edge < sorted[count - 1] && (cuts == 0 || edge > cut[cuts - 1])) {
        cut[cuts++] = edge;
      }
    }
    edges[f] = Arrays.copyOf(cut, cuts);
    for (int i = 0; i < count; i++) {
      int found = Arrays.binarySearch(edges[f], values[i]);
      bins[f][i] = (byte) (found >= 0 ? found : -found - 1);
    }
  }

  Trees train() {
    for (int t = 0; t < settings.trees(); t++) {
      for (int i = 0; i < count; i++) {
        double p = 1 / (1 + Math.exp(-odds[i]));
        gradient[i] = (float) ((p - label[i]) * weight[i]);
        curvature[i] = (float) (Math.max(p * (1 - p), 1e-6) * weight[i]);
      }
      boolean[] asked = new boolean[features];
      for (int f = 0; f < features; f++) {
        asked[f] = drawn(t, f) < settings.sampled();
      }
      grow(asked);
    }
    return trees();
  }

  /** A number from 0 to 1 for a tree and a feature, as good as drawn by lot and always the same. */
  private static double drawn(int tree, int feature) {
    long mixed = (tree * 1_000_003L + feature + 7) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 31) * 0xBF58476D1CE4E5B9L;
    return (mixed >>> 11) * 0x1.0p-53;
  }

  private void grow(boolean[] asked) {
    int[] all = new int[count];
    Arrays.setAll(all, i -> i);
    List<Leaf> open = new ArrayList<>();
    open.add(judged(new Leaf(all, -1, 0), asked));
    int root = nodeFeature.size();
    boolean split = false;
    while (open.size() < settings.leaves()) {
      Leaf best = best(open);
      if (best == null) {
        break;
      }
      open.remove(best);
      split = true;
      int node = node(best);
      int[][] parts = part(best);
      open.add(judged(new Leaf(parts[0], node, 0), asked));
      open.add(judged(new Leaf(parts[1], node, 1), asked));
    }
    for (Leaf leaf : open) {
      close(leaf);
    }
    roots.add(split ? root : -leafValue.size());
  }

  private static @Nullable Leaf best(List<Leaf> open) {
    Leaf best = null;
    for (Leaf leaf : open) {
      if (leaf.feature >= 0 && (best == null || leaf.gain > best.gain)) {
        best = leaf;
      }
    }
    return best;
  }

  private int node(Leaf leaf) {
    int node = nodeFeature.size();
    nodeFeature.add(leaf.feature);
    nodeThreshold.add(edges[leaf.feature][leaf.bin]);
    nodeChildren.add(new int[2]);
    if (leaf.parent >= 0) {
      nodeChildren.get(leaf.parent)[leaf.side] = node;
    }
    return node;
  }

  private int[][] part(Leaf leaf) {
    byte[] bin = bins[leaf.feature];
    int[] low = new int[leaf.rows.length];
    int[] high = new int[leaf.rows.length];
    int lows = 0;
    int highs = 0;
    for (int i : leaf.rows) {
      if (bin[i] <= leaf.bin) {
        low[lows++] = i;
      } else {
        high[highs++] = i;
      }
    }
    return new int[][] {Arrays.copyOf(low, lows), Arrays.copyOf(high, highs)};
  }

  private void close(Leaf leaf) {
    double sum = 0;
    double curve = 0;
    for (int i : leaf.rows) {
      sum += gradient[i];
      curve += curvature[i];
    }
    float value = (float) (-settings.rate() * sum / (curve + settings.shrink()));
    for (int i : leaf.rows) {
      odds[i] += value;
    }
    leafValue.add(value);
    if (leaf.parent >= 0) {
      nodeChildren.get(leaf.parent)[leaf.side] = -leafValue.size();
    }
  }

  private Leaf judged(Leaf leaf, boolean[] asked) {
    double sum = 0;
    double curve = 0;
    double heavy = 0;
    for (int i : leaf.rows) {
      sum += gradient[i];
      curve += curvature[i];
      heavy += weight[i];
    }
    double whole = sum * sum / (curve + settings.shrink());
    double[] bySum = new double[BINS];
    double[] byCurve = new double[BINS];
    double[] byWeight = new double[BINS];
    for (int f = 0; f < features && heavy >= 2 * settings.least(); f++) {
      if (asked[f] && edges[f].length > 0) {
        Arrays.fill(bySum, 0);
        Arrays.fill(byCurve, 0);
        Arrays.fill(byWeight, 0);
        byte[] bin = bins[f];
        for (int i : leaf.rows) {
          bySum[bin[i]] += gradient[i];
          byCurve[bin[i]] += curvature[i];
          byWeight[bin[i]] += weight[i];
        }
        split(leaf, f, new double[][] {bySum, byCurve, byWeight}, new double[] {sum, curve, heavy, whole});
      }
    }
    return leaf;
  }

  private void split(Leaf leaf, int f, double[][] by, double[] all) {
    double sum = 0;
    double curve = 0;
    double heavy = 0;
    for (int b = 0; b < edges[f].length; b++) {
      sum += by[0][b];
      curve += by[1][b];
      heavy += by[2][b];
      if (heavy >= settings.least() && all[2] - heavy >= settings.least()) {
        double rest = all[0] - sum;
        double gain = sum * sum / (curve + settings.shrink()) + rest * rest / (all[1] - curve + settings.shrink()) - all[3];
        if (gain > leaf.gain + 1e-9) {
          leaf.gain = gain;
          leaf.feature = f;
          leaf.bin = b;
        }
      }
    }
  }

  private Trees trees() {
    int[] feature = nodeFeature.stream().mapToInt(Integer::intValue).toArray();
    float[] threshold = new float[feature.length];
    int[] children = new int[2 * feature.length];
    for (int i = 0; i < feature.length; i++) {
      threshold[i] = nodeThreshold.get(i);
      children[2 * i] = nodeChildren.get(i)[0];
      children[2 * i + 1] = nodeChildren.get(i)[1];
    }
    float[] leaves = new float[leafValue.size()];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = leafValue.get(i);
    }
    return new Trees(feature, threshold, children, leaves, roots.stream().mapToInt(Integer::intValue).toArray());
  }
}
