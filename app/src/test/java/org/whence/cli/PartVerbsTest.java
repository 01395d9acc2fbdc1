package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;

/** The verbs that show a part of a pile: show, why, diff. */
class PartVerbsTest {
  private final Traced reservoir = new Traced(Reservoir.pile());

  private static String flat(String said) {
    return said.replaceAll("\\s+", " ");
  }

  @Test
  void a_claim_is_shown_by_its_number_with_its_routes_and_the_checks_of_its_articles() {
    Door.Said said = reservoir.run("", "show", "a.txt", "1.1");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).startsWith("Claim 1.1 of story 1: ").contains("1 origin (at most 3)", "CHECKS", "ROUTES", "READ NEXT");
    assertThat(said.out()).contains("Castor could not verify it").doesNotContain("1.2 “");
  }

  @Test
  void an_article_is_shown_by_its_number_with_what_it_rests_on_and_who_carries_it() {
    Door.Said said = reservoir.run("", "show", "a.txt", "[1]");
    assertThat(said.out()).startsWith("[1] Ministry weighs draining of Orla reservoir, Courier reports").contains("RESTS ON", "ATTRIBUTIONS");
    assertThat(flat(said.out())).contains("El Faro de Lindo [2] carries Tarn Daily [1] translated copy");
    assertThat(reservoir.run("", "show", "a.txt", "1[1]").out()).isEqualTo(said.out());
    assertThat(reservoir.run("", "show", "a.txt", "a1").out()).isEqualTo(said.out());
  }

  @Test
  void a_story_is_what_is_shown_where_nothing_is_named() {
    assertThat(reservoir.run("", "show", "a.txt").out()).contains("Story 1: ", "CLAIMS · 3 claims").isEqualTo(reservoir.run("", "show", "a.txt",
        "1").out());
  }

  @Test
  void what_is_shown_can_be_named_by_the_beginning_of_its_id() {
    var dossier = Reservoir.pile().dossiers().getFirst();
    String article = dossier.readings().getFirst().article().id().value();
    assertThat(reservoir.run("", "show", "a.txt", article.substring(0, 8)).out()).startsWith("[1] ");
    assertThat(reservoir.run("", "show", "a.txt", "story:" + dossier.story().id().substring(0, 8)).out()).contains("Story 1: ");
    assertThat(reservoir.run("", "show", "a.txt", "claim:" + dossier.claims().getFirst().claim().id()).out()).startsWith("Claim 1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.1", "1.2", "1.3", "[1]", "[2]", "[5]"})
  void what_show_writes_as_json_check_accepts(String name) {
    String json = reservoir.run("", "show", "a.txt", name, "--format", "json").out();
    assertThat(reservoir.run(json, "check", "-").out()).isEqualTo("-: 1 dossier, every rule kept\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.1", "1.2", "[1]", "[3]"})
  void a_part_is_one_page_whose_links_lead_somewhere(String name) {
    Document page = Jsoup.parse(reservoir.run("", "show", "a.txt", name, "--format", "html").out());
    assertThat(page.select("h1")).hasSize(1);
    for (String target : page.select("a[href^=#]").eachAttr("href")) {
      assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
    }
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void a_name_that_stands_for_nothing_is_met_with_what_there_is() {
    for (String name : new String[] {"7", "1.9", "[9]", "2[1]", "abcdef12"}) {
      Door.Said said = reservoir.run("", "show", "a.txt", name);
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).contains("whence: a.txt: ").endsWith("There is: story 1 (claims 1.1 to 1.3, articles [1] to [5]).\n");
    }
    assertThat(reservoir.run("", "why", "a.txt", "[1]").err()).contains("[1]: not the name of a claim. There is: story 1");
    assertThat(reservoir.run("", "why", "a.txt").err()).isEqualTo("whence: a.txt: name files or folders first, then a claim such as 1.3.\n");
    assertThat(reservoir.run("", "why", "a.txt", "b.txt").code()).isEqualTo(2);
  }

  @Test
  void why_tells_the_ways_what_is_folded_the_cut_and_the_upper_end() {
    String said = flat(reservoir.run("", "why", "a.txt", "1.1").out());
    assertThat(said).contains("1. THE WAYS", "2. FOLDED TOGETHER", "3. THE CUT", "4. THE UPPER END · at most 3", "5. COULD BE THE SAME");
    assertThat(said).contains("Tarn Daily [1], El Faro de Lindo [2]: one report, the Meridian Courier.");
    assertThat(said).contains("◎ the Meridian Courier: the way of Tarn Daily [1], El Faro de Lindo [2] runs through it.");
    assertThat(said).contains("NOT COUNTED").contains("because ");
  }

  @Test
  void why_says_so_where_both_ends_are_equal() {
    assertThat(flat(reservoir.run("", "why", "a.txt", "1.2").out())).contains("The same as the lower one: nothing unstated is left to take apart.");
  }

  @Test
  void two_articles_of_a_pile_stand_side_by_side_or_one_under_the_other() {
    String wide = reservoir.run("", "diff", "a.txt", "[1]", "[2]").out();
    assertThat(wide).contains(" │ ").contains("BOTH SAY · 2 claims");
    assertThat(wide.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    String narrow = reservoir.run("", "diff", "a.txt", "1", "2", "--width", "80").out();
    assertThat(narrow).doesNotContain(" │ ").contains("\n  A  “").contains("\n  B  “");
  }

  @Test
  void a_diff_shows_what_changed_word_by_word_and_what_only_one_has() {
    String said = flat(reservoir.run("", "diff", "a.txt", "[1]", "[3]", "--width", "80").out());
    assertThat(said).contains("[-", "{+").contains("ONLY ONE SAYS").contains("About 40,000 people drink from it");
    Document page = Jsoup.parse(reservoir.run("", "diff", "a.txt", "[1]", "[3]", "--format", "html").out());
    assertThat(page.select("ins, del")).isNotEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void a_diff_needs_two_articles() {
    assertThat(reservoir.run("", "diff", "a.txt").code()).isEqualTo(2);
    assertThat(reservoir.run("", "diff", "a.txt", "[1]", "[1]").err()).contains("it is the same article as the other");
    assertThat(reservoir.run("", "diff", "tarn.html", "none.txt").err()).contains("none.txt: no article could be read from it.");
    assertThat(reservoir.run("", "diff", "tarn.html", "copy of tarn.html").err()).contains("copy of tarn.html: it is the same article as the other.");
    assertThat(reservoir.run("", "diff", "tarn.html", "faro.txt").out()).contains("BOTH SAY");
  }

  @Test
  void hostile_words_cannot_steer_a_terminal() {
    Traced hostile = new Traced(Hostile.pile("a\u001B[2Jb\u202Ec"));
    for (String[] args : new String[][] {{"show", "x", "1.1"}, {"show", "x", "[1]"}, {"why", "x", "1.1"}, {"diff", "x", "[1]", "[2]"}}) {
      String said = hostile.run("", args).out();
      assertThat(said.codePoints().filter(c -> c != '\n')).noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "why", "diff", "audit"})
  void every_verb_helps_with_an_example(String verb) {
    assertThat(reservoir.run("", verb, "--help").out()).contains("Usage: whence " + verb, "Exit codes:", "Example", "  whence " + verb + " ");
  }
}
