package org.whence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code eval [TASK...]}: the tasks with a scorer of our own ({@link OwnTask}), then those that the evaluation folder's own scorers judge
 * ({@link Tasks}).
 */
public final class Eval {

  private static final String USAGE = "Usage: ./dev eval [TASK...] [--eval FOLDER] [--all] [--yardstick] [--mistakes] [-- SCORER-OPTION...]";

  /** The checkout. */
  private static final Path ROOT = Path.of(System.getProperty("whence.root", ""));

  /** Where inputs, predictions and what was missed are left, to be looked at. */
  private static final Path WORK = ROOT.resolve("target").resolve("eval");

  private final EvalRequest asked;
  private final Path folder;
  private final PrintStream out;
  private final PrintStream err;

  private Eval(EvalRequest asked, PrintStream out, PrintStream err) {
    this.asked = asked;
    this.folder = EvalFolder.of(asked.folder);
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    List<String> words = List.of(args);
    OwnTask first = words.isEmpty() ? null : OwnTask.named(words.get(0));
    if (first != null && !first.options().isEmpty() && words.size() > 1 && words.get(1).startsWith("-")) {
      return alone(first, words.subList(1, words.size()), out, err);
    }
    EvalRequest asked = new EvalRequest(words);
    if (asked.unknown != null) {
      String wired = OwnTask.names() + ", " + Tasks.names();
      err.println("eval: '" + asked.unknown + "' is neither an option nor a wired task (" + wired + "). " + usage());
      return 2;
    }
    return new Eval(asked, out, err).run();
  }

  private static String usage() {
    StringBuilder out = new StringBuilder(USAGE);
    OwnTask.ALL.stream().filter(task -> !task.options().isEmpty()).forEach(task -> out.append(" or ").append(task.usage()));
    return out.toString();
  }

  /** One task with options of its own. */
  private static int alone(OwnTask task, List<String> options, PrintStream out, PrintStream err) {
    Map<String, Integer> numbers = task.numbers(options);
    if (numbers == null) {
      err.println("eval: with options, " + task.name() + " are asked for alone. Usage: " + task.usage());
      return 2;
    }
    return new Eval(new EvalRequest(List.of(task.name())), out, err).own(task, numbers) ? 0 : 1;
  }

  private int run() {
    boolean there = Files.isDirectory(folder);
    for (OwnTask task : OwnTask.ALL) {
      if (asked.wants(task) && (there || !task.folder()) && !own(task, Map.of())) {
        return 1;
      }
    }
    if (asked.needsFolder() && !there) {
      err.println("eval: there is no evaluation folder at " + folder + ". Give one with --eval FOLDER, or in WHENCE_EVAL.");
      return 1;
    }
    return judged() ? 0 : 1;
  }

  private boolean own(OwnTask task, Map<String, Integer> numbers) {
    try {
      task.print(new OwnTask.Given(ROOT, WORK, folder, asked.mistakes, out), numbers);
      return true;
    } catch (IOException | UncheckedIOException e) {
      err.println("eval: " + task.scored() + " could not be scored: " + e.getMessage());
      return false;
    }
  }

  private boolean judged() {
    Judge judge = new Judge(folder, WORK, asked, out, err);
    try {
      Files.createDirectories(WORK);
      for (Labelled set : Labelled.ALL) {
        if (asked.wants(set)) {
          judge.judge(set);
        }
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      err.println("eval: " + e.getMessage());
      return false;
    }
  }
}
