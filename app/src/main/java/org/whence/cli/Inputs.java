package org.whence.cli;

import java.util.List;
import java.util.Locale;

/** The paths a verb was given, held against what every verb takes. */
final class Inputs {
  private Inputs() {}

  static List<String> of(List<String> paths) {
    if (paths.isEmpty()) {
      throw new Refusal(Exit.USAGE, "nothing to read. Name files or folders, or - for standard input; for an example: whence demo");
    }
    for (String path : paths) {
      if (path.toLowerCase(Locale.ROOT).endsWith(".whence")) {
        throw new Refusal(Exit.USAGE, path + ": a path that ends in .whence is a case, and cases come later. Give articles: text, HTML or JSONL.");
      }
    }
    return List.copyOf(paths);
  }
}
