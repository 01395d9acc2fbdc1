package org.whence.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Role;

/** Gives every unit of a page its role: by where it lies, what its surroundings are called, and how it reads. */
final class UnitRoles {

  /** A unit of which more is linked than this leads elsewhere, unless it is long. */
  private static final double MOSTLY_LINKS = 0.6;

  private static final int LONG_LINKED = 30;

  private static final int MOST_IN_CARD = 5;

  private final List<Unit> units;
  private final boolean[] in;
  private final int first;
  private final int last;
  private final LineRules rules;
  private final Set<String> titles = new HashSet<>();
  private final String description;
  private final @Nullable String home;
  private int headline = -1;

  UnitRoles(List<Unit> units, boolean[] in, LineRules rules, List<String> titles, String description, @Nullable String home) {
    this.home = home;
    this.units = units;
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
    this.description = bare(Line.normal(description, 0, description.length()));
  }

  /** Sets all roles and returns the index of the headline; -1 where the page does not show one. */
  int assign() {
    headline = headline(units, titles, last);
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (i == headline) {
        unit.is(Role.HEADLINE, titles.contains(bare(unit.line().norm)) ? "the page's title" : unit.box.tag);
      } else if (in[i]) {
        inside(unit);
      } else {
        outside(unit, i);
      }
    }
    repetitions();
    cards();
    lists();
    headings();
    return headline;
  }

  static String bare(String norm) {
    int end = norm.length();
    while (end > 0 && !Character.isLetterOrDigit(norm.charAt(end - 1))) {
      end--;
    }
    return norm.substring(0, end);
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
    for (int i = 0; i < units.size() && i < until; i++) {
      Unit unit = units.get(i);
      if (unit.text.length() > 400 || unit.box.prunedAs() == ClassWords.Part.COMMENTS) {
        continue;
      }
      boolean titled = titles.contains(bare(unit.line().norm));
      boolean first = unit.box.tag.equals("h1") && unit.line().words >= 2;
      int rank = (titled ? 4 : 0) + (first ? 3 : unit.isHeading() && titled ? 2 : 0) + (unit.box.prunedAs() == null ? 1 : 0);
      if ((titled || first) && rank > bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    return best;
  }

  private void inside(Unit unit) {
    ClassWords.Part part = unit.box.prunedAs();
    Line line = unit.line();
    LineRules.Rule rule = rules.find(line.norm);
    if (part != null) {
      pruned(unit, part, rule);
    } else if (titles.contains(bare(line.norm)) && !line.sentence) {
      unit.is(Role.DEBRIS, "repeats the headline");
    } else if (rule != null && !spares(line, rule)) {
      unit.is(rule.role(), "'" + rule.words() + "'");
    } else if (line.words <= 120 && rules.photoCredit(line.norm) >= 0) {
      unit.is(Role.CAPTION, "picture credit");
    } else if (unit.linkShare() > MOSTLY_LINKS && line.words < LONG_LINKED && !(unit.isHeading() && leadsAway(unit))) {
      unit.is(Role.RELATED, "mostly links");
    } else if (unit.isHeading()) {
      unit.is(Role.SUBHEAD, unit.box.tag);
    } else if (isByline(unit)) {
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
      if (Character.isLetterOrDigit(text.charAt(i))) {
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
    unit.is(lengthy ? Role.BODY : role(part), "class says " + part.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  private static Role role(ClassWords.Part part) {
    return switch (part) {
      case COMMENTS, NAV, HIDDEN, DEBRIS -> Role.DEBRIS;
      case WIDGET -> Role.WIDGET;
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

  /** A sentence that says who said something is no debris, and text in the article's own paragraphs rarely is. */
  private boolean spares(Line line, LineRules.Rule rule) {
    return switch (rule.role()) {
      case WIDGET, RELATED, LEGAL, DEBRIS, ABOUT_OUTLET, BYLINE, SUBHEAD -> line.words > 60 || line.sentence && rules.attributes(line.norm);
      case CREDIT, CORRECTION, EDITORS_NOTE, SUMMARY, CAPTION -> line.words > 150;
      case HEADLINE, STANDFIRST, DATELINE, BODY, QUOTE -> false;
    };
  }

  private boolean isByline(Unit unit) {
    Line line = unit.line();
    if (line.words > 25 || line.words < 2 || line.sentence) {
      return false;
    }
    int space = line.norm.indexOf(' ');
    boolean opens = space > 0 && rules.opensByline(line.norm.substring(0, space)) && space + 1 < unit.text.length();
    if (opens && Character.isUpperCase(unit.text.charAt(Math.min(unit.text.length() - 1, space + 1)))) {
      return true;
    }
    Dates.Found date = Dates.first(unit.text, 0, Math.min(unit.text.length(), 60), true, false);
    return date != null && line.words <= 10 && date.begin() <= 24 && !Line.closes(unit.text, 0, unit.text.length());
  }

  private void outside(Unit unit, int index) {
    ClassWords.Part part = unit.box.prunedAs();
    Line line = unit.line();
    boolean above = index < first;
    boolean near = above && headline >= 0 && index > headline && first - headline < 60;
    LineRules.Rule rule = line.words <= 60 ? rules.find(line.norm) : null;
    if (near && describes(line)) {
      unit.is(Role.STANDFIRST, "the page's description");
    } else if (part == ClassWords.Part.BYLINE || near && isByline(unit)) {
      unit.is(near ? Role.BYLINE : Role.DEBRIS, near ? "byline above the article" : "outside the article");
    } else if (part == ClassWords.Part.STANDFIRST && near) {
      unit.is(Role.STANDFIRST, "class says standfirst");
    } else if (part == ClassWords.Part.CAPTION && near && line.words >= 4) {
      unit.is(Role.CAPTION, "caption above the article");
    } else if (part != null && part != ClassWords.Part.CAPTION && part != ClassWords.Part.STANDFIRST) {
      unit.is(role(part), "class says " + part.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
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
    String norm = bare(line.norm);
    int common = Math.min(Math.min(norm.length(), description.length()), 120);
    return common >= 30 && norm.regionMatches(0, description, 0, Math.min(common, 80));
  }

  private void repetitions() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = first; i < last; i++) {
      Unit unit = units.get(i);
      if (in[i] && (unit.role == Role.BODY || unit.role == Role.QUOTE || unit.role == Role.SUBHEAD || unit.role == Role.CAPTION)) {
        if (seen.putIfAbsent(unit.text, i) != null && unit.line().words >= 5) {
          unit.is(Role.DEBRIS, "repeated line");
        }
      }
    }
  }

  /** What stands with a heading that leads to another article of the site, in a part of its own, is that article's teaser. */
  private void cards() {
    for (int i = first; i < last; i++) {
      Unit unit = units.get(i);
      Box card = unit.box.parent;
      boolean leads = in[i] && unit.role == Role.RELATED && unit.isHeading();
      if (!leads || card == null || card.last - card.first > MOST_IN_CARD || card.last - card.first > (last - first) / 2) {
        continue;
      }
      for (int k = card.first; k < card.last; k++) {
        if (units.get(k).role == Role.BODY) {
          units.get(k).is(Role.RELATED, "beside a link to another article");
        }
      }
    }
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
