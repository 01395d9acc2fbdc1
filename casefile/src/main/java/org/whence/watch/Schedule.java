package org.whence.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often and for how long feeds are asked.
 *
 * @param every between the beginnings of two rounds
 * @param until when no further round begins; null where it goes on until it is stopped
 * @param once whether one round is enough
 * @param recheck after which a page that is known is asked for again
 * @param pages of one feed that are asked for in a round
 */
public record Schedule(Duration every, @Nullable Instant until, boolean once, Duration recheck, int pages) {
  /** The begin of the next round after one that began and ended at given times; null where there is none. */
  @Nullable Instant next(Instant began, Instant ended) {
    Instant next = began.plus(every).isBefore(ended) ? ended : began.plus(every);
    return once || until != null && next.isAfter(until) ? null : next;
  }
}
