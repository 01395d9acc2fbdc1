package org.whence.match;

import java.util.ArrayList;
import java.util.List;

/** Numbered things joined pair by pair into groups; the groups do not depend on the order of the joining. */
final class Groups {
  private final int[] parent;

  Groups(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int root(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** The root of a group is always its lowest number. */
  void join(int a, int b) {
    int x = root(a);
    int y = root(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** Groups by lowest member, members ascending. */
  List<List<Integer>> lists() {
    List<List<Integer>> out = new ArrayList<>();
    int[] place = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      int root = root(i);
      if (root == i) {
        place[i] = out.size();
        out.add(new ArrayList<>());
      }
      out.get(place[root]).add(i);
    }
    return out;
  }
}
