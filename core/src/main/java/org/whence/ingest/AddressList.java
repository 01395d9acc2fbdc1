package org.whence.ingest;

import java.io.IOException;
import java.util.Set;

/** OPML and sitemaps: lists of addresses, which hold no article themselves. */
final class AddressList implements Format {

  @Override
  public boolean isSure(Head head) {
    return head.isRooted("opml") || head.isRooted("urlset") || head.isRooted("sitemapindex");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("opml");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    boolean opml = given.head().isRooted("opml");
    Xml xml = Xml.of(given, desk, opml ? Set.of("outline") : Set.of("url", "sitemap"));
    if (xml != null) {
      String what = opml ? "a list of feeds (OPML)" : "a sitemap";
      desk.aside(given.name(), "", what + " of " + xml.size() + " lines and no article", "Give the feeds or pages it names, fetched.");
    }
  }
}
