package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whence.model.Copy;

/** Words in a row that two articles share, longest first. */
final class SharedRuns {

  /** A run of {@code length} words at word {@code a} of one and word {@code b} of the other. */
  private record Run(int a, int b, int length) {}

  /** Places of one run of words in a text that are tried. */
  private static final int PLACES = 8;

  private static final long PLACE = (1L << Body.PLACE_BITS) - 1;

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

  /** Every pair of places from which the same words run on and before which they do not, longest first. */
  private List<Run> maximal() {
    long[] first = a.packed();
    long[] second = b.packed();
    List<Run> out = new ArrayList<>();
    int from = 0;
    for (long packed : first) {
      while (from < second.length && second[from] >> Body.PLACE_BITS < packed >> Body.PLACE_BITS) {
        from++;
      }
      int most = Math.min(second.length, from + PLACES);
      for (int at = from; at < most && second[at] >> Body.PLACE_BITS == packed >> Body.PLACE_BITS; at++) {
        add((int) (packed & PLACE), (int) (second[at] & PLACE), out);
      }
    }
    out.sort(Comparator.comparingInt((Run r) -> -r.length).thenComparingInt(Run::a).thenComparingInt(Run::b));
    return out;
  }

  private void add(int i, int j, List<Run> out) {
    if (i == 0 || j == 0 || a.words[i - 1] != b.words[j - 1]) {
      int length = length(i, j);
      if (length >= Body.RUN) {
        out.add(new Run(i, j, length));
      }
    }
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

  /** Whether all that is shared ends both texts: small print rather than news. */
  boolean endsBoth() {
    for (Run run : runs) {
      if (run.a < a.lastBlock || run.b < b.lastBlock) {
        return false;
      }
    }
    return a.lastBlock > 0 && b.lastBlock > 0;
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
