package org.whence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTest {
  private static final List<Enum<?>[]> LISTS =
      List.of(
          Stage.values(), Commitment.values(), Certainty.values(), Stance.values(), Role.values(), Change.DriftKind.values(), Check.Kind.values(),
          Node.Kind.values(), Edge.Kind.values(), Copy.Kind.values(), Unknown.What.values(), DigestLine.Part.values(), Position.Stand.values(),
          Tally.Standing.values(), Tally.Bound.values(), Timeline.Kind.values(), Reason.Code.values(),
          Revision.Kind.values());

  /** Words that fill places beside those of a list. */
  private static final Set<String> FILLING = Set.of("count.or_more");

  static List<String> languages() {
    return Terms.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_member_of_every_closed_list_and_nothing_else_has_words(String language) {
    Set<String> keys = new TreeSet<>(FILLING);
    for (Enum<?>[] list : LISTS) {
      for (Enum<?> value : list) {
        keys.add(Terms.key(value));
      }
    }
    assertThat(Terms.in(language).bundle().all().keySet()).isEqualTo(keys);
  }

  @Test
  void a_reason_says_the_same_in_each_language() {
    Reason raised = Reason.of(Reason.Code.STAGE_RAISED, "may build", "considered", "is building", "under way");
    assertThat(raised.english()).isEqualTo("“may build” (considered) becomes “is building” (under way)");
    assertThat(Terms.in("es").reason(raised)).isEqualTo("«may build» (considerado) pasa a «is building» (en curso)");
    Reason counts = Reason.of(Reason.Code.COUNT_DIFFERS, "1", "2 or more");
    assertThat(counts.english()).isEqualTo("one is 1 in number, the other 2 or more");
    assertThat(Terms.in("es").reason(counts)).isEqualTo("en un caso son 1, en el otro 2 o más");
  }

  @Test
  void words_of_an_article_are_filled_in_as_they_are() {
    List<String> hostile = new ArrayList<>(List.of("{1}", "{0} {2} {x}"));
    assertThat(new Reason(Reason.Code.NUMBER_CHANGED, hostile).english()).isEqualTo("{1} becomes {0} {2} {x}");
  }
}
