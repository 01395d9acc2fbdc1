package org.whence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules on the sources themselves that neither the compiler nor the formatter checks. */
class HouseRulesTest {

  private static final int COLUMNS = 150;

  /** A class past this length hides a second one; a published grammar may be longer and would be named here. */
  private static final int LINES = 500;

  private static final Path ROOT = Path.of(System.getProperty("whence.root", ".."));

  @Test
  void no_line_is_wider_than_150_columns() {
    List<String> wide = new ArrayList<>();
    for (Path file : sources()) {
      List<String> lines = read(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).codePointCount(0, lines.get(i).length()) > COLUMNS) {
          wide.add(ROOT.relativize(file) + ":" + (i + 1));
        }
      }
    }
    assertThat(wide).as("lines wider than %d columns", COLUMNS).isEmpty();
  }

  @Test
  void no_main_source_is_longer_than_500_lines() {
    List<String> longOnes = new ArrayList<>();
    for (Path file : sources()) {
      int lines = read(file).size();
      if (lines > LINES && isMain(file)) {
        longOnes.add(ROOT.relativize(file) + ": " + lines);
      }
    }
    assertThat(longOnes).as("sources longer than %d lines", LINES).isEmpty();
  }

  @Test
  void every_package_says_in_one_sentence_what_it_is() {
    List<String> silent = new ArrayList<>();
    for (Path file : sources()) {
      if (isMain(file) && !Files.exists(file.resolveSibling("package-info.java"))) {
        silent.add(ROOT.relativize(file.getParent()).toString());
      }
    }
    assertThat(silent.stream().distinct()).as("packages without a package-info.java").isEmpty();
  }

  private static boolean isMain(Path file) {
    return ROOT.relativize(file).toString().contains("src" + java.io.File.separator + "main");
  }

  private static List<Path> sources() {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("core", "casefile", "app", "bench", "documents", "tables")) {
      Path src = ROOT.resolve(module).resolve("src");
      if (Files.isDirectory(src)) {
        try (Stream<Path> files = Files.walk(src)) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return all;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
