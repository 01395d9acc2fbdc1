package org.whence.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the box that holds the article: prunes what its names call something else, then follows the bulk of the running text down. */
final class Container {

  /** A part that holds this share of the page's text is no side matter, whatever it is called. */
  private static final double TOO_BIG_TO_PRUNE = 0.4;

  /** Where one part holds less than this share of the text around it, the article has more than one part. */
  private static final double BULK = 0.7;

  /** How far up parts of the article are looked for beside its bulk, and how much running text makes a part. */
  private static final int MOST_LEVELS = 4;

  private static final double LEAST_PART = 60;

  /** The share of running text that tells paragraphs from a list of teasers. */
  private static final double DENSE = 0.6;

  /** Letters of the longest caption; agencies write up to a hundred words. */
  private static final double MOST_CAPTION = 600;

  private final List<Box> boxes;
  private final List<Unit> units;

  /** The unit that repeats the page's title, -1 where none does: what holds it is no side matter. */
  private final int headline;

  /** The box last found to hold the article; null where none is. */
  private @Nullable Box chosen;

  Container(List<Box> boxes, List<Unit> units, int headline) {
    this.boxes = boxes;
    this.units = units;
    this.headline = headline;
  }

  /** Which units lie in the article; all false where there is no running text. */
  boolean[] find() {
    if (boxes.isEmpty()) {
      return new boolean[units.size()];
    }
    measure();
    prune();
    return choose();
  }

  private boolean[] choose() {
    boolean[] inside = new boolean[units.size()];
    boxes.forEach(Box::settle);
    sumKept();
    Box root = boxes.get(0);
    if (root.kept < 1) {
      mark(inside, root);
      return inside;
    }
    Box stated = stated(root);
    Box best = descend(stated == null ? root : stated);
    mark(inside, best);
    widen(inside, best);
    chosen = best;
    return inside;
  }

  /** Which units lie in the article when what was found is a list of teasers; null where nothing else is left. */
  boolean @Nullable [] findBeside() {
    Box list = chosen;
    chosen = null;
    if (list == null || list.parent == null) {
      return null;
    }
    list.pruned = ClassWords.Part.RELATED;
    boolean[] inside = choose();
    return chosen == null ? null : inside;
  }

  private static void mark(boolean[] inside, Box box) {
    Arrays.fill(inside, box.first, box.last, true);
  }

  /** Takes in parts beside the article's bulk: lead paragraphs between headline and bulk, and later parts laid out like it. */
  private void widen(boolean[] inside, Box best) {
    Box inner = best;
    for (int level = 0; level < MOST_LEVELS && inner.parent != null && !inner.parent.tag.equals("html"); level++) {
      Box outer = inner.parent;
      for (Box beside : outer.children) {
        if (beside != inner && beside.pruned == null && beside.kept >= LEAST_PART && belongs(beside, inner)) {
          mark(inside, beside);
        }
      }
      inner = outer;
    }
  }

  private boolean belongs(Box beside, Box inner) {
    boolean dense = beside.kept > DENSE * beside.letters;
    boolean lead = headline >= 0 && beside.first > headline && beside.last <= inner.first && !inner.tag.equals("article");
    boolean alike = beside.tag.equals(inner.tag) && beside.named.equals(inner.named) && !beside.tag.equals("article");
    boolean after = beside.first >= inner.last;
    return dense && (lead || after && alike && !beside.named.isEmpty() || after && beside.tag.equals("p"));
  }

  private void measure() {
    for (Unit unit : units) {
      unit.box.mass += unit.mass();
      unit.box.letters += unit.text.length();
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      if (box.parent != null) {
        box.parent.mass += box.mass;
        box.parent.letters += box.letters;
      }
    }
  }

  private void prune() {
    double all = boxes.get(0).mass;
    Map<Key, Double> groups = new HashMap<>();
    for (Box box : boxes) {
      ClassWords.Part part = aside(box);
      if (part != null && !(box.parent != null && box.parent.prunedAs() == part)) {
        box.pruned = part;
        groups.merge(key(box, part), box.mass, Double::sum);
      }
    }
    for (Box box : boxes) {
      if (isMain(box) && box.mass >= 0.1 * all) {
        rescue(box.parent);
      }
    }
    for (Box box : boxes) {
      ClassWords.Part part = box.pruned;
      if (part != null) {
        double most = most(part);
        boolean big = groups.getOrDefault(key(box, part), 0.0) > most * all;
        if (big || isText(box, part) || holdsHeadline(box) && box.mass > 0.1 * all) {
          box.pruned = null;
        }
      }
    }
  }

  /** The share of a page's text up to which a part is a side matter: short articles stand beside long comments and longer questions about cookies. */
  private static double most(ClassWords.Part part) {
    return switch (part) {
      case CONSENT -> 0.95;
      case COMMENTS -> 0.9;
      case NAV -> 0.6;
      case MAIN, HIDDEN, WIDGET, RELATED, DEBRIS, LEGAL, CAPTION, BYLINE, STANDFIRST, ABOUT_OUTLET, CORRECTION, EDITORS_NOTE, QUOTE ->
          TOO_BIG_TO_PRUNE;
    };
  }

  private static boolean isMain(Box box) {
    return box.says(ClassWords.Part.MAIN) || box.isStatedBody();
  }

  /** What the page calls the article's body is so whatever its wrappers are called, unless they are of another article. */
  private static void rescue(@Nullable Box inner) {
    for (Box box = inner; box != null; box = box.parent) {
      if (box.pruned == ClassWords.Part.WIDGET || box.pruned == ClassWords.Part.DEBRIS || box.pruned == ClassWords.Part.HIDDEN) {
        box.pruned = null;
      }
    }
  }

  /** Several paragraphs make no caption, byline or standfirst. */
  private boolean isText(Box box, ClassWords.Part part) {
    boolean small = part == ClassWords.Part.CAPTION || part == ClassWords.Part.BYLINE || part == ClassWords.Part.STANDFIRST;
    if (!small || box.mass < MOST_CAPTION || box.tag.equals("figure") || box.tag.equals("figcaption")) {
      return false;
    }
    int sentences = 0;
    for (int i = box.first; i < box.last; i++) {
      sentences += units.get(i).line().sentence ? 1 : 0;
    }
    return sentences >= 4;
  }

  private boolean holdsHeadline(Box box) {
    return box.first <= headline && headline < box.last;
  }

  /** Boxes of one name are judged together: a gallery of forty captions is the article. */
  private static Key key(Box box, ClassWords.Part part) {
    return new Key(part, box.tag, box.named);
  }

  private record Key(ClassWords.Part part, String tag, String named) {}

  /** What a box is if it is no part of the article; null where nothing says so. */
  private static ClassWords.@Nullable Part aside(Box box) {
    switch (box.tag) {
      case "nav", "menu" -> {
        return ClassWords.Part.NAV;
      }
      case "footer" -> {
        return ClassWords.Part.DEBRIS;
      }
      case "aside" -> {
        return box.says(ClassWords.Part.QUOTE) ? ClassWords.Part.QUOTE : ClassWords.Part.RELATED;
      }
      case "figure", "figcaption" -> {
        return !holdsText(box.element) ? ClassWords.Part.CAPTION : null;
      }
      default -> {
        return named(box);
      }
    }
  }

  /** Whether a figure shows a quotation or a table and no picture. */
  private static boolean holdsText(Element figure) {
    for (Element inner = figure.firstElementChild(); inner != null; inner = inner.nextElementSibling()) {
      boolean text = inner.nameIs("blockquote") || inner.nameIs("pre") || inner.nameIs("table");
      if (text || holdsText(inner)) {
        return true;
      }
    }
    return false;
  }

  private static ClassWords.@Nullable Part named(Box box) {
    if (box.says(ClassWords.Part.CONSENT) || box.isDialog()) {
      return ClassWords.Part.CONSENT;
    }
    if (box.isHidden()) {
      return ClassWords.Part.HIDDEN;
    }
    if (box.says(ClassWords.Part.MAIN)) {
      return null;
    }
    for (int i = 0; i < box.parts.size(); i++) {
      ClassWords.Part part = box.parts.get(i);
      switch (part) {
        case COMMENTS, CONSENT, NAV, WIDGET, RELATED, DEBRIS, LEGAL, HIDDEN, CAPTION, BYLINE, ABOUT_OUTLET, CORRECTION, EDITORS_NOTE, STANDFIRST -> {
          return part;
        }
        case MAIN, QUOTE -> {}
      }
    }
    return null;
  }

  private void sumKept() {
    for (Box box : boxes) {
      box.kept = 0;
    }
    for (Unit unit : units) {
      if (unit.box.prunedAs() == null) {
        unit.box.kept += unit.mass();
      }
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      if (box.parent != null) {
        box.parent.kept += box.kept;
      }
    }
  }

  /** The box that the page itself calls the article's body, where it holds enough of the text. */
  private static final double ENOUGH = 0.5;

  private @Nullable Box stated(Box root) {
    Box best = null;
    for (Box box : boxes) {
      boolean body = box.isStatedBody();
      if (body && box.kept >= ENOUGH * root.kept && box.prunedAs() == null) {
        best = box;
      }
    }
    return best;
  }

  private Box descend(Box from) {
    Box box = from;
    while (true) {
      Box next = null;
      for (Box child : box.children) {
        if (next == null || child.kept > next.kept) {
          next = child;
        }
      }
      if (next == null || isLeaf(next)) {
        return box;
      }
      if (next.kept < BULK * box.kept) {
        next = articleWithHeadline(box);
        if (next == null) {
          return box;
        }
      }
      box = next;
    }
  }

  /** Where a page lays out several articles below each other, the one under the page's own title. */
  private @Nullable Box articleWithHeadline(Box box) {
    Box found = null;
    int articles = 0;
    for (Box child : box.children) {
      articles += child.tag.equals("article") ? 1 : 0;
      if (child.tag.equals("article") && holdsHeadline(child) && child.kept >= 0.1 * box.kept) {
        found = child;
      }
    }
    return articles > 1 ? found : null;
  }

  private static boolean isLeaf(Box box) {
    return switch (box.tag) {
      case "p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dd", "dt" -> true;
      default -> false;
    };
  }
}
