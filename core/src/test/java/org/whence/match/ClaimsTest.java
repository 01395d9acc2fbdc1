package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.match.Written.claimOf;
import static org.whence.match.Written.claims;
import static org.whence.match.Written.dice;
import static org.whence.match.Written.says;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Claim;
import org.whence.model.Reading;
import org.whence.model.Stance;

class ClaimsTest {

  /** Other things said in the same story, so that its own words are common in it. */
  private static final List<Reading> BACKGROUND =
      List.of(
          says("Alder Post", "2031-03-01", "The ferry left Port Alder at nine in the evening."),
          says("Harbour Herald", "2031-03-01", "Divers searched the wreck of the ferry until dawn."),
          says("Lowmark Times", "2031-03-02", "The shipping line has run the route since 1974."),
          says("Evening Tide", "2031-03-02", "Relatives waited at the school of Port Alder for news."),
          says("Quick Read", "2031-03-03", "The harbour master promised a report before summer."));

  @Test
  void one_thing_in_two_wordings_is_one_claim() {
    together(
        says("Coast Wire", "2031-03-04", "The captain ignored two storm warnings from the harbour master."),
        says("El Sur", "2031-03-05", "Two storm warnings from the harbour master were ignored by the captain, investigators found."));
  }

  @Test
  void what_is_only_asked_is_no_claim() {
    Reading asked = says("Coast Wire", "2031-03-04", "Why did the captain ignore two storm warnings? The pier is closed.");
    assertThat(claims(List.of(asked))).extracting(claim -> asked.article().words(claim.title())).containsExactly("The pier is closed.");
  }

  @Test
  void one_thing_in_two_languages_is_one_claim() {
    together(
        says("Coast Wire", "2031-03-04", "The captain of the Morning Star ignored two storm warnings."),
        dice("El Muelle", "2031-03-05", "El capit\u00e1n del Morning Star ignor\u00f3 dos advertencias de tormenta."));
  }

  @Test
  void another_number_of_the_same_thing_is_the_same_claim() {
    together(
        says("Coast Wire", "2031-03-04", "At least 14 people died on the ferry."),
        dice("El Muelle", "2031-03-05", "Al menos 16 personas murieron en el transbordador."));
  }

  @Test
  void counts_of_different_things_stay_apart() {
    apart(
        says("Coast Wire", "2031-03-04", "At least 14 people were killed on the ferry Morning Star."),
        says("El Sur", "2031-03-05", "At least 14 people were injured on the ferry Morning Star."));
  }

  @Test
  void swapped_agents_stay_apart() {
    apart(
        says("Coast Wire", "2031-03-04", "On the pier the mayor saw how Tolland struck Marrow with a lantern."),
        says("El Sur", "2031-03-05", "On the pier the mayor saw how Marrow struck Tolland with a lantern."));
  }

  @Test
  void swapped_agents_stay_apart_in_spanish() {
    apart(
        dice("El Muelle", "2031-03-04", "En la reuni\u00f3n, seg\u00fan el alcalde, Tolland acus\u00f3 a Marrow de ocultar la lista de pasajeros."),
        dice("El Sur", "2031-03-05", "En la reuni\u00f3n, seg\u00fan el alcalde, Marrow acus\u00f3 a Tolland de ocultar la lista de pasajeros."));
  }

  @Test
  void the_passive_swaps_nobody() {
    together(
        says("Coast Wire", "2031-03-04", "On the pier the mayor saw how Tolland struck Marrow with a lantern."),
        says("El Sur", "2031-03-05", "On the pier the mayor saw how Marrow was struck by Tolland with a lantern."));
  }

  @Test
  void the_same_words_months_apart_are_one_claim() {
    together(
        says("Coast Wire", "2031-01-10", "Quill wants to sell the northern pier to a private builder."),
        says("El Sur", "2031-11-20", "Quill wants to sell the northern pier to a private builder."));
  }

  @Test
  void a_denial_is_a_member_that_denies() {
    Reading one = says("Coast Wire", "2031-03-04", "The captain ordered the crew to lock the lower deck.");
    Reading again = says("El Sur", "2031-03-05", "The captain had ordered the crew to lock the lower deck, sailors said.");
    Reading denial = dice("El Muelle", "2031-03-06", "El capit\u00e1n no orden\u00f3 a la tripulaci\u00f3n cerrar la cubierta inferior.");
    Reading denied = says("Quick Read", "2031-03-06", "The captain did not order the crew to lock the lower deck.");
    List<Reading> all = with(one, again, denial, denied);
    Claim claim = claimOf(claims(all), all, w -> w.startsWith("The captain ordered"));
    assertThat(stanceOf(claim, one)).isEqualTo(Stance.ASSERTS);
    assertThat(stanceOf(claim, again)).isEqualTo(Stance.ASSERTS);
    assertThat(stanceOf(claim, denied)).isEqualTo(Stance.DENIES);
  }

  @Test
  void what_has_little_in_common_stays_apart() {
    apart(
        says("Coast Wire", "2031-03-04", "The captain ignored two storm warnings from the harbour master."),
        says("El Sur", "2031-03-05", "Insurers expect to pay 30 million crowns to the families."));
  }

  @Test
  void a_statement_that_joins_two_things_stands_in_both_claims() {
    Reading joined = says("Coast Wire", "2031-03-04", "Inspectors blame a worn hinge for the sinking, in which 16 people died.");
    Reading toll = says("El Sur", "2031-03-05", "At least 14 people died.");
    Reading toll2 = says("Quick Read", "2031-03-05", "In all 15 people died.");
    Reading hinge = says("Evening Tide", "2031-03-06", "A worn hinge is to blame for the sinking, inspectors said.");
    List<Reading> all = with(joined, toll, toll2, hinge);
    List<Claim> claims = claims(all);
    assertThat(holds(claimOf(claims, all, w -> w.startsWith("At least 14")), joined)).isTrue();
    assertThat(claims.stream().filter(c -> holds(c, joined) && holds(c, hinge))).isNotEmpty();
    assertThat(claims.stream().map(Claim::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_order_of_the_articles_does_not_matter(long seed) {
    List<Reading> all =
        with(
            says("Coast Wire", "2031-03-04", "The captain ignored two storm warnings."),
            dice("El Muelle", "2031-03-05", "El capit\u00e1n ignor\u00f3 dos advertencias de tormenta."),
            says("El Sur", "2031-03-05", "At least 14 people died on the ferry."));
    List<Reading> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new Matcher().match(shuffled, Written.NO_LINKS)).isEqualTo(new Matcher().match(all, Written.NO_LINKS));
    assertThat(claims(shuffled)).isEqualTo(claims(all));
  }

  private static List<Reading> with(Reading... readings) {
    List<Reading> all = new ArrayList<>(BACKGROUND);
    all.addAll(List.of(readings));
    return all;
  }

  private static void together(Reading one, Reading other) {
    assertThat(claims(with(one, other)).stream().filter(c -> holds(c, one) && holds(c, other))).hasSize(1);
  }

  private static void apart(Reading one, Reading other) {
    assertThat(claims(with(one, other)).stream().filter(c -> holds(c, one) && holds(c, other))).isEmpty();
  }

  private static boolean holds(Claim claim, Reading reading) {
    return claim.members().stream().anyMatch(m -> m.statement().article().equals(reading.article().id()));
  }

  private static Stance stanceOf(Claim claim, Reading reading) {
    return claim.members().stream()
        .filter(m -> m.statement().article().equals(reading.article().id()))
        .findFirst()
        .orElseThrow()
        .stance();
  }

  @Test
  void a_wording_that_denies_a_claim_is_not_its_title() {
    List<Reading> pile =
        List.of(
            says("Coast Wire", "2031-03-04", "The captain of the Morning Star ignored two storm warnings from the harbour."),
            says("Harbour Herald", "2031-03-04", "The captain of the Morning Star ignored two storm warnings, the police said."),
            says("El Sur", "2031-03-05", "\"The captain of the Morning Star did not ignore two storm warnings,\" his lawyer said."));

    Claim claim = claimOf(claims(pile), pile, words -> words.contains("ignored two storm warnings from the harbour"));

    assertThat(claim.members()).anyMatch(member -> member.stance() == Stance.DENIES);
    assertThat(claim.title().article()).isNotEqualTo(pile.get(2).article().id());
  }

  @Test
  void a_not_in_a_sentence_that_only_touches_a_claim_denies_nothing() {
    String told = "The captain of the Morning Star ignored two storm warnings from the harbour and sailed";
    String touching = ", but the owner of the line, whose cousin sits on the board of the bank that paid, promised that no ferry sailed empty";
    List<Reading> pile =
        List.of(
            says("Coast Wire", "2031-03-04", told + "."),
            says("Harbour Herald", "2031-03-04", told + " at nine."),
            says("Lowmark Times", "2031-03-04", told + " for Alder."),
            says("El Sur", "2031-03-05", told + touching + "."));

    Claim claim = claimOf(claims(pile), pile, words -> words.equals(told + "."));

    assertThat(claim.members()).hasSize(4).noneMatch(member -> member.stance() == Stance.DENIES);
  }
}
