package org.whence.server;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Patience;
import org.whence.casefile.Readers;

/** The case as the server has it open: many who read at once, and one who writes. */
final class OpenCase implements AutoCloseable {
  private static final int READERS = 8;
  private static final long WAIT_MILLIS = 10_000;

  private final Path file;
  private final Readers readers;
  private final Case writer;
  private final Sending exports;

  /** @param slow milliseconds for which a reader of an export is waited for, however slowly it reads */
  OpenCase(Path file, long slow) {
    exports = new Sending(slow);
    this.file = file;
    writer = Case.open(file, Patience.usual(() -> {}));
    readers = new Readers(file, READERS, WAIT_MILLIS);
  }

  Path file() {
    return file;
  }

  /** Reads what stands in the case at one moment; waits for a turn, but not for long. */
  <R extends @Nullable Object> R reading(Function<Case, R> work) {
    try {
      return readers.read(work);
    } catch (Readers.Busy busy) {
      if (Thread.currentThread().isInterrupted()) {
        throw Fault.said(503, "closing", "fault.closing");
      }
      throw Fault.later(503, "busy", "fault.reading", 2);
    }
  }

  /** Where exports are sent. */
  Sending exports() {
    return exports;
  }

  /** How many are reading now. */
  int inUse() {
    return readers.inUse();
  }

  /** The one who writes; each call of it is whole or not at all. */
  Case writer() {
    return writer;
  }

  @Override
  public void close() {
    exports.close();
    readers.close();
    writer.close();
  }
}
