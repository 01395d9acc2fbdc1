package org.whence.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the evaluation data lies. */
final class EvalFolder {

  private EvalFolder() {}

  /** The folder given, else that of WHENCE_EVAL, else the one beside the checkout. */
  static Path of(@Nullable Path given) {
    String named = System.getenv("WHENCE_EVAL");
    Path root = Path.of(System.getProperty("whence.root", ""));
    Path folder = given != null ? given : named != null && !named.isBlank() ? Path.of(named) : root.resolve("../shared/eval");
    return folder.toAbsolutePath().normalize();
  }
}
