package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.text.Fold;
import org.whence.text.OutletNames;

/** Lines that credit a text, or a part of it, to others: "Reporting by Ann Lee; NWA", "h/t: The Gull", "Con información de NWA y Cordal". */
final class CreditLines {

  /** No line of credits is longer. */
  private static final int LONGEST = 240;

  private static final int MOST_WORDS = 5;

  /** "With" and "vía" open sentences too: after so short a word only a short line is a credit. */
  private static final int SHORT_OPENER = 7;

  private static final int SHORT_LINE = 8;

  private static final int LONG_LINE = 25;

  /** Where a name stands in the line. */
  record Named(int begin, int end) {}

  private final LanguagePack pack;

  CreditLines(LanguagePack pack) {
    this.pack = pack;
  }

  /** The outlets that a line credits; none where it is no such line. */
  List<Named> read(String line) {
    int from = line.length() > LONGEST ? -1 : afterOpening(line);
    List<Named> out = new ArrayList<>();
    if (from < 0) {
      return out;
    }
    boolean tip = isTip(line, from);
    int at = from;
    while (at < line.length()) {
      int end = partEnd(line, at);
      part(line, at, end, tip, out);
      at = end + 1;
    }
    return out;
  }

  /** Where the names begin after "Reporting by", "(With"; -1 where the line does not open so. */
  private int afterOpening(String line) {
    int begin = 0;
    while (begin < line.length() && !Character.isLetterOrDigit(line.charAt(begin))) {
      begin++;
    }
    String folded = Fold.fold(line.substring(begin));
    int best = -1;
    if (folded.length() != line.length() - begin) {
      return -1;
    }
    int count = folded.split(" ").length;
    for (String opener : pack.words("credit_openers")) {
      String words = opener.replace('_', ' ');
      boolean small = count <= (words.length() <= SHORT_OPENER ? SHORT_LINE : LONG_LINE);
      boolean whole = small && folded.length() > words.length() && !Character.isLetterOrDigit(folded.charAt(words.length()));
      if (folded.startsWith(words) && whole) {
        best = Math.max(best, begin + words.length());
      }
    }
    return best;
  }

  /** "h/t" and "vía" name nobody but whom the text is from; other lines name people too. */
  private boolean isTip(String line, int from) {
    String opening = Fold.fold(line.substring(0, from)).replaceAll("^[^\\p{L}]+", "").replace(' ', '_');
    return pack.is("tip_openers", opening);
  }

  private int partEnd(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (",;&|()\n".indexOf(line.charAt(i)) >= 0) {
        return i;
      }
      for (String and : pack.words("and_words")) {
        if (line.startsWith(" " + and + " ", i)) {
          return i;
        }
      }
    }
    return line.length();
  }

  private void part(String line, int from, int to, boolean tip, List<Named> out) {
    int begin = from;
    int end = to;
    while (begin < end && !Character.isUpperCase(line.charAt(begin)) && !Character.isDigit(line.charAt(begin))) {
      begin++;
    }
    while (end > begin && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    if (end > begin && isOutlet(line.substring(begin, end), tip)) {
      out.add(new Named(begin, end));
    }
  }

  private boolean isOutlet(String name, boolean tip) {
    if (OutletNames.knows(name)) {
      return true;
    }
    String[] words = name.split("\\s+");
    if (words.length > MOST_WORDS || name.indexOf('@') >= 0) {
      return false;
    }
    boolean acronym = words.length == 1 && name.length() <= 6 && name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    return tip || acronym || words.length > 1 && pressWord(words);
  }

  private boolean pressWord(String[] words) {
    return pack.is("outlet_words", Fold.fold(words[words.length - 1])) || pack.is("outlet_words", Fold.fold(words[0]))
        || pack.is("outlet_first_words", Fold.fold(words[0]));
  }

  /** "X contributed to this report": the words before it are read for known names. */
  boolean closes(String line) {
    String folded = line.length() > LONGEST ? "" : Fold.fold(line);
    for (String closer : pack.words("credit_closers")) {
      if (folded.contains(closer.replace('_', ' '))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part of a byline that stands after a stroke or a comma is an outlet. */
  boolean isBylineOutlet(String part) {
    return isOutlet(part, false) && part.indexOf(' ') > 0;
  }
}
