package org.whence.server;

import org.jspecify.annotations.Nullable;

/** A request that cannot be done: said as a page to a person, and as problem+json (RFC 9457) to a program. */
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String mend;
  private final @Nullable Integer after;

  private Fault(int status, String type, String what, String mend, @Nullable Integer after) {
    super(what, null, false, false);
    this.status = status;
    this.type = type;
    this.mend = mend;
    this.after = after;
  }

  static Fault of(int status, String type, String what, String mend) {
    return new Fault(status, type, what, mend, null);
  }

  static Fault wrong(String what, String mend) {
    return of(400, "wrong-request", what, mend);
  }

  static Fault unknown(String what, String mend) {
    return of(404, "not-found", what, mend);
  }

  static Fault tooMany(int seconds) {
    return new Fault(429, "too-many-requests", "Too many requests.", "Ask again in " + seconds + (seconds == 1 ? " second." : " seconds."), seconds);
  }

  /** What can be asked for again after some seconds. */
  static Fault later(int status, String type, String what, int seconds) {
    return new Fault(status, type, what, "Ask again in " + seconds + " seconds.", seconds);
  }

  int status() {
    return status;
  }

  /** A word that stays, for programs: "not-found". */
  String type() {
    return type;
  }

  String what() {
    return String.valueOf(getMessage());
  }

  String mend() {
    return mend;
  }

  /** Seconds to wait; null where waiting does not help. */
  @Nullable Integer after() {
    return after;
  }
}
