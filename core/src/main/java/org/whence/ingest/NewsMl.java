package org.whence.ingest;

import java.io.IOException;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;

/** NewsML-G2 with its stories inline, and NITF: what agencies sent before ninjs and many still do. */
final class NewsMl implements Format {

  @Override
  public boolean isSure(Head head) {
    return head.isRooted("newsmessage") || head.isRooted("newsitem") || head.isRooted("nitf");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("nitf");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    Xml xml = Xml.of(given, desk, given.head().isRooted("nitf") ? Set.of("nitf") : Set.of("newsitem"));
    if (xml == null) {
      return;
    }
    if (xml.size() == 0) {
      desk.aside(given.name(), "", "it holds no news item", "Give the items themselves.");
    }
    xml.each(
        "item",
        piece -> {
          Item item = item(piece.root());
          item.notes.addAll(xml.notes);
          RawPage page = item.page(given.name() + " item " + piece.number());
          if (page == null) {
            desk.aside(given.name(), "item " + piece.number(), "it holds no story inline", "Give the file that it points at.");
          } else {
            desk.page(page, piece.bytes(), "application/xml");
          }
        });
  }

  private static Item item(Element root) {
    Item item = new Item();
    item.title = Item.line(first(root, "headline", "hl1", "title"));
    item.date = first(root, "firstCreated", "contentCreated", "versionCreated");
    item.lang = attribute(root, "language", "tag");
    item.outlet = Item.line(name(root, "infoSource"));
    item.outlet = item.outlet == null ? Item.line(name(root, "provider")) : item.outlet;
    String by = first(root, "by", "byline");
    by = by == null ? name(root, "creator") : by;
    item.byline(by);
    if (item.date == null) {
      item.date = extended(attribute(root, "date.issue", "norm"));
    }
    Element body = find(root, "body.content");
    body = body == null ? find(find(root, "inlineXML"), "body") : body;
    item.html = body == null ? null : Item.words(body.html());
    item.text = Item.line(first(root, "inlineData")) == null ? null : Xml.words(find(root, "inlineData"));
    item.summary = first(root, "description");
    return item;
  }

  /** The extended form of ISO 8601 for the basic one: "2026-03-04T10:20+01:00" for "20260304T1020+0100". */
  private static @Nullable String extended(@Nullable String time) {
    if (time == null || !time.matches("[0-9]{8}(T[0-9]{4,6}([+-][0-9]{4}|Z)?)?")) {
      return time;
    }
    StringBuilder out = new StringBuilder(time).insert(6, '-').insert(4, '-');
    if (out.length() > 10) {
      out.insert(13, ':');
      int zone = Math.max(out.indexOf("+"), out.indexOf("-", 11));
      int end = zone < 0 ? out.length() - (out.indexOf("Z") > 0 ? 1 : 0) : zone;
      if (end > 16) {
        out.insert(16, ':');
      }
      if (zone > 0) {
        out.insert(out.length() - 2, ':');
      }
    }
    return out.toString();
  }

  private static @Nullable String name(Element root, String holder) {
    Element found = find(root, holder);
    String name = Xml.words(find(found, "name"));
    return name == null && found != null ? Item.words(found.attr("literal")) : name;
  }

  private static @Nullable String attribute(Element root, String name, String attribute) {
    Element found = find(root, name);
    return found == null ? null : Item.words(found.attr(attribute));
  }

  private static @Nullable String first(Element root, String... names) {
    for (String name : names) {
      String words = Xml.words(find(root, name));
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  /** The first element of a name at any depth, its prefix left aside; null where there is none. */
  private static @Nullable Element find(@Nullable Element root, String name) {
    if (root != null) {
      for (Element element : root.getAllElements()) {
        if (!element.equals(root) && Xml.local(element).equalsIgnoreCase(name)) {
          return element;
        }
      }
    }
    return null;
  }
}
