package org.whence.ingest;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;

/** RSS of any version and Atom: each item with its article, or with the summary that stands for it. */
final class Feed implements Format {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf");

  /** What a feed says of itself. */
  private record About(@Nullable String title, @Nullable String link, @Nullable String lang, @Nullable String author) {}

  @Override
  public boolean isSure(Head head) {
    String root = head.root();
    return ROOTS.contains(root.substring(root.indexOf(':') + 1));
  }

  @Override
  public Set<String> extensions() {
    return Set.of("rss", "atom");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    Xml xml = Xml.of(given, desk, Set.of("item", "entry"));
    if (xml == null) {
      return;
    }
    if (xml.size() == 0) {
      desk.aside(given.name(), "", "a feed without an item", "Fetch it again, or give the articles themselves.");
      return;
    }
    About about = about(xml.head());
    xml.each(
        "item",
        piece -> {
          Item item = of(piece.root(), about);
          item.notes.addAll(xml.notes);
          put(item, given.name(), piece, desk);
        });
  }

  /** The addresses that the items point at. */
  static void links(Given given, Desk desk, List<String> links) throws IOException {
    Xml xml = Xml.of(given, desk, Set.of("item", "entry"));
    if (xml != null) {
      About about = about(xml.head());
      xml.each("item", piece -> {
        String url = of(piece.root(), about).url;
        if (url != null) {
          links.add(url);
        }
      });
    }
  }

  private static Item of(Element root, About about) {
    return Xml.local(root).equalsIgnoreCase("entry") ? entry(root, about) : item(root, about);
  }

  private static void put(Item item, String name, Xml.Piece piece, Desk desk) {
    String place = "item " + piece.number();
    RawPage page = item.page(name + " " + place);
    if (page == null) {
      desk.aside(name, place, Item.EMPTY, item.mend());
    } else {
      desk.page(page, piece.bytes(), "application/xml");
    }
  }

  private static About about(Document head) {
    Element root = head.firstElementChild();
    if (root == null) {
      return new About(null, null, null, null);
    }
    Element inner = Xml.child(root, "channel");
    Element channel = inner == null ? root : inner;
    String lang = Xml.words(Xml.child(channel, "language"));
    if (lang == null) {
      lang = Item.words(root.attr("xml:lang"));
    }
    if (lang == null) {
      lang = Xml.words(Xml.prefixed(channel, "language"));
    }
    String link = Xml.words(Xml.child(channel, "link"));
    return new About(
        Item.line(Xml.words(Xml.child(channel, "title"))),
        link == null ? alternate(channel, null) : link,
        lang,
        Xml.words(Xml.child(Xml.child(root, "author"), "name")));
  }

  // ---- RSS -------------------------------------------------------------------------------------------------------------------

  private static Item item(Element root, About about) {
    Item item = new Item();
    item.title = Item.line(Xml.words(Xml.child(root, "title")));
    item.url = address(Xml.words(Xml.child(root, "link")), about.link());
    Element guid = Xml.child(root, "guid");
    if (item.url == null && guid != null && !guid.attr("isPermaLink").equalsIgnoreCase("false")) {
      item.url = address(Xml.words(guid), null);
    }
    item.date = Xml.words(Xml.child(root, "pubDate"));
    if (item.date == null) {
      item.date = Xml.words(Xml.prefixed(root, "date"));
    }
    item.lang = Xml.words(Xml.prefixed(root, "language")) == null ? about.lang() : Xml.words(Xml.prefixed(root, "language"));
    for (Element child : root.children()) {
      if (child.tagName().endsWith(":creator")) {
        item.byline(Xml.words(child));
      }
    }
    if (item.authors.isEmpty()) {
      item.byline(nameOf(Xml.words(Xml.child(root, "author"))));
    }
    Element source = Xml.child(root, "source");
    item.outlet = source == null ? outlet(about, item.url) : Item.line(Xml.words(source));
    item.html = Xml.words(Xml.prefixed(root, "encoded"));
    item.summary = Xml.words(Xml.child(root, "description"));
    if (item.summary == null) {
      item.summary = Xml.words(Xml.prefixed(root, "description"));
    }
    return item;
  }

  /** RSS asks for "lawyer@boyer.net (Lawyer Boyer)"; an address alone is no name. */
  private static @Nullable String nameOf(@Nullable String author) {
    if (author == null || author.indexOf('@') < 0) {
      return author;
    }
    int open = author.indexOf('(');
    int close = author.indexOf(')', Math.max(open, 0));
    return open < 0 || close < 0 ? null : author.substring(open + 1, close);
  }

  // ---- Atom ------------------------------------------------------------------------------------------------------------------

  private static Item entry(Element root, About about) {
    Item item = new Item();
    item.title = Item.line(Xml.words(Xml.child(root, "title")));
    item.url = alternate(root, about.link());
    for (String name : new String[] {"published", "issued", "created", "updated", "modified"}) {
      item.date = item.date == null ? Xml.words(Xml.child(root, name)) : item.date;
    }
    item.lang = root.attr("xml:lang").isBlank() ? about.lang() : root.attr("xml:lang");
    for (Element child : root.children()) {
      if (Xml.local(child).equalsIgnoreCase("author")) {
        item.byline(Xml.words(Xml.child(child, "name")));
      }
    }
    if (item.authors.isEmpty()) {
      item.byline(about.author());
    }
    String source = Item.line(Xml.words(Xml.child(Xml.child(root, "source"), "title")));
    item.outlet = source == null ? outlet(about, item.url) : source;
    Element content = Xml.child(root, "content");
    if (content != null && content.attr("src").isBlank()) {
      boolean text = content.attr("type").isBlank() || content.attr("type").startsWith("text/plain") || content.attr("type").equals("text");
      item.text = text ? Xml.words(content) : null;
      item.html = text ? null : markup(content);
    }
    Element summary = Xml.child(root, "summary");
    item.summary = summary == null ? null : markup(summary);
    return item;
  }

  /** Markup as it was meant: escaped in the text, or as elements of their own. */
  private static @Nullable String markup(Element element) {
    return element.childrenSize() > 0 ? Item.words(element.html()) : Xml.words(element);
  }

  private static @Nullable String alternate(Element parent, @Nullable String base) {
    for (Element child : parent.children()) {
      boolean link = Xml.local(child).equalsIgnoreCase("link") && !child.attr("href").isBlank();
      if (link && (child.attr("rel").isBlank() || child.attr("rel").equals("alternate"))) {
        return address(child.attr("href"), base);
      }
    }
    return null;
  }

  // ---- both ------------------------------------------------------------------------------------------------------------------

  /** An address of the web; one that is relative is read against the feed's own. */
  private static @Nullable String address(@Nullable String link, @Nullable String base) {
    String given = Item.words(link);
    if (given == null || given.startsWith("http://") || given.startsWith("https://")) {
      return given;
    }
    try {
      String whole = base == null ? "" : URI.create(base).resolve(given).toString();
      return whole.startsWith("http") ? whole : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The feed's title names the outlet where the item lies on the feed's own site; a feed of other sites' items says nothing of them. */
  private static @Nullable String outlet(About about, @Nullable String url) {
    String own = site(about.link());
    if (about.title() == null || own == null || !own.equals(site(url))) {
      return null;
    }
    String longest = "";
    for (String part : about.title().split(" [-|–—»:·] ")) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest.strip();
  }

  /** The last two labels of a host, three where those are as short as "co.uk". */
  private static @Nullable String site(@Nullable String url) {
    try {
      String host = url == null ? null : URI.create(url).getHost();
      if (host == null) {
        return null;
      }
      String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
      int from = labels.length - 2;
      from -= from > 0 && labels[from].length() <= 3 && labels[from + 1].length() == 2 ? 1 : 0;
      return from < 0 ? host : String.join(".", java.util.Arrays.asList(labels).subList(from, labels.length));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
