package org.whence.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The one walk through a parsed page: cuts its body into units and notes, in their order, the elements that speak about the page. */
final class PageWalk {
  private static final int NONE = -1;

  /** Few pages are deeper. */
  private static final int LEAST_DEPTH = 64;

  final Units body = new Units();
  final List<Element> scripts = new ArrayList<>();
  final List<Element> metas = new ArrayList<>();
  final List<Element> links = new ArrayList<>();

  /** Elements with attributes, and headings and times without. */
  final List<Element> marked = new ArrayList<>();

  @Nullable Element title;
  @Nullable Element html;

  private final Element root;
  private boolean inBody;

  /** How deep the element lies of which nothing is shown; none while the walk is in no such element. */
  private int hidden = NONE;

  private PageWalk(Document page) {
    this.root = page.body();
  }

  static PageWalk of(Document page) {
    PageWalk walk = new PageWalk(page);
    walk.run(page);
    return walk;
  }

  /** Goes through all nodes in their order, however deep they lie. */
  private void run(Element page) {
    List<Element> around = new ArrayList<>();
    int[] next = new int[LEAST_DEPTH];
    around.add(page);
    enters(page, 0);
    while (!around.isEmpty()) {
      int depth = around.size() - 1;
      Element in = around.get(depth);
      if (next[depth] == in.childNodeSize()) {
        leaves(in, depth);
        around.remove(depth);
        continue;
      }
      Node child = in.childNode(next[depth]++);
      if (child instanceof Element element) {
        around.add(element);
        next = depth + 1 < next.length ? next : Arrays.copyOf(next, 2 * next.length);
        next[depth + 1] = 0;
        enters(element, depth + 1);
      } else if (inBody && hidden == NONE && child instanceof TextNode text) {
        body.append(text.getWholeText());
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // the body itself, not an element that looks like it
  private void enters(Element element, int depth) {
    PageTag tag = PageTag.of(element.normalName());
    int attributes = element.attributesSize();
    note(element, tag, attributes);
    inBody |= element == root;
    if (inBody && hidden == NONE && !body.enters(element, tag, attributes)) {
      hidden = depth;
    }
  }

  @SuppressWarnings("ReferenceEquality") // the body itself, not an element that looks like it
  private void leaves(Element element, int depth) {
    if (!inBody) {
      return;
    }
    if (hidden == NONE) {
      body.leaves(element);
    } else if (hidden == depth) {
      hidden = NONE;
    }
    inBody = element != root;
  }

  private void note(Element element, PageTag tag, int attributes) {
    switch (tag) {
      case SCRIPT -> scripts.add(element);
      case META -> metas.add(element);
      case LINK -> links.add(element);
      case TITLE -> title = title == null ? element : title;
      case HTML -> html = html == null ? element : html;
      case H1, TIME, BLOCK, BREAK, ANCHOR, SPAN, SKIPPED, OTHER -> {}
    }
    if (tag == PageTag.H1 || tag == PageTag.TIME || attributes > 0) {
      marked.add(element);
    }
  }
}
