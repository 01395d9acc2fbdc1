package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Role;

/** Each thing that one sentence puts forward is a statement, where the words let it stand alone. */
class CoordinationTest {

  private static List<String> statements(String language, String text) {
    List<Block> blocks = List.of(new Block(0, text.length(), Role.BODY, "paragraph"));
    Article article =
        new Article(
            ArticleId.of(null, null, null, text), "test", text, blocks, new Language(language), null, null, null, null, List.of(), List.of());
    Reading reading = new Reader().read(article);
    return reading.statements().stream().map(statement -> article.words(statement.wording())).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; Officials said the raid on the port began at dawn and that three men were held.; the raid on the port began at dawn | three men were held",
    "en; The minister said that the port was safe, that the crane had been checked and that no worker was hurt.; the port was safe | the crane had"
        + " been checked | no worker was hurt",
    "en; The bridge was closed on Monday, the Harrow Gazette reported, and two ferries were turned back, according to Reuters.; The bridge was closed"
        + " on Monday | two ferries were turned back",
    "en; The ministry confirmed the raid and said three were held.; the raid | three were held",
    "en; The mayor said the bridge had been closed, but the ferry was still running.; the bridge had been closed | the ferry was still running",
    "en; The bridge was closed on Monday, and two ferries were turned back.; The bridge was closed on Monday | two ferries were turned back",
    "es; Los funcionarios dijeron que la redada comenzó al amanecer y que tres hombres fueron detenidos.; la redada comenzó al amanecer | tres"
        + " hombres fueron detenidos",
    "es; El ministro dijo que el puerto era seguro, que la grúa había sido revisada y que ningún trabajador resultó herido.; el puerto era seguro |"
        + " la grúa había sido revisada | ningún trabajador resultó herido",
    "es; El puente fue cerrado, informó la Gaceta de Harrow, y dos barcos regresaron, según Reuters.; El puente fue cerrado | dos barcos regresaron"
  })
  void eachThingIsAStatement(String language, String text, String expected) {
    assertThat(String.join(" | ", statements(language, text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; Police said the driver was drunk and had fled the scene.; the driver was drunk and had fled the scene",
    "en; Police said the driver was drunk and that he had fled the scene.; the driver was drunk and that he had fled the scene",
    "en; Officials said the bridge would close and the ferry would stop if the river rose.; the bridge would close and the ferry would stop if the"
        + " river rose",
    "en; Aides said it was not true that the bridge fell and that the ferry sank.; it was not true that the bridge fell and that the ferry sank",
    "en; Police said the mayor and the governor were hurt.; the mayor and the governor were hurt",
    "en; The company denied that the valve leaked and the pump failed.; the valve leaked and the pump failed",
    "en; The toll rose to nine after a boy died and a girl drowned.; The toll rose to nine after a boy died and a girl drowned",
    "es; La policía dijo que el conductor estaba ebrio y había huido del lugar.; el conductor estaba ebrio y había huido del lugar",
    "es; El alcalde dijo que si llueve el puente se cierra y el barco no sale.; llueve el puente se cierra y el barco no sale"
  })
  void whatLeansOnWhatStandsBeforeIsNotParted(String language, String text, String expected) {
    assertThat(statements(language, text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; This report is based on interviews and confirmed statements from ministry sources.",
    "es; Esta nota se basa en entrevistas y en lo que confirmaron fuentes del ministerio."
  })
  void whatAnArticleSaysOfItselfIsNoStatement(String language, String text) {
    assertThat(statements(language, text)).isEmpty();
  }
}
