package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Article;

class FormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WHOLE | Norhaven is seeking permission to fly unarmed surveillance drones from a disused airstrip",
        "WHOLE | The captain ignored two storm warnings from the harbour master",
        "WHOLE | In May the ministry was asked to explain",
        "LEANING | he helped the mayor avoid the inquiry",
        "LEANING | was the small favour that he got",
        "LEANING | if the captain is asked to talk to the inquiry",
        "FRAGMENT | on possible strikes in the harbour",
        "WHOLE | the ministry said it was \u201cnothing new\u201d at all",
        "FRAGMENT | nothing is going to change,\u201d one",
        "FRAGMENT | the warning of the harbour master"
      })
  void english(Form form, String words) {
    assertThat(of(Written.english("Coast Wire", "", "Ferry", words + "."))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WHOLE | El capit\u00e1n ignor\u00f3 dos advertencias de tormenta",
        "WHOLE | Los oficiales de Quilaro conservar\u00edan el mando de la pista",
        "LEANING | atribuye la versi\u00f3n a dos funcionarios",
        "FRAGMENT | Preguntado por la reuni\u00f3n",
        "FRAGMENT | usar la pista de Punta Serral"
      })
  void spanish(Form form, String words) {
    assertThat(of(Written.spanish("El Muelle", "", "Transbordador", words + "."))).isEqualTo(form);
  }

  private static Form of(Article article) {
    return Form.of(article, article.span(article.blocks().get(1).begin(), article.text().length() - 1));
  }
}
