package org.whence.bench;

import java.nio.file.Path;

/**
 * The options of a training that can also only measure.
 *
 * @param measure whether nothing is to be written
 * @param folder of the evaluation
 */
record TrainOptions(boolean measure, Path folder) {

  /** The options of {@code train WHAT}; says what is wrong and ends the process where they are none. */
  static TrainOptions of(String what, String... args) {
    boolean measure = false;
    Path given = null;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--measure")) {
        measure = true;
      } else if (args[i].equals("--eval") && i + 1 < args.length) {
        given = Path.of(args[++i]);
      } else {
        System.err.println("train: there is no option '" + args[i] + "'. Usage: ./dev train " + what + " [--measure] [--eval FOLDER]");
        System.exit(2);
      }
    }
    return new TrainOptions(measure, EvalFolder.of(given));
  }
}
