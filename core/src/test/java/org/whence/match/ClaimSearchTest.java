package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.match.Written.claims;
import static org.whence.match.Written.dice;
import static org.whence.match.Written.says;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whence.model.Language;
import org.whence.model.Reading;

class ClaimSearchTest {

  private static final List<Reading> READINGS =
      List.of(
          says("Alder Post", "2031-03-01", "The ferry left Port Alder at nine in the evening."),
          says("Harbour Herald", "2031-03-01", "Divers searched the wreck of the ferry until dawn."),
          says("Coast Wire", "2031-03-04", "The captain of the Morning Star ignored two storm warnings."),
          dice("El Muelle", "2031-03-05", "La naviera pagar\u00e1 30 millones de coronas a las familias."),
          says("Quick Read", "2031-03-03", "The harbour master promised a report before summer."));

  @Test
  void the_claim_nearest_a_sentence_is_found() {
    assertThat(words(answer("Two storm warnings were ignored by the captain", Language.ENGLISH))).startsWith("The captain");
  }

  @Test
  void the_claim_nearest_a_sentence_in_another_language_is_found() {
    assertThat(words(answer("El capit\u00e1n ignor\u00f3 dos advertencias de tormenta", Language.SPANISH))).startsWith("The captain");
  }

  @Test
  void across_languages_few_words_in_common_are_enough_where_one_claim_stands_out() {
    assertThat(words(answer("El patr\u00f3n del Morning Star no hizo caso de los partes del temporal", Language.SPANISH))).startsWith("The captain");
    assertThat(search(READINGS).answer("El alcalde inaugur\u00f3 ayer una biblioteca infantil", Language.SPANISH)).isEmpty();
  }

  @Test
  void none_is_an_answer() {
    assertThat(search(READINGS).answer("A meteorite fell on the football stadium of Orran", Language.ENGLISH)).isEmpty();
    assertThat(search(READINGS).answer("", Language.ENGLISH)).isEmpty();
    assertThat(search(List.of()).answer("The captain ignored two storm warnings", Language.ENGLISH)).isEmpty();
  }

  @Test
  void the_order_of_claims_and_articles_does_not_matter() {
    List<Reading> shuffled = new ArrayList<>(READINGS);
    Collections.shuffle(shuffled, new Random(5));
    String asked = "Did the captain of the ferry ignore a warning?";
    assertThat(search(shuffled).nearest(asked, Language.ENGLISH)).isEqualTo(search(READINGS).nearest(asked, Language.ENGLISH));
  }

  @Test
  void a_pasted_post_is_read_as_words() {
    assertThat(Pasted.readable("See #StormWarnings2031 by @harbour_master https://a.example/x?y=Captain"))
        .isEqualTo("See  Storm Warnings 2031 by  harbour master ");
  }

  private static ClaimSearch search(List<Reading> readings) {
    return ClaimSearch.of(readings.isEmpty() ? List.of() : claims(readings), readings);
  }

  private static ClaimSearch.Hit answer(String sentence, Language language) {
    return search(READINGS).answer(sentence, language).orElseThrow();
  }

  private static String words(ClaimSearch.Hit hit) {
    for (Reading reading : READINGS) {
      if (hit.wording() != null && reading.article().id().equals(hit.wording().article())) {
        return reading.article().words(hit.wording());
      }
    }
    return "";
  }
}
