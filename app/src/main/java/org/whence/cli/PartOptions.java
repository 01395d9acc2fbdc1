package org.whence.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whence.page.TextView;
import picocli.CommandLine.Option;

/** The options that all verbs share which show a part of a pile; each mixin of them adds its forms. */
abstract class PartOptions {
  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE, whole or not at all; standard output where not given.")
  private @Nullable Path file;

  @Option(names = "--width", paramLabel = "N", description = "Columns of the text, 60 to 110; the terminal's, or 100, where not given.")
  private @Nullable Integer width;

  @Option(names = "--threads", paramLabel = "N", description = "Threads to read with; the result is the same for any number.")
  private @Nullable Integer threads;

  @Nullable Path file() {
    return file;
  }

  int threads() {
    return Tracing.threads(threads);
  }

  TextView.Setting setting(Surroundings surroundings) {
    return new TextView.Setting(width == null ? surroundings.width() : width, surroundings.colour() && file == null, true);
  }
}
