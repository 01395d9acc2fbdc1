package org.whence.watch;

import java.net.URI;
import java.util.List;

/** Where a watch gets its pages from: the web, through the fetcher, into the case. */
public interface Sources {

  /** The addresses that a feed, or a list of feeds, points at, at most so many; none where it could not be read, which is said elsewhere. */
  List<URI> ofFeed(URI feed, int limit);

  /** Asks for pages and takes in what is new. */
  void pages(List<URI> addresses);
}
