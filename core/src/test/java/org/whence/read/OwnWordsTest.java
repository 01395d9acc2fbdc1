package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.extract.Extractor;
import org.whence.model.Check;
import org.whence.model.Commitment;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Stance;

class OwnWordsTest {

  private static Reading read(String language, String text) {
    return new Reader().withoutActs().read(new Extractor().extract(RawPage.text("test", text).by(null, null, language, "The weir")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | A spokesperson for the ministry said it had no immediate comment. | DECLINED_TO_COMMENT",
    "en | The ministry said it would not comment. | DECLINED_TO_COMMENT", "en | 'No comment,' the mayor said. | DECLINED_TO_COMMENT",
    "en | The mayor said she had no comment on the matter. | DECLINED_TO_COMMENT",
    "en | The ministry said it could not verify the report. | COULD_NOT_VERIFY",
    "en | Mayor Ada Gale said she ruled out a new weir. | DENIED",
    "es | Un portavoz dijo que por el momento no tenía comentarios. | DECLINED_TO_COMMENT",
    "es | El ministro respondió que no comentaría la agenda. | DECLINED_TO_COMMENT",
    "es | La empresa señaló que no hará comentarios. | DECLINED_TO_COMMENT", "es | \"Sin comentarios\", dijo el alcalde. | DECLINED_TO_COMMENT",
    "es | La ingeniera Ada Moya pidió prudencia: \"La presa aguanta\". | WARNED"
  })
  void whatIsSaidOfOnesOwnSayingIsOne(String language, String text, Commitment commitment) {
    assertThat(read(language, text.replace('\'', '"')).attributions()).extracting(a -> a.commitment()).containsExactly(commitment);
  }

  @Test
  void whoSaysThatAnotherDoesNotCommentIsNotSilent() {
    Reading reading = read("en", "Ann Holm said the ministry would not comment. The owner had no comments from readers to print.");

    assertThat(reading.attributions()).extracting(a -> a.commitment()).startsWith(Commitment.SAID);
    assertThat(reading.checks()).extracting(Check::who).doesNotContain("Ann Holm");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Mayor Ada Gale rejected a plan to close the weir. | Mayor Ada Gale rejected a plan to close the weir",
    "en | The union opposed the closure of the weir. | The union opposed the closure of the weir",
    "es | El alcalde Luis Rey rechazó el plan de cerrar la presa. | El alcalde Luis Rey rechazó el plan de cerrar la presa"
  })
  void aStandAgainstAThingIsNoDenialThatItIsSo(String language, String text, String wording) {
    Reading reading = read(language, text);

    assertThat(reading.statements()).filteredOn(s -> !s.attributions().isEmpty()).singleElement().satisfies(s -> {
      assertThat(s.stance()).isEqualTo(Stance.ATTRIBUTES);
      assertThat(reading.article().words(s.wording())).isEqualTo(wording);
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The mayor denied that the weir had failed. | DENIES", "es | El alcalde negó que la presa hubiera fallado. | DENIES",
    "es | El ministro Juan Pardo lo niega: \"No hay acuerdo\". | ATTRIBUTES"
  })
  void aDenialDeniesWhatItTellsAndNotItsOwnWords(String language, String text, Stance stance) {
    assertThat(read(language, text).statements()).filteredOn(s -> !s.attributions().isEmpty()).extracting(s -> s.stance()).containsExactly(stance);
  }
}
