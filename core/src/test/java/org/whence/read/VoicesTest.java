package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.extract.Extractor;
import org.whence.model.Attribution;
import org.whence.model.Commitment;
import org.whence.model.RawPage;
import org.whence.model.Source;

class VoicesTest {

  private static List<Attribution> read(String language, String text) {
    RawPage page = RawPage.text("test", text).by(null, null, language, "The weir");
    return new Reader().withoutActs().read(new Extractor().extract(page)).attributions();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The weir's builder did not respond to emailed questions. | DID_NOT_RESPOND",
    "en | Spokesman Paul Renn would not say how many are affected. | DECLINED_TO_COMMENT",
    "en | Asked about the weir, Renn would not be drawn on the matter. | DECLINED_TO_COMMENT",
    "en | The agency would not give any details of the repairs. | DECLINED_TO_COMMENT",
    "en | A ministry spokesman said the office 'does not comment on leaks'. | DECLINED_TO_COMMENT",
    "es | El entorno del alcalde prefiere guardar silencio. | DECLINED_TO_COMMENT",
    "es | La empresa que preside Luis Rey se remite al silencio. | DECLINED_TO_COMMENT",
    "es | La Junta no ha querido valorar las acusaciones. | DECLINED_TO_COMMENT"
  })
  void whoKeepsSilentIsReadSo(String language, String text, Commitment commitment) {
    String quoted = text.replace("'d", "\"d").replace("leaks'", "leaks\"");

    assertThat(read(language, quoted)).extracting(Attribution::commitment).containsExactly(commitment);
  }

  @Test
  void whatWillNotBeGivenUpIsNoSilence() {
    assertThat(read("en", "The mayor said she would not give up her seat. Officials said the plan would not provide relief."))
        .extracting(Attribution::commitment).containsOnly(Commitment.SAID);
  }

  @Test
  void aQuotationOfSeveralSentencesIsTheirsWhoCloseIt() {
    List<Attribution> read = read("en", "Ann Holm said the weir held. \"There is no memo. This is fiction,\" spokesman Paul Renn said.");

    assertThat(read).extracting(a -> a.source().name()).containsExactly("Ann Holm", "Paul Renn");
    assertThat(read.getLast().content()).hasSize(2);
    assertThat(read.getLast().commitment()).isEqualTo(Commitment.SAID);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Minister Ada Gale said no decision had been taken. | SAID", "en | Minister Ada Gale said: 'There is no deal with anyone.' | SAID",
    "es | La ministra Ada Moya aseguró que no le ha llamado ningún juez. | SAID", "es | La ministra Ada Moya dijo que no se opondrá. | SAID",
    "en | Minister Ada Gale denied that there was a deal. | DENIED", "es | La ministra Ada Moya negó que hubiera un acuerdo. | DENIED"
  })
  void whatIsNotSoIsSaidUnlessItIsDenied(String language, String text, Commitment commitment) {
    assertThat(read(language, text.replace('\'', '"'))).extracting(Attribution::commitment).containsExactly(commitment);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Three EU diplomats said the weir was safe. | Three EU diplomats", "en | Two of them said the weir was safe. | Two of them",
    "en | The shipowners' union warned that the weir was shut. | The shipowners' union",
    "en | The chair of the panel that runs the port said that it was shut. | The chair of the panel that runs the port",
    "es | La presa cedió, indicaron al medio dos funcionarios locales. | dos funcionarios locales",
    "es | La presa cedió, contaron el lunes dos fuentes del puerto. | dos fuentes del puerto"
  })
  void theSpeakerIsTheWholePhraseAndNoMore(String language, String text, String source) {
    assertThat(read(language, text)).extracting(a -> a.source().name()).containsExactly(source);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The audit report covers contracts of two years. | 1", "en | The road covers two miles of moor. | 0",
    "es | La finca abarca dos valles. | 0"
  })
  void aDocumentTellsWhatItHolds(String language, String text, int found) {
    List<Attribution> read = read(language, text);

    assertThat(read).hasSize(found);
    assertThat(read).allMatch(a -> a.source() instanceof Source.Document);
  }

  @Test
  void whatIsShotDownIsWhatOthersHold() {
    assertThat(read("en", "The minister shot down reports of a sale.")).extracting(Attribution::commitment).containsExactly(Commitment.DENIED);
    assertThat(read("en", "The army shot down a drone over the port.")).isEmpty();
  }
}
