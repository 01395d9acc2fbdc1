package org.whence.server;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Listing;
import org.whence.casefile.Rows;
import org.whence.casefile.StoryRow;
import org.whence.page.Words;

/**
 * The list of dossiers as its page shows it.
 *
 * @param within whether this is a later part of the list
 * @param news since the reader was here before
 * @param running what is being done to the case; null where nothing is
 */
record DossiersPage(Rows<StoryRow> list, Listing listing, Case.State state, boolean within, NewsPage news, @Nullable JobPage running, Words words) {

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String count(String key, int n) {
    return words.count(key, n);
  }

  boolean isEmpty() {
    return list.rows().isEmpty();
  }

  /** Whether nothing was added yet. */
  boolean isNew() {
    return state.articles() == 0;
  }

  String order(Listing.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  String days(StoryRow row) {
    String first = row.first() == null ? say("no_date") : words.day(row.first());
    String last = row.last() == null ? first : words.day(row.last());
    return first.equals(last) ? first : first + " – " + last;
  }

  String title(StoryRow row) {
    return row.title().isEmpty() ? say("dossiers.untitled") : row.title();
  }

  /** Where the next part of the list is; null at its end. */
  @Nullable String next() {
    if (list.next() == null) {
      return null;
    }
    StringBuilder out = new StringBuilder("/?by=" + order(listing.order()));
    add(out, "outlet", listing.outlet());
    add(out, "language", listing.language());
    add(out, "since", listing.since() == null ? null : listing.since().toString());
    add(out, "from", list.next());
    return out.toString();
  }

  private static void add(StringBuilder out, String name, @Nullable String value) {
    if (value != null) {
      out.append('&').append(name).append('=').append(Addresses.encoded(value));
    }
  }
}
