package org.whence.casefile;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case opened a few times over, for many who read it at once: each is given one that nobody else has at the moment, and waits where all are taken,
 * but not for ever.
 */
public final class Readers implements AutoCloseable {
  private final Path file;
  private final int most;
  private final long waitMillis;
  private final Semaphore free;
  private final Deque<Case> idle = new ArrayDeque<>();
  private boolean closed;

  /** Nobody was done in the time that one waits, or whoever waited was interrupted. */
  public static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy(Path file) {
      super("too many read " + file + " at once");
    }
  }

  /**
   * Opens nothing yet.
   *
   * @param most how often the case is opened at most: twice the processors serve any number of readers
   * @param waitMillis how long one waits for a turn
   */
  public Readers(Path file, int most, long waitMillis) {
    this.file = file;
    this.most = most;
    this.waitMillis = waitMillis;
    this.free = new Semaphore(most, true);
  }

  /** Lets work read; it must not keep the case. Throws {@link Busy} where no turn comes in time. */
  public <R extends @Nullable Object> R read(Function<Case, R> work) {
    turn();
    try {
      Case mine = take();
      try {
        return work.apply(mine);
      } finally {
        give(mine);
      }
    } finally {
      free.release();
    }
  }

  private void turn() {
    try {
      if (!free.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
        throw new Busy(file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy(file);
    }
  }

  /** How many read now. */
  public int inUse() {
    return most - free.availablePermits();
  }

  private synchronized Case take() {
    if (closed) {
      throw new IllegalStateException("the readers of " + file + " are closed");
    }
    Case last = idle.pollLast();
    if (last != null) {
      return last;
    }
    return Case.openToRead(file);
  }

  private synchronized void give(Case mine) {
    if (closed) {
      mine.close();
    } else {
      idle.addLast(mine);
    }
  }

  /** Closes the case; whoever is reading ends first. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Case::close);
    idle.clear();
  }
}
