package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Progress;
import org.whence.model.Role;
import org.whence.model.Statement;

class ProgressTest {

  private static List<Statement> statements(String language, Role role, String text) {
    Article article =
        new Article(
            ArticleId.of(null, null, null, text), "test", text, List.of(new Block(0, text.length(), role, "p")), new Language(language), null, null,
            null, null, List.of(), List.of());
    return new Reader().read(article).statements();
  }

  private static String told(String language, Role role, String text) {
    List<Statement> statements = statements(language, role, text);
    assertThat(statements).as(text).isNotEmpty();
    Progress progress = statements.get(0).progress();
    return progress == null ? "-" : (progress.negated() ? "not " : "") + progress.stage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ministers are considering a ban on night ferries. | CONSIDERED",
        "The council might close the pool. | CONSIDERED",
        "The plan could be approved on Friday. | CONSIDERED",
        "The town may have sold the mill. | CONSIDERED",
        "The board is weighing whether to merge the two schools. | CONSIDERED",
        "The crane probably struck the pier. | CONSIDERED",
        "The wall appears to have collapsed in the night. | CONSIDERED",
        "A second toll is possible. | CONSIDERED",
        "There is a risk of flooding at the lower lock. | CONSIDERED",
        "The company has not ruled out a second bid. | CONSIDERED",
        "The mayor ruled out a toll on the bridge. | not CONSIDERED",
        "The board is not considering a merger. | not CONSIDERED",
        "A strike is unlikely. | not CONSIDERED",
        "The ferry cannot run in winter. | not CONSIDERED",
        "The state is seeking permission for the raids. | PROPOSED",
        "The union has proposed a shorter week. | PROPOSED",
        "Norhaven asked its neighbour to open the pass. | PROPOSED",
        "The port should close at night. | PROPOSED",
        "The firm has made an offer for the mill. | PROPOSED",
        "The union never asked for a shorter week. | not PROPOSED",
        "Nobody has requested a recount. | not PROPOSED",
        "The port will close in May. | PLANNED",
        "The army plans to leave the valley by June. | PLANNED",
        "The company is set to open a second plant. | PLANNED",
        "The town has plans for a new quay. | PLANNED",
        "The yard is expected to lay off forty people. | PLANNED",
        "The mine will open if the Senate approves the permit. | PLANNED",
        "The army has no plans to leave the valley. | not PLANNED",
        "There is no plan to close the school. | not PLANNED",
        "The port will not close in May. | not PLANNED",
        "The firm won't build the plant. | not PLANNED",
        "The town no longer intends to sell the mill. | not PLANNED",
        "Both sides have agreed on a price. | AGREED",
        "The Senate approved the permit on Monday. | AGREED",
        "The two ports reached a tentative deal. | AGREED",
        "An agreement was reached at dawn. | AGREED",
        "The plan to close the port was approved. | AGREED",
        "The two sides have not agreed on a price. | not AGREED",
        "The Senate hasn't approved the permit. | not AGREED",
        "No agreement has been signed. | not AGREED",
        "The parties failed to agree on a date. | not AGREED",
        "The minister refused to sign the order. | not AGREED",
        "The talks ended without a deal. | not AGREED",
        "There is no deal with the lenders. | not AGREED",
        "Work on the bridge has begun. | UNDER_WAY",
        "The repairs are under way. | UNDER_WAY",
        "Crews are clearing the road above the dam. | UNDER_WAY",
        "Work on the bridge has not begun. | not UNDER_WAY",
        "The repairs are not under way. | not UNDER_WAY",
        "The bridge fell into the harbour. | DONE",
        "The port was closed on Monday. | DONE",
        "The company sold the mill in March. | DONE",
        "The bridge, which could have been repaired, fell on Monday. | DONE",
        "After the council planned a toll, drivers blocked the road. | DONE",
        "The firm that planned the dam went bankrupt. | DONE",
        "The toll rose because the board wants to close the pass. | DONE",
        "The fall was due to frost. | DONE",
        "In May the old pier fell. | DONE",
        "The bridge did not fall. | not DONE",
        "The company never sold the mill. | not DONE",
        "Neither ferry left the harbour. | not DONE",
        "The driver failed to stop at the light. | not DONE",
        "Not only the pier was closed on Monday. | DONE",
        "The port would have closed without the loan. | CONSIDERED",
        "The port would have closed if the loan had failed. | CONSIDERED"
      })
  void theStageIsThatOfTheMainAction(String text, String told) {
    assertThat(told("en", Role.BODY, text)).as(text).isEqualTo(told);
  }

  /** Known misses: "stays" is taken for a noun, and what was asked for what was done. Mend the reader, then move them up. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"If the wind rises, the ferry stays in port. | -", "The board asked if the ferry was safe. | DONE"})
  void theStageIsMissedHere(String text, String told) {
    assertThat(told("en", Role.BODY, text)).as(text).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "El gobierno estudia prohibir los barcos nocturnos. | CONSIDERED",
        "El consejo podría cerrar la piscina. | CONSIDERED",
        "La junta está sopesando la fusión de las escuelas. | CONSIDERED",
        "La ley puede aprobarse el viernes. | CONSIDERED",
        "La empresa no descarta una segunda oferta. | CONSIDERED",
        "El muro habría caído de noche. | CONSIDERED",
        "Probablemente la grúa golpeó el muelle. | CONSIDERED",
        "El muro parece haber cedido. | CONSIDERED",
        "Existe el riesgo de una inundación. | CONSIDERED",
        "La alcaldesa descartó un peaje en el puente. | not CONSIDERED",
        "La junta no estudia ninguna fusión. | not CONSIDERED",
        "El transbordador no puede circular en invierno. | not CONSIDERED",
        "El sindicato propuso una semana más corta. | PROPOSED",
        "El estado ha solicitado permiso para las redadas. | PROPOSED",
        "Los vecinos piden un segundo puente. | PROPOSED",
        "El puerto debería cerrar de noche. | PROPOSED",
        "El ministro quiere vender el molino. | PROPOSED",
        "El sindicato no ha pedido una semana más corta. | not PROPOSED",
        "Nadie ha solicitado un recuento. | not PROPOSED",
        "El puerto cerrará en mayo. | PLANNED",
        "La empresa va a abrir una segunda planta. | PLANNED",
        "El ejército planea salir del valle en junio. | PLANNED",
        "El ayuntamiento tiene previsto vender el molino. | PLANNED",
        "La obra será inaugurada en otoño. | PLANNED",
        "La mina abrirá si el Congreso aprueba el permiso. | PLANNED",
        "El puerto no cerrará en mayo. | not PLANNED",
        "No hay planes de cerrar la escuela. | not PLANNED",
        "El ejército no planea salir del valle. | not PLANNED",
        "Ambas partes acordaron un precio. | AGREED",
        "El Senado aprobó el permiso el lunes. | AGREED",
        "Los dos puertos alcanzaron un acuerdo. | AGREED",
        "El plan de cierre fue aprobado. | AGREED",
        "Las partes no han acordado un precio. | not AGREED",
        "El Senado no ha aprobado el permiso. | not AGREED",
        "Las partes siguen sin acordar un precio. | not AGREED",
        "La reunión terminó sin acuerdo. | not AGREED",
        "No hay acuerdo con los acreedores. | not AGREED",
        "El ministro rehusó firmar la orden. | not AGREED",
        "Ningún acuerdo ha sido firmado. | not AGREED",
        "Las obras del puente han comenzado. | UNDER_WAY",
        "Las reparaciones están en marcha. | UNDER_WAY",
        "Los equipos están limpiando la carretera. | UNDER_WAY",
        "Las obras no han comenzado. | not UNDER_WAY",
        "Las reparaciones no están en marcha. | not UNDER_WAY",
        "El puente cayó al puerto. | DONE",
        "La empresa vendió el molino en marzo. | DONE",
        "El puerto fue cerrado el lunes. | DONE",
        "El puente, que podría haberse reparado, cayó el lunes. | DONE",
        "Cuando el consejo planeaba un peaje, los conductores bloquearon la vía. | DONE",
        "El puente no cayó. | not DONE",
        "La empresa nunca vendió el molino. | not DONE",
        "Nadie salió del puerto. | not DONE",
        "No solo cerró el puerto el lunes. | DONE",
        "Si sube el viento, el barco se queda en puerto. | CONSIDERED"
      })
  void laFaseEsLaDeLaAccionPrincipal(String text, String told) {
    assertThat(told("es", Role.BODY, text)).as(text).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Port to close in May | PLANNED",
        "en | Talks under way on ferry deal | UNDER_WAY",
        "en | Council approves second bridge | AGREED",
        "en | Toll considered for harbour tunnel | CONSIDERED",
        "en | Old mill sold to brewery | DONE",
        "es | El puerto, a punto de cerrar | PLANNED",
        "es | Obras en marcha en el túnel | UNDER_WAY",
        "es | El Senado aprueba un segundo puente | AGREED"
      })
  void headlinesTellStagesWithoutAuxiliaries(String language, String text, String told) {
    assertThat(told(language, Role.HEADLINE, text)).as(text).isEqualTo(told);
  }

  @Test
  void whatIsDeniedKeepsItsOwnStage() {
    assertThat(told("en", Role.BODY, "The ministry denied that it plans to close the port.")).isEqualTo("PLANNED");
    assertThat(told("es", Role.BODY, "El ministerio negó que planee cerrar el puerto.")).isEqualTo("PLANNED");
  }

  @Test
  void whatIsAskedForIsNoFartherThanThat() {
    assertThat(told("en", Role.BODY, "The mayor urged that the port be closed.")).isEqualTo("PROPOSED");
    assertThat(told("en", Role.BODY, "The mayor said that the port was closed.")).isEqualTo("DONE");
    assertThat(told("es", Role.BODY, "La alcaldesa pidió que el puerto cierre.")).isEqualTo("PROPOSED");
    assertThat(told("es", Role.BODY, "La alcaldesa dijo que el puerto cerró el lunes.")).isEqualTo("DONE");
  }

  @Test
  void wordsWithoutAVerbTellNoStage() {
    assertThat(told("en", Role.HEADLINE, "The long winter of the ferry captain")).isEqualTo("-");
  }
}
