package org.whence.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an element of a page is to the walk through it, by its tag. */
enum PageTag {
  SCRIPT(true, false),
  META(false, false),
  LINK(false, false),
  TITLE(false, false),
  HTML(false, true),
  H1(false, true),
  TIME(false, false),
  BLOCK(false, true),
  BREAK(false, false),
  ANCHOR(false, false),
  SPAN(false, false),
  /** Not shown, or no text of the page. */
  SKIPPED(true, false),
  OTHER(false, false);

  private static final List<String> UNSHOWN =
      List.of(
          "style", "noscript", "template", "svg", "iframe", "button", "select", "option", "textarea", "input", "object", "embed", "video",
          "audio", "canvas", "map", "head", "math", "datalist", "dialog", "progress", "meter", "applet");

  private static final List<String> BLOCKS =
      List.of(
          "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption",
              "figure",
          "footer", "form", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p",
          "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "amp-img", "article-body", "picture");

  private static final Map<String, PageTag> ALL = new HashMap<>();

  static {
    UNSHOWN.forEach(name -> ALL.put(name, SKIPPED));
    BLOCKS.forEach(name -> ALL.put(name, BLOCK));
    for (PageTag tag : List.of(SCRIPT, META, LINK, TITLE, HTML, H1, TIME, SPAN)) {
      ALL.put(tag.name().toLowerCase(Locale.ROOT), tag);
    }
    ALL.put("br", BREAK);
    ALL.put("a", ANCHOR);
  }

  /** Whether what stands inside is not read as text. */
  final boolean unshown;

  /** Whether it is laid out as a block. */
  final boolean block;

  PageTag(boolean unshown, boolean block) {
    this.unshown = unshown;
    this.block = block;
  }

  /** Names with a hyphen are a page's own elements, laid out as blocks. */
  static PageTag of(String name) {
    PageTag known = ALL.get(name);
    return known != null ? known : name.indexOf('-') > 0 ? BLOCK : OTHER;
  }
}
