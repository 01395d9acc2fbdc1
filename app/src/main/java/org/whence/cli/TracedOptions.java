package org.whence.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a verb that traces what it is given and says what an audit of it found. */
final class TracedOptions {
  @Option(names = "--threads", paramLabel = "N", description = "Threads to read with; the result is the same for any number.")
  private @Nullable Integer threads;

  @Option(names = "--audit", paramLabel = "FILE", description = "With what came of an audit of these articles (whence audit).")
  private @Nullable Path audited;

  int threads() {
    return Tracing.threads(threads);
  }

  @Nullable Path audit() {
    return audited;
  }
}
