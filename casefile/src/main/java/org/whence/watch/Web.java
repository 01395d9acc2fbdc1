package org.whence.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.fetch.Fetching;

/** Pages of the web, fetched into the case with their evidence. */
public final class Web implements Sources {
  /** Hosts that are asked at once. */
  private static final int HOSTS = 4;

  /** Feeds of one list. */
  private static final int MOST_FEEDS = 1_000;

  private final Fetching fetching;

  public Web(Fetching fetching) {
    this.fetching = fetching;
  }

  @Override
  public List<URI> ofFeed(URI feed, int limit) {
    if (!isList(feed)) {
      return fetching.ofFeed(feed, limit);
    }
    List<URI> pages = new ArrayList<>();
    fetching.ofFeed(feed, MOST_FEEDS).forEach(each -> pages.addAll(fetching.ofFeed(each, limit)));
    return pages;
  }

  /** Whether an address is of a list of feeds. */
  public static boolean isList(URI address) {
    return String.valueOf(address.getPath()).toLowerCase(Locale.ROOT).endsWith(".opml");
  }

  @Override
  public void pages(List<URI> addresses) {
    fetching.pages(addresses, HOSTS);
  }
}
