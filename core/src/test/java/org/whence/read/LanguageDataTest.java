package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;

/** A third language is data: Portuguese is read by a small pack and a small tagger that lie among the resources of the tests, and by no code. */
class LanguageDataTest {

  private static Reading read(String language, String text) {
    List<Block> blocks = List.of(new Block(0, text.length(), Role.BODY, "paragraph"));
    return new Reader().read(
        new Article(
            ArticleId.of(null, null, null, text), "test", text, blocks, new Language(language), null, null, null, null, List.of(), List.of()));
  }

  private static List<String> lines(Reading reading) {
    List<String> lines = new ArrayList<>();
    for (Attribution a : reading.attributions()) {
      lines.add((words(reading, a.sourceSpans()) + " | " + words(reading, a.cue()) + " | " + words(reading, a.content())).strip());
    }
    return lines;
  }

  private static String words(Reading reading, List<Span> spans) {
    return String.join(" .. ", spans.stream().map(reading.article()::words).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "«A ponte é segura», afirmou a ministra Ana Prado.; a ministra Ana Prado | afirmou | «A ponte é segura»",
    "A ministra Ana Prado disse que a ponte era segura.; A ministra Ana Prado | disse | que a ponte era segura",
    "As engenheiras explicaram que a viga estava rota.; As engenheiras | explicaram | que a viga estava rota",
    "O carril estava solto, segundo dois engenheiros.; dois engenheiros | segundo | O carril estava solto",
    "De acordo com a comissão, o carril estava solto.; a comissão | De acordo com | o carril estava solto",
    "O governo não respondeu às perguntas.; O governo | não respondeu | às perguntas",
    "A empresa recusou comentar.; A empresa | recusou comentar |",
    "Um porta-voz negou que o porto fechasse.; Um porta-voz | negou | que o porto fechasse"
  })
  void eachWayOfSpeakingIsReadFromDataAlone(String text, String expected) {
    assertThat(lines(read("pt", text))).containsExactly(expected);
  }

  @Test
  void aDroppedSubjectIsTheLastSpeakerWhereTheLanguageDropsThem() {
    Reading reading = read("pt", "A ministra Ana Prado disse que o porto fechou. Acrescentou que a linha volta a abrir.");

    assertThat(reading.attributions()).hasSize(2);
    assertThat(reading.attributions().get(1).source().name()).isEqualTo("Ana Prado");
    assertThat(reading.attributions().get(1).sourceSpans()).isEmpty();
  }

  @Test
  void unnamedSourcesAreCounted() {
    Source source = read("pt", "Três funcionários disseram que o acordo falhou.").attributions().get(0).source();

    assertThat(source).isInstanceOfSatisfying(Source.Unnamed.class,
        u -> assertThat(u.count()).isNotNull().satisfies(c -> assertThat(c.atLeast()).isEqualTo(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A ponte foi construída em 1931.", "O plano avançou como previsto.", "Os comboios circulam à noite."})
  void whereNobodySpeaksNothingIsFound(String text) {
    assertThat(lines(read("pt", text))).isEmpty();
  }

  @Test
  void withoutAPackOfItsOwnALanguageIsReadAndNeverFails() {
    assertThat(lines(read("sv", "“Bron är säker”, sa Ann Lee. Det var allt."))).isNotNull();
  }
}
