package org.whence.ingest;

import java.io.IOException;
import java.util.List;
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

  /** The addresses of the feeds of a list. */
  static void links(Given given, Desk desk, List<String> links) throws IOException {
    Xml xml = Xml.of(given, desk, Set.of("outline"));
    if (xml != null) {
      xml.whole().getElementsByTag("outline").forEach(outline -> {
        if (!outline.attr("xmlUrl").isBlank()) {
          links.add(outline.attr("xmlUrl").strip());
        }
      });
    }
  }
}
