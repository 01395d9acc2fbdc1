package org.whence.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.whence.fiction.Golden;

/** Whence as whoever types its name meets it: arguments in; exit code, output and warnings out. */
final class Door {

  /** The sample articles that rules are written against. */
  static final Path SAMPLES = Golden.root().resolve("samples").resolve("open");

  /** What came of one command. */
  record Said(int code, String out, String err) {}

  private Door() {}

  static Said run(String... args) {
    return given("", args);
  }

  static Said given(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int code = Main.run(in, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), args);
    return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Traces paths and returns the document. */
  static Said json(List<String> paths, String... options) {
    return run(Stream.of(Stream.of("trace", "--format", "json"), Stream.of(options), paths.stream()).flatMap(s -> s).toArray(String[]::new));
  }

  /** The files of the sample articles, sorted. */
  static List<Path> samples() {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("KEY.json")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
