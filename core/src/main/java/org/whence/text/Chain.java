package org.whence.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001), its weights rounded to bytes. It gives every
 * token of a run the label that makes the best whole (Viterbi). {@link ChainTraining} makes it.
 */
public final class Chain {

  /** A step between labels that must not be taken. */
  static final int NEVER = -1_000_000;

  /** Labels are stored in rows of this many, so that a row begins where a cache line may. */
  static final int STRIDE = 8;

  /** So many features are added up before a lane of 16 bits could overflow. */
  private static final int LANE_FULL = 256;

  private static final long EVEN = 0x00FF00FF00FF00FFL;

  private final int labels;
  private final int bits;
  private final long[] weights;
  private final int[] steps;

  /**
   * @param weights {@code STRIDE << bits} of them, one row a bucket
   * @param steps from each label, and from the beginning as from one label more, to each label
   */
  Chain(int labels, int bits, byte[] weights, int[] steps) {
    this.labels = labels;
    this.bits = bits;
    this.weights = packed(weights);
    this.steps = steps;
  }

  /** Eight weights to a word, each made positive by 128, so that a row of them is read and added at once. */
  private static long[] packed(byte[] weights) {
    long[] out = new long[weights.length / STRIDE];
    for (int i = 0; i < weights.length; i++) {
      out[i / STRIDE] |= (long) (weights[i] + 128) << (i % STRIDE * 8);
    }
    return out;
  }

  private int weight(int bucket, int label) {
    return (int) (weights[bucket] >>> (label * 8) & 0xFF) - 128;
  }

  public int labels() {
    return labels;
  }

  /** Adds the weights of a row's features to the scores of its labels at {@code at}. */
  public void score(FeatureRows rows, int row, int[] scores, int at) {
    int shift = 32 - bits;
    int end = rows.end(row);
    for (int from = rows.start(row); from < end; from += LANE_FULL) {
      int to = Math.min(end, from + LANE_FULL);
      long even = 0;
      long odd = 0;
      for (int f = from; f < to; f++) {
        long word = weights[rows.hash(f) >>> shift];
        even += word & EVEN;
        odd += word >>> 8 & EVEN;
      }
      int raised = 128 * (to - from);
      for (int label = 0; label < labels; label++) {
        long lanes = (label & 1) == 0 ? even : odd;
        scores[at + label] += (int) (lanes >>> (label >> 1) * 16 & 0xFFFF) - raised;
      }
    }
  }

  /** The best labels of {@code n} tokens by their scores, {@code labels()} numbers a token. */
  public int[] decode(int[] scores, int n) {
    int[] out = new int[n];
    if (n == 0) {
      return out;
    }
    byte[] back = new byte[n * labels];
    int[] now = Arrays.copyOf(scores, labels);
    for (int j = 0; j < labels; j++) {
      now[j] += steps[labels * labels + j];
    }
    int[] next = new int[labels];
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < labels; j++) {
        int best = 0;
        int score = now[0] + steps[j];
        for (int k = 1; k < labels; k++) {
          int other = now[k] + steps[k * labels + j];
          if (other > score) {
            score = other;
            best = k;
          }
        }
        back[i * labels + j] = (byte) best;
        next[j] = score + scores[i * labels + j];
      }
      rebase(next);
      int[] swap = now;
      now = next;
      next = swap;
    }
    int label = largest(now);
    for (int i = n - 1; i >= 0; i--) {
      out[i] = label;
      label = back[i * labels + label];
    }
    return out;
  }

  /** Keeps the best at zero, so that no sum overflows however long the run. */
  private static void rebase(int[] scores) {
    int best = scores[largest(scores)];
    for (int j = 0; j < scores.length; j++) {
      scores[j] = Math.max(scores[j] - best, 4 * NEVER);
    }
  }

  private static int largest(int[] scores) {
    int best = 0;
    for (int j = 1; j < scores.length; j++) {
      if (scores[j] > scores[best]) {
        best = j;
      }
    }
    return best;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeByte(labels);
    out.writeByte(bits);
    for (int step : steps) {
      out.writeInt(step);
    }
    for (int label = 0; label < labels; label++) {
      for (int bucket = 0; bucket < 1 << bits; bucket++) {
        out.writeByte(weight(bucket, label));
      }
    }
  }

  public static Chain read(DataInputStream in) throws IOException {
    int labels = in.readUnsignedByte();
    int bits = in.readUnsignedByte();
    if (labels < 1 || labels > STRIDE || bits < 1 || bits > 24) {
      throw new IOException("not a model of this version: " + labels + " labels, 2^" + bits + " buckets. Train it again.");
    }
    int[] steps = new int[(labels + 1) * labels];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = in.readInt();
    }
    byte[] weights = new byte[STRIDE << bits];
    byte[] column = new byte[1 << bits];
    for (int label = 0; label < labels; label++) {
      in.readFully(column);
      for (int bucket = 0; bucket < column.length; bucket++) {
        weights[bucket * STRIDE + label] = column[bucket];
      }
    }
    return new Chain(labels, bits, weights, steps);
  }
}
