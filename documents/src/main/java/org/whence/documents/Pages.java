package org.whence.documents;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes what Tika finds and keeps headings, paragraphs, quotations and lists as markup; lines that a page broke are joined again. */
final class Pages extends DefaultHandler {
  private static final int MOST_PAGES = 500;
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote", "td", "th");

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder block = new StringBuilder();
  private String tag = "";
  private int pages;
  private boolean full;

  /** Whether reading was ended here, because no article is as long. */
  boolean isFull() {
    return full;
  }

  String html() {
    flush();
    return html.toString();
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
    if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
      pages++;
    }
    if (pages > MOST_PAGES || html.length() > MOST_CHARACTERS) {
      full = true;
      throw new SAXException("long enough");
    }
    if (BLOCKS.contains(name)) {
      flush();
      tag = name;
    } else if (name.equals("br")) {
      block.append('\n');
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (BLOCKS.contains(name)) {
      flush();
    }
  }

  @Override
  public void characters(char[] text, int from, int length) {
    if (!tag.isEmpty() && block.length() < MOST_CHARACTERS) {
      block.append(text, from, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int from, int length) {
    characters(text, from, length);
  }

  private void flush() {
    String words = joined(block.toString().strip());
    block.setLength(0);
    if (!words.isEmpty()) {
      String shown = tag.equals("td") || tag.equals("th") ? "p" : tag;
      html.append('<').append(shown).append('>').append(escaped(words)).append("</").append(shown).append(">\n");
    }
    tag = "";
  }

  /** A paragraph without the line breaks of its page; a word that was divided is whole again. */
  private static String joined(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != '\n') {
        out.append(c);
        continue;
      }
      int end = out.length();
      boolean divided = end > 1 && out.charAt(end - 1) == '-' && Character.isLowerCase(out.charAt(end - 2));
      boolean goesOn = i + 1 < words.length() && Character.isLowerCase(words.charAt(i + 1));
      if (divided && goesOn) {
        out.setLength(end - 1);
      } else if (end > 0 && out.charAt(end - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }
}
