package org.whence.server;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Patience;

/** The case as the server has it open: many who read at once, and one who writes. */
final class OpenCase implements AutoCloseable {
  private static final int READERS = 8;
  private static final int WAIT_SECONDS = 10;

  private final Path file;
  private final BlockingQueue<Case> readers = new ArrayBlockingQueue<>(READERS);
  private final Case writer;

  OpenCase(Path file) {
    this.file = file;
    writer = Case.open(file, Patience.usual(() -> {}));
    try {
      for (int n = 0; n < READERS; n++) {
        readers.add(Case.openToRead(file));
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  /** Reads what stands in the case at one moment; waits for a turn, but not for long. */
  <R extends @Nullable Object> R reading(Function<Case, R> work) {
    Case reader = next();
    try {
      return work.apply(reader);
    } finally {
      readers.add(reader);
    }
  }

  private Case next() {
    try {
      Case reader = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
      if (reader == null) {
        throw Fault.later(503, "busy", "Too many are reading at once.", 2);
      }
      return reader;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.of(503, "closing", "The server is closing.", "Start it again, and repeat.");
    }
  }

  /** How many are reading now. */
  int inUse() {
    return READERS - readers.size();
  }

  /** The one who writes; each call of it is whole or not at all. */
  Case writer() {
    return writer;
  }

  @Override
  public void close() {
    readers.forEach(Case::close);
    writer.close();
  }
}
