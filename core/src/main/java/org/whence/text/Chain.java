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

  private final int labels;
  private final int bits;
  private final byte[] weights;
  private final int[] steps;

  /**
   * @param weights {@code STRIDE << bits} of them, one row a bucket
   * @param steps from each label, and from the beginning as from one label more, to each label
   */
  Chain(int labels, int bits, byte[] weights, int[] steps) {
    this.labels = labels;
    this.bits = bits;
    this.weights = weights;
    this.steps = steps;
  }

  public int labels() {
    return labels;
  }

  /** Adds the weights of a row's features to the scores of its labels at {@code at}. */
  public void score(FeatureRows rows, int row, int[] scores, int at) {
    int shift = 32 - bits;
    for (int f = rows.start(row); f < rows.end(row); f++) {
      int bucket = (rows.hash(f) >>> shift) * STRIDE;
      for (int label = 0; label < labels; label++) {
        scores[at + label] += weights[bucket + label];
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

  /** The score of a labelling as a whole. */
  public long total(int[] scores, int[] path) {
    long total = 0;
    for (int i = 0; i < path.length; i++) {
      total += scores[i * labels + path[i]] + steps[(i == 0 ? labels : path[i - 1]) * labels + path[i]];
    }
    return total;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeByte(labels);
    out.writeByte(bits);
    for (int step : steps) {
      out.writeInt(step);
    }
    for (int label = 0; label < labels; label++) {
      for (int bucket = 0; bucket < 1 << bits; bucket++) {
        out.writeByte(weights[bucket * STRIDE + label]);
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
