package org.whence.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which the next part begins: the value of its order and the id of the last row. Rows that come in between two parts are
 * neither shown twice nor do they push others out.
 */
record Cursor(String value, String id) {
  private static final String BETWEEN = "\n";
  private static final int LONGEST = 4_000;

  static @Nullable Cursor of(@Nullable String given) {
    if (given == null || given.isEmpty()) {
      return null;
    }
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(given.length() > LONGEST ? "" : given), StandardCharsets.UTF_8).split(BETWEEN, -1);
      if (parts.length == 2) {
        return new Cursor(parts[0], parts[1]);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new CaseTrouble(CaseTrouble.Kind.USAGE, "'" + (given.length() > 80 ? given.substring(0, 80) : given)
        + "': no place in a list. Begin without one, and go on with the one you were given.");
  }

  private String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((value + BETWEEN + id).getBytes(StandardCharsets.UTF_8));
  }

  /** The part of a list that was asked for, of rows of which there is one more where there is more. */
  static <T> Rows<T> rows(List<T> rows, int most, Function<T, Cursor> cursor) {
    if (rows.size() <= most) {
      return new Rows<>(rows, null);
    }
    List<T> shown = rows.subList(0, most);
    return new Rows<>(shown, cursor.apply(shown.getLast()).text());
  }

  /** The value as a number; 0 where it is none. */
  long number() {
    return value.matches("-?[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }
}
