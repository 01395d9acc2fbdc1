package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Quantity;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Statement;

/** Numbers: bounds ("..", open on a side where nothing bounds it), unit, what is counted, "@" the time they are given for, "by" whose count it is. */
class QuantitiesTest {

  private static Reading read(String language, String text) {
    Article article =
        new Article(
            ArticleId.of(null, null, null, text), "test", text, List.of(new Block(0, text.length(), Role.BODY, "paragraph")), new Language(language),
            null, null, Moment.day("2026-01-17", LocalDate.of(2026, 1, 17)), null, List.of(), List.of());
    return new Reader().read(article);
  }

  private static String quantities(String language, String text) {
    Reading reading = read(language, text);
    List<String> out = new ArrayList<>();
    for (Statement statement : reading.statements()) {
      for (Quantity q : statement.quantities()) {
        String low = q.lowOpen() ? "" : q.low().toPlainString();
        String high = q.high() == null ? "" : q.high().toPlainString();
        out.add((low.equals(high) ? low : low + ".." + high) + (q.unit() == null ? "" : " " + q.unit()) + (q.counted() == null ? ""
            : " " + q.counted()) + (q.asOf() == null ? "" : " @ " + reading.article().words(q.asOf().span())) + (q.countedBy() == null ? ""
            : " by " + reading.article().words(q.countedBy())));
      }
    }
    return String.join(" / ", out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          At least 39 people died.; 39.. people
          More than 39 people died.; 39.. people
          No fewer than 39 people died.; 39.. people
          Some 39 people died.; 39 people
          Nearly 300 people died.; 300 people
          Up to 300 people died.; ..300 people
          Fewer than 300 people died.; ..300 people
          No more than 300 people died.; ..300 people
          Between 20 and 30 people died.; 20..30 people
          Between two and three million people fled.; 2000000..3000000 people
          A fleet of 20-30 boats fled.; 20..30 boats
          Two hundred people died.; 200 people
          Twenty-five people died.; 25 people
          Two hundred and five people died.; 205 people
          A dozen people died.; 12 people
          More than a dozen people died.; 12.. people
          Half a million people fled.; 500000 people
          Dozens of people died.; 24.. people
          Hundreds of boats fled.; 200.. boats
          The yard lost $5 million.; 5000000 $
          The yard lost at least $5 million.; 5000000.. $
          The yard lost US$ 5 million.; 5000000 $
          The yard lost 5 million dollars.; 5000000 $
          The yard lost €3.4bn.; 3400000000 €
          The yard lost 300 euros.; 300 €
          Prices rose 4.6 per cent.; 4.6 %
          Prices rose 2 percentage points.; 2 points
          The toll doubled to 1,200 people or more.; 1200.. people
          The risk rose threefold.; 3 times
          As of Tuesday, 39 people had died.; 39 people @ Tuesday
          By Tuesday 39 people had died.; 39 people @ Tuesday
          The ministry said that 39 people had died.; 39 people by The ministry
          At least 39 people died, according to the ministry.; 39.. people by the ministry
          The talks lasted three years.; 3 years
          """)
  void englishNumbers(String text, String expected) {
    assertThat(quantities("en", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The boat sank on Jan. 3.",
        "The boat sank in 2014.",
        "The boat sank three months ago.",
        "The boat left at 20:30 sharp.",
        "She finished third in the race.",
        "He came 3rd in the race.",
        "The court struck down Article 5 of the law.",
        "Flight 447 was lost over the sea.",
        "The 1990s were good to the port.",
        "One should not believe the mayor.",
        "The pipe joins a manifold.",
        "The boat sank in the past two years.",
      })
  void datesOrdinalsAndNamesAreNoQuantities(String text) {
    assertThat(quantities("en", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Al menos 39 personas murieron.; 39.. personas
          Más de 39 personas murieron.; 39.. personas
          Unas 300 personas murieron.; 300 personas
          Casi 300 personas murieron.; 300 personas
          Hasta 300 personas murieron.; ..300 personas
          Menos de 300 personas murieron.; ..300 personas
          No más de 300 personas murieron.; ..300 personas
          Entre 20 y 30 personas murieron.; 20..30 personas
          Murieron entre veinte y treinta personas.; 20..30 personas
          Murieron doscientas personas.; 200 personas
          Murieron treinta y cinco personas.; 35 personas
          Murieron dos mil quinientas personas.; 2500 personas
          Murió una treintena de personas.; 30 personas
          Murió más de una docena de personas.; 12.. personas
          Murieron decenas de personas.; 20.. personas
          Huyeron miles de personas.; 2000.. personas
          Huyó un millón de personas.; 1000000 personas
          El astillero perdió 5 millones de euros.; 5000000 €
          El astillero perdió 20.000 millones de dólares.; 20000000000 $
          El astillero perdió 300 €.; 300 €
          El astillero perdió unos 1.400 millones de US$.; 1400000000 $
          Los precios subieron un 4,6 %.; 4.6 %
          Los precios subieron un 4,6 por ciento.; 4.6 %
          Los precios subieron dos puntos porcentuales.; 2 points
          El riesgo es 3 veces mayor.; 3 times
          Hasta el lunes habían muerto 39 personas.; 39 personas @ el lunes
          Por ahora han muerto 39 personas.; 39 personas @ ahora
          El ministerio dijo que murieron 39 personas.; 39 personas by El ministerio
          Murieron 39 personas, según el ministerio.; 39 personas by el ministerio
          La huelga duró tres años.; 3 años
          """)
  void spanishNumbers(String text, String expected) {
    assertThat(quantities("es", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El barco se hundió el 3 de enero.",
        "El barco se hundió en 2014.",
        "El barco se hundió hace tres meses.",
        "El barco salió a las 20:30 horas.",
        "Llegó tercero a la meta.",
        "El tribunal anuló el artículo 5 de la ley.",
        "El vuelo 447 se perdió en el mar.",
        "Los años 90 fueron buenos para el puerto.",
        "Una mujer habló en el muelle.",
        "El barco se hundió en los últimos dos años.",
      })
  void spanishDatesOrdinalsAndNamesAreNoQuantities(String text) {
    assertThat(quantities("es", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void inAnyTextBoundsAreInOrderAndSpansInside(int seed) {
    Random random = new Random(seed);
    String[] parts = {"two", "hundred", "and", "thousand", "million", "39", "1.234,5", "9".repeat(30), "$", "€", "%", "between", "entre", "y", "mil",
        "treinta", "at least", "hasta", "dozens", "of", "people", "a", "dozen", "half", "died", ".", "-", "20", "threefold", "m", "3bn",
        "or more", "por ciento"};
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder("The quay ");
      for (int i = 0; i < 30; i++) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(6) == 0 ? "" : " ");
      }
      Reading reading = read(round % 2 == 0 ? "en" : "es", text.toString());
      for (Statement statement : reading.statements()) {
        int at = 0;
        for (Quantity q : statement.quantities()) {
          assertThat(q.high() == null || q.high().compareTo(q.low()) >= 0).as(text.toString()).isTrue();
          assertThat(q.span().begin()).isGreaterThanOrEqualTo(at);
          assertThat(statement.sentence().contains(q.span())).as(text.toString()).isTrue();
          at = q.span().end();
        }
      }
    }
  }
}
