package org.whence.pipeline;

import org.whence.model.Trouble;

/** What is said of an input that code of ours failed on. */
final class Failure {
  private Failure() {}

  static Trouble of(String input, String fault, Throwable e) {
    String what = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    return new Trouble(input, "", fault + " (" + what + ")", "Please report it with the file; the other inputs are not affected");
  }
}
