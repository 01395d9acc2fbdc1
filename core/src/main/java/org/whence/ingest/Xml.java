package org.whence.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** XML of records, read leniently, one record at a time: no entity is declared, nothing outside is looked up. */
final class Xml {
  private static final int DEEPEST = 256;

  /** Ten times the tags of the longest record seen. */
  private static final int MOST_TAGS = 200_000;

  /** Characters of what stands before the first record that are looked at. */
  private static final int LONGEST_HEAD = 1 << 20;

  /**
   * One record.
   *
   * @param number counted from 1
   * @param bytes of it, in UTF-8 where the text was no UTF-8
   */
  record Piece(int number, Element root, byte[] bytes) {}

  /** What is done with a record. */
  interface OnPiece {
    void on(Piece piece);
  }

  final String text;
  final List<String> notes;
  private final Given given;
  private final Desk desk;
  private final List<XmlRecords.Piece> pieces;

  private Xml(Given given, Desk desk, Decoder.Decoded decoded, Set<String> names) {
    this.given = given;
    this.desk = desk;
    this.text = decoded.text();
    this.notes = decoded.notes();
    this.pieces = XmlRecords.of(text, names);
  }

  /** The text of an input, its records of these names found; null where it is larger than the limit, which the desk then says. */
  static @Nullable Xml of(Given given, Desk desk, Set<String> names) throws IOException {
    byte[] bytes = given.whole(desk);
    return bytes == null ? null : new Xml(given, desk, Decoder.decode(bytes, given.said().charset()), names);
  }

  int size() {
    return pieces.size();
  }

  /** What stands before the first record: the feed on itself. */
  Document head() {
    int end = pieces.isEmpty() ? text.length() : pieces.getFirst().begin();
    return parse(text.substring(0, Math.min(end, LONGEST_HEAD)));
  }

  /** All of it. */
  Document whole() {
    return parse(text);
  }

  /** Every whole record in order; the others are set aside with their place. */
  void each(String what, OnPiece work) {
    int number = 0;
    for (XmlRecords.Piece piece : pieces) {
      number++;
      String place = what + " " + number + " (character " + piece.begin() + ")";
      String record = text.substring(piece.begin(), piece.end());
      if (!piece.isWhole()) {
        desk.aside(given.name(), place, "it is never closed: the record is damaged or the file is cut off", "Fetch the file again.");
      } else if (record.length() > desk.limits().lineBytes() || tags(record) > MOST_TAGS) {
        desk.aside(given.name(), place, "larger than any article", "Give the article as a file of its own.");
      } else {
        Element root = parse(record).firstElementChild();
        if (root == null) {
          desk.aside(given.name(), place, "its first tag is damaged", "Fetch the file again.");
        } else {
          work.on(new Piece(number, root, record.getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
  }

  private static int tags(String record) {
    int tags = 0;
    for (int at = record.indexOf('<'); at >= 0; at = record.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }

  private static Document parse(String text) {
    return Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST));
  }

  /** The name without its prefix. */
  static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The first child of a name, under the prefix of its parent or none; null where there is none. */
  static @Nullable Element child(@Nullable Element parent, String name) {
    if (parent == null) {
      return null;
    }
    String own = parent.tagName();
    String prefixed = own.indexOf(':') < 0 ? name : own.substring(0, own.indexOf(':') + 1) + name;
    for (Element child : parent.children()) {
      if (child.tagName().equalsIgnoreCase(name) || child.tagName().equalsIgnoreCase(prefixed)) {
        return child;
      }
    }
    return null;
  }

  /** The first child of a name under any prefix but none; null where there is none. */
  static @Nullable Element prefixed(@Nullable Element parent, String name) {
    if (parent != null) {
      for (Element child : parent.children()) {
        if (child.tagName().indexOf(':') > 0 && local(child).equalsIgnoreCase(name)) {
          return child;
        }
      }
    }
    return null;
  }

  /** The words of an element; null where there are none. */
  static @Nullable String words(@Nullable Element element) {
    return element == null ? null : Item.words(element.wholeText());
  }
}
