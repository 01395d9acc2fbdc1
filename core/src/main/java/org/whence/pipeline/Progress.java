package org.whence.pipeline;

/** Told how far a run has come. Called from one thread at a time, never after the run. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (done, total) -> {};

  /**
   * @param done inputs dealt with so far
   * @param total inputs given
   */
  void at(int done, int total);
}
