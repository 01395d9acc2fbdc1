package org.whence.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.whence.model.Pile;

/** Traces inputs and writes what came of it: what the verbs trace and demo share. */
final class Tracing {
  private Tracing() {}

  static int run(List<String> paths, OutputOptions output, Console console) throws IOException {
    return run(paths, UnaryOperator.identity(), output, console);
  }

  /** As {@link #run(List, OutputOptions, Console)}, the outlets laid out by the user's ratings. */
  static int run(List<String> paths, Rated rated, OutputOptions output, Console console) throws IOException {
    return run(paths, UnaryOperator.identity(), rated, output, console);
  }

  static int run(List<String> paths, UnaryOperator<String> named, OutputOptions output, Console console) throws IOException {
    return run(paths, named, Rated.NOT, output, console);
  }

  private static int run(List<String> paths, UnaryOperator<String> named, Rated rated, OutputOptions output, Console console) throws IOException {
    Pile pile = rated.over(pile(paths, named, output.threads(), console));
    console.setAside(pile.setAside());
    if (pile.dossiers().isEmpty()) {
      console.warn("whence: no article could be read.");
      return Exit.FAILED;
    }
    output.write(pile, console);
    return pile.setAside().isEmpty() ? Exit.DONE : Exit.SET_ASIDE;
  }

  private static Pile pile(List<String> paths, UnaryOperator<String> named, int threads, Console console) {
    try (Bar bar = Bar.on(console)) {
      return console.engine().trace(paths, console.in(), named, threads, bar);
    }
  }
}
