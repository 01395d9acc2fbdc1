package org.whence.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;

/** Cuts the body of a page into boxes and units of text, white space normalised, while a walk goes through it. */
final class Units {
  /** A page with more of them is a list, and hostile; the rest is left out. */
  private static final int MOST_UNITS = 50_000;

  private static final int MOST_LETTERS = 4_000_000;

  /** A unit of so many characters may have more words than are counted. */
  private static final int LONG = 10_000;

  /** What a span says it is that stands apart from the text around it. */
  private static final int APART = ClassWords.Part.CAPTION.bit() | ClassWords.Part.WIDGET.bit() | ClassWords.Part.HIDDEN.bit();

  final List<Box> boxes = new ArrayList<>();
  final List<Unit> units = new ArrayList<>();

  private final ClassWords words = new ClassWords();
  private final Deque<Box> open = new ArrayDeque<>();
  /** The text of the unit that is being read. */
  private char[] text = new char[1_024];

  private int size;

  /** Words and wide characters so far, whether one more character would go on with a word, and whether all is ASCII in one line. */
  private int wordCount;

  private int wide;
  private boolean inWord;
  private boolean plain = true;
  private final List<Unit.Link> links = new ArrayList<>();
  private int linked;
  private int linkBegin = -1;
  private String target = "";
  private int breaks;
  private int letters;

  /** How many characters the units have together. */
  int letters() {
    return letters;
  }

  /** Goes into an element; false where nothing inside is read. */
  boolean enters(Element element, PageTag tag, int attributes) {
    if (tag.unshown || units.size() >= MOST_UNITS || letters > MOST_LETTERS) {
      return false;
    }
    if (tag == PageTag.BREAK) {
      lineBreak();
    } else if (tag.block || open.isEmpty() || tag == PageTag.SPAN && attributes > 0 && isApart(element)) {
      open(element, attributes);
    } else if (tag == PageTag.ANCHOR && linkBegin < 0 && attributes > 0 && element.attributes().hasKey("href")) {
      linkBegin = size;
      target = element.attributes().get("href");
    }
    return true;
  }

  /** Leaves an element that was gone into. */
  @SuppressWarnings("ReferenceEquality") // the very element that was opened, not one that looks alike
  void leaves(Element element) {
    if (!open.isEmpty() && open.peek().element == element) {
      close();
    } else if (linkBegin >= 0 && element.normalName().equals("a")) {
      endLink();
      linkBegin = -1;
    }
  }

  /** Spans that a page names as a caption, a widget or the like stand apart from the text around them. */
  private boolean isApart(Element element) {
    return (words.of(element.attributes().get("class").trim()).said() & APART) > 0;
  }

  /** Opens a box; the parser has put all names of attributes in lower case. */
  private void open(Element element, int attributes) {
    flush();
    ClassWords.Names names = attributes == 0 ? ClassWords.Names.NONE : words.of(element.attributes().get("class").trim());
    ClassWords.Names id = attributes == 0 ? ClassWords.Names.NONE : words.of(element.attributes().get("id"));
    String tag = element.normalName();
    boolean outermost = open.isEmpty() || tag.equals("body") || tag.equals("html");
    Box box = new Box(element, open.peek(), attributes, names, outermost ? null : id);
    box.first = units.size();
    open.push(box);
    boxes.add(box);
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
    } else if (size > 0) {
      trim();
      room(1);
      text[size++] = '\n';
      inWord = false;
      plain = false;
    }
  }

  /** Adds a stretch of text, runs of white space as one blank and none where one stands already. */
  void append(String words) {
    int length = words.length();
    room(length);
    words.getChars(0, length, text, size);
    boolean apart = size == 0 || text[size - 1] <= ' ';
    int to = size;
    for (int i = size; i < size + length; i++) {
      char c = text[i];
      if (c > ' ' && c < 0x80 || c != 0xAD && !Letters.isBlank(c)) {
        text[to++] = c;
        count(c);
        apart = false;
        breaks = 0;
      } else if (!apart && c != 0xAD && !isWithoutWidth(c)) {
        text[to++] = ' ';
        inWord = false;
        apart = true;
      }
    }
    size = to;
  }

  /** A word begins with a letter or a figure and ends with white space. */
  private void count(char c) {
    if (!inWord && Letters.isWord(c)) {
      wordCount++;
      inWord = true;
    }
    if (c >= 0x80) {
      plain = false;
      wide += c >= 0x3040 && c < 0xA000 ? 1 : 0;
    }
  }

  private void room(int more) {
    if (size + more > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, size + more));
    }
  }

  private static boolean isWithoutWidth(char c) {
    return c == 0x200B || c == 0xFEFF || c == 0x200E || c == 0x200F || c == 0x2060;
  }

  private void trim() {
    while (size > 0 && text[size - 1] <= ' ') {
      size--;
    }
  }

  private void endLink() {
    if (size > linkBegin) {
      linked += size - linkBegin;
      links.add(new Unit.Link(linkBegin, size, target));
    }
  }

  private void flush() {
    if (linkBegin >= 0) {
      endLink();
      linkBegin = 0;
    }
    trim();
    if (size > 0 && !open.isEmpty()) {
      String found = new String(text, 0, size);
      Line line = size < LONG ? Line.of(found, wordCount + wide / 2, plain) : new Line(found, 0, size);
      units.add(new Unit(open.peek(), found, line, links.isEmpty() ? List.of() : List.copyOf(links), Math.min(linked, size)));
      letters += size;
    }
    size = 0;
    wordCount = 0;
    wide = 0;
    inWord = false;
    plain = true;
    links.clear();
    linked = 0;
    breaks = 0;
  }
}
