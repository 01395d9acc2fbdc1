package org.whence.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next part begins, to be given back as it is; null at the end
 */
public record Rows<T>(List<T> rows, @Nullable String next) {
  public Rows {
    rows = List.copyOf(rows);
  }
}
