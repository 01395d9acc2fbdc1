package org.whence.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whence.model.Pile;
import org.whence.page.Index;

/** Traces inputs and writes what came of it: what the verbs share. */
final class Tracing {
  /** Something that looks a name up. */
  interface Finding<T> {
    T find() throws Index.Unknown;
  }

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
    boolean isCase = Cases.areCase(paths);
    Pile pile = rated.over(isCase ? traced(paths.getFirst(), output.threads(), console) : pile(paths, named, output.threads(), console));
    output.write(pile, console);
    return exit(pile);
  }

  private static Pile traced(String name, int threads, Console console) throws IOException {
    try (Bar bar = Bar.on(console)) {
      return mustHold(Cases.trace(name, threads, console, bar), console);
    }
  }

  /** Traces a pile; of a case, the last trace. */
  static Pile pile(List<String> paths, int threads, Console console) throws IOException {
    return Cases.areCase(paths) ? Cases.last(paths.getFirst(), console) : pile(paths, UnaryOperator.identity(), threads, console);
  }

  /**
   * Things of a pile by their names.
   *
   * @param setAside whether inputs were set aside
   */
  record Found(Index index, boolean setAside) {
    int exit() {
      return setAside ? Exit.SET_ASIDE : Exit.DONE;
    }
  }

  /** Where names are looked up; of a case, only the stories that they may be of are opened. */
  static Found found(List<String> paths, List<String> names, int threads, Console console) throws IOException {
    if (Cases.areCase(paths)) {
      return new Found(Cases.named(paths.getFirst(), names, console), false);
    }
    Pile pile = pile(paths, threads, console);
    return new Found(new Index(pile), !pile.setAside().isEmpty());
  }

  /** Traces, names what was set aside, and refuses to go on where nothing is left. */
  private static Pile pile(List<String> paths, UnaryOperator<String> named, int threads, Console console) {
    Pile pile;
    try (Bar bar = Bar.on(console)) {
      pile = console.engine().trace(paths, console.in(), named, threads, bar);
    }
    return mustHold(pile, console);
  }

  private static Pile mustHold(Pile pile, Console console) {
    console.setAside(pile.setAside());
    if (pile.dossiers().isEmpty()) {
      throw new Refusal(Exit.FAILED, "no article could be read.");
    }
    return pile;
  }

  static int exit(Pile pile) {
    return pile.setAside().isEmpty() ? Exit.DONE : Exit.SET_ASIDE;
  }

  /** What a name stands for; a name that stands for nothing is wrong usage. */
  static <T> T named(Asked asked, Finding<T> finding) {
    try {
      return finding.find();
    } catch (Index.Unknown unknown) {
      throw new Refusal(Exit.USAGE, asked.in() + ": " + unknown.getMessage());
    }
  }

  static int threads(@Nullable Integer threads) {
    int wanted = threads == null ? Math.min(8, Runtime.getRuntime().availableProcessors()) : threads;
    if (wanted < 1 || wanted > 256) {
      throw new Refusal(Exit.USAGE, "--threads " + wanted + ": give a number from 1 to 256.");
    }
    return wanted;
  }
}
