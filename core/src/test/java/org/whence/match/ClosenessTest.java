package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ClosenessTest {

  private static final double LEAST = 0.35;
  private static final Closeness STORIES = new Closeness(LEAST, 5, 0.5, 2, 64);

  @Test
  void twoHalvesOfASmallStoryHangTogetherByTheArticlesThatTellBoth() {
    double[] two = {0.95, 0.9};
    assertThat(STORIES.mean(two, 2, 3)).isGreaterThan(LEAST);
    assertThat(new Closeness(LEAST, 6, 0.5, 64).mean(two, 2, 3)).as("where all six ties decide").isLessThan(LEAST);
  }

  @Test
  void oneChanceLikenessJoinsNothingLargerThanAPair() {
    double[] one = {0.99};
    assertThat(STORIES.mean(one, 1, 2)).isGreaterThan(LEAST);
    assertThat(STORIES.mean(one, 1, 3)).isLessThan(LEAST);
    assertThat(STORIES.mean(one, 2, 2)).isLessThan(LEAST);
  }

  @Test
  void ofLargeGroupsAShareDecides() {
    double[] ties = new double[31];
    Arrays.fill(ties, 1);
    assertThat(STORIES.mean(ties, 8, 8)).isCloseTo(1, within(1e-9));
    assertThat(STORIES.mean(new double[] {1}, 8, 8)).isCloseTo(1 / 31.0, within(1e-9));
  }

  @Test
  void aPairIsAsCloseAsItsTie() {
    assertThat(STORIES.mean(new double[] {0.4}, 1, 1)).isEqualTo(0.4);
  }
}
