package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierJson;
import org.whence.model.Dossier;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.Trouble;

class WhenceTest {

  private static final String SCOOP =
      """
      Officials plan to close Lindhaven's harbour bridge
      The Morning Ledger
      3 March 2031

      Officials in Lindhaven plan to close the harbour bridge for a year, according to two officials with knowledge of the plan.
      The officials spoke on condition of anonymity because no decision has been made.
      """;

  private static final String RELAY =
      """
      Lindhaven bridge may close, Morning Ledger reports
      Coast Daily
      4 March 2031

      The harbour bridge in Lindhaven could be closed for a year, The Morning Ledger reported on Monday, citing two officials.
      The Port Authority did not immediately respond to a request for comment.
      """;

  private static final String OTHER =
      """
      Vestmark orchard growers expect a record apple harvest
      Valley Post
      9 September 2031

      Apple growers in the Vestmark valley expect a record harvest, said Ada Brandt, who leads their association.
      """;

  private static List<Outcome<RawPage>> pages() {
    List<Outcome<RawPage>> out = new ArrayList<>();
    out.add(new Outcome.Done<>(RawPage.text("scoop.txt", SCOOP).by("The Morning Ledger", "2031-03-03", "en", null)));
    out.add(new Outcome.Done<>(RawPage.text("relay.txt", RELAY).by("Coast Daily", "2031-03-04", "en", null)));
    out.add(new Outcome.Done<>(RawPage.text("other.txt", OTHER).by("Valley Post", "2031-09-09", "en", null)));
    return out;
  }

  private static String json(Pile pile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new DossierJson().write(pile, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void eachArticleIsInOneStory() {
    Pile pile = new Whence().trace(pages(), 2, Progress.SILENT);
    assertThat(pile.setAside()).isEmpty();
    assertThat(pile.dossiers().stream().mapToInt(d -> d.readings().size()).sum()).isEqualTo(3);
    assertThat(pile.dossiers().stream().map(Dossier::mainClaim)).doesNotContainNull();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfTheInputsAndTheNumberOfThreadsDoNotMatter(long seed) {
    String once = json(new Whence().trace(pages(), 1, Progress.SILENT));
    List<Outcome<RawPage>> shuffled = pages();
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(json(new Whence().trace(shuffled, 8, Progress.SILENT))).isEqualTo(once);
  }

  @Test
  void anArticleGivenTwiceIsOne() {
    Pile once = new Whence().trace(pages(), 2, Progress.SILENT);
    List<Outcome<RawPage>> twice = pages();
    twice.add(new Outcome.Done<>(RawPage.text("relay-again.txt", RELAY).by("Coast Daily", "2031-03-04", "en", null)));
    Pile pile = new Whence().trace(twice, 2, Progress.SILENT);
    assertThat(pile.duplicates()).hasSize(1);
    assertThat(json(new Pile(pile.dossiers(), List.of(), List.of()))).isEqualTo(json(once).replace("\"relay.txt\"", "\"relay-again.txt\""));
  }

  @Test
  void anInputThatWasSetAsideStaysSoAndTheRestGoesOn() {
    List<Outcome<RawPage>> inputs = pages();
    Trouble trouble = new Trouble("broken.html", "byte 7", "it ends early", "Fetch it again");
    inputs.add(1, new Outcome.SetAside<>(trouble));
    inputs.add(new Outcome.Done<>(RawPage.text("empty.txt", "\n\n")));
    Pile pile = new Whence().trace(inputs, 2, Progress.SILENT);
    assertThat(pile.dossiers().stream().mapToInt(d -> d.readings().size()).sum()).isEqualTo(3);
    assertThat(pile.setAside()).contains(trouble);
    assertThat(pile.setAside()).extracting(Trouble::input).contains("empty.txt");
  }

  @Test
  void progressCountsEveryArticleOnce() {
    List<Integer> seen = new ArrayList<>();
    new Whence().trace(pages(), 4, (done, total) -> {
      assertThat(total).isEqualTo(3);
      seen.add(done);
    });
    assertThat(seen).containsExactly(1, 2, 3);
  }

  @Test
  void noInputIsNoDossier() {
    Pile pile = new Whence().trace(List.of(), 1, Progress.SILENT);
    assertThat(pile.dossiers()).isEmpty();
  }
}
