package org.whence.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The one walk through a parsed page: cuts its body into units and notes, in their order, the elements that speak about the page. */
final class PageWalk implements NodeVisitor {
  private static final int NONE = -1;

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
    NodeTraversor.traverse(walk, page);
    return walk;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the body itself, not an element that looks like it
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      PageTag tag = PageTag.of(element.normalName());
      note(element, tag);
      inBody |= element == root;
      if (inBody && hidden == NONE && !body.enters(element, tag)) {
        hidden = depth;
      }
    } else if (inBody && hidden == NONE && node instanceof TextNode text) {
      body.append(text.getWholeText());
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the body itself, not an element that looks like it
  public void tail(Node node, int depth) {
    if (!inBody || !(node instanceof Element element)) {
      return;
    }
    if (hidden == NONE) {
      body.leaves(element);
    } else if (hidden == depth) {
      hidden = NONE;
    }
    inBody = element != root;
  }

  private void note(Element element, PageTag tag) {
    switch (tag) {
      case SCRIPT -> scripts.add(element);
      case META -> metas.add(element);
      case LINK -> links.add(element);
      case TITLE -> title = title == null ? element : title;
      case HTML -> html = html == null ? element : html;
      case H1, TIME, BLOCK, BREAK, ANCHOR, SPAN, SKIPPED, OTHER -> {}
    }
    if (tag == PageTag.H1 || tag == PageTag.TIME || element.attributesSize() > 0) {
      marked.add(element);
    }
  }
}
