package org.whence.assistant;

/** A question that has no answer as it was put; the message says what to ask instead. */
final class Unanswerable extends Exception {
  private static final long serialVersionUID = 1L;

  Unanswerable(String message) {
    super(message);
  }

  String line() {
    return String.valueOf(getMessage());
  }
}
