package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.model.Range;
import org.whence.model.Reason;
import org.whence.model.TracedClaim;
import org.whence.scene.Scene;
import org.whence.scene.Told;

class CircularReportingTest {

  private static final String WORDS = "The harbour bridge will be closed in spring";

  private final Scene scene = new Scene();

  private void relays(String outlet, int day, String from) {
    scene.article(outlet, day).line("c", WORDS).by(Told.report(from));
  }

  private List<String> sentences() {
    return scene.claim("c").circle().stream().map(span -> span.article().value()).distinct().toList();
  }

  @Test
  void two_that_each_cite_the_other_are_named_with_both_sentences() {
    relays("Northern Courier", 3, "Bay Herald");
    relays("Bay Herald", 3, "Northern Courier");
    TracedClaim claim = scene.claim("c");
    assertThat(sentences()).hasSize(2);
    assertThat(claim.corroboration().why()).anyMatch(why -> why.code() == Reason.Code.CIRCULAR);
  }

  @Test
  void where_no_time_breaks_the_ring_nobody_outside_it_is_shown() {
    relays("Northern Courier", 3, "Bay Herald");
    relays("Bay Herald", 3, "Northern Courier");
    assertThat(scene.count("c").origins()).isEqualTo(new Range(0, 1));
  }

  @Test
  void where_time_breaks_it_the_first_rests_on_a_report_that_is_not_here() {
    relays("Northern Courier", 3, "Bay Herald");
    relays("Bay Herald", 7, "Northern Courier");
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
    assertThat(sentences()).hasSize(2);
  }

  @Test
  void a_ring_of_three_is_found_and_who_only_leans_on_it_is_not_of_it() {
    relays("Northern Courier", 3, "Bay Herald");
    relays("Bay Herald", 3, "Island Post");
    relays("Island Post", 3, "Northern Courier");
    relays("Valley Times", 4, "Island Post");
    assertThat(sentences()).hasSize(3);
    assertThat(scene.count("c").origins()).isEqualTo(new Range(0, 1));
  }

  @Test
  void none_where_one_of_them_has_a_source_of_its_own() {
    relays("Northern Courier", 3, "Bay Herald");
    relays("Bay Herald", 3, "Northern Courier");
    scene.article("Bay Herald", 2).line("c", WORDS).by(Told.person("Maren Oltvik"));
    assertThat(sentences()).isEmpty();
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
  }

  @Test
  void none_in_a_chain() {
    scene.article("Bay Herald", 2).line("c", WORDS).by(Told.unnamed("two officials", 2));
    relays("Northern Courier", 3, "Bay Herald");
    relays("Island Post", 4, "Northern Courier");
    assertThat(sentences()).isEmpty();
  }
}
