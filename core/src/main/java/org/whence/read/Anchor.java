package org.whence.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;

/**
 * The days on which an article can have been published, as its readers count them: what "yesterday" is told from. An instant without a zone leaves
 * two days open, or three.
 */
record Anchor(LocalDate first, LocalDate last) {

  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  /** "+01:00" at the end of a printed time. */
  private static final int OFFSET = 6;

  static @Nullable Anchor of(@Nullable Moment published) {
    if (published == null) {
      return null;
    }
    ZoneOffset zone = zone(published.stated());
    LocalDate begin = published.earliest().atOffset(zone == null ? FIRST_ZONE : zone).toLocalDate();
    LocalDate end = published.latest().atOffset(zone == null ? LAST_ZONE : zone).toLocalDate();
    return begin.isAfter(end) ? new Anchor(end, begin) : new Anchor(begin, end);
  }

  /** The offset that a time is printed with; null where none is, or "Z", which tells a clock and no place. */
  private static @Nullable ZoneOffset zone(String stated) {
    int at = stated.length() - OFFSET;
    if (at <= 0 || stated.charAt(at) != '+' && stated.charAt(at) != '-' || stated.charAt(at + 3) != ':' || stated.indexOf(':') >= at) {
      return null;
    }
    try {
      return ZoneOffset.of(stated.substring(at));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
