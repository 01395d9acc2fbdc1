package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.extract.Extractor;
import org.whence.model.Certainty;
import org.whence.model.Commitment;
import org.whence.model.RawPage;
import org.whence.model.Role;
import org.whence.model.Statement;

class FootingTest {

  private static List<Statement> read(String language, String text) {
    return new Reader().withoutActs().read(new Extractor().extract(RawPage.text("test", text).by(null, null, language, "The weir"))).statements()
        .stream().filter(s -> s.role() == Role.BODY && s.commitment() != Commitment.COULD_NOT_VERIFY).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The weir was weak, according to a statement from the Water Ministry. | OFFICIAL_ON_RECORD",
    "en | The Water Ministry's figures show that the weir was weak. | OFFICIAL_ON_RECORD",
    "en | The weir was weak, according to a report by the Tolm Institute. | NAMED_SOURCE",
    "en | The weir was weak, the University of Tolm said. | NAMED_SOURCE",
    "en | The weir was weak, the Water Ministry said. | OFFICIAL_ON_RECORD",
    "en | A leaked memo says that the weir was weak. | UNNAMED_SOURCE",
    "en | A new study shows that the weir was weak. | NAMED_SOURCE",
    "en | Researchers found that the weir was weak. | UNNAMED_SOURCE",
    "en | The weir was reportedly weak, according to the Tolm Ledger. | OUTLET_ONLY",
    "es | La presa era débil, según un comunicado del Ministerio del Agua. | OFFICIAL_ON_RECORD",
    "es | La presa era débil, según un informe del Instituto Tolm. | NAMED_SOURCE",
    "es | La presa era débil, dijo la Universidad de Tolm. | NAMED_SOURCE",
    "es | Un borrador filtrado señala que la presa era débil. | UNNAMED_SOURCE"
  })
  void itIsWhoStandsBehindItThatCounts(String language, String text, Certainty certainty) {
    assertThat(read(language, text)).extracting(Statement::certainty).containsExactly(certainty);
  }

  @Test
  void whoeverWroteTheStudyIsNamedByIt() {
    List<Statement> read = read("en", "A study in the Tolm Review shows that the weir was weak. Researchers found that the gate was old.");

    assertThat(read).extracting(Statement::certainty).containsExactly(Certainty.NAMED_SOURCE, Certainty.NAMED_SOURCE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The weir was weak, two officials said. The gate was old, the Tolm Ledger reported. The Post could not verify the report.",
    "es | La presa era débil, dijeron dos empleados. La compuerta era vieja, informó el diario La Voz. Este diario no pudo verificar esa versión."
  })
  void aFailedCheckIsOfWhatWasSaidLast(String language, String text) {
    assertThat(read(language, text)).extracting(Statement::certainty).containsExactly(Certainty.UNNAMED_SOURCE, Certainty.COULD_NOT_VERIFY);
  }

  @Test
  void aFailedCheckOfANamedReportIsOfWhatItFirstTold() {
    List<Statement> read = read("en", "The weir was weak, the Tolm Ledger reported. The mayor said that the gate was old. "
        + "Reuters could not verify the Tolm Ledger report.");

    assertThat(read).extracting(Statement::certainty).containsExactly(Certainty.COULD_NOT_VERIFY, Certainty.OFFICIAL_ON_RECORD);
  }

  @Test
  void anOfficeThatCouldNotConfirmANumberFailsNobodysCheck() {
    List<Statement> read = read("en", "Nine were hurt, the mayor said. Police could not confirm the number.");

    assertThat(read.getFirst().certainty()).isEqualTo(Certainty.OFFICIAL_ON_RECORD);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | The weir will be rebuilt, two officials said. The work would cost nine million crowns. The weir stands in Tolm.",
    "es | La presa será reconstruida, dijeron dos funcionarios. La obra costaría nueve millones. La presa está en Tolm."
  })
  void theMoodOfHearsayGoesOnWithTheSource(String language, String text) {
    assertThat(read(language, text)).extracting(Statement::certainty).containsExactly(Certainty.UNNAMED_SOURCE, Certainty.UNNAMED_SOURCE,
        Certainty.STATED_AS_FACT);
  }
}
