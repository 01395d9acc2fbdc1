package org.whence.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave for an address.
 *
 * @param asked the address that was asked for
 * @param address the one that answered, after redirects
 * @param bytes the content, unpacked; empty where nothing has changed; not to be written to
 * @param mediaType of the content, in lower case ("text/html"); empty where the server named none
 * @param contentType the same as the server wrote it, with the encoding of the characters; empty where it named none
 * @param etag for {@link Conditions} of a later fetch
 * @param lastModified for {@link Conditions} of a later fetch
 * @param at when the answer had come in
 */
public record Fetched(
    URI asked,
    URI address,
    Status status,
    byte[] bytes,
    String mediaType,
    String contentType,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant at) {

  /** Whether there is something to read. */
  public enum Status {
    READ,
    NOT_MODIFIED
  }

  /** The conditions under which a later fetch gives only what is new. */
  public Conditions conditions() {
    return new Conditions(address, etag, lastModified);
  }
}
