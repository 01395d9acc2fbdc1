package org.whence.bench;

import java.util.Locale;

/** The closed words of the model as the schemas of the evaluation print them. */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
