package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VertexCutTest {

  @Test
  void noPathsNeedNoCut() {
    assertThat(VertexCut.of(List.of())).isEmpty();
  }

  @Test
  void ofTwoCutsOfOneSizeTheOneNearestTheReaderIsShown() {
    assertThat(VertexCut.of(List.of(List.of("report", "source")))).containsExactly("report");
    assertThat(VertexCut.of(List.of(List.of("r1", "source"), List.of("r2", "source")))).containsExactly("source");
    assertThat(VertexCut.of(List.of(List.of("r1", "s1"), List.of("r2", "s1"), List.of("r2", "s2"))).size()).isEqualTo(2);
  }

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 0; seed < 300; seed++) {
      seeds.add(Long.getLong("seed", 4100) + seed);
    }
    return seeds;
  }

  /**
   * Every set of vertices is tried: the smallest that meets every walk the paths allow, and of these the one from which fewest vertices lie
   * nearer.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithTryingEverySet(long seed) {
    Random random = new Random(seed);
    List<List<String>> paths = new ArrayList<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      List<String> path = new ArrayList<>();
      path.add("r" + random.nextInt(3));
      for (int j = random.nextInt(3); j > 0; j--) {
        String source = "s" + random.nextInt(4);
        if (!path.contains(source)) {
          path.add(source);
        }
      }
      paths.add(path);
    }
    Set<String> cut = VertexCut.of(paths);
    List<Set<String>> smallest = smallest(paths);
    assertThat(smallest).contains(cut);
    for (Set<String> other : smallest) {
      assertThat(nearer(paths, cut).size()).isLessThanOrEqualTo(nearer(paths, other).size());
    }
  }

  /** Deeper and wider graphs, up to eight vertices, in which a vertex may stand at any place of a path. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithTryingEverySetWhereAnyVertexMayStandAnywhere(long seed) {
    Random random = new Random(seed * 31);
    List<List<String>> paths = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      List<String> path = new ArrayList<>();
      for (int j = 1 + random.nextInt(4); j > 0; j--) {
        String vertex = "v" + random.nextInt(8);
        if (!path.contains(vertex)) {
          path.add(vertex);
        }
      }
      paths.add(path);
    }
    Set<String> cut = VertexCut.of(paths);
    assertThat(smallest(paths)).contains(cut);
    Collections.shuffle(paths, random);
    paths.addAll(List.copyOf(paths));
    assertThat(VertexCut.of(paths)).as("the same paths in another order, each twice").isEqualTo(cut);
    assertThat(VertexCut.of(paths.subList(0, 1 + random.nextInt(paths.size())))).as("fewer paths").hasSizeLessThanOrEqualTo(cut.size());
  }

  private static List<Set<String>> smallest(List<List<String>> paths) {
    List<String> vertices = new ArrayList<>(new TreeSet<>(paths.stream().flatMap(List::stream).toList()));
    List<Set<String>> best = new ArrayList<>();
    int size = Integer.MAX_VALUE;
    for (int bits = 0; bits < 1 << vertices.size(); bits++) {
      Set<String> set = new TreeSet<>();
      for (int i = 0; i < vertices.size(); i++) {
        if ((bits >> i & 1) == 1) {
          set.add(vertices.get(i));
        }
      }
      if (set.size() <= size && cuts(paths, set)) {
        if (set.size() < size) {
          best.clear();
          size = set.size();
        }
        best.add(set);
      }
    }
    return best;
  }

  /** Vertices from which the reader is reached without crossing the set. */
  private static Set<String> nearer(List<List<String>> paths, Set<String> cut) {
    Set<String> reached = new HashSet<>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (List<String> path : paths) {
        for (int i = 0; i < path.size(); i++) {
          boolean free = i == 0 || reached.contains(path.get(i - 1));
          if (free && !cut.contains(path.get(i)) && reached.add(path.get(i))) {
            grows = true;
          }
        }
      }
    }
    return reached;
  }

  private static boolean cuts(List<List<String>> paths, Set<String> cut) {
    Set<String> reached = nearer(paths, cut);
    for (List<String> path : paths) {
      if (reached.contains(path.getLast())) {
        return false;
      }
    }
    return true;
  }
}
