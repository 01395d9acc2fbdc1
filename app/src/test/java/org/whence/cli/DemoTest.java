package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The way a newcomer takes: through the door of the command line, with the samples and nothing made up for the test. */
class DemoTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(InputStream in, String... args) {
    out.reset();
    err.reset();
    return Main.run(in, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), args);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_demo_makes_dossiers_that_keep_every_rule_whatever_the_number_of_threads() {
    assertThat(run(InputStream.nullInputStream(), "demo", "--format", "json", "--threads", "8")).isZero();
    String document = said();
    assertThat(err.size()).isZero();
    run(InputStream.nullInputStream(), "demo", "--format", "json", "--threads", "1");
    assertThat(said()).isEqualTo(document);
    assertThat(document).contains("\"input\": \"samples/open/").doesNotContain("whence-demo");
    assertThat(run(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "check", "-")).as(said()).isZero();
  }

  @Test
  void a_thorough_reading_finds_what_the_model_alone_knows() {
    String article = "Plan draws fire\n\nMayor Ada Lorn blasted the ferry plan as reckless. The minister lambasted her critics.\n";
    byte[] bytes = article.getBytes(StandardCharsets.UTF_8);
    assertThat(run(new ByteArrayInputStream(bytes), "read", "-")).isZero();
    assertThat(said()).doesNotContain("[cue 1: blasted]");
    assertThat(run(new ByteArrayInputStream(bytes), "read", "--thorough", "-")).isZero();
    assertThat(said()).contains("[source 1: Mayor Ada Lorn] [cue 1: blasted]");
  }

  @Test
  void an_article_from_standard_input_is_traced_beside_what_cannot_be_read() {
    String article = "Mayor quits\n\nMayor Ada Lorn resigned on Monday, the Tarn Daily reported. The council declined to comment.\n";
    InputStream in = new ByteArrayInputStream(article.getBytes(StandardCharsets.UTF_8));
    assertThat(run(in, "trace", "-", "no such file.txt")).isEqualTo(3);
    assertThat(said()).startsWith("1 article, 1 story. 1 input was set aside");
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("set aside: no such file.txt: ").hasLineCount(1);
  }
}
