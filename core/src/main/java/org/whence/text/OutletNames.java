package org.whence.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names and aliases of known outlets, from the file of outlets that ships. */
public final class OutletNames {

  /** Normal form of every name and alias, to that of the outlet's own name. */
  private static final Map<String, String> NAMES = load();

  /** Normal forms of names of one word that end in a possessive: "Barron's" is a magazine, Barron is somebody. */
  private static final Set<String> POSSESSIVE = possessive();

  private OutletNames() {}

  private static Set<String> possessive() {
    Set<String> names = new HashSet<>();
    for (String[] row : WordList.rows(OutletNames.class, "/org/whence/link/outlets.tsv")) {
      if (row[0].endsWith("'s") && row[0].indexOf(' ') < 0) {
        names.add(normal(row[0]));
      }
    }
    return Set.copyOf(names);
  }

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    for (String[] row : WordList.rows(OutletNames.class, "/org/whence/link/outlets.tsv")) {
      names.put(normal(row[0]), normal(row[0]));
      if (row.length > 1) {
        for (String alias : row[1].split("[|;]")) {
          if (!alias.isBlank()) {
            names.putIfAbsent(normal(alias), normal(row[0]));
          }
        }
      }
    }
    return Map.copyOf(names);
  }

  /** Whether the words, an article before them aside, are an outlet's name or alias. A lone letter is none: "I" is who speaks. */
  public static boolean knows(String words) {
    String normal = words.length() < 80 ? normal(words) : "";
    return normal.length() > 1 && NAMES.containsKey(normal) && !(POSSESSIVE.contains(normal) && !words.endsWith("s"));
  }

  /** The normal form of the name of the outlet that the words mean; of the words themselves where it is not known. */
  public static String outlet(String words) {
    String normal = normal(words.length() < 80 ? words : words.substring(0, 80));
    return NAMES.getOrDefault(normal, normal);
  }

  /** Whether words are the mark that stands in capitals inside a longer name: "SER" in "Cadena SER". */
  public static boolean isMarkOf(String words, String name) {
    String mark = words.strip();
    boolean capitals = mark.length() > 1 && mark.length() < name.length() && mark.chars().allMatch(Character::isUpperCase);
    return capitals && List.of(name.split(" ")).contains(mark);
  }

  /** Folded, without a leading article, punctuation or possessive, blanks single. */
  public static String normal(String name) {
    String folded = Fold.fold(name).replace("'s", "");
    StringBuilder out = new StringBuilder(folded.length());
    int i = 0;
    while (i < folded.length()) {
      int begin = i;
      while (i < folded.length() && isWord(folded.codePointAt(i))) {
        i += Character.charCount(folded.codePointAt(i));
      }
      if (i > begin && !(out.isEmpty() && NameWords.isArticle(folded.substring(begin, i)))) {
        out.append(out.isEmpty() ? "" : " ").append(folded, begin, i);
      }
      i += i < folded.length() ? Character.charCount(folded.codePointAt(i)) : 0;
    }
    return out.toString();
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return c == '&' || Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }
}
