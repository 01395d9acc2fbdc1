package org.whence.model;

/** What came of one input: a value, or the trouble for which it was set aside. Bad input is a value, never an exception. */
public sealed interface Outcome<T> {

  /** The input was read. */
  record Done<T>(T value) implements Outcome<T> {}

  /** The input was not read; the rest goes on. */
  record SetAside<T>(Trouble why) implements Outcome<T> {}
}
