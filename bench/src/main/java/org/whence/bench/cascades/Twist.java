package org.whence.bench.cascades;

/** A change planted in a relay, after {@link org.whence.model.Change.DriftKind}; each takes its words from the key of a fact. */
enum Twist {
  NONE("p"),
  HARDENED("hard"),
  SOFTENED("soft"),
  NUMBER_CHANGED("p"),
  QUOTE_ALTERED("q2"),
  AGENTS_SWAPPED("swap"),
  SCOPE_WIDENED("wide"),
  DATE_MOVED("p"),
  CONTRADICTED("not"),
  ATTRIBUTION_DROPPED("p"),
  SOURCE_UPGRADED("p");

  private final String key;

  Twist(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
