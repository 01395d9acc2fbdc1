package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Utterance;

/** To whom, when and where a thing was said. Expected: "to X, when Y, where Z" in that order; "bare" where the words give none. */
class UtterancesTest {

  private static String circumstances(String language, String text) {
    Article article =
        new Article(
            ArticleId.of(null, null, null, text), "test", text, List.of(new Block(0, text.length(), Role.BODY, "paragraph")), new Language(language),
            null, null, Moment.day("2026-01-17", LocalDate.of(2026, 1, 17)), null, List.of(), List.of());
    Reading reading = new Reader().read(article);
    assertThat(reading.attributions()).as(text).isNotEmpty();
    List<String> out = new ArrayList<>();
    Attribution first = reading.attributions().get(0);
    Utterance utterance = first.utterance();
    for (Span content : first.content()) {
      assertThat(utterance.where() == null || !content.overlaps(utterance.where())).isTrue();
      assertThat(utterance.when() == null || !content.overlaps(utterance.when().span())).isTrue();
    }
    if (utterance.addressee() != null) {
      out.add("to " + article.words(utterance.addressee()));
    }
    if (utterance.when() != null) {
      out.add("when " + article.words(utterance.when().span()));
    }
    if (utterance.where() != null) {
      out.add("where " + article.words(utterance.where()));
    }
    return out.isEmpty() ? "bare" : String.join(" / ", out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The mayor told reporters that the quay would close.; to reporters
          The mayor told the council on Tuesday that the quay would close.; to the council / when Tuesday
          Lena Moor said on Tuesday that the quay would close.; when Tuesday
          Lena Moor said Tuesday that the quay would close.; when Tuesday
          "The quay will close," Lena Moor said on Tuesday.; when Tuesday
          "The quay will close," said Lena Moor on Tuesday.; when Tuesday
          "The quay will close," Lena Moor said in a statement.; where in a statement
          Lena Moor said in a statement on Tuesday that the quay would close.; when Tuesday / where in a statement
          Lena Moor said on Tuesday in a statement that the quay would close.; when Tuesday / where in a statement
          Lena Moor said at a rally in Ohio that the quay would close.; where at a rally in Ohio
          Lena Moor said at a rally in Ohio on Tuesday that the quay would close.; when Tuesday / where at a rally in Ohio
          On Tuesday, Lena Moor said that the quay would close.; when Tuesday
          Lena Moor on Tuesday said that the quay would close.; when Tuesday
          In a statement, Lena Moor said that the quay would close.; where In a statement
          In a letter to the council, Lena Moor said that the quay would close.; where In a letter to the council
          Speaking at a rally in Ohio, Lena Moor said that the quay would close.; where at a rally in Ohio
          Lena Moor, speaking in Port Hale on Tuesday, said that the quay would close.; when Tuesday / where in Port Hale
          Lena Moor said to reporters that the quay would close.; to reporters
          Lena Moor told lawmakers at a hearing that the quay would close.; to lawmakers / where at a hearing
          Lena Moor told the council on Jan. 12 that the quay would close.; to the council / when Jan. 12
          The ministry said last week that the quay would close.; when last week
          The ministry announced yesterday that the quay would close.; when yesterday
          The ministry said in 2019 that the quay would close.; when 2019
          "It was a mistake," Lena Moor said during an interview with the Harbour Post.; where during an interview with the Harbour Post
          The ministry declined to comment on Tuesday.; when Tuesday
          Lena Moor said outside the court that the quay would close.; where outside the court
          """)
  void englishCircumstances(String text, String expected) {
    assertThat(circumstances("en", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Lena Moor said that the quay had burned on Tuesday.; bare
          Lena Moor said the quay burned at a rally in Ohio.; bare
          Lena Moor said that the quay would close.; bare
          Lena Moor, who resigned on Friday, said that the quay would close.; bare
          After the quay burned on Monday, Lena Moor said that it would close.; bare
          "We met in Ohio on Tuesday," Lena Moor said.; bare
          According to the ministry, the quay burned on Tuesday.; bare
          Lena Moor said in detail that the quay would close.; bare
          """)
  void whatIsSaidOrBelongsToAnotherVerbIsNoCircumstance(String text, String expected) {
    assertThat(circumstances("en", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          La alcaldesa dijo el martes que el muelle cerrará.; when el martes
          La alcaldesa dijo este martes a los periodistas que el muelle cerrará.; to los periodistas / when este martes
          El martes, la alcaldesa dijo que el muelle cerrará.; when El martes
          La alcaldesa dijo en un comunicado que el muelle cerrará.; where en un comunicado
          En un comunicado, la alcaldesa dijo que el muelle cerrará.; where En un comunicado
          La alcaldesa dijo en una rueda de prensa que el muelle cerrará.; where en una rueda de prensa
          La alcaldesa dijo el lunes en una rueda de prensa que el muelle cerrará.; when el lunes / where en una rueda de prensa
          La alcaldesa dijo en una rueda de prensa en Toledo que el muelle cerrará.; where en una rueda de prensa en Toledo
          «El muelle cerrará», dijo la alcaldesa el martes.; when el martes
          «El muelle cerrará», dijo la alcaldesa en una entrevista.; where en una entrevista
          «El muelle cerrará», dijo la alcaldesa ante los medios.; to los medios
          «El muelle cerrará», afirmó ayer la alcaldesa.; when ayer
          La alcaldesa afirmó ayer que el muelle cerrará.; when ayer
          La alcaldesa afirmó la semana pasada que el muelle cerrará.; when la semana pasada
          La alcaldesa explicó en Toledo que el muelle cerrará.; where en Toledo
          La alcaldesa explicó durante una visita a Toledo que el muelle cerrará.; where durante una visita a Toledo
          La alcaldesa aseguró el pasado jueves que el muelle cerrará.; when el pasado jueves
          El ministerio anunció hoy que el muelle cerrará.; when hoy
          El ministerio anunció el 3 de enero que el muelle cerrará.; when el 3 de enero
          La alcaldesa declaró ante el juez que el muelle cerrará.; to el juez
          La alcaldesa dijo que el muelle ardió el martes.; bare
          La alcaldesa dijo que el muelle cerrará.; bare
          La alcaldesa, que dimitió el viernes, dijo que el muelle cerrará.; bare
          «Nos vimos en Toledo el martes», dijo la alcaldesa.; bare
          Según el ministerio, el muelle ardió el martes.; bare
          """)
  void spanishCircumstances(String text, String expected) {
    assertThat(circumstances("es", text)).isEqualTo(expected);
  }

  @Test
  void theTimeOfASayingInsideAnotherIsItsOwn() {
    assertThat(circumstances("en", "Lena Moor said on Tuesday that the ministry had said in a statement that the quay would close."))
        .isEqualTo("when Tuesday");
  }
}
