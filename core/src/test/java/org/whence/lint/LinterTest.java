package org.whence.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fiction.Golden;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.text.WordList;

class LinterTest {

  @ParameterizedTest
  @EnumSource(HouseRule.class)
  void every_rule_stands_in_the_documentation_under_its_id_title_and_level(HouseRule rule) throws IOException {
    String page = Files.readString(Golden.root().resolve("docs/house-rules.md"));
    assertThat(page).contains("## " + rule.id() + " " + rule.title() + " (" + rule.level().name().toLowerCase(Locale.ROOT) + ")");
  }

  @Test
  void every_rule_has_a_class_and_a_wording() {
    assertThat(LintRule.ALL).hasSameSizeAs(HouseRule.values());
    Set<HouseRule> worded = new TreeSet<>();
    for (Fault fault : Fault.values()) {
      worded.add(fault.rule());
      assertThat(fault.message(List.of("one", "two", "three"))).doesNotContain("{", "}");
    }
    assertThat(worded).containsExactly(HouseRule.values());
  }

  @Test
  void every_language_has_the_same_lists() {
    assertThat(lists("es")).isEqualTo(lists("en"));
  }

  private static Set<String> lists(String language) {
    Set<String> out = new TreeSet<>();
    for (String[] row : WordList.rows(Lexicon.class, language + "/words.tsv")) {
      assertThat(row).as(language + " " + row[0]).hasSize(2);
      assertThat(out.add(row[0])).as("twice: " + row[0]).isTrue();
    }
    return out;
  }

  @Test
  void a_language_without_lists_is_said_to_be_unknown() {
    assertThat(Linter.knows(Language.SPANISH)).isTrue();
    assertThat(Linter.knows(new Language("de"))).isFalse();
    assertThat(Linter.knows(Language.UNKNOWN)).isFalse();
    assertThat(Desk.lint("de", "", "Der Bürgermeister nahm Geld, sagte eine Quelle.")).isEmpty();
  }

  @Test
  void findings_come_in_the_order_of_the_text() {
    String text = "A source said Edda Brandreth took bribes. // It is understood she left.";
    List<Finding> findings = Desk.lint("en", "Slide makes 40 families homeless", text);
    assertThat(findings).hasSizeGreaterThan(3).isSortedAccordingTo(Finding.IN_ORDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"\"\"\"", "a", "\u0000", "\uD800", "\u202E.", ":", "‘", "said a source", "“", "12", "según una fuente", "%"})
  void any_text_can_be_linted(String text) {
    for (String language : List.of("en", "es")) {
      Desk.lint(language, text, text);
      Desk.lint(language, "", text + " // " + text);
    }
  }

  @Test
  void any_mixture_of_words_can_be_linted() {
    String[] pieces = {"Edda", "Brandreth", "a source", "said", "took bribes", "\"", "‘", ".", ",", " // ", "12", "%", "killed", "según",
        "fuentes", ":", "reportedly", "was caused by", "fire", "accused", "of", "\uD83D\uDE00", "admitted", "“", "”", "?", "Three", "families"};
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = 0; i < 60; i++) {
        text.append(' ').append(pieces[random.nextInt(pieces.length)]);
      }
      String draft = text.toString();
      for (Finding finding : Desk.lint(round % 2 == 0 ? "en" : "es", draft.substring(0, 40), draft)) {
        assertThat(finding.message()).isNotBlank();
        assertThat(finding.words().end()).isGreaterThanOrEqualTo(finding.words().begin());
      }
    }
  }

  /** Memory touched stands for work done: it does not depend on who else uses the machine. */
  @Test
  void work_grows_with_length_and_not_faster() {
    String paragraph = "A source said Edda Brandreth took bribes. \"We knew of the cracks for years.\" At least 14 people were killed. // ";
    new Linter().lint(Desk.read("en", "Forty families lose homes", paragraph.repeat(50)));
    assertThat(touched(paragraph.repeat(1000))).isLessThan(8 * touched(paragraph.repeat(250)));
  }

  private static long touched(String text) {
    Reading reading = Desk.read("en", "Forty families lose homes", text);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    new Linter().lint(reading);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
