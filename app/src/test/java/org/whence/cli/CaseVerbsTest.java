package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseVerbsTest {

  private static final String SAMPLES = Door.SAMPLES.toString();

  @TempDir private Path folder;

  private String made() {
    String name = folder.resolve("my.whence").toString();
    assertThat(Door.run("new", name).code()).isZero();
    return name;
  }

  private String traced() {
    String name = made();
    assertThat(Door.run("add", name, SAMPLES).code()).isZero();
    assertThat(Door.run("trace", name).code()).isZero();
    return name;
  }

  @Test
  void a_case_is_traced_as_its_articles_are_to_the_byte() {
    String name = made();
    Door.Said added = Door.run("add", name, SAMPLES);
    assertThat(added.out().lines()).allMatch(line -> line.startsWith("new "));
    for (String form : new String[] {"text", "json", "jsonl", "html"}) {
      assertThat(Door.run("trace", name, "--format", form).out()).isEqualTo(Door.run("trace", SAMPLES, "--format", form).out());
    }
  }

  @Test
  void adding_again_changes_nothing() {
    String name = traced();
    Door.Said again = Door.run("add", name, SAMPLES);
    assertThat(again.out().lines()).allMatch(line -> line.startsWith("known "));
    assertThat(Door.run("show", name, "1").err()).isEmpty();
  }

  @Test
  void every_verb_that_takes_a_pile_takes_a_case() {
    String name = traced();
    for (String[] words : new String[][] {
        {"show", "", "1.2"}, {"show", "", "2[1]"}, {"show", "", "3"}, {"why", "", "1.1"}, {"diff", "", "1[1]", "1[2]"},
        {"ask", "", "The viaduct in Velmora collapsed"}}) {
      words[1] = name;
      Door.Said ofCase = Door.run(words.clone());
      words[1] = SAMPLES;
      assertThat(ofCase).as(words[0]).isEqualTo(Door.run(words));
    }
    assertThat(Door.run("check", name).out()).contains("3 dossiers, every rule kept");
  }

  @Test
  void a_case_says_what_is_missing() throws IOException {
    String name = made();
    assertThat(Door.run("show", name, "1").err()).contains("the case holds no article. Take some in with: whence add");
    assertThat(Door.run("add", name, SAMPLES + "/harbor/harbor-01.txt").code()).isZero();
    assertThat(Door.run("show", name, "1").err()).contains("the case was not traced yet. Run: whence trace");
    Door.run("trace", name);
    assertThat(Door.run("add", name, SAMPLES + "/harbor/harbor-02.html").code()).isZero();
    assertThat(Door.run("show", name, "1").err()).contains("1 change since the last trace");
    assertThat(Door.run("show", name, "9").code()).isEqualTo(2);
    assertThat(Door.run("trace", name, SAMPLES).err()).contains("a case stands alone");
    assertThat(Door.run("add", name, "no-such-file").err()).contains("there is no such file");
    assertThat(Door.run("new", name).err()).contains("there is a file of this name");
    assertThat(Door.run("new", "name.txt").code()).isEqualTo(2);
  }

  @Test
  void another_file_a_newer_case_and_a_damaged_one_are_told_apart_and_left_alone() throws IOException {
    String name = traced();
    byte[] bytes = Files.readAllBytes(Path.of(name));
    byte[] newer = bytes.clone();
    newer[63] = 9;
    byte[] other = bytes.clone();
    other[68] = 0;
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length / 2);
    byte[] broken = bytes.clone();
    java.util.Arrays.fill(broken, 4096, broken.length, (byte) 7);
    refused(newer, "written by a newer Whence (form 9; this one knows 7)");
    refused(other, "not a case: a database of another program");
    refused("once upon a time".getBytes(java.nio.charset.StandardCharsets.UTF_8), "not a case. Name a file made by whence new.");
    refused(new byte[0], "not a case: the file is empty");
    refused(cut, "the case is damaged: it was cut short");
    refused(broken, "the case is damaged: its pages do not hang together");
  }

  private void refused(byte[] bytes, String why) throws IOException {
    Path file = folder.resolve("other.whence");
    Files.write(file, bytes);
    for (String[] words : new String[][] {{"add", file.toString(), SAMPLES}, {"trace", file.toString()}, {"show", file.toString(), "1"}}) {
      Door.Said said = Door.run(words);
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err()).contains(why);
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
  }

  @Test
  void a_correction_is_followed_shown_as_the_analysts_kept_and_undone() {
    String name = traced();
    String before = Door.run("trace", name, "--format", "json").out();
    assertThat(Door.run("correct", name, "date", "1[2]", "2031-04-20", "--reason", "the page shows when it was moved", "--author", "Ana").out())
        .startsWith("correction 1: date of ");
    assertThat(Door.run("correct", name, "outlet", "1[3]", "Tarn Times", "--author", "Ana").code()).isZero();
    assertThat(Door.run("show", name, "1").err()).contains("2 changes since the last trace");
    String text = Door.run("trace", name).out();
    assertThat(text).contains("THE ANALYST'S CORRECTIONS").contains("was published on 2031-04-20").contains("Correction 1 by Ana: the page shows")
        .contains("is of the outlet Tarn Times");
    for (String verb : new String[] {"show", "why"}) {
      assertThat(Door.run(verb, name, "1.1").out()).as(verb).contains("THE ANALYST'S CORRECTIONS")
          .containsIgnoringWhitespaces("is of the outlet Tarn Times", "Correction 2 by Ana");
    }
    assertThat(Door.run("why", name, "1.1", "--format", "json").out()).contains("The analyst's corrections").contains("Correction 2 by Ana");
    assertThat(Door.run("trace", name, "--format", "json").out()).contains("\"analyst\": [");
    assertThat(Door.run("trace", name, "--format", "html").out()).contains("The analyst\u2019s corrections");
    assertThat(Door.run("check", name).out()).contains("every rule kept");
    assertThat(Door.run("correct", name, "undo", "1", "--author", "Ben").out()).isEqualTo("correction 1: undone by Ben\n");
    assertThat(Door.run("correct", name, "undo", "1").code()).isEqualTo(2);
    assertThat(Door.run("correct", name, "undo", "2").code()).isZero();
    assertThat(Door.run("trace", name, "--format", "json").out()).isEqualTo(before);
    assertThat(Door.run("correct", name, "list").out()).contains("undone by Ben").contains("Ana");
  }

  @Test
  void what_is_no_correction_is_refused() {
    String name = traced();
    for (String[] words : new String[][] {
        {"date", "1[2]", "yesterday"}, {"date", "1[99]", "2031-04-20"}, {"same", "1[1]"}, {"copied", "1[1]", "1[1]"}, {"copied", "1[1]", "2[1]"},
        {"same", "1[1]", "no such words", "1[2]", "nor these"}, {"nonsense"}, {}}) {
      String[] command = new String[words.length + 2];
      command[0] = "correct";
      command[1] = name;
      System.arraycopy(words, 0, command, 2, words.length);
      assertThat(Door.run(command).code()).as(String.join(" ", command)).isEqualTo(2);
    }
    assertThat(Door.run("correct", name, "list").out()).isEmpty();
  }

  @Test
  void a_search_finds_and_marks() {
    String name = traced();
    Door.Said said = Door.run("search", name, "viaduct", "--most", "3");
    assertThat(said.code()).isZero();
    assertThat(said.out()).containsIgnoringCase("[viaduct]").contains("found, the first 3 shown");
    assertThat(Door.run("search", name, "viaduct", "--format", "json").out()).contains("\"marks\" : [");
    assertThat(Door.run("search", name, "viaduct", "--from", "soon").code()).isEqualTo(2);
    assertThat(Door.run("search", name).code()).isEqualTo(2);
    assertThat(Door.run("search", name, "zeppelin").out()).isEqualTo("nothing found\n");
  }

  @Test
  void a_claim_that_is_found_has_the_number_that_show_knows_it_by() {
    String name = traced();
    List<String> found = Door.run("search", name, "viaduct", "--in", "claim", "--most", "20").out().lines().filter(line -> line.startsWith("claim "))
        .toList();
    assertThat(found).hasSizeGreaterThan(2).allSatisfy(line -> {
      String[] words = line.split(" ");
      String title = line.substring(line.indexOf("  ") + 2);
      assertThat(Door.run("show", name, words[1]).out()).startsWith("Claim " + words[1]).containsIgnoringWhitespaces(title);
      assertThat(Door.run("show", name, words[2].replaceAll("[()]", "")).out()).startsWith("Claim " + words[1]);
    });
  }

  @Test
  void the_case_is_one_file_when_nobody_has_it_open() {
    traced();
    assertThat(folder.toFile().list()).containsExactly("my.whence");
  }
}
