package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes the gold out of labelled files, has a task predict over the rest, and has the evaluation folder's own scorer judge. */
final class Judge {

  /** Kinds of mistakes that are listed. */
  private static final int MOST = 20;

  private final Path folder;
  private final Path work;
  private final EvalRequest asked;
  private final PrintStream out;
  private final PrintStream err;

  /** @param work where inputs and predictions are left, to be looked at */
  Judge(Path folder, Path work, EvalRequest asked, PrintStream out, PrintStream err) {
    this.folder = folder;
    this.work = work;
    this.asked = asked;
    this.out = out;
    this.err = err;
  }

  /** Leaves a set out, and says so, where a file of it is not there. */
  void judge(Labelled set) throws IOException {
    for (String file : set.files()) {
      if (!Files.isReadable(folder.resolve(file))) {
        err.println("eval: " + set.task() + " " + set.name() + ": " + folder.resolve(file) + " is not there; left out.");
        return;
      }
    }
    String stem = set.task() + "-" + set.name();
    Path gold = work.resolve(stem + ".gold.jsonl");
    Path input = work.resolve(stem + ".input.jsonl");
    Path predictions = work.resolve(stem + ".predictions.jsonl");
    int lines = strip(set, gold, input);
    long start = System.nanoTime();
    try (PrintStream to = new PrintStream(Files.newOutputStream(predictions), false, StandardCharsets.UTF_8)) {
      int code = Predict.run(to, err, arguments(set, input));
      if (code != 0) {
        throw new IOException("predicting " + stem + " failed");
      }
    }
    out.printf("== %s %s: %d lines, %.1f s%n", set.task(), set.name(), lines, (System.nanoTime() - start) / 1e9);
    for (List<String> run : asked.scorerOptions.isEmpty() ? set.runs() : List.of(asked.scorerOptions)) {
      score(set, gold, predictions, run);
    }
    if (asked.mistakes && set.task().equals("attribution")) {
      AttributionMistakes.print(gold, predictions, MOST, out);
    }
  }

  private String[] arguments(Labelled set, Path input) {
    List<String> arguments = new ArrayList<>(List.of(set.task(), input.toString()));
    if (set.with() != null) {
      arguments.addAll(List.of("--with", folder.resolve(set.with()).toString()));
    }
    if (asked.yardstick) {
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
