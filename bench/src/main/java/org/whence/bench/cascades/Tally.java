package org.whence.bench.cascades;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts by figure, in the order in which the figures first came up. */
final class Tally {

  private static final class Sum {
    private int right;
    private int given;
    private int wanted;
    private boolean answers;
  }

  private final Map<String, Sum> sums = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  /** One question with one answer. */
  void answer(String figure, boolean right) {
    add(figure, right ? 1 : 0, 1, 1);
    sums.computeIfAbsent(figure, k -> new Sum()).answers = true;
  }

  /** Findings: how many were right, given, and there to find. */
  void add(String figure, int right, int given, int wanted) {
    Sum sum = sums.computeIfAbsent(figure, k -> new Sum());
    sum.right += right;
    sum.given += given;
    sum.wanted += wanted;
  }

  void miss(String what) {
    misses.add(what);
  }

  List<String> misses() {
    return List.copyOf(misses);
  }

  List<String> lines() {
    List<String> out = new ArrayList<>();
    sums.forEach((figure, sum) -> out.add(sum.answers ? share(figure, sum) : found(figure, sum)));
    return out;
  }

  private static String share(String figure, Sum sum) {
    return String.format(Locale.ROOT, "%-42s %.3f   %d of %d", figure, part(sum.right, sum.wanted), sum.right, sum.wanted);
  }

  private static String found(String figure, Sum sum) {
    double precision = part(sum.right, sum.given);
    double recall = part(sum.right, sum.wanted);
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "%-42s P %.3f  R %.3f  F1 %.3f   given %d, to find %d", figure, precision, recall, f1, sum.given, sum.wanted);
  }

  private static double part(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
