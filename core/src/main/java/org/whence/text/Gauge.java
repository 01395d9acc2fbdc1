package org.whence.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A number read off hashed features: the sum of their weights, evened out by how many there are. {@link GaugeTraining} makes it. */
public final class Gauge {

  /** Weights are kept in so many steps up to the largest. */
  private static final float STEPS = Short.MAX_VALUE;

  private final int bits;
  private final float bias;
  private final float step;
  private final short[] weights;

  private Gauge(int bits, float bias, float step, short[] weights) {
    this.bits = bits;
    this.bias = bias;
    this.step = step;
    this.weights = weights;
  }

  static Gauge of(int bits, float bias, float[] weights) {
    float largest = Float.MIN_NORMAL;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float step = largest / STEPS;
    short[] rounded = new short[weights.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (short) Math.round(weights[i] / step);
    }
    return new Gauge(bits, bias, step, rounded);
  }

  /** What the features of a row come to. */
  public double score(FeatureRows rows, int row) {
    int shift = 32 - bits;
    int start = rows.start(row);
    int end = rows.end(row);
    long sum = 0;
    for (int f = start; f < end; f++) {
      sum += weights[rows.hash(f) >>> shift];
    }
    return bias + sum * step / Math.sqrt(Math.max(1, end - start));
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeByte(bits);
    out.writeFloat(bias);
    out.writeFloat(step);
    for (short weight : weights) {
      out.writeShort(weight);
    }
  }

  public static Gauge read(DataInputStream in) throws IOException {
    int bits = in.readUnsignedByte();
    if (bits < 1 || bits > 24) {
      throw new IOException("not a gauge of this version: 2^" + bits + " buckets. Train it again.");
    }
    float bias = in.readFloat();
    float step = in.readFloat();
    short[] weights = new short[1 << bits];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readShort();
    }
    return new Gauge(bits, bias, step, weights);
  }
}
