package org.whence.extract;

import java.util.List;

/**
 * Decision trees whose answers add up to the odds of yes. A node asks whether a feature is at most a threshold; its children are numbered, a negative
 * number names a leaf.
 */
final class Trees {
  private static final int ROUND = 20;
  private static final float SURE = 2.5f;

  /** Four numbers a node, side by side in memory: its feature, the bits of its threshold, and its two children, the one for "at most" first. */
  private final int[] nodes;

  private final float[] leaves;
  private final int[] roots;

  Trees(int[] feature, float[] threshold, int[] children, float[] leaves, int[] roots) {
    this.nodes = new int[4 * feature.length];
    for (int i = 0; i < feature.length; i++) {
      nodes[4 * i] = feature[i];
      nodes[4 * i + 1] = Float.floatToRawIntBits(threshold[i]);
      nodes[4 * i + 2] = children[2 * i];
      nodes[4 * i + 3] = children[2 * i + 1];
    }
    this.leaves = leaves;
    this.roots = roots;
  }

  boolean isEmpty() {
    return roots.length == 0;
  }

  /** How likely the answer is yes. What the first trees are very sure of is not asked of the rest. */
  float score(float[] row) {
    float sum = 0;
    for (int i = 0; i < roots.length; i++) {
      if (i % ROUND == 0 && Math.abs(sum) > SURE) {
        break;
      }
      int node = roots[i];
      while (node >= 0) {
        int at = 4 * node;
        node = nodes[row[nodes[at]] <= Float.intBitsToFloat(nodes[at + 1]) ? at + 2 : at + 3];
      }
      sum += leaves[-node - 1];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
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
    for (int i = 0; i < nodes.length; i += 4) {
      lines.add("node\t" + nodes[i] + '\t' + Float.intBitsToFloat(nodes[i + 1]) + '\t' + nodes[i + 2] + '\t' + nodes[i + 3]);
    }
    return lines;
  }
}
