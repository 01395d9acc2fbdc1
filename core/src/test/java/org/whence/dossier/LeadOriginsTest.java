package org.whence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.RawPage;
import org.whence.pipeline.Whence;

/** What an article's lead rests on is what it states: a report, the outlet itself, an office, a person, a journal. All names are invented. */
class LeadOriginsTest {

  private static final String REST = " The bridge was built in 1931, and boats pass under it.";

  private static List<String> origins(String language, String outlet, String text) {
    Article article = new Extractor().extract(RawPage.text("test", text + REST).by(outlet, "2031-06-04", language, "Bridge"));
    return new LeadOrigins(new Whence().traceArticles(List.of(article)).dossiers().getFirst()).of(article.id());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Gull News | The bridge will be closed in May, the Tern Daily reported. | Tern Daily",
    "en | Gull News | The bridge will close in May, according to reports from the Tern Daily and the Alder Courier. | Tern Daily, Alder Courier",
    "en | Gull News | The bridge will be closed in May, two officials told Gull News on condition of anonymity. | Gull News",
    "en | Gull News | The bridge will be closed in May, two officials told Gull News. The Tern Daily earlier reported it. | Tern Daily, Gull News",
    "en | Gull News | The bridge will be closed in May, the Transport Ministry said on Monday. | Transport Ministry",
    "en | Gull News | Ann Holm denied on Monday that the bridge will be closed in May. | Ann Holm",
    "en | Gull News | Bridges sink faster than was thought, a study found. It was published in the journal Bridges & Tides. | Bridges & Tides",
    "es | La Gaceta de Alba | El puente cerrará en mayo, según avanzó La Voz de Alba. | La Voz de Alba",
    "es | La Gaceta de Alba | Un borrador al que tuvo acceso La Voz de Alba señala que el puente cerrará en mayo. | La Voz de Alba",
  })
  void theLeadRestsOnWhatItStates(String language, String outlet, String text, String origins) {
    assertThat(origins(language, outlet, text).stream().map(name -> name.replaceFirst("^[Tt]he ", "")))
        .containsExactlyInAnyOrder(origins.split(", "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | Gull News | The bridge will be closed in May.",
    "en | Gull News | The bridge will be closed in May. Gull News could not verify the reports.",
  })
  void whatNobodyIsGivenForRestsOnNobody(String language, String outlet, String text) {
    assertThat(origins(language, outlet, text)).isEmpty();
  }
}
