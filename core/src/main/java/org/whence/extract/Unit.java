package org.whence.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Role;

/** A stretch of a page's text that its layout sets apart: a paragraph, a heading, an item of a list. */
final class Unit {

  /** Why a line is a caption that ends in the picture's credit. */
  static final String CREDITED = "picture credit";

  /** Why a line is the name of a section of the site. */
  static final String LABEL = "label above the headline";

  /** Why a text is another story's that the page shows below or above its own. */
  static final String OTHER_STORY = "another story of the page";

  /** Words linked to an address, by their position in the unit. */
  record Link(int begin, int end, String target) {}

  final Box box;
  final String text;
  final List<Link> links;
  final int linked;

  /** How the text looks. */
  private final Line line;

  private double mass = -1;

  @Nullable Role role;
  String why = "";

  Unit(Box box, String text, Line line, List<Link> links, int linked) {
    this.box = box;
    this.text = text;
    this.line = line;
    this.links = links;
    this.linked = linked;
  }

  Line line() {
    return line;
  }

  void is(Role found, String reason) {
    role = found;
    why = reason;
  }

  /** Whether it is a caption by its own words, or a label or another story's by its place: no likeness to the article's blocks makes it text. */
  boolean isRuled() {
    return role == Role.CAPTION && (why.startsWith("'") || why.equals(CREDITED)) || why.equals(LABEL) || why.equals(OTHER_STORY);
  }

  boolean isHeading() {
    return box.tag.length() == 2 && box.tag.charAt(0) == 'h' && box.tag.charAt(1) >= '1' && box.tag.charAt(1) <= '6';
  }

  /** How much of the text is linked, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Letters that count as running text: those of sentences, links aside. */
  double mass() {
    double known = mass;
    if (known < 0) {
      known = weighed();
      mass = known;
    }
    return known;
  }

  private double weighed() {
    if (isHeading() || linkShare() > 0.5) {
      return 0;
    }
    int plain = text.length() - linked;
    return line().sentence ? plain : line().words >= 7 ? plain * 0.3 : plain * 0.05;
  }
}
