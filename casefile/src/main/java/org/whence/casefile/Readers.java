package org.whence.casefile;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case opened a few times over, for many who read it at once: each is given one that nobody else has at the moment, and waits where all are taken.
 */
public final class Readers implements AutoCloseable {
  private final Path file;
  private final Semaphore free;
  private final Deque<Case> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Opens nothing yet.
   *
   * @param most how often the case is opened at most: twice the processors serve any number of readers
   */
  public Readers(Path file, int most) {
    this.file = file;
    this.free = new Semaphore(most, true);
  }

  /** Lets work read; it must not keep the case. */
  public <R extends @Nullable Object> R read(Function<Case, R> work) {
    free.acquireUninterruptibly();
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
