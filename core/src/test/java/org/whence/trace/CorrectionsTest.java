package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Correction;
import org.whence.model.Dossier;
import org.whence.model.RawPage;
import org.whence.pipeline.Whence;

/** What an article takes back is followed to those that have it from there and still say so. */
class CorrectionsTest {

  private static final String BODY =
      "The bridge authority of Lenn said it had received an inspection report in February %s that asked for a lower weight limit.\n\n"
          + "Trams will stop at the north bank until the works are over, the tram company said on Monday.\n\n"
          + "The bridge carries about 14,000 vehicles a day between the harbour and the old town.";

  private static final String NOTICE =
      "\n\nThis story has been corrected to say the inspection report was received in February 2030, not February 2031, in paragraph 1.";

  private final List<Article> articles = new ArrayList<>();

  private void article(String outlet, String hour, String lang, String text) {
    articles.add(new Extractor().extract(RawPage.text(outlet, text).by(outlet, "2031-05-02T" + hour + ":00:00Z", lang, "Bridge report " + hour)));
  }

  private List<Correction> corrections() {
    return new Whence().traceArticles(articles).dossiers().stream().map(Dossier::corrections).flatMap(List::stream).toList();
  }

  private List<String> missedBy() {
    List<String> out = new ArrayList<>();
    for (Correction correction : corrections()) {
      correction.missed().forEach(span -> articles.stream().filter(a -> a.id().equals(span.article())).forEach(a -> out.add(a.input())));
    }
    return out;
  }

  @Test
  void a_copy_that_still_has_the_old_words_is_named() {
    article("The Tarn Gazette", "08", "en", BODY.formatted("2030") + NOTICE);
    article("Lowland Mirror", "10", "en", BODY.formatted("2031"));
    article("Valley Post", "11", "en", BODY.formatted("2030"));
    assertThat(corrections()).hasSize(1);
    assertThat(missedBy()).containsExactly("Lowland Mirror");
  }

  @Test
  void a_relay_in_spanish_that_still_has_them_is_named() {
    article("El Faro de Tarn", "08", "es",
        "La autoridad del puente de Lenn recibió un informe de inspección en febrero de 2030, dijo su portavoz, Ida Brandt.\n\n"
            + "Fe de errores: el informe de inspección se recibió en febrero de 2030 y no en febrero de 2031.");
    article("Diario de Lenn", "10", "es",
        "La autoridad del puente de Lenn recibió un informe de inspección en febrero de 2031, informó El Faro de Tarn.");
    assertThat(missedBy()).containsExactly("Diario de Lenn");
  }

  @Test
  void an_article_that_has_it_from_nobody_here_missed_no_correction() {
    article("The Tarn Gazette", "08", "en", BODY.formatted("2030") + NOTICE);
    article("Lowland Mirror", "10", "en",
        "An inspection report reached the bridge authority of Lenn in February 2031, archivist Vera Lind said in an interview.");
    assertThat(missedBy()).isEmpty();
  }

  @Test
  void a_text_without_a_notice_corrects_nothing() {
    article("The Tarn Gazette", "08", "en", BODY.formatted("2030"));
    article("Lowland Mirror", "10", "en", BODY.formatted("2031"));
    assertThat(corrections()).isEmpty();
  }

  @Test
  void a_correction_that_the_news_is_about_takes_nothing_back() {
    article("The Tarn Gazette", "08", "en",
        "The prices of barges fell on Monday in a correction, not a crash, said Ida Brandt, the harbour's economist, to the council of Lenn.\n\n"
            + "The Department of Correction did not answer letters about the barges of Lenn.");
    article("Lowland Mirror", "10", "en",
        "The prices of barges fell on Monday in a crash, said Ida Brandt, the harbour's economist, to the council, The Tarn Gazette reported.");
    assertThat(corrections()).isEmpty();
  }

  @Test
  void a_sentence_labelled_as_a_correction_takes_back_what_it_says_was_wrong() {
    article("The Tarn Gazette", "08", "en", BODY.formatted("2030")
        + "\n\nCorrection: the bridge authority received the inspection report in February 2030, not February 2031.");
    article("Lowland Mirror", "10", "en", BODY.formatted("2031"));
    assertThat(corrections()).hasSize(1);
  }
}
