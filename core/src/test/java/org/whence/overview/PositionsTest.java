package org.whence.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Dossier;
import org.whence.model.Position;

/** Who stands where: "actor | stand | proposal", "of" whose position unnamed people tell, "via" the outlet or speaker it is known through. */
class PositionsTest {

  private static String told(Dossier dossier, Position position) {
    String of = position.of() == null ? "" : " of " + Press.words(dossier, position.of());
    String via = position.through() == null ? "" : " via " + position.through();
    String actor = position.actor() + (position.unnamed() ? " (unnamed)" : "");
    return actor + " | " + position.stand().name().toLowerCase(java.util.Locale.ROOT) + " | " + Press.words(dossier, position.proposal()) + of + via;
  }

  private static List<String> positions(String language, String text) {
    Dossier dossier = new Press().prints("Tarn Daily", language, 14, text).dossier();
    return dossier.overview().positions().stream().map(position -> told(dossier, position)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          en # The Water Ministry rejected the plan to drain the Orla reservoir. # The Water Ministry | rejects | the plan to drain the Orla reservoir
          en # Mayor Ines Halloran backs the proposal for a second bridge. # Ines Halloran | supports | the proposal for a second bridge
          en # The government has not ruled out a strike on the port. # The government | has_not_ruled_out | a strike on the port
          en # The union demanded an inquiry into the collapse. # The union | demands | an inquiry into the collapse
          en # Lindo denied that its patrol boats had crossed the border. # Lindo | denies | that its patrol boats had crossed the border
          en # The port authority is seeking permission to dredge the channel. # The port authority | demands | permission to dredge the channel
          en # Lindo has asked the island to let it fly drones from the old airstrip. # Lindo | demands | to let it fly drones from the old airstrip
          en # Mayor Ines Halloran has long rejected foreign bases. # Ines Halloran | rejects | foreign bases
          en # The Health Ministry has agreed to fund a second trial. # The Health Ministry | supports | fund a second trial
          en # The union rejected the plan to sell it, mayor Ines Halloran said. # The union | rejects | the plan to sell it via Ines Halloran
          en # The council refused to pay the contractor. # The council | rejects | to pay the contractor
          en # The opposition, which opposes the reform, left. # The opposition | rejects | the reform
          es # El Ministerio del Agua rechazó el plan de vaciar el embalse. # El Ministerio del Agua | rejects | el plan de vaciar el embalse
          es # La alcaldesa Inés Halloran respalda la propuesta de un segundo puente. # Inés Halloran | supports | la propuesta de un segundo puente
          es # El Gobierno no descarta un ataque contra el puerto. # El Gobierno | has_not_ruled_out | un ataque contra el puerto
          es # El sindicato exige una investigación del derrumbe. # El sindicato | demands | una investigación del derrumbe
          es # La empresa negó que sus barcos hubieran cruzado la frontera. # La empresa | denies | que sus barcos hubieran cruzado la frontera
          es # Lindo ha pedido a la isla que le permita operar drones. # Lindo | demands | que le permita operar drones
          es # El gobierno ha pedido a Orsel que le permita operar drones. # El gobierno | demands | que le permita operar drones
          es # La empresa habría pedido al alcalde permiso para cerrar la calle. # La empresa | demands | permiso
          es # El alcalde agregó que exigirá una explicación por escrito. # El alcalde | demands | una explicación por escrito
          es # El sindicato se negó a firmar el acuerdo. # El sindicato | rejects | firmar el acuerdo
          es # El alcalde se opone a la venta del puerto. # El alcalde | rejects | la venta del puerto
          """)
  void a_stance_has_its_actor_and_its_proposal(String language, String text, String expected) {
    assertThat(positions(language, text)).singleElement().asString().endsWith(expected.substring(expected.indexOf(" | ")));
    String actor = expected.substring(0, expected.indexOf(" | "));
    assertThat(positions(language, text).getFirst()).contains(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          en # The plan was rejected.
          en # The council would reject the plan if the mayor brought it back.
          en # The ministry did not reject the plan.
          en # The wall supports the roof of the old mill.
          en # The judge denied bail to the captain.
          en # Nine fishermen backed away from the fire.
          en # Officials asked not to be named.
          en # The council refused to comment.
          en # The minister asked the captain to identify himself.
          en # The mayor rejected the allegation.
          en # The union opposed Halloran.
          es # El ministerio se negó a comentar.
          es # El plan fue rechazado.
          en # The court denied the request of the captain.
          en # The mayor is seeking re-election.
          es # El pilar apoya la cubierta del molino.
          es # La fuente, que pidió no ser identificada, habló el lunes.
          es # El Gobierno podría respaldar el plan.
          """)
  void what_is_no_stance_of_an_actor_is_left_out(String language, String text) {
    assertThat(positions(language, text)).isEmpty();
  }

  @Test
  void what_only_unnamed_people_tell_is_theirs() {
    assertThat(positions("en", "Lindo has not ruled out a blockade of the strait, two officials said on condition of anonymity."))
        .singleElement()
        .asString()
        .startsWith("two officials (unnamed) | has_not_ruled_out | a blockade of the strait")
        .contains(" of Lindo");
    assertThat(positions("es", "El Gobierno de Lindo no descarta un bloqueo del estrecho, según dos funcionarios que pidieron el anonimato."))
        .singleElement()
        .asString()
        .contains("(unnamed) | has_not_ruled_out | un bloqueo del estrecho")
        .contains(" of El Gobierno de Lindo");
  }

  @Test
  void a_position_known_through_another_outlet_says_so() {
    assertThat(positions("en", "The Meridian Courier reported that the Water Ministry rejected the plan to drain the reservoir."))
        .singleElement()
        .asString()
        .endsWith("| rejects | the plan to drain the reservoir via The Meridian Courier");
  }

  @Test
  void a_speaker_who_speaks_of_themself_is_the_actor() {
    assertThat(positions("en", "“We reject any form of blockade,” Mayor Ines Halloran said."))
        .singleElement()
        .asString()
        .contains("Ines Halloran | rejects | any form of blockade");
    assertThat(positions("es", "La alcaldesa Inés Halloran dijo que rechaza el cierre del puente."))
        .singleElement()
        .asString()
        .contains("Inés Halloran | rejects | el cierre del puente");
  }

  @Test
  void one_position_told_in_two_articles_is_one_with_both_sentences() {
    Dossier dossier =
        new Press()
            .prints("Tarn Daily", "en", 14, "Mayor Ines Halloran rejected the plan to close the Lindo harbour bridge for a year. She spoke in Lindo.")
            .prints("Coast Post", "en", 15, "Ines Halloran rejected a plan to close the Lindo harbour bridge for a year, a spokesman said in Lindo.")
            .dossier();
    assertThat(dossier.overview().positions()).filteredOn(p -> p.stand() == Position.Stand.REJECTS && !p.unnamed()).isNotEmpty();
    long sentences = dossier.overview().positions().stream().mapToLong(position -> 1 + position.also().size()).sum();
    assertThat(sentences).isEqualTo(2);
  }

  @Test
  void a_position_is_dated_by_its_words_or_else_by_its_article() {
    Dossier dossier = new Press().prints("Tarn Daily", "en", 14, "The union demanded an inquiry into the collapse.").dossier();
    Position position = dossier.overview().positions().getFirst();
    assertThat(position.dated()).isFalse();
    assertThat(position.said()).isNotNull();
  }
}
