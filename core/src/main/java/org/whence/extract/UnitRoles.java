package org.whence.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Role;

/** Gives every unit of a page its role: by where it lies, what its surroundings are called, and how it reads. */
final class UnitRoles {

  /** A unit of which more is linked than this leads elsewhere, unless it is long. */
  private static final double MOSTLY_LINKS = 0.6;

  private static final int LONG_LINKED = 30;

  private static final int MOST_IN_CARD = 5;

  private static final int MOST_IN_LABEL = 6;

  private final List<Unit> units;
  private final Repeats repeats;
  private final boolean[] in;
  private final int first;
  private final int last;
  private final LineRules rules;
  private final Set<String> titles = new HashSet<>();
  private final String[] bareTitles;
  private final String description;
  private final @Nullable String home;
  private int headline = -1;

  UnitRoles(List<Unit> units, Repeats repeats, boolean[] in, LineRules rules, List<String> titles, String description, @Nullable String home) {
    this.home = home;
    this.units = units;
    this.repeats = repeats;
    this.in = in;
    int begin = 0;
    int end = in.length;
    while (begin < end && !in[begin]) {
      begin++;
    }
    while (end > begin && !in[end - 1]) {
      end--;
    }
    this.first = begin;
    this.last = end;
    this.rules = rules;
    this.titles.addAll(bareTitles(titles));
    this.bareTitles = this.titles.toArray(String[]::new);
    this.description = bare(Line.normal(description, 0, description.length()));
  }

  /** Sets all roles and returns the index of the headline; -1 where the page does not show one. */
  int assign() {
    headline = headline(units, titles, last);
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (i == headline) {
        unit.is(Role.HEADLINE, titles.contains(bare(unit.line().norm())) ? "the page's title" : unit.box.tag);
      } else if (in[i]) {
        inside(unit);
        if (unit.role == Role.BODY && i < headline && !unit.line().sentence && unit.line().words <= MOST_IN_LABEL) {
          unit.is(Role.DEBRIS, Unit.LABEL);
        }
      } else {
        outside(unit, i);
      }
    }
    repetitions();
    cards();
    lists();
    headings();
    if (headline >= 0) {
      new OtherStories(units, headline).settle();
    }
    return headline;
  }

  static String bare(String norm) {
    return norm.substring(0, bareEnd(norm));
  }

  private static int bareEnd(String norm) {
    int end = norm.length();
    while (end > 0 && !Letters.isWord(norm.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean isTitle(String norm) {
    int end = bareEnd(norm);
    for (String title : bareTitles) {
      if (title.length() == end && norm.startsWith(title)) {
        return true;
      }
    }
    return false;
  }

  /** Headlines in the form in which lines are compared with them. */
  static Set<String> bareTitles(List<String> titles) {
    Set<String> bare = new HashSet<>();
    for (String title : titles) {
      bare.add(bare(Line.normal(title, 0, title.length())));
    }
    bare.remove("");
    return bare;
  }

  /** The heading that repeats the page's title; else its first h1; -1 where it shows neither. */
  static int headline(List<Unit> units, Set<String> titles, int until) {
    int best = -1;
    int bestRank = 0;
    int least = 400;
    int most = 0;
    StringBuilder firsts = new StringBuilder();
    for (String title : titles) {
      least = Math.min(least, title.length());
      most = Math.max(most, title.length());
      firsts.append(title.charAt(0));
    }
    String opening = firsts.toString();
    for (int i = 0; i < units.size() && i < until; i++) {
      Unit unit = units.get(i);
      int size = unit.text.length();
      // Folding and bare ends change the length of a line a little, and no more.
      boolean like = 2 * size >= least && size <= most + 40 && mayOpen(unit.text, opening);
      boolean top = unit.box.tag.equals("h1");
      if (size > 400 || !like && !top || unit.box.prunedAs() == ClassWords.Part.COMMENTS) {
        continue;
      }
      boolean titled = like && titles.contains(bare(unit.line().norm()));
      boolean first = top && unit.line().words >= 2 && !leadsHome(unit);
      int rank = (titled ? 4 : 0) + (first ? 3 : unit.isHeading() && titled ? 2 : 0) + (unit.box.prunedAs() == null ? 1 : 0);
      if ((titled || first) && rank > bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    return best;
  }

  /** Whether the normal form of a text may begin with one of some characters: sure of letters that fold to themselves. */
  private static boolean mayOpen(String text, String firsts) {
    char c = text.charAt(0);
    boolean upper = c >= 'A' && c <= 'Z';
    boolean plain = upper || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    return !plain || firsts.indexOf(upper ? c + 'a' - 'A' : c) >= 0;
  }

  /** A heading linked to the front page is the outlet's name. */
  private static boolean leadsHome(Unit unit) {
    if (unit.links.isEmpty() || unit.linkShare() < MOSTLY_LINKS) {
      return false;
    }
    String target = unit.links.get(0).target().strip();
    int host = target.indexOf("//");
    int path = host < 0 ? 0 : target.indexOf('/', host + 2);
    return target.startsWith("/") && target.length() == 1 || host >= 0 && (path < 0 || path == target.length() - 1);
  }

  private void inside(Unit unit) {
    ClassWords.Part part = unit.box.prunedAs();
    Line line = unit.line();
    LineRules.Rule rule = rules.find(line);
    if (part != null) {
      pruned(unit, part, rule);
    } else if (!line.sentence && isTitle(line.norm())) {
      unit.is(Role.DEBRIS, "repeats the headline");
    } else if (rule != null) {
      unit.is(rule.role(), "'" + rule.words() + "'");
    } else if (rules.photoCredit(line) >= 0) {
      unit.is(Role.CAPTION, Unit.CREDITED);
    } else if (unit.linkShare() > MOSTLY_LINKS && line.words < LONG_LINKED && !(unit.isHeading() && leadsAway(unit))) {
      unit.is(Role.RELATED, "mostly links");
    } else if (unit.isHeading()) {
      unit.is(Role.SUBHEAD, unit.box.tag);
    } else if (Bylines.isByline(unit.text, unit.line(), rules)) {
      unit.is(Role.BYLINE, "byline");
    } else if (!hasLetters(unit.text)) {
      unit.is(Role.DEBRIS, "no words");
    } else if (unit.box.within("blockquote")) {
      unit.is(Role.QUOTE, "blockquote");
    } else {
      unit.is(Role.BODY, unit.box.tag + " in the article");
    }
  }

  /** A heading linked to another site names what the text below is about; one linked to the same site names another article. */
  private boolean leadsAway(Unit unit) {
    for (Unit.Link link : unit.links) {
      String domain = link.target().startsWith("http") ? Addresses.domain(link.target()) : null;
      if (domain == null || domain.equals(home)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isWord(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void pruned(Unit unit, ClassWords.Part part, LineRules.@Nullable Rule rule) {
    if (rule != null && (rule.role() == Role.CREDIT || rule.role() == Role.CORRECTION || rule.role() == Role.EDITORS_NOTE)) {
      unit.is(rule.role(), "'" + rule.words() + "'");
      return;
    }
    boolean lengthy = part == ClassWords.Part.STANDFIRST && unit.line().words > 70;
    unit.is(lengthy ? Role.BODY : role(part), part.why);
  }

  private static Role role(ClassWords.Part part) {
    return switch (part) {
      case COMMENTS, NAV, HIDDEN, DEBRIS -> Role.DEBRIS;
      case CONSENT, WIDGET -> Role.WIDGET;
      case RELATED -> Role.RELATED;
      case LEGAL -> Role.LEGAL;
      case CAPTION -> Role.CAPTION;
      case BYLINE -> Role.BYLINE;
      case STANDFIRST -> Role.STANDFIRST;
      case ABOUT_OUTLET -> Role.ABOUT_OUTLET;
      case CORRECTION -> Role.CORRECTION;
      case EDITORS_NOTE -> Role.EDITORS_NOTE;
      case QUOTE -> Role.QUOTE;
      case MAIN -> Role.BODY;
    };
  }

  private void outside(Unit unit, int index) {
    ClassWords.Part part = unit.box.prunedAs();
    Line line = unit.line();
    boolean above = index < first;
    boolean near = above && headline >= 0 && index > headline && first - headline < 60;
    LineRules.Rule rule = part == null && line.words <= 60 ? rules.find(line) : null;
    if (near && describes(line)) {
      unit.is(Role.STANDFIRST, "the page's description");
    } else if (part == ClassWords.Part.BYLINE || near && Bylines.isByline(unit.text, unit.line(), rules)) {
      unit.is(near ? Role.BYLINE : Role.DEBRIS, near ? "byline above the article" : "outside the article");
    } else if (part == ClassWords.Part.STANDFIRST && near) {
      unit.is(Role.STANDFIRST, "class says standfirst");
    } else if (part == ClassWords.Part.CAPTION && near && line.words >= 4) {
      unit.is(Role.CAPTION, "caption above the article");
    } else if (part != null && part != ClassWords.Part.CAPTION && part != ClassWords.Part.STANDFIRST) {
      unit.is(role(part), part.why);
    } else if (rule != null && isAside(rule.role())) {
      unit.is(rule.role(), "'" + rule.words() + "'");
    } else if (!above && rule != null && rule.role() == Role.CREDIT && index - last < 8) {
      unit.is(Role.CREDIT, "'" + rule.words() + "'");
    } else {
      unit.is(Role.DEBRIS, "outside the article");
    }
  }

  private static boolean isAside(Role role) {
    return role == Role.WIDGET || role == Role.RELATED || role == Role.LEGAL || role == Role.ABOUT_OUTLET;
  }

  private boolean describes(Line line) {
    if (line.words < 6 || description.length() < 30) {
      return false;
    }
    String norm = bare(line.norm());
    int common = Math.min(Math.min(norm.length(), description.length()), 120);
    return common >= 30 && norm.regionMatches(0, description, 0, Math.min(common, 80));
  }

  private void repetitions() {
    Set<String> seen = new HashSet<>();
    for (int i = first; i < last; i++) {
      Unit unit = units.get(i);
      if (in[i] && repeats.of(i) > 1 && isOfText(unit.role) && !seen.add(unit.text) && unit.line().words >= 5) {
        unit.is(Role.DEBRIS, "repeated line");
      }
    }
  }

  private static boolean isOfText(@Nullable Role role) {
    return role == Role.BODY || role == Role.QUOTE || role == Role.SUBHEAD || role == Role.CAPTION;
  }

  /** What stands in a small part of its own with words that lead to another article of the site is that article's teaser. */
  private void cards() {
    boolean[] teaser = new boolean[units.size()];
    int words = 0;
    int all = 1;
    for (int i = first; i < last; i++) {
      Unit unit = units.get(i);
      all += unit.role == Role.BODY ? unit.line().words : 0;
      boolean leads = in[i] && unit.role == Role.RELATED && unit.linkShare() > MOSTLY_LINKS && !leadsAway(unit);
      Box card = leads ? card(unit) : null;
      for (int k = card == null ? 0 : card.first; card != null && k < card.last; k++) {
        if (units.get(k).role == Role.BODY && !teaser[k]) {
          teaser[k] = true;
          words += unit.isHeading() ? 0 : units.get(k).line().words;
        }
      }
    }
    // Where the cards are most of the text, the article is a list of them.
    for (int i = first; i < last && words * 5 < all * 3; i++) {
      if (teaser[i]) {
        units.get(i).is(Role.RELATED, "beside a link to another article");
      }
    }
  }

  /** The largest box around a unit that is still small; null where it is most of the article, or one of a kind and without a heading. */
  private @Nullable Box card(Unit unit) {
    Box card = unit.box;
    while (card.parent != null && card.parent.last - card.parent.first <= MOST_IN_CARD) {
      card = card.parent;
    }
    if (card.last - card.first > (last - first) / 3) {
      return null;
    }
    return unit.isHeading() || isOneOfMany(card) ? card : null;
  }

  private static boolean isOneOfMany(Box card) {
    String name = card.named;
    if (card.parent == null || name.isEmpty() && !card.tag.equals("li") && !card.tag.equals("article")) {
      return false;
    }
    for (Box beside : card.parent.children) {
      if (beside != card && beside.tag.equals(card.tag) && beside.named.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** A heading over nothing, or over links, is not the article's. */
  private void headings() {
    Role next = null;
    for (int i = last - 1; i >= first; i--) {
      Unit unit = units.get(i);
      if (unit.role == Role.SUBHEAD && next != Role.BODY && next != Role.QUOTE && next != Role.SUBHEAD && next != Role.CAPTION) {
        unit.is(Role.RELATED, "heading over nothing of the article");
      }
      if (in[i] && unit.role != Role.WIDGET && unit.role != Role.DEBRIS) {
        next = unit.role;
      }
    }
  }

  /** A list in which most items are links is a list of links. */
  private void lists() {
    Box judged = null;
    boolean linked = false;
    for (int i = first; i < last; i++) {
      Unit unit = units.get(i);
      Box list = unit.box.tag.equals("li") ? unit.box.parent : null;
      if (list == null || unit.role != Role.BODY) {
        continue;
      }
      if (list != judged) {
        judged = list;
        linked = isOfLinks(list);
      }
      if (linked) {
        unit.is(Role.RELATED, "in a list of links");
      }
    }
  }

  private boolean isOfLinks(Box list) {
    int linked = 0;
    for (int i = list.first; i < list.last; i++) {
      linked += units.get(i).linkShare() > MOSTLY_LINKS ? 1 : 0;
    }
    return linked * 2 > list.last - list.first;
  }
}
