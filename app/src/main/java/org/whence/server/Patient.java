package org.whence.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/**
 * Cuts those who keep a connection and send a request a byte at a time: the idle time of a connection begins anew with each byte, so what is being
 * sent must come at a least rate, head and body alike.
 */
final class Patient implements Connection.Listener, AutoCloseable {
  /** Bytes a second, where the time for a request to arrive whole is over. */
  private static final double SLOWEST = 500;

  private final long mostNanos;
  private final Map<Connection, Seen> seen = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread thread = new Thread(work, "patience");
    thread.setDaemon(true);
    return thread;
  });

  /**
   * How far a connection is.
   *
   * @param requests that it brought whole
   * @param base bytes before the request that is being sent
   * @param bytes at the last look
   * @param since when that request began
   */
  private record Seen(long requests, long base, long bytes, long since) {}

  /** @param mostMillis for a request to come however slowly */
  Patient(long mostMillis) {
    mostNanos = TimeUnit.MILLISECONDS.toNanos(mostMillis);
    long look = Math.max(50, mostMillis / 4);
    clock.scheduleWithFixedDelay(() -> seen.replaceAll(this::looked), look, look, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    seen.put(connection, new Seen(0, 0, 0, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    seen.remove(connection);
  }

  private Seen looked(Connection connection, Seen last) {
    long now = System.nanoTime();
    long requests = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    boolean moved = bytes > last.bytes();
    boolean waits = bytes == last.base() && requests == connection.getMessagesOut();
    if (requests != last.requests() || waits) {
      return new Seen(requests, bytes, bytes, now);
    }
    double seconds = (now - last.since()) / 1e9;
    if (moved && now - last.since() > mostNanos && bytes - last.base() < seconds * SLOWEST) {
      connection.getEndPoint().close();
    }
    return new Seen(requests, last.base(), bytes, last.since());
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
