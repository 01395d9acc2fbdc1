package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Commitment;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;

/** How the press says whose report a thing is, in outlets' names that stand in no list. */
class PressConstructionsTest {

  private static Reading read(String language, Role role, String text) {
    ArticleId id = ArticleId.of(null, null, null, text);
    List<Block> blocks = List.of(new Block(0, text.length(), role, "paragraph"));
    return new Reader().read(new Article(id, "test", text, blocks, new Language(language), null, null, null, null, List.of(), List.of()));
  }

  /** Sources with what they put forward, an outlet in angle brackets, the outlet they came through after an arrow. */
  private static List<String> told(Reading reading) {
    List<String> out = new ArrayList<>();
    reading.attributions().forEach(a -> {
      String content = String.join(" .. ", a.content().stream().map(reading.article()::words).toList());
      String name = a.source() instanceof Source.Report ? "<" + a.source().name() + ">" : a.source().name();
      out.add(name + (a.via() == null ? "" : " -> " + a.via()) + ": " + content);
    });
    return out;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | As first reported by the Tolland Mirror, the tunnel plan is dead. | <Tolland Mirror>: the tunnel plan is dead
      en | The tunnel plan is dead, per a report in the Tolland Mirror. | <Tolland Mirror>: The tunnel plan is dead
      en | The tunnel plan is dead, per officials. | officials: The tunnel plan is dead
      en | The tunnel plan is dead, Axolotl has learned. | <Axolotl>: The tunnel plan is dead
      en | Media reports said the tunnel plan is dead. | <Media reports>: the tunnel plan is dead
      en | Sources tell Axolotl that the tunnel plan is dead. | Sources -> Axolotl: that the tunnel plan is dead
      en | Two officials told Axolotl on condition of anonymity that the tunnel is shut. | Two officials -> Axolotl: that the tunnel is shut
      es | Según pudo saber La Brújula, el túnel está cerrado. | <La Brújula>: el túnel está cerrado
      es | El túnel está cerrado, según ha adelantado La Brújula. | <La Brújula>: El túnel está cerrado
      es | Como publicó La Brújula el lunes, el túnel está cerrado. | <La Brújula>: el túnel está cerrado
      es | Tal y como adelantó La Brújula, el túnel está cerrado. | <La Brújula>: el túnel está cerrado
      es | El ministro declaró a La Brújula que el túnel está cerrado. | El ministro -> La Brújula: que el túnel está cerrado
      """)
  void whoseReportItIs(String language, String text, String wanted) {
    assertThat(told(read(language, Role.BODY, text))).contains(wanted);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | He ate two apples per day, per child and per week. | per
      en | Putin told Trump that the road is shut, officials said on condition of anonymity. | Trump
      en | The mayor apologised on his radio show. | show
      en | The road is shut, the mayor said, as quoted by Norland's Fenwick Agency. | Norland
      es | Trabaja como dijo, sin prisa. | como
      """)
  void whatIsNoOutletStaysNone(String language, String text, String never) {
    Reading reading = read(language, Role.BODY, text);
    assertThat(reading.attributions()).noneMatch(a -> a.cue().stream().anyMatch(cue -> reading.article().words(cue).equals(never)));
    assertThat(reading.attributions()).noneMatch(a -> never.equals(a.via()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Tunnel plan is dead: report | <report>: Tunnel plan is dead
      en | Tunnel plan is dead - sources | sources: Tunnel plan is dead
      es | El túnel está cerrado: fuentes | fuentes: El túnel está cerrado
      """)
  void aHeadlineMayNameItsSourceLast(String language, String text, String wanted) {
    assertThat(told(read(language, Role.HEADLINE, text))).containsExactly(wanted);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Tunnel plan is dead - Corvane Clarion
      en | Tunnel plan: what the report says
      """)
  void thePageOwnNameIsNoSource(String language, String text) {
    assertThat(told(read(language, Role.HEADLINE, text))).noneMatch(line -> line.contains("Clarion") || line.endsWith(": Tunnel plan"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | Axolotl has not independently verified the documents. | has not independently verified
      es | Norpress no ha verificado de forma independiente los documentos. | no ha verificado
      """)
  void aCheckNotMadeIsNoVerification(String language, String text, String cue) {
    Reading reading = read(language, Role.BODY, text);
    assertThat(reading.attributions()).anySatisfy(a -> {
      assertThat(a.commitment()).isEqualTo(Commitment.COULD_NOT_VERIFY);
      assertThat(a.cue().stream().map((Span span) -> reading.article().words(span)).toList()).contains(cue);
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The mayor was quoted by the Tolland Mirror as saying that the tunnel is shut. | The mayor -> Tolland Mirror: that the tunnel is shut
      es | Según La Gaceta, que cita fuentes policiales, el túnel está cerrado. | <La Gaceta>: el túnel está cerrado
      """)
  void aQuotedQuotation(String language, String text, String wanted) {
    assertThat(told(read(language, Role.BODY, text))).contains(wanted);
  }
}
