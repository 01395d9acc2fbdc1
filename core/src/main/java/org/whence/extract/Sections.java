package org.whence.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Role;

/** Lines that share a role because a heading above them says so ("Summary", "Editor's note"), or because debris surrounds them. */
final class Sections {
  private static final int LONGEST_SUMMARY = 24;

  /** Words of the longest paragraph that a summary without a stated end may hold. */
  private static final int LONGEST_POINT = 45;

  private final List<Line> lines;
  private final LineRules rules;

  Sections(List<Line> lines, LineRules rules) {
    this.lines = lines;
    this.rules = rules;
  }

  void run(int from) {
    int i = from;
    while (i < lines.size()) {
      LineRules.Rule rule = heading(i);
      i = rule == null ? i + 1 : section(rule, i);
    }
    gaps(from);
  }

  /** The rule by which a line alone opens a section; null where it opens none. */
  private LineRules.@Nullable Rule heading(int index) {
    Line line = lines.get(index);
    LineRules.Rule rule = line.words <= 8 && line.ruled ? rules.find(line) : null;
    return rule != null && rule.section() && !line.why.equals("repeated line") ? rule : null;
  }

  private int section(LineRules.Rule rule, int index) {
    String why = "under '" + rule.words() + "'";
    return switch (rule.role()) {
      case BODY -> {
        lines.get(index).is(Role.SUBHEAD, "opens the text");
        yield index + 1;
      }
      case SUMMARY -> mark(index + 1, summaryEnd(index), Role.SUMMARY, why);
      case EDITORS_NOTE, CORRECTION -> mark(index + 1, paragraphsEnd(index + 1, atEnd(index) ? 3 : 1), rule.role(), why);
      case WIDGET, RELATED, LEGAL, DEBRIS, ABOUT_OUTLET -> mark(index + 1, shortLinesEnd(index + 1), rule.role(), why);
      case HEADLINE, STANDFIRST, BYLINE, DATELINE, SUBHEAD, QUOTE, CAPTION, CREDIT -> index + 1;
    };
  }

  private int mark(int from, int to, Role role, String why) {
    for (int i = from; i < to; i++) {
      if (lines.get(i).isOpen()) {
        lines.get(i).is(role, why);
        lines.get(i).ruled = true;
      }
    }
    return Math.max(from, to);
  }

  /** Up to a heading that opens the text; without one, up to debris or to a paragraph too long for a point. */
  private int summaryEnd(int heading) {
    int limit = Math.min(lines.size(), heading + 1 + LONGEST_SUMMARY);
    int stop = -1;
    for (int i = heading + 1; i < limit; i++) {
      LineRules.Rule rule = heading(i);
      if (rule != null && rule.role() == Role.BODY) {
        return i;
      }
      boolean ends = rule != null || lines.get(i).isAside() || lines.get(i).words > LONGEST_POINT;
      if (ends && stop < 0) {
        stop = i;
      }
    }
    // A list of points that opens an article without saying where it ends is short.
    boolean atEnd = stop < 0 || lines.get(stop).isAside();
    return stop < 0 ? (limit == lines.size() ? limit : heading + 4) : atEnd ? stop : Math.min(stop, heading + 7);
  }

  /** A note above the text is one paragraph; the text follows it. */
  private boolean atEnd(int index) {
    return index > lines.size() / 2;
  }

  private int paragraphsEnd(int from, int most) {
    int i = from;
    int seen = 0;
    while (i < lines.size() && seen < most && lines.get(i).isOpen()) {
      seen++;
      i++;
    }
    return i;
  }

  private int shortLinesEnd(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isOpen() && !lines.get(i).sentence && lines.get(i).words <= 25) {
      i++;
    }
    // The short line just before the text goes on is a subhead of it, if it stands alone.
    boolean textFollows = i < lines.size() && lines.get(i).isOpen();
    return textFollows && i == from + 1 ? from : i;
  }

  /** Short lines with debris on both sides are debris of the same kind. */
  private void gaps(int from) {
    int last = -1;
    for (int i = from; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isOpen()) {
        if (line.sentence || line.words > 9) {
          last = -1;
        }
        continue;
      }
      if (!line.isAside()) {
        last = -1;
        continue;
      }
      if (last >= 0 && i - last > 1 && i - last <= 5) {
        fill(last + 1, i, preferred(lines.get(last), line));
      }
      last = i;
    }
  }

  private static Line preferred(Line before, Line after) {
    return after.role == Role.ABOUT_OUTLET ? after : before;
  }

  private void fill(int from, int to, Line like) {
    Role role = like.role;
    for (int i = from; i < to && role != null; i++) {
      if (lines.get(i).isOpen()) {
        lines.get(i).is(role, "between lines of that kind");
      }
    }
  }
}
