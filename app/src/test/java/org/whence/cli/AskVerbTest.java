package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Pile;

class AskVerbTest {
  private final Traced reservoir = new Traced(new Pile(Reservoir.pile().dossiers(), List.of(), List.of()));

  private static String flat(String said) {
    return said.replaceAll("\\s+", " ");
  }

  @Test
  void the_nearest_claim_comes_with_its_origins_wordings_denials_and_failed_checks() {
    Door.Said said = reservoir.run("", "ask", "a.txt", "The ministry will drain the Orla reservoir");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(flat(said.out())).startsWith("Claim 1.1 is nearest").contains("1 origin (at most 3):", "EARLIEST WORDING", "LEAST COMMITTED WORDING",
        "MOST COMMITTED WORDING", "WHO STANDS BEHIND IT", "DENIED OR QUESTIONED", "COULD NOT VERIFY", "Castor could not immediately verify");
  }

  @Test
  void a_sentence_may_be_in_the_other_language() {
    assertThat(reservoir.run("", "ask", "a.txt", "El Ministerio del Agua estudia vaciar el embalse de Orla").out()).startsWith("Claim 1.1 ");
    assertThat(reservoir.run("", "ask", "a.txt", "Estudia vaciar el embalse de Orla", "--language", "es").out()).startsWith("Claim 1.1 ");
  }

  @Test
  void none_is_an_answer_with_a_code_of_its_own() {
    Door.Said said = reservoir.run("", "ask", "a.txt", "Penguins won the chess championship in Orla");
    assertThat(said.code()).isEqualTo(4);
    assertThat(said.out()).startsWith("No claim here is near enough to “Penguins won the chess championship in Orla”.");
    assertThat(said.out().lines().count()).isLessThanOrEqualTo(8);
  }

  @Test
  void a_sentence_is_needed() {
    assertThat(reservoir.run("", "ask", "a.txt").err()).contains("name files or folders first, then a sentence in quotation marks.");
    assertThat(reservoir.run("", "ask", "a.txt", " ").err()).contains("the sentence is empty.");
    assertThat(reservoir.run("", "ask", "a.txt", Door.SAMPLES.toString()).err()).contains("the sentence is missing.");
    assertThat(reservoir.run("", "ask", "a.txt", "x".repeat(6000)).code()).isEqualTo(2);
    assertThat(reservoir.run("", "ask", "a.txt", "Is it so?", "--language", "pt").err()).contains("ask knows en and es.");
  }

  @Test
  void hostile_words_cannot_steer_a_terminal() {
    String said = new Traced(Hostile.pile("a\u001B[2Jb\u202Ec")).run("", "ask", "x", "Orla\u001B[2J reservoir\u202E is drained").out();
    assertThat(said.codePoints().filter(c -> c != '\n')).noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void help_has_an_example_and_the_code_for_none() {
    assertThat(reservoir.run("", "ask", "--help").out()).contains("Example", "whence ask articles/", "no claim is near enough");
  }
}
