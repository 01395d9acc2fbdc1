package org.whence.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The records of an XML text: where each element of some names begins and ends, so that one that is damaged harms no other. */
final class XmlRecords {

  /**
   * A record.
   *
   * @param isWhole whether its end tag stands before the next record and the end of the text
   */
  record Piece(int begin, int end, boolean isWhole) {}

  private final String text;
  private final Set<String> names;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> missing = new HashSet<>();
  private int open = -1;

  private XmlRecords(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  /** The records of these names, in lower case and without prefix; none lies in another. */
  static List<Piece> of(String text, Set<String> names) {
    XmlRecords records = new XmlRecords(text, names);
    records.run();
    return records.pieces;
  }

  private void run() {
    int at = text.indexOf('<');
    while (at >= 0) {
      at = text.indexOf('<', after(at));
    }
    if (open >= 0) {
      pieces.add(new Piece(open, text.length(), false));
    }
  }

  /** The position after the markup that begins here. */
  private int after(int at) {
    if (text.startsWith("<!--", at)) {
      return past("-->", at, at + 4);
    }
    if (text.startsWith("<![CDATA[", at)) {
      return past("]]>", at, at + 9);
    }
    if (text.startsWith("<?", at)) {
      return past("?>", at, at + 2);
    }
    if (text.startsWith("<!", at)) {
      return at + 2;
    }
    boolean closes = text.startsWith("</", at);
    int nameEnd = at + (closes ? 2 : 1);
    int begin = nameEnd;
    while (nameEnd < text.length() && nameEnd - begin < 100 && isName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = text.substring(begin, nameEnd);
    String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    int end = tagEnd(nameEnd);
    if (names.contains(local)) {
      tag(at, end, closes);
    }
    return Math.max(end, at + 1);
  }

  private void tag(int at, int end, boolean closes) {
    if (closes) {
      if (open >= 0) {
        pieces.add(new Piece(open, end, true));
      }
      open = -1;
      return;
    }
    if (open >= 0) {
      pieces.add(new Piece(open, at, false));
    }
    boolean empty = end >= 2 && text.charAt(end - 1) == '>' && text.charAt(end - 2) == '/';
    if (empty) {
      pieces.add(new Piece(at, end, true));
    }
    open = empty ? -1 : at;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }

  /** After the sign; where it never comes, only the opening is passed, and nobody looks for it again. */
  private int past(String sign, int at, int from) {
    int end = missing.contains(sign) ? -1 : text.indexOf(sign, from);
    if (end < 0) {
      missing.add(sign);
      return at + 2;
    }
    return end + sign.length();
  }

  /** After the ">" of a tag, quoted values passed over; a tag that never ends is as long as its name. */
  private int tagEnd(int from) {
    char quote = 0;
    for (int i = from; i < text.length() && i - from < 100_000; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return i;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return from;
  }
}
