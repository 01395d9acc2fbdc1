package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.page.WordDiff.Fate.GONE;
import static org.whence.page.WordDiff.Fate.KEPT;
import static org.whence.page.WordDiff.Fate.NEW;

import org.junit.jupiter.api.Test;
import org.whence.page.WordDiff.Part;

class WordDiffTest {

  @Test
  void words_that_went_and_came_are_told_from_those_that_stayed() {
    assertThat(WordDiff.of("the ministry may drain the lake", "the ministry will drain the lake"))
        .containsExactly(new Part(KEPT, "the ministry"), new Part(GONE, "may"), new Part(NEW, "will"), new Part(KEPT, "drain the lake"));
  }

  @Test
  void case_and_punctuation_are_no_change() {
    assertThat(WordDiff.of("It rained.", "it rained, again")).containsExactly(new Part(KEPT, "it rained,"), new Part(NEW, "again"));
  }

  @Test
  void wordings_with_little_in_common_are_not_compared() {
    assertThat(WordDiff.of("ministers weigh the draining of a lake", "nobody knows what comes next here")).isEmpty();
    assertThat(WordDiff.of("the same", "the same")).isEmpty();
    assertThat(WordDiff.of("a ".repeat(5000), "a ".repeat(5001))).isEmpty();
  }
}
