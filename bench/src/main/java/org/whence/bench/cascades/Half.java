package org.whence.bench.cascades;

import java.util.Locale;

/** The two halves of the wordings, which share none. */
enum Half {
  /** Mistakes in it may be read. */
  OPEN,
  /** It is only scored. */
  HELD;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
