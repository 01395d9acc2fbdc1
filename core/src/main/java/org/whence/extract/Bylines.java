package org.whence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.whence.text.Fold;

/** Names in a byline. */
final class Bylines {
  private static final int LONGEST = 300;

  /** Signs that part names; the point of an initial is none. */
  private static final Pattern SIGNS = Pattern.compile("([,|/&;:()\\u2022\\u00B7]|(?<=\\p{L}{2})\\.(?=\\s+\\p{Lu}\\p{Ll}{2}))");

  private Bylines() {}

  /** "By" and a capital, or a date with little beside it. */
  static boolean isByline(String text, Line line, LineRules rules) {
    if (line.words > 30 || line.words < 2) {
      return false;
    }
    int space = line.norm().indexOf(' ');
    boolean full = line.sentence && line.words > 12;
    if (!full && space > 0 && rules.opensByline(line.norm(), space) && capitalAfter(text, line, space)) {
      return !(line.sentence && rules.attributes(line.norm()));
    }
    Dates.Found date = Dates.first(text, line.begin, Math.min(line.end, line.begin + 60), true, false);
    boolean leads = date != null && (line.words <= 8 || date.begin() - line.begin <= 24);
    // A line that is its date and nothing else may end in "a.m.".
    boolean only = date != null && date.end() - date.begin() + 3 >= line.end - line.begin;
    return only || leads && !line.sentence && !Line.closes(text, line.begin, line.end);
  }

  private static boolean capitalAfter(String text, Line line, int space) {
    int i = line.begin + space;
    while (i < line.end && (Line.isBlank(text.charAt(i)) || text.charAt(i) == ':')) {
      i++;
    }
    return i < line.end && Character.isUpperCase(text.charAt(i));
  }

  /** The names behind "By" or its like, as printed; empty where none stands there. */
  static List<String> names(String byline, LineRules rules) {
    String bounded = byline.length() > LONGEST ? byline.substring(0, LONGEST) : byline;
    int from = afterBy(bounded, rules);
    List<String> names = new ArrayList<>();
    if (from < 0) {
      return names;
    }
    StringBuilder name = new StringBuilder();
    boolean title = false;
    for (String token : SIGNS.matcher(bounded.substring(from)).replaceAll(" $1 ").strip().split("\\s+")) {
      String folded = Fold.fold(token);
      boolean stop = token.isEmpty() || !Character.isLetter(token.charAt(0)) || NameWords.parts(folded);
      if (stop) {
        add(names, name, title);
        title = false;
        if (token.equals(":") || token.equals("(") || token.equals("|") || !token.isEmpty() && Character.isDigit(token.charAt(0))) {
          break;
        }
      } else {
        title |= rules.isTitle(folded) || Character.isLowerCase(token.charAt(0)) && token.length() > 3;
        name.append(name.isEmpty() ? "" : " ").append(token);
      }
    }
    add(names, name, title);
    return names;
  }

  private static void add(List<String> names, StringBuilder name, boolean title) {
    String found = name.toString();
    while (found.endsWith(".") && !found.endsWith("Jr.")) {
      found = found.substring(0, found.length() - 1);
    }
    name.setLength(0);
    int words = found.isEmpty() ? 0 : found.split(" ").length;
    boolean dated = Dates.first(found + " 1, 2001", 0, found.length() + 8, true, false) != null;
    if (!title && !dated && words >= 2 && words <= 5 && !names.contains(found) && !TextFacts.isOutletName(found)) {
      names.add(found);
    }
  }

  private static int afterBy(String byline, LineRules rules) {
    int i = 0;
    while (i < byline.length()) {
      int begin = i;
      while (i < byline.length() && Character.isLetter(byline.charAt(i))) {
        i++;
      }
      if (i > begin && (begin == 0 || Character.isUpperCase(byline.charAt(begin))) && rules.opensByline(Fold.fold(byline.substring(begin, i)))) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
