package org.whence.fetch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a server.
 *
 * @param head every byte of status line and header, with the empty line
 * @param raw every byte of the body as it was sent, with the marks of its chunks
 * @param body the same without those marks, as yet packed
 * @param cut what is missing
 */
public record Answer(int status, List<Header> headers, byte[] head, byte[] raw, byte[] body, Cut cut) {

  /** One line of a header. */
  public record Header(String name, String value) {}

  /** Why a body ends before its end. */
  public enum Cut {
    NOT,
    TOO_LONG,
    DISCONNECTED,
    OUT_OF_TIME
  }

  /** The value of the first header of a name in lower case; null where there is none. */
  public @Nullable String first(String name) {
    for (Header header : headers) {
      if (header.name().toLowerCase(Locale.ROOT).equals(name)) {
        return header.value();
      }
    }
    return null;
  }

  Answer cut(Cut why) {
    return new Answer(status, headers, head, raw, body, why);
  }
}
