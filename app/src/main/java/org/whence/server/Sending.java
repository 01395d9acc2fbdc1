package org.whence.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Room for exports on their way out, each of which has the case open once more: so many at once, and a reader who takes what is sent more slowly than
 * anybody's line is keeps none of them from others. Only the time in which a reader is waited for counts, never that in which an export is made.
 */
final class Sending implements AutoCloseable {
  private static final int AT_ONCE = 2;

  /** Bytes a second, over the time that a reader was waited for. */
  private static final double SLOWEST = 16 << 10;

  private final Room room = new Room(AT_ONCE, "fault.exporting");
  private final long mostNanos;
  private final Set<Paced> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread thread = new Thread(work, "sending");
    thread.setDaemon(true);
    return thread;
  });

  /** What is sent. */
  interface Written {
    void to(OutputStream out) throws IOException;
  }

  /** @param mostMillis for which a reader is waited for, however slowly it reads */
  Sending(long mostMillis) {
    mostNanos = TimeUnit.MILLISECONDS.toNanos(mostMillis);
    long look = Math.max(50, mostMillis / 4);
    clock.scheduleWithFixedDelay(() -> open.forEach(Paced::look), look, look, TimeUnit.MILLISECONDS);
  }

  /** Does what sends something, in a room of its own. */
  void in(Room.Doing<IOException> doing) throws IOException {
    room.in(doing);
  }

  /** Sends to somebody; a fault of input and output where they read too slowly. */
  void to(OutputStream reader, Written written) throws IOException {
    Paced paced = new Paced(reader);
    open.add(paced);
    try {
      written.to(paced);
    } finally {
      open.remove(paced);
      paced.done();
    }
  }

  /** Counts what is taken, and how long it is waited for. */
  private final class Paced extends OutputStream {
    private final OutputStream to;
    private final Thread writer = Thread.currentThread();
    private long bytes;
    private long waited;

    /** When the write that goes on began; 0 where none does. */
    private long since;
    private boolean left;

    Paced(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] some, int begin, int length) throws IOException {
      begin();
      try {
        to.write(some, begin, length);
      } finally {
        end(length);
      }
    }

    @Override
    public void flush() throws IOException {
      begin();
      try {
        to.flush();
      } finally {
        end(0);
      }
    }

    private synchronized void begin() throws IOException {
      if (left) {
        throw new IOException("whoever takes this reads too slowly");
      }
      since = System.nanoTime();
    }

    private synchronized void end(int length) {
      waited += System.nanoTime() - since;
      since = 0;
      bytes += length;
    }

    /**
     * Wakes the write that goes on, where too little was taken in the time that the reader was waited for. That time is counted anew whenever it was
     * enough: what lies in the buffers between the two is taken at once, and buys no more than that once.
     */
    synchronized void look() {
      long now = System.nanoTime();
      long all = waited + (since == 0 ? 0 : now - since);
      if (left || all < mostNanos) {
        return;
      }
      if (since != 0 && bytes < all / 1e9 * SLOWEST) {
        left = true;
        writer.interrupt();
      }
      waited = 0;
      bytes = 0;
      since = since == 0 ? 0 : now;
    }

    /** After this the writer is woken no more. */
    synchronized void done() throws IOException {
      since = 0;
      if (left) {
        Thread.interrupted();
        throw new IOException("whoever takes this reads too slowly");
      }
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
