package org.whence.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is at each host: one request at a time, and the time that the host asks for between two. */
final class Turns {
  private final Ticks ticks;
  private final Duration longest;
  private final Map<String, Turn> hosts = new ConcurrentHashMap<>();

  Turns(Ticks ticks, Duration longest) {
    this.ticks = ticks;
    this.longest = longest;
  }

  /** The turn at one host, held by one at a time. */
  static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private Instant next = Instant.MIN;
  }

  /** Something done while it is one's turn. */
  interface Work<R> {
    R done(Turn turn) throws Fault;
  }

  <R> R at(String host, Work<R> work) throws Fault {
    Turn turn = hosts.computeIfAbsent(host, name -> new Turn());
    turn.lock.lock();
    try {
      return work.done(turn);
    } finally {
      turn.lock.unlock();
    }
  }

  /** Lets the time pass that the host asked for; a host that asks for more than the longest wait is left for another time. */
  void await(Turn turn) throws Fault {
    Instant now = ticks.now();
    if (!turn.next.isAfter(now)) {
      return;
    }
    Duration wait = Duration.between(now, turn.next);
    if (wait.compareTo(longest) > 0) {
      throw new Fault("the host asks to wait for " + wait.toSeconds() + " seconds", "Fetch it again after " + turn.next + ".");
    }
    try {
      ticks.sleep(wait.toMillis() + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault("the fetch was stopped", "Run it again: what is kept is not fetched twice.");
    }
  }

  /** Nobody asks this host again before so much time has passed. */
  void hold(Turn turn, Duration time) {
    Instant until = ticks.now().plus(time);
    turn.next = until.isAfter(turn.next) ? until : turn.next;
  }
}
