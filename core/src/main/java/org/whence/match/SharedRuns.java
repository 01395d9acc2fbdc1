package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.Copy;

/** Words in a row that two articles share, longest first. */
final class SharedRuns {

  /** A run of {@code length} words at word {@code a} of one and word {@code b} of the other. */
  private record Run(int a, int b, int length) {}

  /** Places of one run of words in a text that are tried. */
  private static final int PLACES = 8;

  private final Body a;
  private final Body b;
  private final List<Run> runs = new ArrayList<>();

  /** Words of the first outside quotation marks that stand in a shared run. */
  final int ownOfFirst;

  final int ownOfSecond;

  SharedRuns(Body a, Body b) {
    this.a = a;
    this.b = b;
    choose(maximal());
    ownOfFirst = runs.stream().mapToInt(r -> a.own(r.a, r.a + r.length)).sum();
    ownOfSecond = runs.stream().mapToInt(r -> b.own(r.b, r.b + r.length)).sum();
  }

  private List<Run> maximal() {
    Map<Long, List<Integer>> places = new HashMap<>();
    for (int j = 0; j + Body.RUN <= b.size(); j++) {
      List<Integer> at = places.computeIfAbsent(b.run(j), k -> new ArrayList<>());
      if (at.size() < PLACES) {
        at.add(j);
      }
    }
    List<Run> out = new ArrayList<>();
    for (int i = 0; i + Body.RUN <= a.size(); i++) {
      for (int j : places.getOrDefault(a.run(i), List.of())) {
        if (i == 0 || j == 0 || a.words[i - 1] != b.words[j - 1]) {
          out.add(new Run(i, j, length(i, j)));
        }
      }
    }
    out.sort(Comparator.comparingInt((Run r) -> -r.length).thenComparingInt(Run::a).thenComparingInt(Run::b));
    return out;
  }

  private int length(int i, int j) {
    int n = 0;
    while (i + n < a.size() && j + n < b.size() && a.words[i + n] == b.words[j + n]) {
      n++;
    }
    return n;
  }

  /** The longest runs that do not overlap in either text. */
  private void choose(List<Run> maximal) {
    boolean[] takenA = new boolean[a.size()];
    boolean[] takenB = new boolean[b.size()];
    for (Run run : maximal) {
      boolean free = !takenA[run.a] && !takenA[run.a + run.length - 1] && !takenB[run.b] && !takenB[run.b + run.length - 1];
      if (free) {
        java.util.Arrays.fill(takenA, run.a, run.a + run.length, true);
        java.util.Arrays.fill(takenB, run.b, run.b + run.length, true);
        runs.add(run);
      }
    }
  }

  /** The aligned stretches, longest first, the first article's side as the child's. */
  List<Copy.Pair> pairs() {
    return runs.stream()
        .map(
            r ->
                new Copy.Pair(
                    a.article.span(a.begins[r.a], a.ends[r.a + r.length - 1]), b.article.span(b.begins[r.b], b.ends[r.b + r.length - 1])))
        .toList();
  }
}
