package org.whence.bench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code predict TASK INPUT [--with FILE] [--yardstick]}: predictions for labelled input, to stdout. */
public final class Predict {

  private static final String USAGE = "Usage: ./dev predict TASK INPUT [--with FILE] [--yardstick] > PREDICTIONS";

  private Predict() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8);
    int code = run(out, System.err, args);
    out.flush();
    System.exit(out.checkError() ? 1 : code);
  }

  /** Returns the exit code: 0 done, 1 failed, 2 wrong usage or a task that is not wired. */
  static int run(PrintStream out, PrintStream err, String... args) {
    String name = null;
    Path file = null;
    Path with = null;
    boolean yardstick = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--with") && i + 1 < args.length) {
        with = Path.of(args[++i]);
      } else if (args[i].equals("--yardstick")) {
        yardstick = true;
      } else if (args[i].startsWith("--")) {
        return refused(err, "there is no option '" + args[i] + "'. " + USAGE);
      } else if (name == null) {
        name = args[i];
      } else if (file == null) {
        file = Path.of(args[i]);
      } else {
        return refused(err, "one input at a time, not also '" + args[i] + "'. " + USAGE);
      }
    }
    if (name == null || file == null) {
      return refused(err, "a task and an input are needed. " + USAGE);
    }
    if (!Tasks.knows(name)) {
      return refused(err, "the task '" + name + "' is not wired yet. Wired are: " + Tasks.names() + ".");
    }
    try {
      if (yardstick && !Readers.haveYardstick()) {
        err.println("predict: the yardstick is trained first, which takes minutes");
        err.println("predict: " + TrainAttributions.train(true, EvalFolder.of(null)));
      }
    } catch (IOException e) {
      err.println("predict: the yardstick cannot be trained: " + e + ". Name the evaluation folder in WHENCE_EVAL.");
      return 1;
    }
    try {
      return predict(Tasks.named(name, yardstick), file, with, out, err);
    } catch (UncheckedIOException e) {
      err.println("predict: " + e.getMessage() + ".");
      return 1;
    }
  }

  private static int predict(Task task, Path file, @Nullable Path with, PrintStream out, PrintStream err) {
    for (Path needed : with == null ? new Path[] {file} : new Path[] {file, with}) {
      if (!Files.isReadable(needed)) {
        err.println("predict: " + needed + ": there is no such file, or it cannot be read. Check its spelling.");
        return 1;
      }
    }
    try {
      task.predict(Input.of(file, with), out);
      return 0;
    } catch (IOException e) {
      err.println("predict: " + file + ": " + e.getMessage() + ".");
      return 1;
    }
  }

  private static int refused(PrintStream err, String why) {
    err.println("predict: " + why);
    return 2;
  }
}
