package org.whence.bench.samples;

import java.util.Locale;

/** The closed words of the model as a key prints them. */
final class Phrase {
  private Phrase() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Kinds of drift are printed with spaces. */
  static String spaced(Enum<?> constant) {
    return of(constant).replace('_', ' ');
  }
}
