package org.whence.fetch;

import java.net.URI;
import org.whence.casefile.Added;

/** What came of one address for a case, once it is on the disk. */
public sealed interface Came {

  /** Its page, or one of its pages, was given to the case; or it was set aside, and the case keeps why. */
  record Taken(Added added) implements Came {}

  /** It has not changed since the case took it in. */
  record Unchanged(URI address, String since) implements Came {}
}
