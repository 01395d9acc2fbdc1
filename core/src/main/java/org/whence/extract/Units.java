package org.whence.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a parsed page once and cuts it into boxes and units of text, white space normalised. */
final class Units implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "option", "textarea", "input", "object", "embed", "video",
          "audio", "canvas", "map", "head", "math", "datalist", "dialog", "progress", "meter", "applet");

  private static final Set<String> BLOCKS =
      Set.of(
          "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption",
              "figure",
          "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
          "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "amp-img", "article-body", "picture");

  /** A page with more of them is a list, and hostile; the rest is left out. */
  private static final int MOST_UNITS = 50_000;

  private static final int MOST_LETTERS = 4_000_000;

  final List<Box> boxes = new ArrayList<>();
  final List<Unit> units = new ArrayList<>();

  private final ClassWords words = new ClassWords();
  private final Deque<Box> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Unit.Link> links = new ArrayList<>();
  private int linked;
  private int linkBegin = -1;
  private String target = "";
  private int breaks;
  private int letters;

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (SKIPPED.contains(tag) || units.size() >= MOST_UNITS || letters > MOST_LETTERS) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak();
    } else if (isBlock(element, tag)) {
      open(element, tag);
    } else if (tag.equals("a") && linkBegin < 0 && element.hasAttr("href")) {
      linkBegin = text.length();
      target = element.attr("href");
    }
    return FilterResult.CONTINUE;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very element that was opened, not one that looks alike
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (!open.isEmpty() && open.peek().element == element) {
        close();
      } else if (tag.equals("a") && linkBegin >= 0) {
        endLink();
        linkBegin = -1;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Spans that a page names as a caption, a widget or the like stand apart from the text around them. */
  private boolean isBlock(Element element, String tag) {
    if (BLOCKS.contains(tag) || open.isEmpty() || tag.indexOf('-') > 0) {
      return true;
    }
    if (!tag.equals("span") || !element.hasAttr("class")) {
      return false;
    }
    for (ClassWords.Part part : words.parts(element.className())) {
      if (part == ClassWords.Part.CAPTION || part == ClassWords.Part.WIDGET || part == ClassWords.Part.HIDDEN) {
        return true;
      }
    }
    return false;
  }

  private void open(Element element, String tag) {
    flush();
    List<ClassWords.Part> parts = List.of();
    String named = element.className();
    if (!tag.equals("body") && !tag.equals("html")) {
      parts = joined(words.parts(named), words.parts(element.id()));
    }
    Box box = new Box(element, open.peek(), named, parts);
    box.first = units.size();
    open.push(box);
    boxes.add(box);
  }

  private static List<ClassWords.Part> joined(List<ClassWords.Part> one, List<ClassWords.Part> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    List<ClassWords.Part> parts = new ArrayList<>(one);
    parts.addAll(other);
    return parts;
  }

  private void close() {
    flush();
    Box box = open.pop();
    box.last = units.size();
  }

  private void lineBreak() {
    breaks++;
    if (breaks >= 2) {
      flush();
    } else if (!text.isEmpty()) {
      trim();
      text.append('\n');
    }
  }

  private void append(String words) {
    boolean apart = text.isEmpty() || text.charAt(text.length() - 1) <= ' ';
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ' && c < 0x80) {
        continue;
      }
      boolean blank = Line.isBlank(c);
      if (!blank && c != 0xAD) {
        continue;
      }
      apart = appended(words, from, i) ? false : apart;
      from = i + 1;
      boolean needed = blank && c != 0x200B && c != 0xFEFF && c != 0x200E && c != 0x200F && c != 0x2060;
      if (needed && !apart) {
        text.append(' ');
        apart = true;
      }
    }
    appended(words, from, words.length());
  }

  /** Adds a stretch without blanks; false where it is empty. */
  private boolean appended(String words, int from, int to) {
    if (from == to) {
      return false;
    }
    breaks = 0;
    text.append(words, from, to);
    return true;
  }

  private void trim() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    text.setLength(end);
  }

  private void endLink() {
    int end = text.length();
    if (end > linkBegin) {
      linked += end - linkBegin;
      links.add(new Unit.Link(linkBegin, end, target));
    }
  }

  private void flush() {
    if (linkBegin >= 0) {
      endLink();
      linkBegin = 0;
    }
    trim();
    if (!text.isEmpty() && !open.isEmpty()) {
      units.add(new Unit(open.peek(), text.toString(), List.copyOf(links), Math.min(linked, text.length())));
      letters += text.length();
    }
    text.setLength(0);
    links.clear();
    linked = 0;
    breaks = 0;
  }
}
