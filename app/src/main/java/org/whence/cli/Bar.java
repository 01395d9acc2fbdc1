package org.whence.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error where that is a terminal, and nothing where it is none. */
final class Bar implements Engine.Listener, AutoCloseable {
  private static final int REFRESH_MILLIS = 100;

  private final @Nullable Console console;
  private @Nullable ProgressBar bar;

  private Bar(@Nullable Console console) {
    this.console = console;
  }

  static Bar on(Console console) {
    return new Bar(console.surroundings().err() ? console : null);
  }

  @Override
  public synchronized void done(int done, int of) {
    if (console != null && bar == null) {
      bar = start(console.err(), of, Math.clamp(console.surroundings().width(), 40, 100) - 1);
    }
    if (bar != null) {
      bar.maxHint(of);
      bar.stepTo(done);
    }
  }

  private static ProgressBar start(PrintStream err, int of, int width) {
    return new ProgressBarBuilder()
        .setTaskName("Reading")
        .setInitialMax(of)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setConsumer(new ConsoleProgressBarConsumer(err, width))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
