package org.whence.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which stories to list, and in what order.
 *
 * @param outlet id of an outlet that has an article in the story; null for any
 * @param language tag of a language of one of its articles; null for any
 * @param since a day on or after which one of its articles may have appeared; null for any
 */
public record Listing(Order order, @Nullable String outlet, @Nullable String language, @Nullable LocalDate since) {

  /** What comes first. */
  public enum Order {
    /** What a trace changed last. */
    CHANGED("changed"),
    /** What has the newest article. */
    NEWEST("newest"),
    /** What most articles tell. */
    ARTICLES("articles");

    private final String column;

    Order(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /** All stories. */
  public static Listing by(Order order) {
    return new Listing(order, null, null, null);
  }
}
