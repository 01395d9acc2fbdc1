package org.whence.ingest;

import org.whence.model.RawPage;

/**
 * One page with the bytes it was read from, which a case keeps as evidence.
 *
 * @param bytes as they were given: a file, one line of JSON, the payload of one record of an archive; not to be written to
 * @param mediaType of the bytes, as in RFC 6838 ("text/html")
 */
public record Capture(RawPage page, byte[] bytes, String mediaType) {
  static final String HTML = "text/html";
  static final String TEXT = "text/plain";
  static final String JSON = "application/json";
}
