package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Role;

class CommitmentTest {

  private static String commitments(String language, String text) {
    Article article =
        new Article(
            ArticleId.of(null, null, null, text), "test", text, List.of(new Block(0, text.length(), Role.BODY, "p")), new Language(language), null,
            null, null, null, List.of(), List.of());
    List<Attribution> all = new Reader().read(article).attributions();
    return all.isEmpty() ? "NONE" : all.stream().map(a -> a.commitment().toString()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Ledger could not independently verify the video. | COULD_NOT_VERIFY",
        "The agency was unable to confirm the account. | COULD_NOT_VERIFY",
        "The Ledger reported that the mill had burned. | REPORTED",
        "The lawsuit alleges that the mill was set on fire. | ALLEGED",
        "Two clerks alleged that the mayor took cash. | ALLEGED",
        "The union accused the firm of hiding the report. | ALLEGED",
        "The owner claims that the mill was empty. | CLAIMED",
        "The owner insisted that the mill was empty. | CLAIMED",
        "The lawyer argued that the order was void. | CLAIMED",
        "The owner said that the mill was empty. | SAID",
        "The mill was empty, the owner added. | SAID",
        "The mayor acknowledged that the dam had leaked. | CONFIRMED",
        "The coast guard warned that the ice was thin. | WARNED",
        "The agency cautioned that the count was early. | WARNED",
        "The bank estimated that forty jobs would go. | ESTIMATED",
        "The bank predicted that prices would fall. | ESTIMATED",
        "The port authority forecast that traffic would double. | ESTIMATED",
        "The ministry announced that the port would close. | ANNOUNCED",
        "The mayor declared that the strike was over. | ANNOUNCED",
        "The ministry confirmed that the port would close. | CONFIRMED",
        "The police verified that the video was real. | CONFIRMED",
        "The ministry denied that the port would close. | DENIED",
        "The mayor rejected the accusation. | DENIED",
        "The firm refuted the claim. | DENIED",
        "The firm disputed the figures. | DISPUTED",
        "The union contested the count. | DISPUTED",
        "The union disputes that the plant is safe. | DISPUTED",
        "Two engineers questioned the findings. | DISPUTED",
        "The engineer doubted that the weld had failed. | QUESTIONED",
        "Two engineers cast doubt on the account. | QUESTIONED",
        "The ministry declined to comment. | DECLINED_TO_COMMENT",
        "The mayor refused to comment on the report. | DECLINED_TO_COMMENT",
        "The owner would not comment. | DECLINED_TO_COMMENT",
        "The firm did not respond to a request for comment. | DID_NOT_RESPOND",
        "The owner could not be reached. | DID_NOT_RESPOND",
        "The mayor apologised for the delay. | APOLOGISED",
        "The newspaper apologized for the error. | APOLOGISED",
        "The newspaper retracted the story. | RETRACTED",
        "The ministry has not denied that the port would close. | SAID",
        "The port closed on Monday. | NONE",
        "The court cleared the road. | NONE",
        "The lawyer won the argument. | NONE"
      })
  void theCueSaysHowFarTheTextStandsBehindIt(String text, String commitments) {
    assertThat(commitments("en", text)).as(text).isEqualTo(commitments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La Gaceta no pudo verificar el vídeo. | COULD_NOT_VERIFY",
        "La agencia no ha podido confirmar el relato. | COULD_NOT_VERIFY",
        "El diario informó de que el molino ardió. | REPORTED",
        "La Gaceta publicó que el molino ardió. | REPORTED",
        "La vecina denunció que el molino fue incendiado. | ALLEGED",
        "El sindicato acusó a la empresa de ocultar el informe. | ALLEGED",
        "El dueño sostiene que el molino estaba vacío. | CLAIMED",
        "El abogado alegó que la orden era nula. | CLAIMED",
        "El dueño insistió en que el molino estaba vacío. | SAID",
        "El dueño dijo que el molino estaba vacío. | SAID",
        "La alcaldesa reconoció que la presa perdía agua. | CONFIRMED",
        "El molino estaba vacío, añadió el dueño. | SAID",
        "La guardia costera advirtió de que el hielo era fino. | WARNED",
        "Los bomberos alertaron de que el recuento era provisional. | WARNED",
        "El banco estima que se perderán cuarenta empleos. | ESTIMATED",
        "El banco calcula que los precios bajarán. | ESTIMATED",
        "El banco prevé que los precios bajen. | ESTIMATED",
        "El ministerio anunció que el puerto cerrará. | ANNOUNCED",
        "El gobierno proclamó que la huelga había terminado. | ANNOUNCED",
        "El ministerio confirmó que el puerto cerrará. | CONFIRMED",
        "La policía corroboró que el vídeo era auténtico. | CONFIRMED",
        "El ministerio negó que el puerto vaya a cerrar. | DENIED",
        "La empresa desmintió la acusación. | DENIED",
        "La alcaldesa rechazó la acusación. | DENIED",
        "La empresa impugnó las cifras. | DISPUTED",
        "El sindicato rebatió las cifras. | DISPUTED",
        "Dos expertos cuestionaron las conclusiones. | DISPUTED",
        "La ingeniera duda que la soldadura fallara. | QUESTIONED",
        "Dos expertos pusieron en duda el relato. | QUESTIONED",
        "El ministerio declinó hacer comentarios. | DECLINED_TO_COMMENT",
        "La alcaldesa no quiso comentar el informe. | DECLINED_TO_COMMENT",
        "El dueño rehusó comentar. | DECLINED_TO_COMMENT",
        "La empresa no respondió a las preguntas. | DID_NOT_RESPOND",
        "El dueño no contestó a las llamadas. | DID_NOT_RESPOND",
        "La alcaldesa se disculpó por el retraso. | APOLOGISED",
        "La alcaldesa pidió disculpas por el retraso. | APOLOGISED",
        "El diario rectificó la noticia. | RETRACTED",
        "El ministro se retractó de sus palabras. | RETRACTED",
        "El ministerio no negó que el puerto vaya a cerrar. | SAID",
        "El ministerio no confirmó que el puerto vaya a cerrar. | QUESTIONED",
        "El puerto cerró el lunes. | NONE",
        "El abogado ganó el pleito. | NONE"
      })
  void laVozDiceHastaDondeLlegaElTexto(String text, String commitments) {
    assertThat(commitments("es", text)).as(text).isEqualTo(commitments);
  }
}
