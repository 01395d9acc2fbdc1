package org.whence.cli;

import java.util.List;

/** The paths a verb was given, held against what every verb takes. */
final class Inputs {
  private Inputs() {}

  static List<String> of(List<String> paths) {
    if (paths.isEmpty()) {
      throw new Refusal(Exit.USAGE, "nothing to read. Name files or folders, or - for standard input; for an example: whence demo");
    }
    return List.copyOf(paths);
  }
}
