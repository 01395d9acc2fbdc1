package org.whence.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for what takes much memory or a reader of its own: so many at once, and others wait a little or come again. */
final class Room {
  private static final int WAIT_SECONDS = 10;
  private static final int AGAIN_SECONDS = 5;

  private final Semaphore places;
  private final String key;

  /** What is done in it. */
  interface Doing<E extends Exception> {
    void done() throws E;
  }

  /** @param key of what is said of those who have it */
  Room(int places, String key) {
    this.places = new Semaphore(places);
    this.key = key;
  }

  <E extends Exception> void in(Doing<E> doing) throws E {
    boolean entered = false;
    try {
      entered = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!entered) {
      throw Fault.later(503, "busy", key, AGAIN_SECONDS);
    }
    try {
      doing.done();
    } finally {
      places.release();
    }
  }
}
