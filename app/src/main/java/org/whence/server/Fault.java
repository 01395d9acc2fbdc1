package org.whence.server;

import org.jspecify.annotations.Nullable;
import org.whence.model.Trouble;
import org.whence.page.Words;

/**
 * A request that cannot be done: said as a page to a person, in the language of the interface, and as problem+json (RFC 9457) to a program, in English.
 */
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final transient Saying what;
  private final transient Saying mend;
  private final @Nullable Integer after;

  /** Words in whatever language they are wanted. */
  interface Saying {
    String in(Words words);
  }

  private Fault(int status, String type, Saying what, Saying mend, @Nullable Integer after) {
    super(what.in(Words.ENGLISH), null, false, false);
    this.status = status;
    this.type = type;
    this.what = what;
    this.mend = mend;
    this.after = after;
  }

  /** What only programs are told: nothing that a page does may end in it. */
  static Fault of(int status, String type, String what, String mend) {
    return new Fault(status, type, words -> what, words -> mend, null);
  }

  /** As {@link #of}, of a request that is wrong. */
  static Fault wrong(String what, String mend) {
    return of(400, "wrong-request", what, mend);
  }

  /** As {@link #of}, of what is not there. */
  static Fault unknown(String what, String mend) {
    return of(404, "not-found", what, mend);
  }

  /** What both are told: the words of a key of faults, and those of its mend, filled alike. */
  static Fault said(int status, String type, String key, Object... given) {
    return new Fault(status, type, say(key, given), say(key + ".mend", given), null);
  }

  /** As {@link #said}, of a request that is wrong. */
  static Fault notSo(String key, Object... given) {
    return said(400, "wrong-request", key, given);
  }

  /** As {@link #said}, of what is not there. */
  static Fault notThere(String key) {
    return said(404, "not-found", key);
  }

  /** As {@link #notSo}, with what an inner part said in English, told in the language that is wanted. */
  static Fault told(String key, String english) {
    return new Fault(400, "wrong-request", words -> words.say(key, words.told(english)), say(key + ".mend"), null);
  }

  /** A file that cannot be read, with why. */
  static Fault unread(Trouble why) {
    return new Fault(400, "wrong-request", words -> words.say("fault.ratings", words.told(why)), say("fault.ratings.mend"), null);
  }

  /** A trouble whose own line is for programs and for those who read English; others have the words of a key. */
  static Fault lined(int status, String type, String key, String line, @Nullable Integer after) {
    Object[] given = after == null ? new Object[0] : new Object[] {after};
    return new Fault(status, type, words -> words.language().equals("en") ? line : words.say(key, given), say(key + ".mend", given), after);
  }

  static Fault tooMany(int seconds) {
    return later(429, "too-many-requests", "fault.too_many", seconds);
  }

  /** What can be asked for again after some seconds, which fill the words of a key. */
  static Fault later(int status, String type, String key, int seconds) {
    return new Fault(status, type, say(key, seconds), say(key + ".mend", seconds), seconds);
  }

  private static Saying say(String key, Object... given) {
    return words -> words.say(key, given);
  }

  int status() {
    return status;
  }

  /** A word that stays, for programs: "not-found". */
  String type() {
    return type;
  }

  String what(Words words) {
    return what.in(words);
  }

  /** What to do. */
  String mend(Words words) {
    return mend.in(words);
  }

  /** Seconds to wait; null where waiting does not help. */
  @Nullable Integer after() {
    return after;
  }
}
