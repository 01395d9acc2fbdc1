package org.whence.text;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link Chain}: log likelihood by AdaGrad, run by run, in an order drawn from a fixed seed, weights averaged over the last passes. The
 * same runs give the same bytes.
 */
public final class ChainTraining {

  /**
   * A run of tokens with its gold labels.
   *
   * @param shared rows that several runs have in common, the run's first token at {@code first}; null where there are none
   * @param own rows of this run alone
   */
  public record Run(@Nullable FeatureRows shared, int first, FeatureRows own, byte[] gold) {}

  /**
   * How to train.
   *
   * @param labels how many there are
   * @param allowed for each label, and for the beginning as one label more, which may follow
   * @param bits the buckets, as a power of two
   * @param passes over all runs
   * @param rate of learning
   * @param decay of a weight each time it is touched
   * @param dropout share of features left out at each sight of a token
   * @param rounds how many times to train afresh in another order; the model is their mean
   */
  public record Settings(int labels, boolean[][] allowed, int bits, int passes, float rate, float decay, float dropout, int rounds) {}

  private static final int SEED = 20310304;
  private static final float SMALL = 0.01f;
  private static final float SCALE = 24;
  private static final int S = Chain.STRIDE;

  private final Settings settings;
  private final int labels;
  private final float[] weights;
  private final float[] squares;
  private final double[] sum;
  private final float[] steps;
  private final float[] stepSquares;
  private final double[] stepSum;
  private final Random random = new Random(SEED);
  private int[] kept = new int[512];

  private ChainTraining(Settings settings) {
    this.settings = settings;
    this.labels = settings.labels();
    int size = S << settings.bits();
    weights = new float[size];
    squares = new float[size];
    sum = new double[size];
    steps = new float[(labels + 1) * labels];
    stepSquares = new float[steps.length];
    stepSum = new double[steps.length];
  }

  public static Chain train(List<Run> runs, Settings settings) {
    return new ChainTraining(settings).train(runs);
  }

  private Chain train(List<Run> runs) {
    int[] order = new int[runs.size()];
    Arrays.setAll(order, i -> i);
    int averaged = Math.max(1, settings.passes() / 2);
    for (int round = 0; round < settings.rounds(); round++) {
      forget();
      for (int pass = 0; pass < settings.passes(); pass++) {
        Shuffle.mix(order, random);
        for (int i : order) {
          learn(runs.get(i));
        }
        if (pass >= settings.passes() - averaged) {
          add(sum, weights);
          add(stepSum, steps);
        }
      }
    }
    return rounded(averaged * settings.rounds());
  }

  private void forget() {
    Arrays.fill(weights, 0);
    Arrays.fill(squares, 0);
    Arrays.fill(steps, 0);
    Arrays.fill(stepSquares, 0);
  }

  private static void add(double[] sum, float[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i];
    }
  }

  private void learn(Run run) {
    int n = run.gold().length;
    if (n == 0) {
      return;
    }
    int[] starts = new int[n + 1];
    int size = 0;
    for (int i = 0; i < n; i++) {
      size = keep(run.own(), i, size);
      size = run.shared() == null ? size : keep(run.shared(), run.first() + i, size);
      starts[i + 1] = size;
    }
    double[] scores = new double[n * labels];
    for (int i = 0; i < n; i++) {
      for (int f = starts[i]; f < starts[i + 1]; f++) {
        for (int j = 0; j < labels; j++) {
          scores[i * labels + j] += weights[kept[f] + j];
        }
      }
    }
    double[] stepGradient = new double[steps.length];
    double[] gradient = gradient(scores, run.gold(), stepGradient);
    update(gradient, starts, n);
    for (int k = 0; k < steps.length; k++) {
      if (stepGradient[k] != 0) {
        float g = (float) stepGradient[k];
        stepSquares[k] += g * g;
        steps[k] += settings.rate() * g / (float) Math.sqrt(stepSquares[k] + 1e-6f);
      }
    }
  }

  private int keep(FeatureRows rows, int row, int from) {
    int size = from;
    int shift = 32 - settings.bits();
    for (int f = rows.start(row); f < rows.end(row); f++) {
      if (settings.dropout() > 0 && random.nextFloat() < settings.dropout()) {
        continue;
      }
      if (size == kept.length) {
        kept = Arrays.copyOf(kept, size * 2);
      }
      kept[size++] = (rows.hash(f) >>> shift) * S;
    }
    return size;
  }

  private void update(double[] gradient, int[] starts, int n) {
    for (int i = 0; i < n; i++) {
      double largest = 0;
      for (int j = 0; j < labels; j++) {
        largest = Math.max(largest, Math.abs(gradient[i * labels + j]));
      }
      if (largest < SMALL) {
        continue;
      }
      for (int f = starts[i]; f < starts[i + 1]; f++) {
        for (int j = 0; j < labels; j++) {
          int w = kept[f] + j;
          float g = (float) gradient[i * labels + j];
          squares[w] += g * g;
          float rate = settings.rate() / (float) Math.sqrt(squares[w] + 1e-6f);
          weights[w] += rate * (g - settings.decay() * weights[w]);
        }
      }
    }
  }

  /** Gold minus expected counts, by the forward-backward recursion in the scaled domain. */
  private double[] gradient(double[] scores, byte[] gold, double[] stepGradient) {
    int n = gold.length;
    double[] e = exponentials(scores, n);
    double[] t = new double[steps.length];
    for (int k = 0; k < t.length; k++) {
      t[k] = settings.allowed()[k / labels][k % labels] ? Math.exp(steps[k]) : 0;
    }
    double[] a = forward(e, t, n);
    double[] b = backward(e, t, n);
    double[] gradient = new double[n * labels];
    double[] joint = new double[labels * labels];
    for (int i = 0; i < n; i++) {
      double total = 0;
      for (int j = 0; j < labels; j++) {
        gradient[i * labels + j] = a[i * labels + j] * b[i * labels + j];
        total += gradient[i * labels + j];
      }
      for (int j = 0; j < labels; j++) {
        gradient[i * labels + j] = (gold[i] == j ? 1 : 0) - gradient[i * labels + j] / total;
      }
      if (i > 0) {
        double sum = joint(i, a, b, e, t, joint);
        for (int k = 0; k < joint.length; k++) {
          stepGradient[k] -= joint[k] / sum;
        }
        stepGradient[gold[i - 1] * labels + gold[i]] += 1;
      }
    }
    for (int j = 0; j < labels; j++) {
      stepGradient[labels * labels + j] += settings.allowed()[labels][j] ? gradient[j] : 0;
    }
    return gradient;
  }

  /** The exponentials of the scores, each token's best taken off before. */
  private double[] exponentials(double[] scores, int n) {
    double[] e = new double[n * labels];
    for (int i = 0; i < n; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < labels; j++) {
        best = Math.max(best, scores[i * labels + j]);
      }
      for (int j = 0; j < labels; j++) {
        e[i * labels + j] = Math.exp(scores[i * labels + j] - best) + 1e-30;
      }
    }
    return e;
  }

  /** How likely each step into a token is, not yet divided by their sum, which it returns. */
  private double joint(int i, double[] a, double[] b, double[] e, double[] t, double[] joint) {
    double sum = 0;
    for (int k = 0; k < labels; k++) {
      for (int j = 0; j < labels; j++) {
        double p = a[(i - 1) * labels + k] * t[k * labels + j] * e[i * labels + j] * b[i * labels + j];
        joint[k * labels + j] = p;
        sum += p;
      }
    }
    return sum;
  }

  private double[] forward(double[] e, double[] t, int n) {
    double[] a = new double[n * labels];
    for (int i = 0; i < n; i++) {
      double total = 0;
      for (int j = 0; j < labels; j++) {
        double reach = i == 0 ? t[labels * labels + j] : 0;
        for (int k = 0; i > 0 && k < labels; k++) {
          reach += a[(i - 1) * labels + k] * t[k * labels + j];
        }
        a[i * labels + j] = reach * e[i * labels + j];
        total += a[i * labels + j];
      }
      scale(a, i * labels, total);
    }
    return a;
  }

  private double[] backward(double[] e, double[] t, int n) {
    double[] b = new double[n * labels];
    Arrays.fill(b, (n - 1) * labels, n * labels, 1);
    for (int i = n - 2; i >= 0; i--) {
      double total = 0;
      for (int k = 0; k < labels; k++) {
        double reach = 0;
        for (int j = 0; j < labels; j++) {
          reach += t[k * labels + j] * e[(i + 1) * labels + j] * b[(i + 1) * labels + j];
        }
        b[i * labels + k] = reach;
        total += reach;
      }
      scale(b, i * labels, total);
    }
    return b;
  }

  private void scale(double[] values, int from, double total) {
    for (int j = 0; j < labels; j++) {
      values[from + j] /= total;
    }
  }

  private Chain rounded(int averaged) {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(sum[i] / averaged * SCALE)));
    }
    int[] rounded = new int[steps.length];
    for (int k = 0; k < rounded.length; k++) {
      boolean allowed = settings.allowed()[k / labels][k % labels];
      rounded[k] = allowed ? (int) Math.round(stepSum[k] / averaged * SCALE) : Chain.NEVER;
    }
    return new Chain(labels, settings.bits(), bytes, rounded);
  }
}
