package org.whence.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Trains a {@link Tagger}: averaged perceptron, a fixed number of passes in a fixed order, so that the same sentences give the same bytes. */
public final class TaggerTraining {

  private static final int PASSES = 14;

  /** Runs in orders of their own whose weights are added up: what one learned by chance weighs less. */
  private static final int RUNS = 4;

  /** One sentence with its tags. */
  public record Example(Tokens tokens, Tag[] tags) {}

  private TaggerTraining() {}

  /** The class of a token that is no word, which no model is asked for. */
  public static Tag fixed(Tokens tokens, int token) {
    return Tagger.fixed(tokens, token);
  }

  /** A tagger trained on the examples. */
  public static Tagger tagger(List<Example> examples, @Nullable WordClasses classes) {
    return new Tagger(weights(examples, classes), classes);
  }

  /** The gzipped weights of a model trained on the examples. */
  public static byte[] train(List<Example> examples, @Nullable WordClasses classes) {
    return zipped(weights(examples, classes));
  }

  /** The gzipped weights of a model trained on the examples in one run in their own order: what the rules of reading were written over. */
  public static byte[] trainInOrder(List<Example> examples) {
    return zipped(weightsInOrder(examples));
  }

  private static byte[] weightsInOrder(List<Example> examples) {
    double[] average = new double[Tagger.BUCKETS * Tagger.TAGS.length];
    learn(examples, null, null, average);
    return quantised(average);
  }

  private static byte[] zipped(byte[] weights) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Share of tokens tagged as in the examples, by a model trained on others. */
  public static double accuracy(List<Example> trained, List<Example> tested, @Nullable WordClasses classes) {
    return accuracy(tagger(trained, classes), tested);
  }

  /** The same of a model trained in order. */
  public static double accuracyInOrder(List<Example> trained, List<Example> tested) {
    return accuracy(new Tagger(weightsInOrder(trained), null), tested);
  }

  private static double accuracy(Tagger tagger, List<Example> tested) {
    long right = 0;
    long all = 0;
    for (Example example : tested) {
      Tag[] tags = tagger.tag(example.tokens());
      for (int i = 0; i < tags.length; i++) {
        all++;
        right += tags[i] == example.tags()[i] ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  private static byte[] weights(List<Example> examples, @Nullable WordClasses classes) {
    double[] average = new double[Tagger.BUCKETS * Tagger.TAGS.length];
    for (int run = 0; run < RUNS; run++) {
      learn(examples, classes, new Shuffle(run * 7919L + 20_261_121), average);
    }
    return quantised(average);
  }

  private static void learn(List<Example> examples, @Nullable WordClasses classes, @Nullable Shuffle chance, double[] average) {
    float[] now = new float[average.length];
    double[] sum = new double[average.length];
    int[] inOrder = new int[examples.size()];
    java.util.Arrays.setAll(inOrder, i -> i);
    long step = 1;
    for (int pass = 0; pass < PASSES; pass++) {
      for (int next : chance == null ? inOrder : chance.order(examples.size())) {
        step = learn(examples.get(next), classes, now, sum, step);
      }
    }
    for (int i = 0; i < average.length; i++) {
      average[i] += now[i] - sum[i] / step;
    }
  }

  private static long learn(Example example, @Nullable WordClasses classes, float[] now, double[] sum, long from) {
    long step = from;
    float[] scores = new float[Tagger.TAGS.length];
    TagFeatures features = new TagFeatures(example.tokens(), 0, example.tokens().size(), classes);
    Tag before = null;
    Tag beforeThat = null;
    for (int i = 0; i < example.tags().length; i++) {
      if (example.tokens().kind(i) != Tokens.Kind.WORD) {
        beforeThat = before;
        before = Tagger.fixed(example.tokens(), i);
        continue;
      }
      features.at(i, before, beforeThat);
      int guess = best(now, features, scores);
      int gold = example.tags()[i].ordinal();
      if (guess != gold) {
        update(now, sum, features, gold, guess, step);
      }
      step++;
      beforeThat = before;
      before = Tagger.TAGS[guess];
    }
    return step;
  }

  private static int best(float[] weights, TagFeatures features, float[] scores) {
    java.util.Arrays.fill(scores, 0);
    for (int f = 0; f < features.size(); f++) {
      int row = features.bucket(f) * scores.length;
      for (int t = 0; t < scores.length; t++) {
        scores[t] += weights[row + t];
      }
    }
    int best = 0;
    for (int t = 1; t < scores.length; t++) {
      if (scores[t] > scores[best]) {
        best = t;
      }
    }
    return best;
  }

  /** {@code sum} holds step-weighted updates: the average weight is {@code now - sum / steps}. */
  private static void update(float[] now, double[] sum, TagFeatures features, int gold, int guess, long step) {
    for (int f = 0; f < features.size(); f++) {
      int row = features.bucket(f) * Tagger.TAGS.length;
      now[row + gold] += 1;
      sum[row + gold] += step;
      now[row + guess] -= 1;
      sum[row + guess] -= step;
    }
  }

  private static byte[] quantised(double[] average) {
    double largest = 0;
    for (double weight : average) {
      largest = Math.max(largest, Math.abs(weight));
    }
    double scale = 4 * 127 / Math.max(largest, 1e-9);
    byte[] out = new byte[average.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Math.max(-127, Math.min(127, Math.round(average[i] * scale)));
    }
    return out;
  }
}
