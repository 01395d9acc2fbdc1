package org.whence.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a judge said. */
public enum Answer {
  YES,
  NO,
  UNSURE;

  /** "y", "yes", "n", "no", "u", "unsure", "?"; null for anything else. */
  public static @Nullable Answer of(String typed) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "y", "yes" -> YES;
      case "n", "no" -> NO;
      case "u", "unsure", "?" -> UNSURE;
      default -> null;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
