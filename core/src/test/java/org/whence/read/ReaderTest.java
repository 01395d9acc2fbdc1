package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Certainty;
import org.whence.model.Check;
import org.whence.model.Commitment;
import org.whence.model.Language;
import org.whence.model.Quantity;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Stance;
import org.whence.model.Statement;

class ReaderTest {

  private static Reading read(String language, String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      blocks.add(new Block(at, at + paragraph.length(), Role.BODY, "paragraph"));
      at += paragraph.length() + 2;
    }
    Article article =
        new Article(
            ArticleId.of(null, null, null, text), "test", text, blocks, new Language(language), null, null, null, null, List.of(), List.of());
    return new Reader().read(article);
  }

  private static List<String> lines(Reading reading) {
    List<String> lines = new ArrayList<>();
    for (Attribution a : reading.attributions()) {
      lines.add(words(reading, a.sourceSpans()) + " | " + words(reading, a.cue()) + " | " + words(reading, a.content()));
    }
    return lines;
  }

  private static String words(Reading reading, List<Span> spans) {
    return String.join(" .. ", spans.stream().map(reading.article()::words).toList());
  }

  private static Attribution only(String language, String text) {
    Reading reading = read(language, text);
    assertThat(reading.attributions()).as(String.join("\n", lines(reading))).hasSize(1);
    return reading.attributions().get(0);
  }

  @Test
  void whoDeclinesToSayIsOneWhoCanBeAsked() {
    String text = "The Roads Authority said it had received an inspection report in May that recommended a lower limit. It declined to say why.";
    Reading reading = read("en", text);
    assertThat(reading.attributions()).extracting(a -> a.source().name()).containsExactly(
        "The Roads Authority", "an inspection report in May", "The Roads Authority");
  }

  @Test
  void theSpokespersonIsTheOneWhoSpokeBefore() {
    Reading reading = read("en", "\"The pier is safe,\" a spokesman for Coldharbour Ferries said. \"We will open it in May,\" the spokesman said.");
    assertThat(reading.attributions()).extracting(a -> a.source().name()).containsExactly(
        "a spokesman for Coldharbour Ferries", "a spokesman for Coldharbour Ferries");
  }

  @Test
  void theHolderOfAnOfficeNeedNotHaveSpokenBefore() {
    Reading reading = read("en", "Mayor Edda Brandreth met the pilots on Monday. \"The pier is safe,\" the mayor said.");
    assertThat(reading.attributions()).extracting(a -> a.source().name()).containsExactly("Edda Brandreth");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Ann Lee said that the bridge was safe.; Ann Lee | said | that the bridge was safe",
        "en; The bridge was safe, Ann Lee said on Monday.; Ann Lee | said | The bridge was safe",
        "en; The bridge was safe, said Ann Lee, the harbour minister.; Ann Lee, the harbour minister | said | The bridge was safe",
        "en; According to two officials, the vote is off.; two officials | According to | the vote is off",
        "en; The vote is off, according to a person familiar with the talks.; a person familiar with the talks | according to | The vote is off",
        "en; The vote is off, according to a person briefed on the talks.; a person briefed on the talks | according to | The vote is off",
        "en; Ann Lee, the harbour minister, said the port would close.; Ann Lee, the harbour minister | said | the port would close",
        "en; The source, who declined to be named, said the joint was key.; The source, who declined to be named | said | the joint was key",
        "en; The ministry did not immediately respond to a request for comment.; The ministry | did not immediately respond | to a request for"
            + " comment",
        "en; The company declined to comment.; The company | declined to comment | ",
        "en; The ministry denied the report.; The ministry | denied | the report",
        "en; The Alder Times reported, citing two officials, that the vote is off.; The Alder Times | reported | that the vote is off",
        "en; The Alder Times said, citing A, B and one who was there, that all is off.; The Alder Times | said | that all is off",
        "en; The vote is off, a deckhand told the Alder Times on condition of anonymity.; a deckhand | told | The vote is off",
        "en; A nurse told the Alder Evening News that the vote is off, asking not to be named.; A nurse | told | that the vote is off",
        "en; The vote is off, a letter to members shows.; a letter to members | shows | The vote is off",
        "es; El puente no era seguro, dijeron cinco caldereros a El Faro Rojo.; cinco caldereros | dijeron | El puente no era seguro",
        "es; La ministra Ana Lee dijo que el puente era seguro.; La ministra Ana Lee | dijo | que el puente era seguro",
        "es; El puente era seguro, según fuentes del caso.; fuentes del caso | según | El puente era seguro",
        "es; De acuerdo con la comisión, el carril estaba roto.; la comisión | De acuerdo con | el carril estaba roto",
        "es; «El puente es seguro», aseguró Ana Lee.; Ana Lee | aseguró | «El puente es seguro»",
        "es; El ministerio no respondió de inmediato a las preguntas.; El ministerio | no respondió | de inmediato a las preguntas",
        "es; La empresa declinó hacer comentarios.; La empresa | declinó hacer comentarios | ",
      })
  void eachWayOfSpeakingIsFound(String language, String text, String expected) {
    Reading reading = read(language, text);
    assertThat(lines(reading)).contains(expected == null ? "" : expected.endsWith("|") ? expected + " " : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All went according to plan.",
        "She added sugar to the mix.",
        "The clock told the hours.",
        "A report was filed on Monday.",
        "The garden has two sources of nitrogen.",
        "The ferry left the harbour at noon.",
      })
  void falseFriendsAreNoAttributions(String text) {
    assertThat(lines(read("en", text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"El plan avanzó según lo previsto.", "El reloj dio las nueve.", "Se presentó un informe el lunes.",
      "Hay dos fuentes de nitrógeno."})
  void falsosAmigosAreNoAttributions(String text) {
    assertThat(lines(read("es", text))).isEmpty();
  }

  @Test
  void pronounsMeanTheLastSpeaker() {
    Reading reading = read("en", "Minister Ann Lee said the port was shut. She added that it would reopen.");
    assertThat(reading.attributions().get(1).source().name()).isEqualTo("Ann Lee");
  }

  @Test
  void aDroppedSpanishSubjectIsTheLastSpeaker() {
    Reading reading = read("es", "La ministra Ana Lee dijo que el puerto cerró. Añadió que volverá a abrir.");
    assertThat(reading.attributions().get(1).source().name()).isEqualTo("Ana Lee");
    assertThat(reading.attributions().get(1).sourceSpans()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; A spokeswoman for Prime Minister Halden Roe said the port was shut.; A spokeswoman for Prime Minister Halden Roe",
        "en; A spokesman for Mayor Edda Brandreth did not respond to a request for comment.; A spokesman for Mayor Edda Brandreth",
        "es; Un portavoz del alcalde Juan Gil dijo que el puerto estaba cerrado.; Un portavoz del alcalde Juan Gil",
      })
  void whoSpeaksForSomebodyIsNotThem(String language, String text, String office) {
    assertThat(only(language, text).source()).isEqualTo(new Source.Office(office));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A lawyer for Senator Ann Lee said the port was shut.; A lawyer for Senator Ann Lee",
        "An aide to President Halden Roe said the port was shut.; An aide to President Halden Roe",
      })
  void whoWorksForSomebodyStaysUnnamed(String text, String words) {
    assertThat(only("en", text).source()).isEqualTo(new Source.Unnamed(words, org.whence.model.Count.exactly(1), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The spokesman for the harbour, Ann Lee, said the port was shut.", "Ministry spokeswoman Ann Lee said the port was shut.",
      "Minister of Health Ann Lee said the port was shut.", "Mayor Ann Lee said the port was shut."})
  void aSpokesmansOwnNameIsTheirs(String text) {
    assertThat(only("en", text).source()).isInstanceOfSatisfying(Source.Person.class, person -> assertThat(person.name()).isEqualTo("Ann Lee"));
  }

  @Test
  void unnamedSourcesAreCounted() {
    Source source = only("en", "Two current and two former officials said the deal was done.").source();
    assertThat(source).isInstanceOfSatisfying(Source.Unnamed.class, u -> assertThat(u.count()).isNotNull().satisfies(c -> {
      assertThat(c.atLeast()).isEqualTo(4);
      assertThat(c.atMost()).isEqualTo(4);
    }));
  }

  @Test
  void aBarePluralGivesNoNumber() {
    Source source = only("en", "Officials said the deal was done.").source();
    assertThat(source).isInstanceOfSatisfying(Source.Unnamed.class,
        u -> assertThat(u.count()).isNotNull().satisfies(c -> assertThat(c.isExact()).isFalse()));
  }

  @Test
  void theOutletSpokenToIsTheWayItCame() {
    Attribution attribution = only("en", "A senior official told Reuters that the vote was off.");
    assertThat(attribution.via()).isEqualTo("Reuters");
    assertThat(attribution.source()).isInstanceOf(Source.Unnamed.class);
  }

  @Test
  void aReportCitesItsSource() {
    Reading reading = read("en", "The state plans to sell the port, Reuters reported on Thursday, citing three officials.");
    Attribution report = reading.attributions().get(0);
    Attribution cited = reading.attributions().get(1);
    assertThat(report.source()).isEqualTo(new Source.Report("Reuters", true));
    assertThat(cited.parent()).isEqualTo(report.id());
    assertThat(cited.via()).isEqualTo("Reuters");
    assertThat(reading.statements().get(0).attributions()).containsExactly(cited.id(), report.id());
    assertThat(reading.statements().get(0).certainty()).isEqualTo(Certainty.UNNAMED_SOURCE);
  }

  @Test
  void twoWhoKeepSilentAreTwo() {
    Reading reading = read("en", "The Harbour Board and the transport ministry did not respond.");
    assertThat(reading.checks()).extracting(Check::who).containsExactly("The Harbour Board", "the transport ministry");
    assertThat(reading.checks()).extracting(Check::kind).containsOnly(Check.Kind.DID_NOT_RESPOND);
  }

  @Test
  void twoPlacesBeforeOneNounBelongTogether() {
    Reading reading = read("en", "The Post could not verify the account and U.S. and Mexican officials did not respond.");
    assertThat(reading.checks()).extracting(Check::who).contains("U.S. and Mexican officials").doesNotContain("Mexican officials");
  }

  @Test
  void anAsideInBracketsIsNobody() {
    Reading reading = read("en", "The ministry (which runs the port) did not respond.");
    assertThat(reading.checks()).extracting(Check::who).containsExactly("The ministry");
  }

  @Test
  void silenceIsNotGivenToTheSpeakerBefore() {
    Reading reading = read("en", "Two officials said the bridge will close. Did not respond to a request for comment.");
    assertThat(reading.checks()).isEmpty();
  }

  @Test
  void whatCouldNotBeVerifiedIsACheck() {
    Reading reading = read("en", "Reuters could not independently verify the account.");
    assertThat(reading.checks()).singleElement().satisfies(c -> {
      assertThat(c.kind()).isEqualTo(Check.Kind.COULD_NOT_VERIFY);
      assertThat(c.byWhom()).isEqualTo("Reuters");
      assertThat(c.described()).isTrue();
    });
  }

  @Test
  void praiseOfItsOwnCheckingIsOnlyAsserted() {
    assertThat(read("en",
        "All facts have been cross-checked by our desk.").checks()).singleElement().satisfies(c -> assertThat(c.described()).isFalse());
  }

  @Test
  void aDenialDeniesItsContent() {
    Statement statement = read("en", "The minister denied that the port would close.").statements().get(0);
    assertThat(statement.stance()).isEqualTo(Stance.DENIES);
    assertThat(statement.commitment()).isEqualTo(Commitment.DENIED);
  }

  @Test
  void theArticlesOwnVoiceStatesFacts() {
    Statement statement = read("en", "The bridge fell on Monday.").statements().get(0);
    assertThat(statement.attributions()).isEmpty();
    assertThat(statement.certainty()).isEqualTo(Certainty.STATED_AS_FACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Ministers are considering a ban on night ferries.; CONSIDERED",
        "en; The state is seeking permission for raids.; PROPOSED",
        "en; The port will close in May.; PLANNED",
        "en; Both sides have agreed on a price.; AGREED",
        "en; Work on the bridge has begun.; UNDER_WAY",
        "en; The bridge fell into the harbour.; DONE",
        "es; El gobierno estudia prohibir los barcos nocturnos.; CONSIDERED",
        "es; El puerto cerró el lunes.; DONE",
      })
  void theStageIsTheLeastCommittedMarker(String language, String text, Stage stage) {
    Statement statement = read(language, text).statements().get(0);
    assertThat(statement.progress()).isNotNull();
    assertThat(statement.progress().stage()).isEqualTo(stage);
  }

  @Test
  void aWordThatOnlyEndsLikeARatioIsNoNumber() {
    assertThat(read("en", "The pipe joins a manifold.").statements().get(0).quantities()).isEmpty();
  }

  @Test
  void aColonAfterACountTellsWhatWasCounted() {
    assertThat(wordings("El informe apunta a dos causas: la helada o la edad.")).contains("a dos causas: la helada o la edad");
    assertThat(wordings("El informe apunta a la helada: las grúas pararon.")).contains("a la helada");
  }

  private static List<String> wordings(String text) {
    Reading reading = read("es", text);
    return reading.statements().stream().map(s -> reading.article().words(s.wording())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; At least 39 people died.; 39; ; ; people",
        "en; Between 250,000 and 300,000 voters stayed away.; 250000; 300000; ; voters",
        "en; Costs rose 4.6% in May.; 4.6; 4.6; %; ",
        "en; Injuries met 19.0% of crews.; 19.0; 19.0; %; ",
        "en; The costs rose threefold.; 3; 3; times; ",
        "es; Murieron 1.234 personas.; 1234; 1234; ; personas",
        "es; El riesgo subió un 4,6 %.; 4.6; 4.6; %; ",
      })
  void quantitiesHaveBoundsAndUnits(String language, String text, String low, String high, String unit, String counted) {
    List<Quantity> quantities = read(language, text).statements().get(0).quantities();
    assertThat(quantities).as(text).singleElement().satisfies(q -> {
      assertThat(q.low()).isEqualByComparingTo(low);
      assertThat(q.high() == null ? null : q.high().toPlainString()).isEqualTo(high);
      assertThat(q.unit()).isEqualTo(unit);
      assertThat(q.counted()).isEqualTo(counted);
    });
  }

  @Test
  void evidenceLiesInsideTheArticle() {
    Random random = new Random(7);
    String[] parts = {"\u201c", "\u201d", "said", "Ann Lee", "officials", ",", ".", "according to", "that", "\"", " \n\n ", "who", "and",
        "told Reuters", "not", "39"};
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      Reading reading = read(round % 2 == 0 ? "en" : "es", text.toString());
      int end = text.length();
      reading.attributions().forEach(a -> {
        assertThat(a.cue()).allMatch(s -> s.end() <= end);
        assertThat(a.content()).allMatch(s -> s.end() <= end && !s.isEmpty());
      });
      assertThat(reading.statements()).allMatch(s -> s.wording().end() <= end && !s.wording().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "\uD800", "\uDC00 said", "said", "\u202Esaid that", "...", "\"\"\"\"", "a b c d said said said said"})
  void anyTextIsRead(String text) {
    assertThat(read("en", text)).isNotNull();
    assertThat(read("es", text)).isNotNull();
    assertThat(read("ar", text)).isNotNull();
  }

  @Test
  void greatTextsAreRead() {
    assertThat(read("en", "\"".repeat(100_000))).isNotNull();
    assertThat(read("en", "said ".repeat(50_000))).isNotNull();
    assertThat(read("en", "x".repeat(2_000_000))).isNotNull();
  }
}
