package org.whence.fetch;

import java.time.Instant;

/** Time as politeness needs it: what it is, and letting it pass. */
interface Ticks {
  Instant now();

  void sleep(long millis) throws InterruptedException;

  /** The time of this machine. */
  static Ticks ofMachine() {
    return new Ticks() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(long millis) throws InterruptedException {
        Thread.sleep(millis);
      }
    };
  }
}
