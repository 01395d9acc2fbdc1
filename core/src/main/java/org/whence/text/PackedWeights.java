package org.whence.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights of hashed features for up to 32 classes, one byte each, eight to a word, so that a row of them is read and added at once. */
final class PackedWeights {

  private static final int LANES = 8;
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** As many features can be added up before a lane of 16 bits could overflow. */
  static final int MOST_FEATURES = 256;

  private final int classes;
  private final int bits;
  private final int stride;
  private final long[] rows;

  /** @param weights {@code classes << bits} of them, row by bucket */
  PackedWeights(int classes, int bits, byte[] weights) {
    this.classes = classes;
    this.bits = bits;
    this.stride = (classes + LANES - 1) / LANES;
    this.rows = new long[stride << bits];
    for (int bucket = 0; bucket < 1 << bits; bucket++) {
      for (int c = 0; c < classes; c++) {
        rows[bucket * stride + c / LANES] |= (long) (weights[bucket * classes + c] + 128) << (c % LANES * 8);
      }
    }
  }

  /** Puts the sum of the features' weights into the scores, one a class, all raised by the same amount. */
  void score(int[] hashes, int size, int[] scores) {
    score(hashes, 32 - bits, size, scores);
  }

  /** As {@link #score(int[], int, int[])}, by the numbers of buckets. */
  void scoreBuckets(int[] buckets, int size, int[] scores) {
    score(buckets, 0, size, scores);
  }

  private void score(int[] hashes, int shift, int size, int[] scores) {
    for (int word = 0; word < stride; word++) {
      long even = 0;
      long odd = 0;
      for (int f = 0; f < size; f++) {
        long row = rows[(hashes[f] >>> shift) * stride + word];
        even += row & EVEN;
        odd += row >>> 8 & EVEN;
      }
      int first = word * LANES;
      for (int lane = 0; lane < LANES && first + lane < classes; lane++) {
        long lanes = (lane & 1) == 0 ? even : odd;
        scores[first + lane] = (int) (lanes >>> (lane >> 1) * 16 & 0xFFFF);
      }
    }
  }

  private int weight(int bucket, int c) {
    return (int) (rows[bucket * stride + c / LANES] >>> (c % LANES * 8) & 0xFF) - 128;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(classes);
    out.writeByte(bits);
    for (int c = 0; c < classes; c++) {
      for (int bucket = 0; bucket < 1 << bits; bucket++) {
        out.writeByte(weight(bucket, c));
      }
    }
  }

  static PackedWeights read(DataInputStream in) throws IOException {
    int classes = in.readUnsignedByte();
    int bits = in.readUnsignedByte();
    if (classes < 1 || classes > 4 * LANES || bits < 1 || bits > 24) {
      throw new IOException("not a model of this version: " + classes + " classes, 2^" + bits + " buckets. Train it again.");
    }
    byte[] weights = new byte[classes << bits];
    byte[] column = new byte[1 << bits];
    for (int c = 0; c < classes; c++) {
      in.readFully(column);
      for (int bucket = 0; bucket < column.length; bucket++) {
        weights[bucket * classes + c] = column[bucket];
      }
    }
    return new PackedWeights(classes, bits, weights);
  }
}
