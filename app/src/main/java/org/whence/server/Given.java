package org.whence.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the address of a page gives beside its path. */
final class Given {
  private Given() {}

  /** Words under a name; null where there are none. */
  static @Nullable String text(Context at, String name) {
    String value = at.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A day under a name; null where there is none, and what is no day is said. */
  static @Nullable LocalDate day(Context at, String name) {
    String stated = text(at, name);
    try {
      return stated == null ? null : LocalDate.parse(stated);
    } catch (DateTimeException e) {
      throw Fault.wrong(stated + " is not a day.", "Give it as 2031-04-14.");
    }
  }
}
