package org.whence.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only when somebody waits. */
final class Clocked implements Ticks {
  private Instant now = Instant.parse("2031-04-14T10:00:00Z");
  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(long millis) {
    waits.add(Duration.ofMillis(millis));
    now = now.plusMillis(millis);
  }

  List<Duration> waits() {
    return waits;
  }
}
