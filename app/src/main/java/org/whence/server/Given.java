package org.whence.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the address of a page gives beside its path. */
final class Given {
  private static final int LONGEST = 600;

  private Given() {}

  /** Words under a name; null where there are none. */
  static @Nullable String text(Context at, String name) {
    String value = at.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A number under a name; 0 where there is none. */
  static int number(Context at, String name) {
    String value = text(at, name);
    return value != null && value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
  }

  /** The page a form stood on, where it names one of this server; another where it names none. */
  static String back(Context at, String otherwise) {
    String page = at.formParam("back");
    return page != null && page.length() <= LONGEST && page.matches("/([a-z]+/?[A-Za-z0-9%._~/-]*)?") ? page : otherwise;
  }

  /** A day under a name; null where there is none, and what is no day is said. */
  static @Nullable LocalDate day(Context at, String name) {
    String stated = text(at, name);
    try {
      return stated == null ? null : LocalDate.parse(stated);
    } catch (DateTimeException e) {
      throw Fault.notSo("fault.no_day", stated);
    }
  }
}
