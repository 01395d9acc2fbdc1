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

/** Sentences that were once read to say what they do not say. */
class MisreadingsTest {

  private static List<Attribution> read(String language, String text) {
    return new Reader().withoutActs().read(new Extractor().extract(RawPage.text("test", text).by(null, null, language, "The road is shut")))
        .attributions();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Neither the ministry nor the mayor has confirmed the plan.", "es | Ni el ministerio ni el alcalde han confirmado el plan.",
    "es | Ningún ministro ha confirmado el plan."
  })
  void whoHasNotConfirmedConfirmsNothing(String language, String text) {
    assertThat(read(language, text)).isNotEmpty().extracting(Attribution::commitment).doesNotContain(Commitment.CONFIRMED);
  }

  @Test
  void aTopicIsNoSpeaker() {
    List<Attribution> read = read("es", "La alcaldesa Ada Moya dijo que el muro cedió. Sobre la pista prefirió no hablar.");

    assertThat(read).extracting(a -> a.source().name()).containsExactly("Ada Moya", "Ada Moya");
    assertThat(read.getLast().commitment()).isEqualTo(Commitment.DECLINED_TO_COMMENT);
  }

  @Test
  void aRelativeStandsForWhatItFollows() {
    List<Attribution> read = read("en", "The company, which declined to comment, shut the road.");

    assertThat(read).extracting(a -> a.source().name()).containsExactly("The company");
  }

  @Test
  void whoIsSaidToBeFamiliarWithItIsOneSource() {
    List<Attribution> read = read("en", "\"It was an order,\" a source said to be familiar with the raid told the Tern Daily.");

    assertThat(read).extracting(a -> a.source().name()).containsExactly("a source said to be familiar with the raid");
    assertThat(read.getFirst().via()).isEqualTo("Tern Daily");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Secretary of State Lena Moss said the road was shut. | Lena Moss | Secretary of State",
    "en | Chairman of the Chiefs of Staff General Joseph Dunmore said the road was shut. | Joseph Dunmore | Chairman of the Chiefs of Staff General",
    "en | One of the prosecutors, Andrew Weller, said the road was shut. | Andrew Weller | One of the prosecutors",
    "en | The nation's top expert on roads, Dr. Anthony Fenn, said the road was shut. | Anthony Fenn | The nation's top expert on roads, Dr.",
    "es | La portavoz de la Casa Blanca Karina Jean dijo que la carretera está cortada. | Karina Jean | La portavoz de la Casa Blanca",
    "es | El ministro de Asuntos Exteriores Pedro Ruiz dijo que la carretera está cortada. | Pedro Ruiz | El ministro de Asuntos Exteriores",
    "es | Uno de los fiscales, Andrés Vela, dijo que la carretera está cortada. | Andrés Vela | Uno de los fiscales"
  })
  void whoIsNamedAfterAnOfficeOfSeveralWordsIsAPersonByName(String language, String text, String name, String role) {
    assertThat(read(language, text)).extracting(Attribution::source).containsExactly(new Source.Person(name, role));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | A lawyer for Vice President Jane Cole said the road was shut.",
    "es | Un amigo del juez Bruno Cava dijo que la carretera está cortada."
  })
  void whoSpeaksForSomebodyNamedIsNotThatPerson(String language, String text) {
    assertThat(read(language, text)).isNotEmpty().extracting(Attribution::source).doesNotHaveAnyElementsOfTypes(Source.Person.class);
  }

  @Test
  void capitalsInTheNameOfABodyOrAPlaceAreNoPerson() {
    assertThat(read("en", "Customs and Border Protection announced a fence. Shares fell. In Wisconsin, Holm said it was late. Wisconsin said no."))
        .extracting(Attribution::source).filteredOn(source -> source.name().contains("Border") || source.name().contains("Wisconsin"))
        .isNotEmpty().doesNotHaveAnyElementsOfTypes(Source.Person.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The Roads Ministry said the road was shut. The ministry said it was wet. | The Roads Ministry",
    "en | The Roads Ministry said the road was shut. The roads ministry said it was wet. | The Roads Ministry",
    "es | El Ministerio de Carreteras dijo que está cortada. El ministerio dijo que llovía. | El Ministerio de Carreteras",
    "en | Holm Steel said the road was shut. The ministry said it was wet. | The ministry"
  })
  void aShortFormIsTheBodyThatSpoke(String language, String text, String body) {
    assertThat(read(language, text)).last().extracting(a -> a.source().name()).isEqualTo(body);
  }

  @Test
  void twoWhoAreNamedTogetherAreNotTheLastOfThem() {
    assertThat(read("en", "Union leaders, Petra Vann and Otto Grim, said the road was shut.")).extracting(a -> a.source().name())
        .doesNotContain("Otto Grim");
  }

  @Test
  void aSurnameThatTwoShareIsWhomTheArticleNamesFirst() {
    List<Attribution> read = read("en", "President Donald Trant opened it with first lady Melina Trant. Trant said it was a great road.");

    assertThat(read).extracting(a -> a.source().name()).containsExactly("Donald Trant");
  }

  @Test
  void soSaysTheCommission() {
    assertThat(read("es", "El muro estaba roto. Así lo consideró la comisión.")).extracting(a -> a.source().name()).containsExactly("la comisión");
  }

  private static List<String> sources(String language, String text) {
    return read(language, text).stream().map(a -> a.source().getClass().getSimpleName() + " " + a.source().name()).toList();
  }

  @Test
  void aNameThatARelativeFollowsIsNoOutletForIt() {
    assertThat(sources("es", "La alcaldesa Ada Moya citó un informe de la Junta de Aguas, que advierte de que la presa es vieja."))
        .noneMatch(source -> source.startsWith("Report"));
    assertThat(sources("es", "El muro cedió, informó La Orilla, que cita a dos funcionarios.")).contains("Report La Orilla");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Alder Marine, the contractor that built it, did not respond. | Office Alder Marine, the contractor that built it",
    "en | Road Safety Board chief Ann Holm said the wall was old. | Person Ann Holm",
    "en | Ann Holm of the Tern Red Cross said the wall was old. | Person Ann Holm",
    "en | The board's chair, Dr Ann Holm, said the wall was old. | Person Ann Holm",
    "es | No se ha firmado nada, según uno de los funcionarios. | Unnamed uno de los funcionarios",
    "es | La emisora Radio Orilla informó de un corte. El alcalde Luis Rey se reunió con los vecinos. Dijo que no hay riesgo. | Person Luis Rey"
  })
  void whoSpeaksIsOfTheKindTheWordsShow(String language, String text, String source) {
    assertThat(sources(language, text)).endsWith(source);
  }

  @Test
  void aReasonToKeepSilentIsNoSource() {
    assertThat(sources("en", "The ministry declined to say how much it was, citing the inquiry.")).containsExactly("Office The ministry");
  }

  @Test
  void theFormerOfficialIsNotTheCurrentOne() {
    assertThat(sources("en", "One of the current officials said the plan was old. The former official said it was new."))
        .containsExactly("Unnamed One of the current officials", "Unnamed The former official");
  }
}
