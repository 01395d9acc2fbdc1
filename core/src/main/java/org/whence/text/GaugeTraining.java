package org.whence.text;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link Gauge} by AdaGrad, in an order drawn from a fixed seed, weights averaged over the last passes. The same rows give the same bytes.
 */
public final class GaugeTraining {

  /** What a miss costs. */
  public enum Loss {
    /** By its square near the mark and its distance farther off. */
    DISTANCE,
    /** For marks of -1 and 1: by how sure the wrong answer was. */
    LOGISTIC
  }

  /**
   * Something to learn.
   *
   * @param rows one row of features
   * @param mark what it should come to
   * @param weight how much it counts
   */
  public record Example(FeatureRows rows, float mark, float weight) {}

  /**
   * How to train.
   *
   * @param bits the buckets, as a power of two
   * @param passes over all examples
   * @param rate of learning
   * @param decay of a weight each time it is touched
   * @param dropout share of features left out at each sight of a row
   */
  public record Settings(Loss loss, int bits, int passes, float rate, float decay, float dropout) {}

  private static final int SEED = 20310304;
  private static final float SMALL = 1e-6f;

  private final Settings settings;
  private final Random random = new Random(SEED);
  private final float[] weights;
  private final float[] squares;
  private final double[] sum;
  private float bias;
  private float biasSquares;
  private double biasSum;
  private int[] kept = new int[512];

  private GaugeTraining(Settings settings) {
    this.settings = settings;
    weights = new float[1 << settings.bits()];
    squares = new float[weights.length];
    sum = new double[weights.length];
  }

  public static Gauge train(List<Example> examples, Settings settings) {
    return new GaugeTraining(settings).train(examples);
  }

  private Gauge train(List<Example> examples) {
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    int averaged = Math.max(1, settings.passes() / 3);
    for (int pass = 0; pass < settings.passes(); pass++) {
      Shuffle.mix(order, random);
      for (int i : order) {
        learn(examples.get(i));
      }
      if (pass >= settings.passes() - averaged) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += weights[i];
        }
        biasSum += bias;
      }
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / averaged);
    }
    return Gauge.of(settings.bits(), (float) (biasSum / averaged), mean);
  }

  private void learn(Example example) {
    int size = keep(example.rows());
    float scale = (float) (1 / Math.sqrt(Math.max(1, size)));
    float total = 0;
    for (int f = 0; f < size; f++) {
      total += weights[kept[f]];
    }
    float slope = slope(total * scale + bias, example.mark()) * example.weight();
    biasSquares += slope * slope;
    bias -= settings.rate() * slope / (float) Math.sqrt(biasSquares + SMALL);
    for (int f = 0; f < size; f++) {
      int w = kept[f];
      float g = slope * scale + settings.decay() * weights[w];
      squares[w] += g * g;
      weights[w] -= settings.rate() * g / (float) Math.sqrt(squares[w] + SMALL);
    }
  }

  private float slope(float out, float mark) {
    return switch (settings.loss()) {
      case DISTANCE -> Math.max(-1, Math.min(1, out - mark));
      case LOGISTIC -> -mark / (1 + (float) Math.exp(mark * out));
    };
  }

  private int keep(FeatureRows rows) {
    int size = 0;
    int shift = 32 - settings.bits();
    for (int f = rows.start(0); f < rows.end(0); f++) {
      if (settings.dropout() > 0 && random.nextFloat() < settings.dropout()) {
        continue;
      }
      if (size == kept.length) {
        kept = Arrays.copyOf(kept, size * 2);
      }
      kept[size++] = rows.hash(f) >>> shift;
    }
    return size;
  }
}
