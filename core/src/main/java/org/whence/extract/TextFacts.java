package org.whence.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.model.Block;
import org.whence.model.Fact;
import org.whence.model.Moment;
import org.whence.model.Role;
import org.whence.text.Fold;
import org.whence.text.OutletNames;
import org.whence.text.WordList;

/** What visible lines say about the article: who published it, when, and by whom it was written. */
final class TextFacts {
  /** Letters an outlet's name may have; it is printed beside every sentence, so a page must not make it long. */
  private static final int LONGEST_NAME = 200;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> OUTLET_WORDS = WordList.words(TextFacts.class, "outlet-words.txt");
  private static final Set<String> WIRES = wires();

  private final String text;
  private final LineRules rules;
  private final Draft draft;

  TextFacts(LineRules rules, Draft draft) {
    this.text = draft.text;
    this.rules = rules;
    this.draft = draft;
  }

  private static Set<String> wires() {
    Set<String> wires = new java.util.HashSet<>();
    for (String[] row : WordList.rows(TextFacts.class, "/org/whence/link/outlets.tsv")) {
      if (row[5].equals("wire")) {
        wires.add(OutletNames.normal(row[0]));
        for (String alias : row[1].split(";")) {
          wires.add(OutletNames.normal(alias));
        }
      }
    }
    return Set.copyOf(wires);
  }

  void run() {
    List<Block> blocks = List.copyOf(draft.blocks);
    for (Block block : blocks) {
      if (block.why().equals("masthead") && draft.outlet == null) {
        draft.outlet = text.substring(block.begin(), block.end());
        draft.from.put(Fact.Of.OUTLET, Fact.From.LINE);
      }
      if (block.role() == Role.BYLINE) {
        byline(block);
      }
    }
    if (draft.published == null) {
      dateline();
    }
    for (Block block : blocks) {
      if (block.role() == Role.LEGAL || block.role() == Role.CREDIT) {
        copyright(new Line(text, block.begin(), block.end()));
      }
    }
  }

  /** A text with nothing else that says who published it is the agency's of its dateline. */
  void datelineOutlet() {
    for (Block block : draft.blocks) {
      if (draft.outlet == null && block.role() == Role.DATELINE) {
        draft.outlet = Datelines.agency(text.substring(block.begin(), block.end()));
        draft.from.put(Fact.Of.OUTLET, Fact.From.DATELINE);
      }
    }
  }

  private void byline(Block block) {
    String norm = Line.normal(text, block.begin(), Math.min(block.end(), block.begin() + 80));
    Dates.Found date = Dates.first(text, block.begin(), Math.min(block.end(), block.begin() + 200), monthFirst(), false);
    boolean updated = norm.startsWith("updat") || norm.startsWith("last ") || norm.startsWith("actualiz") || norm.startsWith("ultima");
    if (date != null && updated) {
      draft.modified = draft.modified == null ? date.moment() : draft.modified;
      draft.from.putIfAbsent(Fact.Of.MODIFIED, Fact.From.BYLINE);
    } else if (date != null && draft.published == null) {
      draft.published = date.moment();
      draft.from.put(Fact.Of.PUBLISHED, Fact.From.BYLINE);
    }
    if (draft.authors.isEmpty()) {
      draft.authors.addAll(Bylines.names(text.substring(block.begin(), block.end()), rules));
      draft.from.put(Fact.Of.AUTHORS, Fact.From.BYLINE);
    }
    int colon = text.lastIndexOf(':', block.end() - 1);
    if (draft.outlet == null && colon > block.begin()) {
      String tail = strip(text.substring(colon + 1, block.end()));
      draft.outlet = isOutletName(tail) ? tail : null;
      draft.from.put(Fact.Of.OUTLET, Fact.From.BYLINE);
    }
  }

  private boolean monthFirst() {
    return draft.language.tag().equals("en");
  }

  /** A dateline that prints its year. */
  private void dateline() {
    for (Block block : draft.blocks) {
      if (block.role() == Role.DATELINE) {
        Dates.Found date = Dates.first(text, block.begin(), block.end(), monthFirst(), false);
        if (date != null) {
          draft.published = date.moment();
          draft.from.put(Fact.Of.PUBLISHED, Fact.From.DATELINE);
          return;
        }
      }
    }
  }

  /** "© 2025 Some Times. All rights reserved": the outlet, unless an agency owns the text; and the year, where nothing says more. */
  private void copyright(Line line) {
    int i = line.begin;
    while (i < line.end && !Character.isDigit(text.charAt(i)) && i - line.begin < 24) {
      i++;
    }
    int yearEnd = Math.min(i + 4, line.end);
    boolean sign = line.norm().startsWith("\u00A9") || line.norm().startsWith("(c)") || line.norm().startsWith("copyright");
    if (!sign || yearEnd - i != 4) {
      return;
    }
    Dates.Found year = Dates.read(text.substring(i, yearEnd));
    if (year == null) {
      return;
    }
    String name = owner(yearEnd, line.end);
    boolean agency = WIRES.contains(OutletNames.normal(name));
    if (draft.outlet == null && !agency && !name.isEmpty() && (isOutletName(name) || name.split(" ").length <= 5)) {
      draft.outlet = name;
      draft.from.put(Fact.Of.OUTLET, Fact.From.COPYRIGHT);
    }
    if (draft.published == null) {
      LocalDate first = year.day();
      draft.published = Moment.days(text.substring(line.begin, yearEnd), first, first.withDayOfYear(first.lengthOfYear()));
      draft.from.put(Fact.Of.PUBLISHED, Fact.From.COPYRIGHT);
    }
  }

  private String owner(int from, int end) {
    int begin = from;
    while (begin < end && !Character.isLetter(text.charAt(begin))) {
      if (text.charAt(begin) == '.' || text.charAt(begin) == '|') {
        return "";
      }
      begin++;
    }
    int stop = begin;
    while (stop < end && ".,|;:\u2013\u2014".indexOf(text.charAt(stop)) < 0 && stop - begin < 60) {
      stop++;
    }
    String name = strip(text.substring(begin, stop));
    int rights = Fold.fold(name).indexOf("all rights");
    name = rights >= 0 ? strip(name.substring(0, rights)) : name;
    return name.isEmpty() || !Character.isUpperCase(name.charAt(0)) && !Character.isDigit(name.charAt(0)) ? "" : name;
  }

  private static String strip(String words) {
    int begin = 0;
    int end = words.length();
    while (begin < end && !Character.isLetterOrDigit(words.charAt(begin))) {
      begin++;
    }
    while (end > begin && !Character.isLetterOrDigit(words.charAt(end - 1)) && words.charAt(end - 1) != ')') {
      end--;
    }
    return words.substring(begin, end);
  }

  /** A known outlet, or a few capitalised words with one that outlets' names end in. */
  static boolean isOutletName(String name) {
    if (OutletNames.knows(name)) {
      return true;
    }
    String[] words = SPACE.split(name);
    if (words.length > 6 || name.isEmpty()) {
      return false;
    }
    boolean media = false;
    for (String word : words) {
      String folded = Fold.fold(word);
      if (!Character.isUpperCase(word.charAt(0)) && !Character.isDigit(word.charAt(0)) && word.length() > 3) {
        return false;
      }
      media |= OUTLET_WORDS.contains(folded);
    }
    return media;
  }

  static boolean isMasthead(String text, Line line) {
    return line.words <= 6 && isOutletName(text.substring(line.begin, line.end));
  }

  /** The name an outlet is known by, cut where no outlet's name is that long; null where it is blank. */
  static @Nullable String clean(@Nullable String name) {
    String line = name == null ? "" : SPACE.matcher(name.strip()).replaceAll(" ");
    if (line.isEmpty()) {
      return null;
    }
    return line.length() <= LONGEST_NAME ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2)).strip() + "…";
  }
}
