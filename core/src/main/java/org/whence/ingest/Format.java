package org.whence.ingest;

import java.io.IOException;
import java.util.Set;

/** A format of input: how it is known and how its pages are read. One class a format, named in {@link Formats}. */
interface Format {

  /** Whether the first bytes can be of no other format, whatever the name says. */
  default boolean isSure(Head head) {
    return false;
  }

  /** The endings of names that say this format, without the dot and in lower case. */
  Set<String> extensions();

  /** Whether the first bytes look like this format, asked where neither they nor the name decide. */
  default boolean isLikely(Head head) {
    return false;
  }

  /** Puts every page of the input on the desk; what is damaged is set aside and the rest goes on. */
  void read(Given given, Desk desk) throws IOException;
}
