package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Credit;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Source;

/** Outlets that no list knows are found by what a text says of them; what only looks like one is not. All names are invented. */
class CitedOutletsTest {

  private static Reading read(String language, String text) {
    Article article = new Extractor().extract(RawPage.text("test", text).by("Alder Journal", "2031-06-04", language, "The road is shut"));
    return new Reader().withoutActs().read(article);
  }

  private static TreeSet<String> cited(String language, String sentence) {
    TreeSet<String> out = new TreeSet<>();
    read(language, "Nothing is known of the road in the hills.\n\n" + sentence).citations().forEach(c -> out.add(c.outlet()));
    return out;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The harbour office has confirmed the plan, according to NWA, a news agency. | NWA",
    "en | The Cordal news agency was the first to report the deal. | Cordal",
    "en | The results were published by outlets such as Alder Today and Sabel Wire. | Alder Today, Sabel Wire",
    "en | Ann Holm of the Alder Courier wrote that the deal was dead. | Alder Courier",
    "en | One officer told the Tern Daily that the road was shut. | Tern Daily",
    "en | Public broadcaster VBN quoted a driver as saying that the road was shut. | VBN",
    "en | A Meridian Post exclusive details how the minister gave the order. | Meridian Post",
    "en | A letter seen by the Tern Daily shows what the road costs. | Tern Daily",
    "en | Police shut the road, a spokesman told KTRN-TV. | KTRN-TV",
    "en | The mayor will resign, she told NWA Monday. | NWA",
    "en | The mayor will resign, she told the Alder Post-Courier. | Alder Post-Courier",
    "en | The mayor will resign, she told Tidewave on Monday. | Tidewave",
    "en | The mayor will resign, she told Brackwater magazine. | Brackwater",
    "en | The mayor will resign, he told the financial publication Brackwater. | Brackwater",
    "en | The mayor will resign, as VBN's Laura Tressel reported. | VBN",
    "es | El ministro aprobó el plan, informó el diario La Marea. | La Marea",
    "es | El portal digital Alba Clara publicó que hubo tres reuniones. | Alba Clara",
    "es | El muro cedió, según El Confín de Alba. | El Confín de Alba",
    "es | El muro cedió, según un despacho de la agencia NWA, la cual cita al diario Marea Norte. | NWA, Marea Norte",
    "fr | Le mur a cédé, rapporte le Diario de Alba. | Diario de Alba",
    "es | El portal Alumbre Libre detalló que hubo tres reuniones. | Alumbre Libre",
    "es | Los resultados se difundieron por medios como Radio Serral y Tribuna de Alba. | Radio Serral, Tribuna de Alba",
    "es | Así lo reveló en exclusiva el semanario El Faro Rojo. | El Faro Rojo",
    "es | Según publicó el viernes el periódico Le Courrier des Cimes, el muro cedió. | Le Courrier des Cimes",
    "en | A clerk quoted a report from the Tern Daily on the road. | Tern Daily",
    "en | The road will reopen, the Tern Daily understands. | the Tern Daily",
    "en | The road will reopen, as per the Tern Daily. | the Tern Daily",
    "en | The mayor denied it hours after the Tern Daily, quoting a source in the hills, published that he would go. | Tern Daily",
    "en | The Tern Daily and the Alder Courier have each reported that the road will reopen. | Alder Courier, Tern Daily",
    "en | The Tern Daily earlier obtained the letter. | Tern Daily",
    "es | La versión había sido publicada un día antes por La Voz de Alba. | La Voz de Alba",
    "es | Los hechos, destapados por La Voz de Alba, son de mayo. | La Voz de Alba",
    "es | El muro cedió, según avanzó La Voz de Alba. | La Voz de Alba",
    "es | El muro cederá, avisa un informe del que se hace eco el semanario local La Voz de Alba. | La Voz de Alba",
    "es | La primera noticia la firma La Voz de Alba. | La Voz de Alba",
    "es | El portal La Voz de Alba habla ya de un acuerdo. | La Voz de Alba",
  })
  void anOutletIsKnownByWhatTheTextCallsIt(String language, String sentence, String outlets) {
    assertThat(cited(language, sentence)).containsExactlyInAnyOrder(outlets.split(", "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The Transport Ministry confirmed that the road was shut.",
    "en | The results were presented by bodies such as the Road Office and the Bridge Board.",
    "en | Residents told this newspaper that the road was shut.",
    "en | The Alder Journal has learned that the road was shut.",
    "en | The network Rail North closed the line.",
    "en | Lee Barron was there, and Barron told the council that the road was shut.",
    "en | China reported nine new cases on Monday.",
    "en | Laura Tressel reported nine new cases on Monday.",
    "en | The mayor will resign, she told Congress on Monday.",
    "en | The Tern Daily did not publish the letter.",
    "en | The Tern Daily, the owner of the building, closed the road.",
    "es | La firma La Ola de Alba no ha respondido.",
    "en | Clinics will close, a paper in a medical journal shows.",
    "es | Así lo consideró la CIAV.",
    "es | El Gobierno ha pedido a Bruselas más tiempo.",
    "es | El muro cedió, dijo el alcalde a Ana Ruiz.",
    "es | El muro cedió, dijo la Policía.",
    "es | La cadena Mercamar anunció que cerrará dos tiendas.",
    "es | Los vecinos dijeron a este diario que el muro cedió."
  })
  void anOfficeAndOnesOwnPaperAreNotCited(String language, String sentence) {
    assertThat(cited(language, sentence)).isEmpty();
  }

  @Test
  void aReporterSpeaksThroughTheirPaperAndALetterStaysADocument() {
    List<Attribution> wrote = read("en", "Ann Holm of the Alder Courier wrote that the deal was dead.").attributions();
    List<Attribution> letter = read("en", "A letter seen by the Tern Daily shows that the deal was dead.").attributions();

    assertThat(wrote.getFirst().source()).isInstanceOf(Source.Person.class);
    assertThat(wrote.getFirst().via()).isEqualTo("Alder Courier");
    assertThat(letter.getFirst().source()).isInstanceOf(Source.Document.class);
    assertThat(letter.getFirst().via()).isEqualTo("Tern Daily");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | (Reporting by Ann Holm in Alder; NWA) | NWA PART",
    "en | h/t: The Gull | The Gull PART",
    "es | Con información de NWA y Cordal. | NWA PART",
    "en | ALDER, June 3 (NWA/Cordal) - The road is shut for the summer. | NWA DATELINE, Cordal DATELINE"
  })
  void linesOfCreditsNameOutlets(String language, String line, String credits) {
    List<String> found = read(language, "The road is shut for the whole of the summer, the mayor said.\n\n" + line).credits().stream()
        .filter(c -> c.kind() != Credit.Kind.CAPTION).map(c -> c.outlet() + " " + c.kind()).toList();

    assertThat(found).containsExactly(credits.split(", "));
  }

  @Test
  void aSentenceThatOpensWithAPrepositionIsNoCredit() {
    assertThat(read("en", "With NATO out of the talks, the mayor and the governor of the hills went home on Monday.").credits()).isEmpty();
  }

  @Test
  void theOutletOfATextIsItsMastheadOrItsDateline() {
    assertThat(outlet("Alder Wire Agency\n\nThe road over the pass is shut for good\n\nThe road is shut, the mayor said."))
        .isEqualTo("Alder Wire Agency");
    assertThat(outlet("The road over the pass is shut for good\n\nJune 3 (NWA) - The road is shut, the mayor said.")).isEqualTo("NWA");
    assertThat(outlet("The road over the pass is shut for good\n\nALDER (NWA/Cordal) - The road is shut, the mayor said.")).isNull();
  }

  private static @Nullable String outlet(String text) {
    Article article = new Extractor().extract(RawPage.text("test", text));
    return article.outlet() == null ? null : article.outlet().name();
  }
}
