package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.export.Exports;

class ExportVerbTest {
  private static final String SAMPLES = Door.SAMPLES.toString();

  @TempDir private Path folder;

  @Test
  void a_case_is_exported_as_its_articles_are_to_the_byte() throws IOException {
    String name = folder.resolve("my.whence").toString();
    Door.run("new", name);
    Door.run("add", name, SAMPLES);
    assertThat(Door.run("export", name, "--as", "prov").err()).contains("the case was not traced yet");
    Door.run("trace", name);
    for (Exports form : Exports.values()) {
      Path ofCase = folder.resolve("case-" + form.fileName());
      Path ofFiles = folder.resolve("files-" + form.fileName());
      assertThat(Door.run("export", name, "--as", form.kind(), "-o", ofCase.toString()).code()).isZero();
      assertThat(Door.run("export", SAMPLES, "--as", form.kind(), "-o", ofFiles.toString()).code()).isZero();
      assertThat(Files.mismatch(ofCase, ofFiles)).as(form.kind()).isEqualTo(-1);
    }
    assertThat(Door.run("export", name, "--as", "markdown", "--story", "2").out()).contains("## Story 2:").doesNotContain("## Story 1:");
    assertThat(Door.run("export", name, "--as", "markdown", "--story", "9").err()).contains("There are 3, numbered from 1");
  }

  @Test
  void tables_go_into_a_new_folder_whole_or_not_at_all() {
    Path to = folder.resolve("tables");
    assertThat(Door.run("export", SAMPLES, "--as", "tables", "-o", to.toString()).code()).isZero();
    assertThat(to.toFile().list()).contains("datapackage.json", "claims.csv", "claims.jsonl", "edges.csv");
    Door.Said again = Door.run("export", SAMPLES, "--as", "tables", "-o", to.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("it is there already");
    assertThat(folder.toFile().list()).containsExactly("tables");
  }

  @Test
  void what_cannot_be_exported_says_what_can() {
    assertThat(Door.run("export", SAMPLES).err()).contains("--as is missing").contains("annotations, prov");
    assertThat(Door.run("export", SAMPLES, "--as", "docx").err()).contains("there is no such form").contains("graphml");
    assertThat(Door.run("export", SAMPLES, "--as", "docx").code()).isEqualTo(2);
    assertThat(Door.run("export", "--as", "prov").code()).isEqualTo(2);
    assertThat(Door.run("export", "--forms").out().lines()).hasSize(Exports.values().length);
    assertThat(Door.run("export", SAMPLES, "--as", "prov", "-o", folder.resolve("no/where.json").toString()).err()).contains("no such folder");
  }

  @Test
  void only_what_is_asked_for_carries_whole_articles() throws IOException {
    Path brief = folder.resolve("brief");
    Path whole = folder.resolve("whole");
    Door.run("export", SAMPLES, "--as", "tables", "-o", brief.toString());
    Door.run("export", SAMPLES, "--as", "tables", "--full-text", "-o", whole.toString());
    assertThat(Files.size(whole.resolve("articles.csv"))).isGreaterThan(4 * Files.size(brief.resolve("articles.csv")));
  }
}
