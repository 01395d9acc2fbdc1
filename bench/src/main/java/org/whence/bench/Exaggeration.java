package org.whence.bench;

import java.util.ArrayList;
import java.util.List;
import org.whence.read.Firmness;
import org.whence.read.FirmnessTraining;
import org.whence.read.FirmnessTraining.Judged;
import org.whence.text.GaugeTraining;

/**
 * Whether a telling makes more of a finding than the finding does: the strength of both by one model, and how far apart they must be.
 *
 * @param over from here on it exaggerates
 * @param under down to here it downplays
 */
record Exaggeration(Firmness strength, double over, double under) {

  static final List<String> VERDICTS = List.of("same", "exaggerates", "downplays");

  private static final double STEP = 0.05;
  private static final double WIDEST = 2;
  private static final int FOLDS = 5;

  /** Chosen by cross-validation on the pairs. */
  private static final GaugeTraining.Settings SETTINGS =
      new GaugeTraining.Settings(GaugeTraining.Loss.DISTANCE, 14, 20, 0.1f, 0.001f, 0.3f);

  static Exaggeration train(List<JudgedTexts.Pair> pairs, Firmness.View view) {
    double[] apart = crossed(pairs, view);
    List<String> gold = pairs.stream().map(JudgedTexts.Pair::verdict).toList();
    Exaggeration best = new Exaggeration(strength(pairs, view), WIDEST, -WIDEST);
    double most = -1;
    for (double over = STEP; over < WIDEST; over += STEP) {
      for (double under = -STEP; under > -WIDEST; under -= STEP) {
        Exaggeration tried = new Exaggeration(best.strength, over, under);
        double f1 = FirmnessScores.macro(tried.verdicts(apart), gold);
        if (f1 > most) {
          most = f1;
          best = tried;
        }
      }
    }
    return best;
  }

  /** How far apart the model puts the two of each pair, by models that have not seen it. */
  private static double[] crossed(List<JudgedTexts.Pair> pairs, Firmness.View view) {
    double[] out = new double[pairs.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<JudgedTexts.Pair> seen = new ArrayList<>();
      for (int i = 0; i < out.length; i++) {
        if (i % FOLDS != fold) {
          seen.add(pairs.get(i));
        }
      }
      Firmness strength = strength(seen, view);
      for (int i = fold; i < out.length; i += FOLDS) {
        out[i] = apart(strength, pairs.get(i).source().text(), pairs.get(i).claim().text());
      }
    }
    return out;
  }

  private static Firmness strength(List<JudgedTexts.Pair> pairs, Firmness.View view) {
    List<Judged> both = new ArrayList<>();
    for (JudgedTexts.Pair pair : pairs) {
      both.add(pair.source());
      both.add(pair.claim());
    }
    return FirmnessTraining.train(both, view, SETTINGS);
  }

  private static double apart(Firmness strength, String source, String claim) {
    return strength.of(claim, -1, -1) - strength.of(source, -1, -1);
  }

  private List<String> verdicts(double[] apart) {
    List<String> out = new ArrayList<>();
    for (double one : apart) {
      out.add(verdict(one));
    }
    return out;
  }

  private String verdict(double apart) {
    return VERDICTS.get(apart >= over ? 1 : apart <= under ? 2 : 0);
  }

  /** What a claim makes of its source. */
  String verdict(String source, String claim) {
    return verdict(apart(strength, source, claim));
  }
}
