package org.whence.extract;

import org.jspecify.annotations.Nullable;
import org.whence.text.Fold;
import org.whence.text.OutletNames;

/** The place, day and agency with which a report opens: "PARIS, Jan 15 (Agency) - ". */
final class Datelines {

  /** Places, a date and an agency's name fit in it. */
  private static final int LONGEST = 110;

  private static final int MOST_WORDS = 9;

  private Datelines() {}

  /**
   * The end of the dateline with which a paragraph begins, its dash included; -1 where it begins with none.
   *
   * @param strong whether only a dateline that names an agency counts, as inside a text
   */
  static int end(String text, int begin, int end, boolean strong) {
    int limit = Math.min(end - 1, begin + LONGEST);
    for (int i = begin + 2; i < limit; i++) {
      int width = dash(text, i, end);
      if (width > 0) {
        return isDateline(text, begin, i, strong) ? i + width : -1;
      }
      char c = text.charAt(i);
      if (c == ':' && !strong && isPlace(text, begin, i) && Line.isBlank(text.charAt(i + 1)) && begin + 30 > i) {
        return i + 1;
      }
      if (c == '"' || c == '\u201C' || c == '?' || c == '!' || c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  /** How many signs a dash at a position takes, with the point before it; 0 where none that parts a dateline stands there. */
  private static int dash(String text, int i, int end) {
    char c = text.charAt(i);
    if (c == '\u2014' || c == '\u2013' || c == '\u2015') {
      return 1;
    }
    if (c != '-') {
      return 0;
    }
    int width = text.charAt(i + 1) == '-' ? 2 : 1;
    char before = text.charAt(i - 1);
    boolean apart = Line.isBlank(before) || before == '.' || before == ')';
    boolean after = i + width >= end || Line.isBlank(text.charAt(i + width)) || before == ')' || before == '.';
    return apart && after ? width : 0;
  }

  private static boolean isDateline(String text, int begin, int dash, boolean strong) {
    int stop = trimEnd(text, begin, dash);
    int open = text.lastIndexOf('(', stop - 1);
    if (stop > begin && text.charAt(stop - 1) == ')' && open >= begin) {
      String agency = text.substring(open + 1, stop - 1);
      boolean known = isAgency(agency);
      boolean rest = open == begin || isOpening(text, begin, trimEnd(text, begin, open));
      boolean dated = isDated(text, begin, open) && words(agency) <= 4 && agency.length() > 1 && Character.isUpperCase(agency.charAt(0));
      return rest && (known || !strong && open > begin && (words(agency) <= 5 && isPlace(text, begin, open) || dated));
    }
    return !strong && isPlace(text, begin, stop);
  }

  /** Whether a month and a day's figure stand before the agency: "Sept 2 (", "Brannock, 3 sep (". */
  private static boolean isDated(String text, int begin, int end) {
    boolean month = false;
    boolean figure = false;
    int i = begin;
    while (i < end) {
      int stop = i;
      while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
        stop++;
      }
      if (stop > i) {
        figure |= Character.isDigit(text.charAt(i));
        month |= Dates.month(text.substring(i, stop)) > 0;
      }
      i = stop + 1;
    }
    return month && figure;
  }

  /** The agency in the brackets of a dateline; null where it names none or several. */
  static @Nullable String agency(String dateline) {
    int open = dateline.indexOf('(');
    int close = dateline.indexOf(')', open + 1);
    String inside = open < 0 || close < 0 ? "" : dateline.substring(open + 1, close).strip();
    boolean single = !inside.isEmpty() && words(inside) <= 4 && Character.isUpperCase(inside.charAt(0)) && inside.indexOf('/') < 0
        && inside.indexOf(',') < 0;
    return single ? inside : null;
  }

  /** An agency's or outlet's name, or several parted by a slash. */
  static boolean isAgency(String name) {
    if (OutletNames.knows(name)) {
      return true;
    }
    for (String part : name.split("[/,&]")) {
      if (!part.isBlank() && OutletNames.knows(part.strip())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before an agency's name are those of a place or a day: capitals, figures and months. */
  private static boolean isOpening(String text, int begin, int end) {
    if (words(text.substring(begin, end)) > MOST_WORDS) {
      return false;
    }
    int i = begin;
    while (i < end) {
      int stop = i;
      while (stop < end && Character.isLetter(text.charAt(stop))) {
        stop++;
      }
      if (stop > i && !Character.isUpperCase(text.charAt(i)) && !isSmall(text.substring(i, stop))) {
        return false;
      }
      i = stop + 1;
    }
    return true;
  }

  private static boolean isSmall(String word) {
    return word.length() <= 3 || Dates.month(word) > 0;
  }

  /** A place as datelines print it: its first word in capitals throughout, the rest capitals, figures or months. */
  private static boolean isPlace(String text, int begin, int end) {
    int stop = begin;
    int letters = 0;
    while (stop < end && (Character.isLetter(text.charAt(stop)) || text.charAt(stop) == '.')) {
      if (Character.isLowerCase(text.charAt(stop))) {
        return false;
      }
      letters += Character.isLetter(text.charAt(stop)) ? 1 : 0;
      stop++;
    }
    return letters >= 3 && isOpening(text, begin, end) && words(text.substring(begin, end)) <= 7;
  }

  private static int words(String text) {
    return Fold.fold(text).strip().split("\\s+").length;
  }

  private static int trimEnd(String text, int begin, int end) {
    int i = end;
    while (i > begin && (Line.isBlank(text.charAt(i - 1)) || text.charAt(i - 1) == '.' && i > begin + 1 && text.charAt(i - 2) == ')')) {
      i--;
    }
    return i;
  }
}
