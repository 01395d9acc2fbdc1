package org.whence.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.Reading;

/** An engine that comes to the pile it is given, whatever it is asked to trace. */
record Traced(Pile pile) implements Engine {

  /** One command over this pile. */
  Door.Said run(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = Main.run(new Console(in, said, new PrintStream(err, true, StandardCharsets.UTF_8), Surroundings.none(), this), args);
    return new Door.Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Override
  public Pile trace(List<String> paths, InputStream standardInput, UnaryOperator<String> named, int threads, Listener listener) {
    return pile;
  }

  @Override
  public List<Outcome<Reading>> read(List<String> paths, InputStream standardInput, boolean thorough) {
    return List.of();
  }

  @Override
  public List<Outcome<Draft>> drafts(List<String> paths, InputStream standardInput, @Nullable String language) {
    return List.of();
  }
}
