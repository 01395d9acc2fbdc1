package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.bench.cascades.CascadeScores;
import org.whence.bench.samples.SampleScores;

/**
 * {@code eval [TASK...]}: takes the gold out of labelled files, predicts, and has the evaluation folder's own scorers judge. The task
 * {@code samples} needs no such folder: its articles, its key and its scorer are part of the project.
 */
public final class Eval {

  private static final String USAGE = "Usage: ./dev eval [TASK...] [--eval FOLDER] [--all] [--yardstick] [--mistakes] [-- SCORER-OPTION...]"
      + " or ./dev eval cascades [--seed N] [--stories N]";

  private static final int MOST = 20;

  private static final String SAMPLES = "samples";

  /** Judged by a scorer of our own over labels of our own; the texts are the evaluation folder's. */
  private static final String TIMES = "times";

  /** Trains a parser on one part of the treebanks and judges it on the other, so it is run only where it is asked for. */
  private static final String ACTS = "acts";

  /** Labels of the folder over texts of the folder, and a scorer of our own. */
  private static final String WIRE_CREDIT = "wire-credit";

  /** Stories that are made up as they are scored. */
  private static final String CASCADES = "cascades";

  /** Judged by a scorer of our own over pairs of statements that we made up. */
  private static final String PAIRS = "claim-pairs";

  /** Judged by a scorer of our own over parallel sentences of the evaluation folder. */
  private static final String TRANSLATIONS = "translations";

  /** Tasks with a scorer of our own. */
  private static final List<String> OWN = List.of(SAMPLES, TIMES, ACTS, WIRE_CREDIT, CASCADES, PAIRS, TRANSLATIONS);

  /** The checkout. */
  private static final Path ROOT = Path.of(System.getProperty("whence.root", ""));

  /** Where inputs and predictions are left, to be looked at. */
  private static final Path WORK = ROOT.resolve("target").resolve("eval");

  private final Path folder;
  private final List<String> scorerOptions;
  private final boolean yardstick;
  private final boolean mistakes;
  private final PrintStream out;

  private Eval(Path folder, List<String> scorerOptions, boolean yardstick, boolean mistakes, PrintStream out) {
    this.folder = folder;
    this.scorerOptions = scorerOptions;
    this.yardstick = yardstick;
    this.mistakes = mistakes;
    this.out = out;
  }

  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length > 0 && args[0].equals(CASCADES)) {
      return cascades(out, err, List.of(args).subList(1, args.length));
    }
    List<String> tasks = new ArrayList<>();
    List<String> options = List.of();
    Path given = null;
    boolean all = false;
    boolean yardstick = false;
    boolean mistakes = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--")) {
        options = List.of(args).subList(i + 1, args.length);
        break;
      } else if (args[i].equals("--eval") && i + 1 < args.length) {
        given = Path.of(args[++i]);
      } else if (args[i].equals("--all")) {
        all = true;
      } else if (args[i].equals("--yardstick")) {
        yardstick = true;
      } else if (args[i].equals("--mistakes")) {
        mistakes = true;
      } else if (!OWN.contains(args[i]) && (args[i].startsWith("-") || !Tasks.knows(args[i]))) {
        String wired = String.join(", ", OWN) + ", " + Tasks.names();
        err.println("eval: '" + args[i] + "' is neither an option nor a wired task (" + wired + "). " + USAGE);
        return 2;
      } else {
        tasks.add(args[i]);
      }
    }
    if (tasks.isEmpty() || tasks.contains(SAMPLES)) {
      int code = samples(out, err);
      if (code != 0 || tasks.equals(List.of(SAMPLES))) {
        return code;
      }
    }
    if (tasks.remove(PAIRS)) {
      int code = pairs(mistakes, out, err);
      if (code != 0 || tasks.isEmpty()) {
        return code;
      }
    }
    Path folder = EvalFolder.of(given);
    if (!Files.isDirectory(folder)) {
      err.println("eval: there is no evaluation folder at " + folder + ". Give one with --eval FOLDER, or in WHENCE_EVAL.");
      return 1;
    }
    if (tasks.remove(TRANSLATIONS)) {
      int code = translations(folder, out, err);
      if (code != 0 || tasks.isEmpty()) {
        return code;
      }
    }
    if (tasks.remove(ACTS)) {
      int code = acts(folder, out, err);
      if (code != 0 || tasks.isEmpty()) {
        return code;
      }
    }
    return new Eval(folder, options, yardstick, mistakes, out).run(tasks, all, err);
  }

  private static int samples(PrintStream out, PrintStream err) {
    try {
      Files.createDirectories(WORK);
      SampleScores.print(ROOT.resolve(SAMPLES), WORK.resolve("samples-open.misses.txt"), out);
      return 0;
    } catch (IOException e) {
      err.println("eval: the samples could not be scored: " + e.getMessage());
      return 1;
    }
  }

  /** Needs no folder, and has options of its own. */
  private static int cascades(PrintStream out, PrintStream err, List<String> options) {
    long seed = CascadeScores.SEED;
    int stories = CascadeScores.STORIES;
    try {
      for (int i = 0; i < options.size(); i += 2) {
        String value = i + 1 < options.size() ? options.get(i + 1) : "";
        switch (options.get(i)) {
          case "--seed" -> seed = Long.parseLong(value);
          case "--stories" -> stories = Integer.parseInt(value);
          default -> throw new NumberFormatException();
        }
      }
    } catch (NumberFormatException e) {
      err.println("eval: cascades are asked for alone. Usage: ./dev eval cascades [--seed N] [--stories N]");
      return 2;
    }
    try {
      Files.createDirectories(WORK);
      CascadeScores.print(seed, stories, WORK.resolve("cascades-open.misses.txt"), out);
      return 0;
    } catch (IOException e) {
      err.println("eval: the cascades could not be scored: " + e.getMessage());
      return 1;
    }
  }

  private static int pairs(boolean mistakes, PrintStream out, PrintStream err) {
    try {
      ClaimPairs.print(out, mistakes);
      return 0;
    } catch (IOException e) {
      err.println("eval: the pairs of statements could not be scored: " + e.getMessage());
      return 1;
    }
  }

  private static int translations(Path folder, PrintStream out, PrintStream err) {
    try {
      TranslationScores.print(folder, out);
      return 0;
    } catch (IOException e) {
      err.println("eval: the parallel sentences could not be scored: " + e.getMessage());
      return 1;
    }
  }

  private static int acts(Path folder, PrintStream out, PrintStream err) {
    try {
      ActScores.print(folder, out);
      return 0;
    } catch (IOException e) {
      err.println("eval: the acts could not be scored: " + e.getMessage());
      return 1;
    }
  }

  private int run(List<String> tasks, boolean all, PrintStream err) {
    try {
      Files.createDirectories(WORK);
      if (tasks.isEmpty() || tasks.contains(TIMES)) {
        times();
      }
      if (tasks.isEmpty() || tasks.contains(WIRE_CREDIT)) {
        wireCredits();
      }
      for (Labelled set : Labelled.ALL) {
        boolean wanted = tasks.isEmpty() ? Tasks.knows(set.task()) : tasks.contains(set.task());
        if (wanted && (all || !set.large())) {
          judge(set, err);
        }
      }
      return 0;
    } catch (IOException | UncheckedIOException e) {
      err.println("eval: " + e.getMessage());
      return 1;
    }
  }

  private void times() throws IOException {
    out.println("== times");
    Path misses = WORK.resolve("times.misses.txt");
    Files.write(misses, new TimeScores(folder).print(out));
    out.println("-- what was missed in the texts used while building, line by line: " + misses);
  }

  private void wireCredits() throws IOException {
    out.println("== wire-credit");
    Path misses = WORK.resolve("wire-credit.misses.txt");
    Files.write(misses, new WireCredits(folder).print(out));
    out.println("-- what was missed, line by line: " + misses);
  }

  private void judge(Labelled set, PrintStream err) throws IOException {
    for (String file : set.files()) {
      if (!Files.isReadable(folder.resolve(file))) {
        err.println("eval: " + set.task() + " " + set.name() + ": " + folder.resolve(file) + " is not there; left out.");
        return;
      }
    }
    String stem = set.task() + "-" + set.name();
    Path gold = WORK.resolve(stem + ".gold.jsonl");
    Path input = WORK.resolve(stem + ".input.jsonl");
    Path predictions = WORK.resolve(stem + ".predictions.jsonl");
    int lines = strip(set, gold, input);
    long start = System.nanoTime();
    try (PrintStream to = new PrintStream(Files.newOutputStream(predictions), false, StandardCharsets.UTF_8)) {
      int code = Predict.run(to, err, arguments(set, input));
      if (code != 0) {
        throw new IOException("predicting " + stem + " failed");
      }
    }
    out.printf("== %s %s: %d lines, %.1f s%n", set.task(), set.name(), lines, (System.nanoTime() - start) / 1e9);
    for (List<String> run : scorerOptions.isEmpty() ? set.runs() : List.of(scorerOptions)) {
      score(set, gold, predictions, run);
    }
    if (mistakes && set.task().equals("attribution")) {
      AttributionMistakes.print(gold, predictions, MOST, out);
    }
  }

  private String[] arguments(Labelled set, Path input) {
    List<String> arguments = new ArrayList<>(List.of(set.task(), input.toString()));
    if (set.with() != null) {
      arguments.addAll(List.of("--with", folder.resolve(set.with()).toString()));
    }
    if (yardstick) {
      arguments.add("--yardstick");
    }
    return arguments.toArray(String[]::new);
  }

  /** Writes the lines with gold for the scorer and without it for the task. */
  private int strip(Labelled set, Path gold, Path input) throws IOException {
    List<String> whole = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (String file : set.files()) {
      Path path = folder.resolve(file);
      for (ObjectNode line : Input.lines(path)) {
        whole.add(line.toString());
        bare.add(set.seen(line, path).toString());
      }
    }
    Files.write(gold, whole);
    Files.write(input, bare);
    return bare.size();
  }

  private void score(Labelled set, Path gold, Path predictions, List<String> options) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3", folder.resolve(set.scorer()).toString()));
    command.addAll(set.kind());
    if (set.task().equals("dossier")) {
      command.addAll(List.of(predictions.toString(), "--gold", folder.resolve("dossier").toString()));
    } else {
      command.addAll(List.of(gold.toString(), predictions.toString()));
    }
    command.addAll(options);
    Process scorer;
    try {
      scorer = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IOException("the scorers need Python: install python3 and put it on the PATH", e);
    }
    out.println(options.isEmpty() ? "-- " + set.name() : "-- " + String.join(" ", options));
    out.print(new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    out.flush();
    try {
      if (scorer.waitFor() != 0) {
        throw new IOException("the scorer failed: " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while scoring", e);
    }
  }
}
