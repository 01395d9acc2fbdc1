package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.RawPage;
import org.whence.page.Aligned.Fate;

class AlignmentTest {
  private static Article article(String... sentences) {
    return new Extractor().extract(RawPage.text("text", String.join("\n\n", sentences)));
  }

  private static List<Fate> fates(Article one, Article other) {
    return new Aligned(one, other, Frame.PLAIN).differences().stream().map(Aligned.Row::fate).toList();
  }

  private static final Article FIRST = article(
      "Port to dredge the outer harbour",
      "The port of Orsk plans to dredge the outer harbour in June, its director said on Saturday.",
      "The work will cost 12 million crowns, according to the port.",
      "Fishermen fear for the mussel banks that lie behind the mole.");

  @Test
  void a_sentence_is_set_beside_its_other_form_wherever_that_stands() {
    Article other = article(
        "Port to dredge the outer harbour",
        "The work will cost 24 million crowns, according to the port.",
        "Nobody at the ministry answered the telephone all day.",
        "The port of Orsk will dredge the outer harbour in June, its director said on Saturday.");
    Aligned aligned = new Aligned(FIRST, other, Frame.PLAIN);
    assertThat(aligned.same()).hasSize(1);
    assertThat(aligned.changed()).hasSize(2);
    assertThat(aligned.changed().getLast().diff()).contains(new WordDiff.Part(WordDiff.Fate.GONE, "12"), new WordDiff.Part(WordDiff.Fate.NEW, "24"));
    assertThat(fates(FIRST, other)).containsExactlyInAnyOrder(Fate.CHANGED, Fate.CHANGED, Fate.GONE, Fate.ADDED);
  }

  @Test
  void a_text_beside_itself_has_no_difference() {
    assertThat(new Aligned(FIRST, FIRST, Frame.PLAIN).isSame()).isTrue();
  }

  @Test
  void no_sentence_stands_beside_two() {
    Article twice = article("The work will cost 12 million crowns, according to the port.",
        "The work will cost some 12 million crowns, according to the port alone.");
    List<Alignment.Row> rows = Alignment.of(twice, FIRST);
    assertThat(rows.stream().map(Alignment.Row::second).filter(second -> second != null)).doesNotHaveDuplicates();
    assertThat(rows).hasSize(2 + 4 - 1);
  }

  @Test
  void texts_without_a_sentence_are_compared_too() {
    assertThat(fates(article(""), FIRST)).hasSize(4).containsOnly(Fate.ADDED);
    assertThat(fates(FIRST, article(""))).hasSize(4).containsOnly(Fate.GONE);
  }
}
