package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Pile;

class AuditVerbTest {
  @TempDir private Path folder;

  private final Traced reservoir = new Traced(new Pile(Reservoir.pile().dossiers(), List.of(), List.of()));
  private String file = "";

  @BeforeEach
  void file() {
    file = folder.resolve("audit.json").toString();
  }

  @Test
  void every_hop_is_asked_once_and_the_sum_has_an_interval() {
    Door.Said said = reservoir.run("y\n".repeat(100), "audit", "a.txt", "-o", file, "--sample", "6");
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("1 of 8", "8 of 8").doesNotContain("9 of 8");
    assertThat(said.out()).contains("Audit: 6 of 6 hops right, 1.00 (95 % interval 0.61 to 1.00). Judged blind by judge.");
  }

  @Test
  void controls_look_like_hops_and_are_counted_apart() {
    String said = reservoir.run("n\n".repeat(100), "audit", "a.txt", "-o", file, "--sample", "6").out();
    assertThat(said).contains("Audit: 0 of 6 hops right").contains("nobody said yes to 2 of 2.").doesNotContain("control ");
  }

  @Test
  void an_interrupted_audit_goes_on_where_it_stopped() throws IOException {
    reservoir.run("y\ny\nq\n", "audit", "a.txt", "-o", file, "--sample", "6");
    assertThat(Files.readString(Path.of(file))).contains("\"judge\"");
    String said = reservoir.run("y\n".repeat(100), "audit", "a.txt", "-o", file).out();
    assertThat(said).contains("3 of 8").doesNotContain("\n1 of 8", "\n2 of 8").contains("6 of 6 hops right");
    assertThat(reservoir.run("", "audit", "a.txt", "-o", file).out()).contains("6 of 6 hops right").doesNotContain("of 8\n");
  }

  @Test
  void an_answer_that_is_none_is_asked_again() {
    String said = reservoir.run("maybe\n\ny\nq\n", "audit", "a.txt", "-o", file).out();
    assertThat(said.split("y, n, u \\(unsure\\)", -1)).hasSize(5);
  }

  @Test
  void two_judges_have_an_agreement_and_a_third_is_refused() {
    reservoir.run("y\ny\nn\nn\nu\nu\ny\nn\n", "audit", "a.txt", "-o", file, "--sample", "6", "--judge", "ana");
    String said = reservoir.run("y\ny\nn\nn\nu\nu\ny\nn\n", "audit", "a.txt", "-o", file, "--judge", "ben").out();
    assertThat(said.replaceAll("\\s+", " ")).contains("Judged blind by ana and ben.", "Agreement of the two judges over 8: 1.00 (Cohen's kappa).");
    Door.Said third = reservoir.run("", "audit", "a.txt", "-o", file, "--judge", "cid");
    assertThat(third.code()).isEqualTo(2);
    assertThat(third.err()).contains("two have judged it, ana and ben.");
  }

  @Test
  void the_same_seed_draws_the_same_hops_and_another_one_others() throws IOException {
    reservoir.run("y\nq\n", "audit", "a.txt", "-o", file, "--sample", "5", "--seed", "7");
    String first = Files.readString(Path.of(file));
    Files.delete(Path.of(file));
    reservoir.run("y\nq\n", "audit", "a.txt", "-o", file, "--sample", "5", "--seed", "7");
    assertThat(Files.readString(Path.of(file))).isEqualTo(first);
    assertThat(reservoir.run("", "audit", "a.txt", "-o", file, "--seed", "8").err()).contains("holds a sample of 5 with seed 7.");
  }

  @Test
  void every_export_prints_an_audit_that_is_given() {
    reservoir.run("y\n".repeat(100), "audit", "a.txt", "-o", file, "--sample", "6");
    assertThat(reservoir.run("", "trace", "a.txt", "--audit", file).out()).contains("Audit: 6 of 6 hops right");
    assertThat(reservoir.run("", "trace", "a.txt", "--audit", file, "--format", "html").out()).contains("Audit: 6 of 6 hops right");
    for (String form : List.of("json", "jsonl")) {
      String json = reservoir.run("", "trace", "a.txt", "--audit", file, "--format", form).out();
      assertThat(json.replace(" ", "")).contains("\"audit\":{", "\"right\":6,\"wrong\":0".replace(",", form.equals("json") ? ",\n" : ","));
      assertThat(reservoir.run(json, "check", "-").code()).isZero();
    }
  }

  @Test
  void an_audit_of_other_articles_is_refused() {
    reservoir.run("y\n".repeat(100), "audit", "a.txt", "-o", file);
    Door.Said said = new Traced(Hostile.pile("other")).run("", "trace", "a.txt", "--audit", file);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("it is an audit of other articles than these.");
  }

  @Test
  void what_is_no_audit_is_named_with_a_mend() throws IOException {
    Files.writeString(Path.of(file), "{");
    assertThat(reservoir.run("", "trace", "a.txt", "--audit", file).err()).isEqualTo("whence: " + file
        + ": it is not JSON. Mend it, or name another file.\n");
    Files.writeString(Path.of(file), "[]");
    assertThat(reservoir.run("", "audit", "a.txt", "-o", file).err()).contains("it is no audit");
    assertThat(reservoir.run("", "trace", "a.txt", "--audit", file + "x").err()).contains("there is no such file. Make it with: whence audit PATH");
    assertThat(reservoir.run("", "audit", "-").err()).contains("standard input is for the answers");
    assertThat(reservoir.run("", "audit", "a.txt", "--sample", "0").err()).contains("give a number from 1 to 10000.");
  }
}
