package org.whence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.RawPage;
import org.whence.model.Role;

/** Plain text with the debris of the page it was copied from: its lines get roles, and not a character is lost. */
final class PlainText {
  private static final int LONGEST_TITLE = 1000;

  private final RawPage page;
  private final String text;
  private final Language language;
  private final LineRules rules;
  private final List<Line> lines;

  /** How many of the first lines are the given title and nothing else: 1 where it was put before the text. */
  private final int prepended;

  private PlainText(RawPage page) {
    this.page = page;
    String given = newlines(page.content());
    String title = page.title() == null ? "" : oneLine(page.title());
    this.prepended = title.isEmpty() || standsAtTop(given, title) ? 0 : 1;
    this.text = prepended == 0 ? given : title + "\n\n" + given;
    String lang = page.lang();
    Language stated = lang == null ? Language.UNKNOWN : LanguageGuess.stated(lang);
    this.language = stated.equals(Language.UNKNOWN) ? LanguageGuess.of(text) : stated;
    this.rules = LineRules.of(language);
    this.lines = lines(text);
  }

  static Draft read(RawPage page) {
    return new PlainText(page).draft();
  }

  /** Line ends become line feeds; every other code point stays. */
  static String newlines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String oneLine(String title) {
    String bounded = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < bounded.length(); i++) {
      char c = bounded.charAt(i);
      if (!Line.isBlank(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /** Whether one of the first lines is the title, or begins with it and goes on. */
  private static boolean standsAtTop(String text, String title) {
    String wanted = bare(Line.normal(title, 0, title.length()));
    int seen = 0;
    int begin = 0;
    while (begin < text.length() && seen < 8) {
      int stop = text.indexOf('\n', begin);
      int end = stop < 0 ? text.length() : stop;
      String line = bare(Line.normal(text, begin, end));
      if (!line.isEmpty()) {
        seen++;
        if (line.equals(wanted) || title.length() < 300 && bare(Line.normal(text, begin, Math.min(end, begin + title.length()))).equals(wanted)) {
          return true;
        }
      }
      begin = end + 1;
    }
    return false;
  }

  /** Without the signs at the end, in which copies of a headline differ. */
  private static String bare(String norm) {
    int end = norm.length();
    while (end > 0 && !Character.isLetterOrDigit(norm.charAt(end - 1))) {
      end--;
    }
    return norm.substring(0, end);
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int stop = text.indexOf('\n', begin);
      int next = stop < 0 ? text.length() : stop;
      int from = begin;
      int to = next;
      // Only what counts as white space everywhere may stay outside the blocks.
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        lines.add(new Line(text, from, to));
      }
      begin = next + 1;
    }
    return lines;
  }

  private Draft draft() {
    repetitions();
    int top = top();
    for (int i = top; i < lines.size(); i++) {
      byRule(lines.get(i));
    }
    new Sections(lines, rules).run(top);
    headOfText(top);
    subheads(top);
    afterTheEnd();
    Draft draft = new Draft(text, language);
    blocks(draft);
    TextFacts facts = new TextFacts(rules, draft);
    facts.run();
    if (page.url() == null) {
      facts.datelineOutlet();
    }
    return draft;
  }

  /** A second copy of a line is debris, unless it is the headline's; that one is settled by {@link #top}. */
  private void repetitions() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.norm().isEmpty()) {
        line.is(Role.DEBRIS, "no words");
        continue;
      }
      Integer first = seen.putIfAbsent(key(line), i);
      if (first != null) {
        line.is(Role.DEBRIS, "repeated line");
        line.ruled = true;
      }
    }
  }

  private String key(Line line) {
    return line.end - line.begin <= 300 ? line.norm() : text.substring(line.begin, line.end);
  }

  /** Settles the lines above the text proper and returns the index of the first line after the headline. */
  private int top() {
    int headline = headlineAt();
    if (headline < 0) {
      return 0;
    }
    Line line = lines.get(headline);
    line.is(Role.HEADLINE, headline < prepended ? "given title" : page.title() != null ? "given title stands here" : why(headline));
    line.ruled = true;
    for (int i = 0; i < headline; i++) {
      Line above = lines.get(i);
      if (above.isOpen()) {
        byRule(above);
      }
      if (above.isOpen()) {
        aboveHeadline(above, i);
      }
    }
    return headline + 1;
  }

  private void aboveHeadline(Line above, int index) {
    if (above.sentence) {
      above.is(Role.STANDFIRST, "sentence above the headline");
    } else if (index == 0 && TextFacts.isMasthead(text, above)) {
      above.is(Role.ABOUT_OUTLET, "masthead");
    } else {
      above.is(Role.DEBRIS, "label above the headline");
    }
  }

  private String why(int headline) {
    return isRepeated(headline) ? "repeated at the top" : "first line";
  }

  private boolean isRepeated(int index) {
    String key = key(lines.get(index));
    for (int i = index + 1; i < lines.size(); i++) {
      if ("repeated line".equals(lines.get(i).why) && key(lines.get(i)).equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** The given title where it stands near the top; else a line repeated there; else the first line that reads like one. */
  private int headlineAt() {
    if (prepended > 0) {
      return 0;
    }
    String title = page.title() == null ? "" : bare(Line.normal(page.title(), 0, page.title().length()));
    int firstLike = -1;
    for (int i = 0; i < Math.min(lines.size() - 1, 8); i++) {
      Line line = lines.get(i);
      if (!line.isOpen() || title.isEmpty() && isMastheadAbove(i)) {
        continue;
      }
      if (!title.isEmpty() && bare(line.norm()).equals(title)) {
        return i;
      }
      if (rules.find(line) != null || rules.photoCredit(line) >= 0) {
        continue;
      }
      if (line.words >= 4 && line.words <= 40 && isRepeated(i)) {
        return i;
      }
      if (firstLike < 0 && readsLikeHeadline(line, i)) {
        firstLike = i;
      }
      if (line.sentence && line.words > 25) {
        break;
      }
    }
    return firstLike;
  }

  /** An outlet's name on the first line, with a longer line under it that reads like a headline. */
  private boolean isMastheadAbove(int index) {
    if (index > 0 || !TextFacts.isMasthead(text, lines.get(index))) {
      return false;
    }
    for (int i = 1; i < Math.min(lines.size() - 1, 5); i++) {
      Line line = lines.get(i);
      if (line.isOpen() && line.words > lines.get(index).words && readsLikeHeadline(line, i) && rules.find(line) == null) {
        return true;
      }
    }
    return false;
  }

  private boolean readsLikeHeadline(Line line, int index) {
    boolean asks = text.charAt(line.end - 1) == '?' || text.charAt(line.end - 1) == '!';
    boolean sized = line.words >= 3 && line.words <= 35 && (!line.sentence || asks && line.words <= 20);
    if (!sized || Line.closes(text, line.begin, line.end) && !asks) {
      return false;
    }
    for (int i = 0; i < index; i++) {
      if (lines.get(i).sentence) {
        return false;
      }
    }
    boolean opening = Datelines.end(text, line.begin, line.end, true) >= 0 || Bylines.isByline(text, line, rules);
    return !opening && lines.get(index + 1).begin > line.end;
  }

  private void byRule(Line line) {
    if (!line.isOpen()) {
      return;
    }
    if (Bylines.isByline(text, line, rules)) {
      line.is(Role.BYLINE, "byline");
      line.ruled = true;
      return;
    }
    LineRules.Rule rule = rules.find(line);
    if (rule != null) {
      line.is(rule.role(), "'" + rule.words() + "'");
      line.ruled = true;
    } else if (rules.photoCredit(line) >= 0) {
      line.is(Role.CAPTION, "picture credit");
      line.ruled = true;
    } else if (!hasLetters(line)) {
      line.is(Role.DEBRIS, "no words");
    }
  }

  private boolean hasLetters(Line line) {
    for (int i = line.begin; i < line.end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Between headline and text: standfirst, byline, labels; and what stands before the paragraph that opens with an agency's dateline. */
  private void headOfText(int top) {
    int dateline = -1;
    int body = -1;
    int open = 0;
    for (int i = top; i < lines.size() && open < 5; i++) {
      Line line = lines.get(i);
      if (line.isOpen() && line.sentence) {
        if (Datelines.end(text, line.begin, line.end, false) >= 0) {
          dateline = i;
          break;
        }
        body = body < 0 ? i : body;
        open++;
      }
    }
    int until = dateline >= 0 && top > 0 ? dateline : body;
    for (int i = top; i < until; i++) {
      Line line = lines.get(i);
      if (line.isOpen() && top > 0 && until - top <= 8) {
        boolean text = line.words >= 6;
        line.is(text ? Role.STANDFIRST : Role.DEBRIS, text ? "between headline and text" : "label above the text");
      }
    }
  }

  /** A short line without a full stop between paragraphs is a subhead. */
  private void subheads(int top) {
    boolean before = false;
    for (int i = top; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.isOpen()) {
        continue;
      }
      if (line.sentence) {
        before = true;
      } else if (before && isSubhead(line) && followed(i)) {
        line.is(Role.SUBHEAD, "short line between paragraphs");
      }
    }
  }

  private boolean isSubhead(Line line) {
    char first = text.charAt(line.begin);
    boolean quoted = "\"\u201C\u00AB\u2018'-\u2022*\u2013\u2014".indexOf(first) >= 0;
    boolean closed = text.charAt(line.end - 1) == '.' || text.charAt(line.end - 1) == '"' || text.charAt(line.end - 1) == '\u201D';
    return line.words <= 14 && !quoted && !closed;
  }

  private boolean followed(int index) {
    for (int i = index + 1; i < Math.min(lines.size(), index + 3); i++) {
      if (lines.get(i).isOpen() && lines.get(i).sentence) {
        return true;
      }
    }
    return false;
  }

  /** Short lines after the last paragraph are the page's, where the page has shown debris; and everywhere if there are many. */
  private void afterTheEnd() {
    int last = lines.size() - 1;
    int shorts = 0;
    boolean debris = false;
    while (last >= 0 && !(lines.get(last).isOpen() && lines.get(last).sentence) && lines.get(last).role != Role.HEADLINE) {
      shorts += lines.get(last).isOpen() ? 1 : 0;
      debris |= lines.get(last).isAside();
      last--;
    }
    boolean any = last >= 0 && lines.get(last).isOpen();
    for (int i = last + 1; i < lines.size() && any && (debris || shorts > 3); i++) {
      if (lines.get(i).isOpen() && lines.get(i).words <= 15 && isSubhead(lines.get(i))) {
        lines.get(i).is(Role.DEBRIS, "short line after the end");
      }
    }
  }

  /** Lines become blocks; a dateline or byline at the head of a paragraph, and an agency's name at its end, become blocks of their own. */
  private void blocks(Draft draft) {
    int paragraphs = 0;
    for (Line line : lines) {
      Role role = line.role == null ? Role.BODY : line.role;
      if (role == Role.BODY || role == Role.STANDFIRST) {
        new Openings(text, draft.blocks, rules).split(line.begin, line.end, role, line.why.isEmpty() ? "paragraph" : line.why, paragraphs++ < 3);
      } else {
        draft.blocks.add(new Block(line.begin, line.end, role, line.why));
      }
    }
  }
}
