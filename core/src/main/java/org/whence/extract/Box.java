package org.whence.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page that lays its content out as a block, with what was measured of it. */
final class Box {
  final Element element;
  final @Nullable Box parent;
  final String tag;

  /** The value of its class attribute. */
  final String named;

  final List<ClassWords.Part> parts;
  final List<Box> children = new ArrayList<>(2);

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

  Box(Element element, @Nullable Box parent, String named, List<ClassWords.Part> parts) {
    this.element = element;
    this.parent = parent;
    this.tag = element.normalName();
    this.named = named;
    this.parts = parts;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean says(ClassWords.Part part) {
    return parts.contains(part);
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

  boolean isInside(Box outer) {
    for (Box box = this; box != null; box = box.parent) {
      if (box == outer) {
        return true;
      }
    }
    return false;
  }

  /** What this box or one around it was set aside as; null where none was. */
  ClassWords.@Nullable Part prunedAs() {
    for (Box box = this; box != null; box = box.parent) {
      if (box.pruned != null) {
        return box.pruned;
      }
    }
    return null;
  }
}
