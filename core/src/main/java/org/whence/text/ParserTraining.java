package org.whence.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Trains a {@link Parser}: an averaged perceptron that after the first pass follows its own steps and is told which of them lose no arc that
 * can still be had (dynamic oracle, Goldberg and Nivre 2013). Order and exploration come from a fixed seed, so the same sentences give the
 * same bytes.
 */
public final class ParserTraining {

  static final int STEP_BITS = 19;
  static final int RELATION_BITS = 15;
  private static final int PASSES = 12;

  /** Runs in orders of their own whose weights are added up. */
  private static final int RUNS = 2;

  /** Weights are cut to multiples of this, small ones to nothing: that changes few steps and saves room. */
  private static final int GRAIN = 4;


  /** In how many of ten steps the parser's own choice is followed, right or wrong. */
  private static final int OWN_WAY = 9;

  /**
   * One sentence with what hangs on what.
   *
   * @param parse with the tags of a tagger that has not seen the sentence, so that the parser learns to live with its mistakes
   */
  public record Example(Tokens tokens, Parse parse) {}

  private final Averaged steps = new Averaged(ParserState.STEPS, STEP_BITS);
  private final Averaged relations = new Averaged(Parser.RELATIONS.length, RELATION_BITS);
  private final float[] scores = new float[Parser.RELATIONS.length];
  private final Shuffle chance;

  private ParserTraining(long seed) {
    chance = new Shuffle(seed);
  }

  /** The gzipped weights of a model trained on the examples. */
  public static byte[] train(List<Example> examples) {
    Averages steps = new Averages(ParserState.STEPS, STEP_BITS);
    Averages relations = new Averages(Parser.RELATIONS.length, RELATION_BITS);
    for (int run = 0; run < RUNS; run++) {
      ParserTraining training = new ParserTraining(run * 7919L + 20_261_121);
      for (int pass = 0; pass < PASSES; pass++) {
        for (int next : training.chance.order(examples.size())) {
          training.learn(examples.get(next), pass);
        }
      }
      steps.add(training.steps);
      relations.add(training.relations);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      steps.packed().write(out);
      relations.packed().write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void learn(Example example, int pass) {
    Parse gold = example.parse();
    ParserState state = new ParserState(gold.to() - gold.from());
    ParserFeatures features = new ParserFeatures(example.tokens(), gold.tags(), gold.from(), gold.to());
    int[] heads = new int[state.root];
    for (int i = 0; i < heads.length; i++) {
      int head = gold.head(gold.from() + i);
      heads[i] = head == Parse.NONE ? state.root : head - gold.from();
    }
    while (!state.isDone()) {
      int step = step(state, features, heads, pass);
      if (step == ParserState.SHIFT) {
        state.shift();
      } else {
        state.attach(step, relation(state, features, gold, heads, state.headBy(step)));
      }
    }
  }

  private int step(ParserState state, ParserFeatures features, int[] heads, int pass) {
    int only = Parser.onlyStep(state);
    if (only >= 0) {
      return only;
    }
    features.ofStep(state);
    steps.score(features, scores);
    int guess = -1;
    int right = -1;
    int least = Integer.MAX_VALUE;
    int[] costs = new int[ParserState.STEPS];
    for (int step = 0; step < ParserState.STEPS; step++) {
      costs[step] = state.allows(step) ? cost(state, heads, step) : Integer.MAX_VALUE;
      least = Math.min(least, costs[step]);
    }
    for (int step = 0; step < ParserState.STEPS; step++) {
      boolean allowed = costs[step] < Integer.MAX_VALUE;
      guess = allowed && (guess < 0 || scores[step] > scores[guess]) ? step : guess;
      right = costs[step] == least && (right < 0 || scores[step] > scores[right]) ? step : right;
    }
    steps.update(features, right, guess);
    return pass > 0 && chance.next(10) < OWN_WAY ? guess : right;
  }

  /** How many gold arcs that could still be had are lost by a step. */
  private static int cost(ParserState state, int[] heads, int step) {
    int next = state.next();
    int cost = 0;
    if (step == ParserState.SHIFT) {
      for (int above = 0; above < state.depth(); above++) {
        int word = state.top(above);
        cost += heads[word] == next || above > 0 && heads[next] == word ? 1 : 0;
      }
      return cost;
    }
    int word = state.top(0);
    for (int i = next; i < heads.length; i++) {
      cost += heads[i] == word ? 1 : 0;
    }
    boolean ahead = heads[word] > next || step == ParserState.RIGHT && heads[word] == next;
    boolean below = step == ParserState.LEFT && heads[word] == state.top(1);
    return cost + (ahead || below ? 1 : 0);
  }

  private int relation(ParserState state, ParserFeatures features, Parse gold, int[] heads, int head) {
    if (head == state.root) {
      return Relation.ROOT.ordinal();
    }
    int word = state.top(0);
    features.ofRelation(state, word, head);
    relations.score(features, scores);
    int guess = 1;
    for (int r = 2; r < Parser.RELATIONS.length; r++) {
      guess = scores[r] > scores[guess] ? r : guess;
    }
    if (heads[word] == head) {
      relations.update(features, gold.relation(gold.from() + word).ordinal(), guess);
    }
    return guess;
  }

  /** Weights while they are learned, with the sums that make their average. */
  private static final class Averaged {

    private final int classes;
    private final int bits;
    private final float[] now;
    private final double[] sum;
    private long step = 1;

    Averaged(int classes, int bits) {
      this.classes = classes;
      this.bits = bits;
      now = new float[classes << bits];
      sum = new double[classes << bits];
    }

    void score(ParserFeatures features, float[] scores) {
      java.util.Arrays.fill(scores, 0, classes, 0);
      for (int f = 0; f < features.size(); f++) {
        int row = (features.hashes[f] >>> (32 - bits)) * classes;
        for (int c = 0; c < classes; c++) {
          scores[c] += now[row + c];
        }
      }
    }

    void update(ParserFeatures features, int right, int guess) {
      step++;
      if (right == guess) {
        return;
      }
      for (int f = 0; f < features.size(); f++) {
        int row = (features.hashes[f] >>> (32 - bits)) * classes;
        now[row + right] += 1;
        sum[row + right] += step;
        now[row + guess] -= 1;
        sum[row + guess] -= step;
      }
    }
  }

  /** The averages of several runs, each in an order of its own, added up: what one run learned by chance weighs less. */
  private static final class Averages {

    private final int classes;
    private final int bits;
    private final double[] sum;

    Averages(int classes, int bits) {
      this.classes = classes;
      this.bits = bits;
      sum = new double[classes << bits];
    }

    void add(Averaged run) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += run.now[i] - run.sum[i] / run.step;
      }
    }

    /** The weights as bytes, scaled so that all but the rare giants keep their size. */
    PackedWeights packed() {
      double largest = 0;
      for (double weight : sum) {
        largest = Math.max(largest, Math.abs(weight));
      }
      double scale = 4 * 127 / Math.max(largest, 1e-9);
      byte[] out = new byte[sum.length];
      for (int i = 0; i < out.length; i++) {
        long weight = Math.round(sum[i] * scale);
        out[i] = (byte) (Math.max(-127, Math.min(127, weight)) / GRAIN * GRAIN);
      }
      return new PackedWeights(classes, bits, out);
    }
  }
}
