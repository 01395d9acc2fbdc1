package org.whence.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.Reading;

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

  /**
   * Reads articles one by one, each by itself.
   *
   * @param thorough by the trained model too
   */
  List<Outcome<Reading>> read(List<String> paths, InputStream standardInput, boolean thorough);

  /**
   * Reads drafts one by one, and keeps beside each what it was read from.
   *
   * @param language the tag that was given for all of them; null where it is to be guessed
   */
  List<Outcome<Draft>> drafts(List<String> paths, InputStream standardInput, @Nullable String language);
}
