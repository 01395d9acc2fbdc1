package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fiction.Reservoir;

/** The language in which a page speaks: trace, show and diff. */
class InterfaceOptionTest {
  private final Traced reservoir = new Traced(Reservoir.pile());

  private Document page(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--format";
    all[words.length + 1] = "html";
    return Jsoup.parse(reservoir.run("", all).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"trace a.txt", "show a.txt 1", "show a.txt 1.1", "show a.txt [2]", "diff a.txt [1] [3]"})
  void every_page_speaks_the_language_asked_for_and_english_where_none_is(String command) {
    Document spanish = page((command + " --interface es").split(" "));
    assertThat(spanish.select("html").attr("lang")).isEqualTo("es");
    assertThat(spanish.select("footer").text()).contains("Whence cuenta orígenes. No dice quién tiene razón.");
    Document english = page(command.split(" "));
    assertThat(english.select("html").attr("lang")).isEqualTo("en");
    assertThat(english.select("footer").text()).contains("Whence counts origins. It does not say who is right.");
    assertThat(spanish.getAllElements()).hasSameSizeAs(english.getAllElements());
  }

  @Test
  void a_language_there_are_no_words_in_is_wrong_usage() {
    Door.Said said = reservoir.run("", "trace", "a.txt", "--format", "html", "--interface", "tlh");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--interface", "en, es", "tlh");
  }
}
