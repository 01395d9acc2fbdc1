package org.whence.bench;

import java.util.List;
import java.util.TreeSet;
import org.whence.read.FirmnessTraining.Judged;

/** Agreement of predictions with judgements: Pearson's r, and F1 averaged over classes. */
final class FirmnessScores {

  private FirmnessScores() {}

  static double pearson(List<Judged> gold, double[] predicted) {
    double[] marks = gold.stream().mapToDouble(Judged::mark).toArray();
    double meanOfMarks = mean(marks);
    double meanOfPredicted = mean(predicted);
    double both = 0;
    double ofMarks = 0;
    double ofPredicted = 0;
    for (int i = 0; i < marks.length; i++) {
      double a = marks[i] - meanOfMarks;
      double b = predicted[i] - meanOfPredicted;
      both += a * b;
      ofMarks += a * a;
      ofPredicted += b * b;
    }
    return ofMarks * ofPredicted == 0 ? 0 : both / Math.sqrt(ofMarks * ofPredicted);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / Math.max(1, values.length);
  }

  static double macro(List<String> predicted, List<String> gold) {
    double sum = 0;
    TreeSet<String> classes = new TreeSet<>(gold);
    for (String one : classes) {
      int right = 0;
      int all = 0;
      for (int i = 0; i < gold.size(); i++) {
        right += predicted.get(i).equals(one) && gold.get(i).equals(one) ? 1 : 0;
        all += (predicted.get(i).equals(one) ? 1 : 0) + (gold.get(i).equals(one) ? 1 : 0);
      }
      sum += all == 0 ? 0 : 2.0 * right / all;
    }
    return sum / classes.size();
  }
}
