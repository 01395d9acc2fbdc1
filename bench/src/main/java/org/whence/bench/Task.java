package org.whence.bench;

import java.io.IOException;
import java.io.PrintStream;

/** One kind of prediction: labelled input without its gold comes in, predictions go out in the form the scorer reads. */
interface Task {

  /** Writes predictions for an input. Nothing is read out of an id; an input id comes back with what stood on its line. */
  void predict(Input input, PrintStream out) throws IOException;
}
