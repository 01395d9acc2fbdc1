package org.whence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page that lays its content out as a block, with what was measured of it. */
final class Box {

  /** Tags of which it counts whether one lies around a text. */
  static final List<String> AROUND = List.of("figure", "table", "blockquote", "aside", "header", "footer", "form", "article", "li", "ul");

  private static final Map<String, Integer> BITS = new HashMap<>();

  static {
    for (String tag : AROUND) {
      BITS.put(tag, 1 << BITS.size());
    }
  }

  final Element element;
  final @Nullable Box parent;
  final String tag;

  /** The value of its class attribute. */
  final String named;

  /** The beginning of that value, by which layouts are compared. */
  final String brief;

  /** What its class and its id say, in their order, and the same a bit for each part; nothing of the outermost boxes. */
  final List<ClassWords.Part> parts;

  final int said;

  /** How many boxes there are from the outermost to this one. */
  final int level;

  /** The tags of this box and of those around it, a bit for each of {@link #AROUND}, and how many of them are articles. */
  final int around;

  final int articles;

  /** Whether the element has attributes beside its class and its id. */
  private final boolean attributed;

  List<Box> children = List.of();

  /** The first unit of text inside, and one past the last. */
  int first;

  int last;

  /** Letters of running text inside, links aside; and the same without what lies in pruned boxes. */
  double mass;

  double kept;

  /** Letters of any text inside. */
  int letters;

  /** What the box was set aside as; null where it was not, though one around it may be. */
  ClassWords.@Nullable Part pruned;

  /** Whether what it and those around it were set aside as is settled, and what the nearest was. */
  private boolean settled;

  private ClassWords.@Nullable Part aside;

  /** What this box and those around it were set aside as, a bit a part; told once that is settled. */
  int asides;

  /** How much running text of the article, and of the page, lies in boxes named like this one; null before that was counted. */
  double @Nullable [] alike;

  Box(Element element, @Nullable Box parent, int attributes, ClassWords.Names names, ClassWords.@Nullable Names id) {
    this.element = element;
    this.parent = parent;
    this.tag = element.normalName();
    this.named = names.text();
    this.brief = names.brief();
    this.parts = id == null ? List.of() : joined(names.parts(), id.parts());
    this.said = id == null ? 0 : names.said() | id.said();
    this.level = parent == null ? 1 : parent.level + 1;
    this.around = (parent == null ? 0 : parent.around) | BITS.getOrDefault(tag, 0);
    this.articles = (parent == null ? 0 : parent.articles) + (tag.equals("article") ? 1 : 0);
    this.attributed = attributes > 2 || attributes > (named.isEmpty() ? 0 : 1);
    if (parent != null) {
      parent.add(this);
    }
  }

  private void add(Box child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(2);
    }
    children.add(child);
  }

  private static List<ClassWords.Part> joined(List<ClassWords.Part> one, List<ClassWords.Part> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    List<ClassWords.Part> parts = new ArrayList<>(one);
    parts.addAll(other);
    return parts;
  }

  boolean says(ClassWords.Part part) {
    return (said & part.bit()) > 0;
  }

  /** Whether the page calls it the article's body in its microdata. */
  boolean isStatedBody() {
    return attributed && attribute("itemprop").contains("articleBody");
  }

  /** Whether it opens over the page and waits for an answer. */
  boolean isDialog() {
    if (!attributed || !tag.equals("div") && !tag.equals("section") && !tag.equals("aside")) {
      return false;
    }
    String role = attribute("role");
    return role.equals("dialog") || role.equals("alertdialog") || attribute("aria-modal").equals("true");
  }

  boolean isHidden() {
    if (!attributed) {
      return false;
    }
    String style = attribute("style");
    return !style.isEmpty() && (style.contains("display:none") || style.contains("display: none")) || element.attributes().hasKey("hidden");
  }

  /** The value of an attribute beside class and id; the parser has put all names in lower case. */
  private String attribute(String name) {
    return element.attributes().get(name);
  }

  /** The nearest box around this one, itself included, of a tag. */
  boolean within(String wanted) {
    for (Box box = this; box != null; box = box.parent) {
      if (box.tag.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** What this box or one around it was set aside as; null where none was. */
  ClassWords.@Nullable Part prunedAs() {
    if (settled) {
      return aside;
    }
    for (Box box = this; box != null; box = box.parent) {
      if (box.pruned != null) {
        return box.pruned;
      }
    }
    return null;
  }

  /** Settles what the box is set aside as, after the one around it. */
  void settle() {
    aside = pruned != null || parent == null ? pruned : parent.prunedAs();
    asides = (parent == null ? 0 : parent.asides) | (pruned == null ? 0 : pruned.bit());
    settled = true;
  }
}
