package org.whence.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an earlier answer, so that a server need not send again what has not changed.
 *
 * @param address the one that answered, after redirects; null where it is the one that is asked
 * @param etag as the server gave it
 * @param lastModified as the server gave it
 */
public record Conditions(@Nullable URI address, @Nullable String etag, @Nullable String lastModified) {
  /** Nothing is known: everything is sent. */
  public static final Conditions NONE = new Conditions(null, null, null);

  public Conditions {
    etag = plain(etag);
    lastModified = plain(lastModified);
  }

  /** A value that can stand in a line of a request; one from a case that a stranger made may not. */
  private static @Nullable String plain(@Nullable String value) {
    boolean fits = value != null && !value.isEmpty() && value.length() <= 1000 && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return fits ? value : null;
  }

  boolean areOf(URI asked, URI at) {
    return (etag != null || lastModified != null) && at.equals(address == null ? asked : address);
  }
}
