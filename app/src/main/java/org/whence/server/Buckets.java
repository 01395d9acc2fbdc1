package org.whence.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A token bucket for each who asks (RFC 6585's 429 is its answer when one is empty). Bounded: the least recently used bucket goes first. */
final class Buckets {
  private static final int KEPT = 10_000;

  private final double size;
  private final double perNano;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Bucket {
    private double left;
    private long at;
  }

  /**
   * @param size requests that may come at once
   * @param perSecond requests a second in the long run
   * @param nanos a clock
   */
  Buckets(int size, double perSecond, LongSupplier nanos) {
    this.size = size;
    this.perNano = perSecond / 1e9;
    this.nanos = nanos;
  }

  /** Takes one; 0 where there was one, and otherwise the whole seconds after which there will be. */
  synchronized int take(String who) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.computeIfAbsent(who, name -> {
      Bucket fresh = new Bucket();
      fresh.left = size;
      fresh.at = now;
      return fresh;
    });
    bucket.left = Math.min(size, bucket.left + (now - bucket.at) * perNano);
    bucket.at = now;
    trim();
    if (bucket.left >= 1) {
      bucket.left--;
      return 0;
    }
    return Math.max(1, (int) Math.ceil((1 - bucket.left) / perNano / 1e9));
  }

  private void trim() {
    if (buckets.size() > KEPT) {
      var eldest = buckets.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }
}
