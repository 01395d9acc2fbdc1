package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Corroboration;
import org.whence.model.Dossier;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Reason;
import org.whence.model.TracedClaim;

/** A wording whose parts have different sources, and which cannot be parted, is marked and stays out of the lower bound. */
class JointClaimTest {

  private static List<Corroboration> counts(String language, String text) {
    List<Outcome<RawPage>> pages = new ArrayList<>();
    pages.add(new Outcome.Done<>(RawPage.text("one.txt", text).by("Coast Daily", "2031-03-04", language, null)));
    return new Whence().trace(pages, 1, Progress.SILENT).dossiers().stream().map(Dossier::claims).flatMap(List::stream)
        .map(TracedClaim::corroboration).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; The ministry said that nine dockers were held, which the union says was a punishment for the strike.",
    "es; El ministerio dijo que nueve estibadores fueron detenidos, lo que el sindicato dice que fue un castigo por la huelga."
  })
  void partsThatTheWordsHoldTogetherAreJoint(String language, String text) {
    assertThat(counts(language, text)).anySatisfy(count -> assertThat(count.why()).extracting(Reason::code).contains(Reason.Code.JOINT));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; The ministry said that nine dockers were taken to the harbour prison on Monday night.",
    "en; The ministry said that the union said that nine dockers had been beaten.",
    "en; The Harrow Gazette reported that nine dockers were held, which the union says was a punishment for the strike.",
    "es; El ministerio dijo que nueve estibadores fueron llevados a la prisión del puerto el lunes."
  })
  void whatHasOneSourceIsNotJoint(String language, String text) {
    assertThat(counts(language, text)).isNotEmpty()
        .allSatisfy(count -> assertThat(count.why()).extracting(Reason::code).doesNotContain(Reason.Code.JOINT));
  }
}
