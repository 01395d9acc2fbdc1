package org.whence.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.fiction.Golden;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.Reading;

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

  /** The same with inputs called by their place in the project, so that what is said is the same in every checkout. */
  static Said inTheProject(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream warned = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Main.run(new Console(InputStream.nullInputStream(), said, warned, Surroundings.none(), new Placeless()), args);
    return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The engine that works, but for the names of inputs. */
  private static final class Placeless implements Engine {
    private final Engine library = new Library();

    @Override
    public Pile trace(List<String> paths, InputStream standardInput, UnaryOperator<String> named, int threads, Listener listener) {
      String root = Golden.root() + "/";
      return library.trace(paths, standardInput, name -> named.apply(name).replace(root, ""), threads, listener);
    }

    @Override
    public List<Outcome<Reading>> read(List<String> paths, InputStream standardInput, boolean thorough) {
      return library.read(paths, standardInput, thorough);
    }

    @Override
    public List<Outcome<Draft>> drafts(List<String> paths, InputStream standardInput, @Nullable String language) {
      return library.drafts(paths, standardInput, language);
    }
  }

  /** Traces paths and returns the document. */
  static Said json(List<String> paths, String... options) {
    return run(Stream.of(Stream.of("trace", "--format", "json"), Stream.of(options), paths.stream()).flatMap(s -> s).toArray(String[]::new));
  }

  /** The files of the sample articles, sorted. */
  static List<Path> samples() {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith(".key.json")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
