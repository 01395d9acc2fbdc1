package org.whence.extract;

import java.util.List;

/**
 * Decision trees whose answers add up to the odds of yes. A node asks whether a feature is at most a threshold; its children are numbered, a negative
 * number names a leaf.
 */
final class Trees {
  private static final int ROUND = 20;
  private static final float SURE = 2.5f;

  /** Stands where a node has its feature. */
  private static final int LEAF = -1;

  private final int[] feature;
  private final float[] threshold;
  private final int[] children;
  private final float[] leaves;
  private final int[] roots;

  /**
   * The trees as they are walked, one behind the other: of a node its feature, the bits of its threshold and where its other child begins, for the
   * child of "at most" follows at once; of a leaf its sign and the bits of its value.
   */
  private final int[] walked;

  private final int[] begins;

  Trees(int[] feature, float[] threshold, int[] children, float[] leaves, int[] roots) {
    this.feature = feature;
    this.threshold = threshold;
    this.children = children;
    this.leaves = leaves;
    this.roots = roots;
    this.walked = new int[3 * feature.length + 2 * leaves.length];
    this.begins = new int[roots.length];
    int at = 0;
    for (int i = 0; i < roots.length; i++) {
      begins[i] = at;
      at = lay(roots[i], at);
    }
  }

  /** Lays a node or leaf out from a place on, and returns the place behind all that hangs on it. */
  private int lay(int child, int at) {
    if (child < 0) {
      walked[at] = LEAF;
      walked[at + 1] = Float.floatToRawIntBits(leaves[-child - 1]);
      return at + 2;
    }
    walked[at] = feature[child];
    walked[at + 1] = Float.floatToRawIntBits(threshold[child]);
    walked[at + 2] = lay(children[2 * child], at + 3);
    return lay(children[2 * child + 1], walked[at + 2]);
  }

  boolean isEmpty() {
    return roots.length == 0;
  }

  /** Sets how likely yes is for each of some rows, from a place of the scores on. What the first trees are very sure of is not asked of the rest. */
  void score(float[][] rows, int count, float[] scores, int from) {
    for (int first = 0; first < begins.length; first += ROUND) {
      for (int i = 0; i < count; i++) {
        float sum = scores[from + i];
        if (Math.abs(sum) <= SURE) {
          scores[from + i] = round(rows[i], first, sum);
        }
      }
    }
    for (int i = from; i < from + count; i++) {
      scores[i] = (float) (1 / (1 + Math.exp(-scores[i])));
    }
  }

  /** A sum with the answers of one round of trees. */
  private float round(float[] row, int first, float before) {
    float sum = before;
    for (int i = first; i < Math.min(first + ROUND, begins.length); i++) {
      int at = begins[i];
      int asked = walked[at];
      while (asked > LEAF) {
        at = row[asked] <= Float.intBitsToFloat(walked[at + 1]) ? at + 3 : walked[at + 2];
        asked = walked[at];
      }
      sum += Float.intBitsToFloat(walked[at + 1]);
    }
    return sum;
  }

  /** One row a tree, a leaf or a node: "tree ROOT", "leaf VALUE", "node FEATURE THRESHOLD LEFT RIGHT". */
  static Trees read(List<String[]> rows) {
    int nodes = count(rows, "node");
    int[] feature = new int[nodes];
    float[] threshold = new float[nodes];
    int[] children = new int[2 * nodes];
    float[] leaves = new float[count(rows, "leaf")];
    int[] roots = new int[count(rows, "tree")];
    int node = 0;
    int leaf = 0;
    int root = 0;
    for (String[] row : rows) {
      switch (row[0]) {
        case "tree" -> roots[root++] = Integer.parseInt(row[1]);
        case "leaf" -> leaves[leaf++] = Float.parseFloat(row[1]);
        case "node" -> {
          feature[node] = Integer.parseInt(row[1]);
          threshold[node] = Float.parseFloat(row[2]);
          children[2 * node] = Integer.parseInt(row[3]);
          children[2 * node + 1] = Integer.parseInt(row[4]);
          node++;
        }
        default -> throw new IllegalStateException("a row of trees begins with tree, leaf or node, not " + row[0]);
      }
    }
    return new Trees(feature, threshold, children, leaves, roots);
  }

  private static int count(List<String[]> rows, String kind) {
    int count = 0;
    for (String[] row : rows) {
      count += row[0].equals(kind) ? 1 : 0;
    }
    return count;
  }

  /** The lines that {@link #read} takes. */
  List<String> lines() {
    List<String> lines = new java.util.ArrayList<>();
    for (int root : roots) {
      lines.add("tree\t" + root);
    }
    for (float leaf : leaves) {
      lines.add("leaf\t" + leaf);
    }
    for (int i = 0; i < feature.length; i++) {
      lines.add("node\t" + feature[i] + '\t' + threshold[i] + '\t' + children[2 * i] + '\t' + children[2 * i + 1]);
    }
    return lines;
  }
}
