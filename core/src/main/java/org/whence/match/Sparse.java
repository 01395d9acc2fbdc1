package org.whence.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Weights of features, of length one; features are numbered by a hash, so sums run in one order whatever came first. */
final class Sparse {
  private final long[] features;
  private final double[] weights;

  private Sparse(long[] features, double[] weights) {
    this.features = features;
    this.weights = weights;
  }

  static Sparse of(Map<Long, Double> given) {
    long[] features = new long[given.size()];
    int n = 0;
    for (long feature : given.keySet()) {
      features[n++] = feature;
    }
    Arrays.sort(features);
    double[] weights = new double[n];
    double square = 0;
    for (int i = 0; i < n; i++) {
      weights[i] = given.getOrDefault(features[i], 0.0);
      square += weights[i] * weights[i];
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < n && length > 0; i++) {
      weights[i] /= length;
    }
    return new Sparse(features, weights);
  }

  /** Writes it: features that many have, and each weight once, for a text gives the same to many of its features. */
  void save(StateOutput out) {
    out.number(features.length);
    for (long feature : features) {
      out.common(feature);
    }
    saveWeights(out);
  }

  static Sparse read(StateInput in) {
    long[] features = new long[in.count()];
    for (int i = 0; i < features.length; i++) {
      features[i] = in.common();
    }
    return new Sparse(features, weights(in, features.length));
  }

  /** Writes it by the places of its features in another that has them all. */
  void saveIn(Sparse whole, StateOutput out) {
    whole.savePlaces(features, out);
    saveWeights(out);
  }

  Sparse readIn(StateInput in) {
    long[] some = readPlaces(in);
    return new Sparse(some, weights(in, some.length));
  }

  /** Writes some of the features, given in numerical order, by their places. */
  void savePlaces(long[] some, StateOutput out) {
    out.number(some.length);
    int i = 0;
    for (long feature : some) {
      int from = i;
      while (features[i] < feature) {
        i++;
      }
      if (features[i] != feature) {
        throw new IllegalArgumentException("feature " + feature + " is not among those that hold it");
      }
      out.number(i - from);
    }
  }

  long[] readPlaces(StateInput in) {
    long[] some = new long[in.count()];
    int i = 0;
    for (int k = 0; k < some.length; k++) {
      i += in.number(features.length - i);
      some[k] = features[i];
    }
    return some;
  }

  private void saveWeights(StateOutput out) {
    Map<Double, Integer> met = new HashMap<>();
    for (double weight : weights) {
      Integer known = met.putIfAbsent(weight, met.size() + 1);
      out.number(known == null ? 0 : known);
      if (known == null) {
        out.real(weight);
      }
    }
  }

  private static double[] weights(StateInput in, int size) {
    double[] weights = new double[size];
    double[] met = new double[size];
    int many = 0;
    for (int i = 0; i < size; i++) {
      int known = in.number(many + 1);
      if (known == 0) {
        met[many++] = in.real();
        known = many;
      }
      weights[i] = met[known - 1];
    }
    return weights;
  }

  /** FNV-1a, 64 bits. */
  static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  int size() {
    return features.length;
  }

  /** The low halves of the features, in their order: enough to tell almost every feature that another does not have. */
  int[] lows() {
    int[] lows = new int[features.length];
    for (int i = 0; i < lows.length; i++) {
      lows[i] = (int) (features[i] ^ features[i] >>> 32);
    }
    return lows;
  }

  long feature(int i) {
    return features[i];
  }

  double weight(int i) {
    return weights[i];
  }

  /** The weights of some of the features, given in numerical order. */
  float[] weights(long[] some) {
    float[] out = new float[some.length];
    int i = 0;
    for (int k = 0; k < some.length; k++) {
      while (i < features.length && features[i] < some[k]) {
        i++;
      }
      out[k] = i < features.length && features[i] == some[k] ? (float) weights[i] : 0;
    }
    return out;
  }

  /** Up to {@code most} features, heaviest first, equal weights by feature. */
  long[] heaviest(int most) {
    Integer[] order = new Integer[features.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> weights[a] == weights[b] ? Integer.compare(a, b) : Double.compare(weights[b], weights[a]));
    long[] out = new long[Math.min(most, order.length)];
    for (int i = 0; i < out.length; i++) {
      out[i] = features[order[i]];
    }
    return out;
  }

  /** The cosine of the angle between both. */
  double cosine(Sparse other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < features.length && j < other.features.length) {
      if (features[i] == other.features[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (features[i] < other.features[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}
