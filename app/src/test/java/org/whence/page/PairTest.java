package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Reservoir;
import org.whence.model.Dossier;
import org.whence.model.TracedClaim;

class PairTest {
  private static final Dossier STORY = Reservoir.pile().dossiers().getFirst();

  private static Pair pair(TracedClaim claim, int one, int other) {
    return Pair.of(new Lookup(STORY, 1, new Frame(Words.ENGLISH, Anchors.ofPile(), Beside.NOTHING, new Choice("", "", one, other))), claim);
  }

  private static TracedClaim drifted() {
    return STORY.claims().stream().filter(claim -> !Lookup.drift(claim).isEmpty()).findFirst().orElseThrow();
  }

  @Test
  void what_nobody_chose_is_the_change_on_the_way() {
    Pair pair = pair(drifted(), 0, 0);
    assertThat(pair.one()).isNotEqualTo(pair.other());
    assertThat(pair.reasons()).isNotEmpty();
    assertThat(pair.facts()).isNotEmpty();
  }

  @Test
  void what_was_chosen_is_shown_in_the_order_chosen() {
    TracedClaim claim = drifted();
    Pair there = pair(claim, 1, 2);
    Pair back = pair(claim, 2, 1);
    assertThat(there.sides()).isEqualTo(back.sides().reversed());
    assertThat(there.reasons()).isEqualTo(back.reasons());
  }

  @Test
  void a_number_that_no_wording_has_is_another_choice() {
    TracedClaim claim = drifted();
    int most = claim.wordings().size();
    for (int[] odd : List.of(new int[] {most + 1, 1}, new int[] {-1, most}, new int[] {0, 1}, new int[] {most, 0})) {
      Pair pair = pair(claim, odd[0], odd[1]);
      assertThat(pair.one()).isBetween(1, most).isNotEqualTo(pair.other());
      assertThat(pair.other()).isBetween(1, most);
    }
  }

  @Test
  void where_no_word_is_marked_it_is_said_why() {
    TracedClaim claim = drifted();
    for (int one = 1; one <= claim.wordings().size(); one++) {
      for (int other = 1; other <= claim.wordings().size(); other++) {
        Pair pair = pair(claim, one, other);
        assertThat(pair.silence() == null).as(one + " and " + other).isEqualTo(!pair.diff().isEmpty());
      }
    }
    assertThat(pair(claim, 1, 1).silence()).isEqualTo("This is one wording. Choose another to hold it against.");
  }
}
