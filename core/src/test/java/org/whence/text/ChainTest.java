package org.whence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

  private static final int BITS = 8;

  private static Chain random(Random random, int labels) {
    byte[] weights = new byte[Chain.STRIDE << BITS];
    random.nextBytes(weights);
    int[] steps = new int[(labels + 1) * labels];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = random.nextInt(8) == 0 ? Chain.NEVER : random.nextInt(401) - 200;
    }
    return new Chain(labels, BITS, weights, steps);
  }

  private static FeatureRows rows(Random random, int tokens, int features) {
    FeatureRows rows = new FeatureRows(tokens, features);
    for (int i = 0; i < tokens; i++) {
      for (int f = 0; f < features; f++) {
        rows.add(f, random.nextInt(5));
      }
      rows.endRow();
    }
    return rows;
  }

  private static long total(int[] scores, int[] steps, int[] path, int labels) {
    long total = 0;
    for (int i = 0; i < path.length; i++) {
      total += scores[i * labels + path[i]] + steps[(i == 0 ? labels : path[i - 1]) * labels + path[i]];
    }
    return total;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theBestLabellingIsTheBestOfAll(long seed) {
    Random random = new Random(seed);
    int labels = 2 + random.nextInt(3);
    int n = 1 + random.nextInt(5);
    int[] steps = new int[(labels + 1) * labels];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = random.nextInt(401) - 200;
    }
    Chain chain = new Chain(labels, BITS, new byte[Chain.STRIDE << BITS], steps);
    int[] scores = random.ints((long) n * labels, -300, 300).toArray();

    long best = Long.MIN_VALUE;
    for (int code = 0; code < Math.pow(labels, n); code++) {
      int[] path = new int[n];
      int rest = code;
      for (int i = 0; i < n; i++) {
        path[i] = rest % labels;
        rest /= labels;
      }
      best = Math.max(best, total(scores, steps, path, labels));
    }

    assertThat(total(scores, steps, chain.decode(scores, n), labels)).isEqualTo(best);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 255, 256, 257, 900})
  void scoresAreTheSumsOfTheirWeights(int features) throws IOException {
    Random random = new Random(features);
    Chain chain = random(random, 7);
    FeatureRows rows = rows(random, 1, features);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    chain.write(new DataOutputStream(bytes));
    byte[] written = bytes.toByteArray();
    int header = 2 + 4 * 8 * 7;
    int[] expected = new int[7];
    for (int f = 0; f < features; f++) {
      for (int label = 0; label < 7; label++) {
        expected[label] += written[header + (label << BITS) + (rows.hash(f) >>> 32 - BITS)];
      }
    }

    int[] scores = new int[7];
    chain.score(rows, 0, scores, 0);

    assertThat(scores).isEqualTo(expected);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Chain chain = random(new Random(3), 5);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    chain.write(new DataOutputStream(bytes));
    ByteArrayOutputStream again = new ByteArrayOutputStream();

    Chain.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))).write(new DataOutputStream(again));

    assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
  }

  @Test
  void aForbiddenStepIsNotTaken() {
    int[] steps = {0, Chain.NEVER, 0, 0, 0, Chain.NEVER};
    Chain chain = new Chain(2, BITS, new byte[Chain.STRIDE << BITS], steps);

    assertThat(chain.decode(new int[] {0, 500, 0, 500, 0, 500}, 3)).containsExactly(0, 0, 0);
  }

  @Test
  void aLongRunDoesNotOverflow() {
    Chain chain = new Chain(2, BITS, new byte[Chain.STRIDE << BITS], new int[] {0, 0, 0, 0, 0, 0});
    int n = 200_000;
    int[] scores = new int[2 * n];
    for (int i = 0; i < n; i++) {
      scores[2 * i + i % 2] = 30_000;
    }

    int[] labels = chain.decode(scores, n);

    for (int i = 0; i < n; i++) {
      assertThat(labels[i]).isEqualTo(i % 2);
    }
  }

  private static List<ChainTraining.Run> lessons(long seed, int runs) {
    Random random = new Random(seed);
    List<ChainTraining.Run> out = new ArrayList<>();
    for (int r = 0; r < runs; r++) {
      int n = 3 + random.nextInt(6);
      FeatureRows rows = new FeatureRows(n, 2);
      byte[] gold = new byte[n];
      for (int i = 0; i < n; i++) {
        int word = random.nextInt(6);
        rows.add(1, word);
        rows.endRow();
        boolean opens = word == 4;
        boolean continues = word == 5 && i > 0 && gold[i - 1] > 0;
        gold[i] = (byte) (opens ? 1 : continues ? 2 : 0);
      }
      out.add(new ChainTraining.Run(null, 0, rows.compact(), gold));
    }
    return out;
  }

  private static ChainTraining.Settings settings() {
    boolean[][] allowed = {{true, true, false}, {true, true, true}, {true, true, true}, {true, true, false}};
    return new ChainTraining.Settings(3, allowed, 10, 8, 0.1f, 0.001f, 0.1f, 2);
  }

  @Test
  void itLearnsWhatOnlyTheLabelBeforeShows() {
    Chain chain = ChainTraining.train(lessons(1, 300), settings());
    for (ChainTraining.Run run : lessons(2, 50)) {
      int n = run.gold().length;
      int[] scores = new int[3 * n];
      for (int i = 0; i < n; i++) {
        chain.score(run.own(), i, scores, 3 * i);
      }
      int[] labels = chain.decode(scores, n);
      for (int i = 0; i < n; i++) {
        assertThat(labels[i]).isEqualTo(run.gold()[i]);
      }
    }
  }

  @Test
  void theSameLessonsGiveTheSameBytes() throws IOException {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream two = new ByteArrayOutputStream();

    ChainTraining.train(lessons(5, 80), settings()).write(new DataOutputStream(one));
    ChainTraining.train(lessons(5, 80), settings()).write(new DataOutputStream(two));

    assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
  }
}
