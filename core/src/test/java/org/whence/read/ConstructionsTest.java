package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;
import org.whence.model.Reading;

/**
 * Sentences of our own, by the way in which somebody is quoted: what is read wrongly is written down by number, and the list may neither grow nor
 * shrink unseen. {@code -Dwhence.constructions=NAME} prints the open misses of the lists whose name holds NAME.
 */
class ConstructionsTest {

  private static final Path FOLDER = Golden.root().resolve("core/src/test/resources/org/whence/read/constructions");

  /** Every third sentence is held: its mistakes are not looked at. */
  private static boolean held(int number) {
    return number % 3 == 0;
  }

  private static List<Path> lists() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts of one list: sentences, linked, with contents, right; open and held. */
  private static final class Score {
    final int[][] counts = new int[2][4];
    final List<Integer> missed = new ArrayList<>();

    String line(String name) {
      StringBuilder out = new StringBuilder(name);
      for (int part = 0; part < 2; part++) {
        int[] c = counts[part];
        out.append(part == 0 ? "\topen " : "\theld ").append(c[0]).append(" sentences: ");
        out.append(c[1]).append(" linked, ").append(c[2]).append(" with contents, ").append(c[3]).append(" right");
      }
      return out.toString();
    }

    void add(int part, int sentences, int linked, int spans, int right) {
      int[] by = {sentences, linked, spans, right};
      for (int i = 0; i < by.length; i++) {
        counts[part][i] += by[i];
      }
    }
  }

  private static Score score(Path file) {
    String name = file.getFileName().toString().replace(".tsv", "");
    String shown = System.getProperty("whence.constructions", "");
    Score score = new Score();
    Reader reader = new Reader();
    int number = 0;
    for (String row : rows(file)) {
      number++;
      Construction construction = Construction.of(row);
      Reading reading = construction.read(reader, name.substring(0, name.indexOf('-')));
      Construction.Grade grade = construction.grade(reading);
      int part = held(number) ? 1 : 0;
      score.add(part, 1, at(grade, Construction.Grade.LINKED), at(grade, Construction.Grade.SPANS), at(grade, Construction.Grade.RIGHT));
      if (grade != Construction.Grade.RIGHT) {
        score.missed.add(number);
        if (!shown.isEmpty() && name.contains(shown) && !held(number)) {
          System.out.println("~ " + name + " " + number + " " + grade + "  " + row);
          Construction.lines(reading).forEach(line -> System.out.println("      " + line));
        }
      }
    }
    return score;
  }

  private static int at(Construction.Grade grade, Construction.Grade least) {
    return grade.compareTo(least) >= 0 ? 1 : 0;
  }

  @Test
  void whatIsReadWronglyIsKnownToTheSentence() {
    StringBuilder out = new StringBuilder();
    for (String language : List.of("en", "es")) {
      Score all = new Score();
      for (Path file : lists()) {
        String name = file.getFileName().toString().replace(".tsv", "");
        if (!name.startsWith(language + "-")) {
          continue;
        }
        Score score = score(file);
        for (int part = 0; part < 2; part++) {
          int[] c = score.counts[part];
          all.add(part, c[0], c[1], c[2], c[3]);
        }
        out.append(score.line(name)).append("\n  missed");
        score.missed.forEach(number -> out.append(' ').append(number));
        out.append('\n');
      }
      out.append(all.line(language)).append("\n\n");
    }
    Golden.holds("core/src/test/golden/constructions.txt", out.toString());
  }

  @Test
  void everyListIsLongEnoughAndHoldsWhatMustNotBeFound() {
    for (Path file : lists()) {
      List<String> rows = rows(file);
      assertThat(rows).as(file.toString()).hasSizeGreaterThanOrEqualTo(file.getFileName().toString().startsWith("es") ? 60 : 20);
      boolean resolves = file.toString().contains("pronouns") || file.toString().contains("nested");
      assertThat(rows.stream().filter(row -> row.startsWith("none")).count()).as(file.toString()).isGreaterThanOrEqualTo(resolves ? 0 : 3);
      assertThat(rows).as(file.toString()).doesNotHaveDuplicates();
    }
  }
}
