package org.whence.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.whence.model.Pile;

/** What the verbs ask of the library: the way from inputs to dossiers. */
interface Engine {

  /** Hears how far the work has gone. */
  interface Listener {
    void done(int done, int of);
  }

  /**
   * Reads and traces a pile.
   *
   * @param standardInput what a path of "-" stands for
   * @param named what an input is called, by the path it was read from
   */
  Pile trace(List<String> paths, InputStream standardInput, UnaryOperator<String> named, int threads, Listener listener);
}
