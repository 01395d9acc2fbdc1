package org.whence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.whence.model.Language;
import org.whence.text.WordList;

/** The small words between and before names in lists of authors, in every language. */
final class NameWords {
  private static final String LIST = "name-words.tsv";
  private static final Set<String> AND = WordList.words(NameWords.class, LIST, "and");
  private static final Set<String> WITH = WordList.words(NameWords.class, LIST, "with");
  private static final Set<String> PARTICLES = WordList.words(NameWords.class, LIST, "particle");

  private NameWords() {}

  /** Whether a folded word parts one name from the next. */
  static boolean parts(String folded) {
    return AND.contains(folded);
  }

  /** Whether a word stands among names and is none itself. */
  static boolean joins(String word) {
    return AND.contains(word) || WITH.contains(word) || PARTICLES.contains(word);
  }

  /** A list of names cut at some signs and at the words that part names; each without white space around it, which may leave it empty. */
  static List<String> cut(String list, String signs) {
    List<String> names = new ArrayList<>();
    int begin = 0;
    int i = 0;
    while (i < list.length()) {
      int stop = i;
      while (stop < list.length() && list.charAt(stop) != ' ' && signs.indexOf(list.charAt(stop)) < 0) {
        stop++;
      }
      boolean sign = stop < list.length() && signs.indexOf(list.charAt(stop)) >= 0;
      boolean apart = i > begin && stop < list.length() && list.charAt(i - 1) == ' ' && list.charAt(stop) == ' ';
      if (apart && AND.contains(list.substring(i, stop))) {
        names.add(list.substring(begin, i).strip());
        begin = stop;
      } else if (sign) {
        names.add(list.substring(begin, stop).strip());
        begin = stop + 1;
      }
      i = stop + 1;
    }
    names.add(list.substring(begin).strip());
    return names;
  }

  /** A name without the "By" of any language before it, which is no particle. */
  static String withoutBy(String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? "" : name.substring(0, space).toLowerCase(Locale.ROOT);
    boolean by = !first.isEmpty() && LineRules.of(Language.UNKNOWN).opensByline(first) && !PARTICLES.contains(first);
    return by ? name.substring(space + 1) : name;
  }
}
