package org.whence.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Role;

/** What is measured of the units of a page, for the model that tells an article from what lies around it. None of it asks for a language. */
final class BlockFeatures {

  /** How many there are of each unit. */
  static final int COUNT = 154;

  private static final ClassWords.Part[] PARTS = ClassWords.Part.values();
  private static final Role[] ROLES = Role.values();
  private static final List<String> TAGS = List.of("p", "li", "div", "td", "blockquote", "span", "h1", "h2", "h3", "h4", "section", "dd");
  private static final Set<String> STRESSED = Set.of("em", "i", "b", "strong");

  /** Sentences from which the words of the article are learned. */
  private static final int LEARNED = 8;

  private static final int NAMED_WITHIN = 400;
  private static final int FAR = 60;
  private static final int MOST_OTHERS = 9;
  private static final int[] STEPS = {-2, -1, 1, 2};

  private final List<Unit> units;
  private final boolean[] in;
  private final int headline;
  private final PageFacts facts;
  private final BlockSurroundings around;
  private final TextLook look = new TextLook();
  private final List<String> names;
  private final String outlet;
  private final boolean plainOutlet;
  private final String home;
  private final Repeats repeats;
  private float[] row = {};
  private int at;
  private int heading = -1;
  private int headings;
  private int bylines;

  BlockFeatures(List<Unit> units, Repeats repeats, boolean[] in, int headline, PageFacts facts, @Nullable String home) {
    this.units = units;
    this.in = in;
    this.headline = headline;
    this.facts = facts;
    this.home = home == null ? "" : home;
    this.around = new BlockSurroundings(units, in);
    this.names = facts.authors();
    String named = facts.outlet();
    this.repeats = repeats;
    this.outlet = named == null ? "" : named.toLowerCase(Locale.ROOT);
    this.plainOutlet = isPlain(outlet);
    int learned = 0;
    for (int i = 0; i < units.size() && learned < LEARNED; i++) {
      Unit unit = units.get(i);
      if (in[i] && unit.role == Role.BODY && unit.line().sentence) {
        look.learn(unit.text);
        learned++;
      }
    }
    for (String title : facts.titles()) {
      look.learn(title);
    }
  }

  /** Writes the features of a unit into a row; false, and nothing written, if they are not wanted. Calls come in the order of the units. */
  boolean of(int index, boolean wanted, float[] into) {
    Unit unit = units.get(index);
    if (!wanted) {
      pass(unit, index);
      return false;
    }
    row = into;
    at = 0;
    roles(unit);
    text(unit, index);
    links(unit);
    place(index);
    neighbours(index);
    tags(unit);
    at = around.write(unit, index, row, at);
    names(unit);
    pass(unit, index);
    return true;
  }

  private void put(double value) {
    row[at++] = (float) value;
  }

  private void put(boolean value) {
    row[at++] = value ? 1 : 0;
  }

  private void roles(Unit unit) {
    Arrays.fill(row, at, at + ROLES.length + PARTS.length, 0);
    if (unit.role != null) {
      row[at + unit.role.ordinal()] = 1;
    }
    at += ROLES.length;
    int pruned = unit.box.asides;
    int said = 0;
    int level = 0;
    for (Box box = unit.box; box != null && level < 6; box = box.parent) {
      said |= box.said;
      level++;
    }
    for (int left = pruned | said; left != 0; left &= left - 1) {
      int part = Integer.numberOfTrailingZeros(left);
      row[at + part] = (pruned >> part & 1) + (said >> part & 1) * 0.5f;
    }
    at += PARTS.length;
    put(unit.why.startsWith("'"));
    put(unit.box.level);
  }

  private void text(Unit unit, int index) {
    String text = unit.text;
    look.read(text);
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    put(text.length());
    put(look.words);
    put(look.words == 0 ? 0 : (double) look.letters / look.words);
    put(look.share(look.capitalised));
    put(look.share(look.shouted));
    put((double) look.digits / text.length());
    put((double) look.marks / text.length());
    put(look.commas);
    put(look.quotes);
    put(look.longWords == 0 ? -1 : (double) look.knownWords / look.longWords);
    put(unit.line().sentence);
    put(Line.closes(text, 0, text.length()));
    put(last == '?' ? 1 : last == '!' ? 2 : last == ':' ? 3 : last == '\u2026' || text.endsWith("...") ? 4 : 0);
    put(Character.isLowerCase(first) ? 1 : Character.isDigit(first) ? 2 : first == '[' || first == '(' || first == '*' ? 3 : 0);
    put(look.has(TextLook.AT));
    put(look.has(TextLook.BAR));
    put(look.has(TextLook.COPYRIGHT));
    put(look.has(TextLook.MONEY));
    put(look.has(TextLook.POINT) && (text.contains(".com") || text.contains("www.")) || text.contains("http"));
    put(repeats.of(index));
    put(look.has(TextLook.BREAK));
  }

  private void links(Unit unit) {
    int own = 0;
    int away = 0;
    for (int i = 0; i < unit.links.size() && i < 20; i++) {
      String target = unit.links.get(i).target();
      String domain = target.startsWith("http") ? Addresses.domain(target) : home;
      if (home.equals(domain)) {
        own++;
      } else {
        away++;
      }
    }
    put(unit.linkShare());
    put(own);
    put(away);
    boolean opens = !unit.links.isEmpty() && unit.links.get(0).begin() < 3;
    boolean closes = !unit.links.isEmpty() && unit.links.get(unit.links.size() - 1).end() > unit.text.length() - 3;
    put((opens ? 1 : 0) + (closes ? 2 : 0));
  }

  private void place(int index) {
    put(in[index]);
    put(headline < 0 ? -FAR : Math.max(-FAR, Math.min(FAR * 4, index - headline)));
    put(heading < 0 ? FAR : Math.min(FAR, index - heading));
    Unit above = heading < 0 ? null : units.get(heading);
    put(above == null ? 0 : above.box.tag.charAt(1) - '0');
    put(above == null ? 0 : above.linkShare());
    put(above == null ? 0 : above.role == Role.SUBHEAD ? 1 : above.role == Role.HEADLINE ? 2 : 3);
    put((double) index / units.size());
    put(units.size());
  }

  private void neighbours(int index) {
    for (int step : STEPS) {
      int other = index + step;
      Unit unit = other < 0 || other >= units.size() ? null : units.get(other);
      put(unit == null ? 0 : unit.text.length());
      put(unit == null ? 1 : unit.linkShare());
      put(unit == null ? -1 : unit.isHeading() ? 2 : unit.line().sentence ? 1 : 0);
      put(unit == null ? -1 : unit.role == null ? 17 : unit.role.ordinal());
      put(unit != null && unit.box.parent == units.get(index).box.parent && unit.box.tag.equals(units.get(index).box.tag));
    }
  }

  private void tags(Unit unit) {
    put(TAGS.indexOf(unit.box.tag));
    for (int i = 0; i < Box.AROUND.size(); i++) {
      put((unit.box.around >> i & 1) > 0);
    }
    put(unit.box.articles);
    others(unit);
    org.jsoup.nodes.Element inner = unit.box.element.firstElementChild();
    put(inner != null && STRESSED.contains(inner.normalName()) && inner.nextSibling() == null && inner.previousSibling() == null);
    put(unit.box.element.hasAttr("class"));
  }

  /** Whether another story of the page may have begun: the unit lies in an article without the headline, or below further headings or bylines. */
  private void others(Unit unit) {
    Box article = unit.box;
    while (article != null && !article.tag.equals("article")) {
      article = article.parent;
    }
    put(article == null || headline < 0 ? 0 : article.first <= headline && headline < article.last ? 1 : -1);
    put(Math.min(headings, MOST_OTHERS));
    put(Math.min(bylines, MOST_OTHERS));
  }

  private void pass(Unit unit, int index) {
    heading = unit.isHeading() ? index : heading;
    boolean below = headline >= 0 && index > headline;
    headings += below && unit.isHeading() && unit.box.tag.charAt(1) <= '2' ? 1 : 0;
    bylines += below && unit.role == Role.BYLINE ? 1 : 0;
  }

  private void names(Unit unit) {
    int place = -1;
    for (String name : names) {
      int found = name.length() < 4 ? -1 : unit.text.indexOf(name);
      place = found >= 0 ? Math.min(found, 40) : place;
    }
    put(place);
    put(outlet.length() > 2 && namesOutlet(unit));
    put(around.stated(facts, unit));
  }

  private boolean namesOutlet(Unit unit) {
    // The normal form of a plain line is the line in lower case, and shorter than what is looked at.
    return plainOutlet && unit.line().isPlain() ? unit.line().norm().contains(outlet) : names(unit.text, outlet);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether the beginning of a text holds a name that is in lower case. */
  private static boolean names(String text, String name) {
    int end = Math.min(text.length(), NAMED_WITHIN);
    char first = name.charAt(0);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return text.substring(0, end).toLowerCase(Locale.ROOT).contains(name);
      }
      boolean opens = c == first || c >= 'A' && c <= 'Z' && c + 'a' - 'A' == first;
      if (opens && i + name.length() <= end && text.regionMatches(true, i, name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }
}
