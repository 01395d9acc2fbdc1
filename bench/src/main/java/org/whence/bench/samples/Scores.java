package org.whence.bench.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one run, in the order in which they were first asked for, and what was missed. */
final class Scores {

  /** What was found, of what was given as found and of what there was to find. */
  private static final class Found {
    private double right;
    private double rightOfWanted;
    private int given;
    private int wanted;
  }

  /** Answers that were right, of all. */
  private static final class Answers {
    private int right;
    private int all;
  }

  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, Answers> answers = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();

  void found(String figure, int right, int given, int wanted) {
    found(figure, right, right, given, wanted);
  }

  /** Adds a finding whose right part is counted on each side apart. */
  void found(String figure, double right, double rightOfWanted, int given, int wanted) {
    Found sum = found.computeIfAbsent(ordered(figure), key -> new Found());
    sum.right += right;
    sum.rightOfWanted += rightOfWanted;
    sum.given += given;
    sum.wanted += wanted;
  }

  void answer(String figure, boolean right) {
    Answers sum = answers.computeIfAbsent(ordered(figure), key -> new Answers());
    sum.right += right ? 1 : 0;
    sum.all++;
  }

  /** Notes what was missed or wrongly found, for whoever works on the rules. */
  void miss(String figure, String article, String what) {
    misses.add(figure + "  " + article + "  " + what);
  }

  List<String> misses() {
    return misses;
  }

  private String ordered(String figure) {
    if (!order.contains(figure)) {
      order.add(figure);
    }
    return figure;
  }

  List<String> lines() {
    List<String> out = new ArrayList<>();
    for (String figure : order) {
      Found sum = found.get(figure);
      out.add(sum == null ? line(figure, answers.getOrDefault(figure, new Answers())) : line(figure, sum));
    }
    return out;
  }

  private static String line(String figure, Answers sum) {
    return String.format(Locale.ROOT, "%-32s %d of %d", figure, sum.right, sum.all);
  }

  private static String line(String figure, Found sum) {
    double precision = sum.given == 0 ? 1 : sum.right / sum.given;
    double recall = sum.wanted == 0 ? 1 : sum.rightOfWanted / sum.wanted;
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    String right = sum.given == 0 ? "-    " : String.format(Locale.ROOT, "%.3f", precision);
    return String.format(Locale.ROOT, "%-32s P %s  R %.3f  F1 %.3f   given %d, to find %d", figure, right, recall, f1, sum.given, sum.wanted);
  }
}
