package org.whence.text;

import java.util.HashSet;
import java.util.Set;

/** The names and aliases of known outlets, from the file of outlets that ships. */
public final class OutletNames {

  private static final Set<String> NAMES = load();

  private OutletNames() {}

  private static Set<String> load() {
    Set<String> names = new HashSet<>();
    for (String[] row : WordList.rows(OutletNames.class, "/org/whence/link/outlets.tsv")) {
      names.add(normal(row[0]));
      if (row.length > 1) {
        for (String alias : row[1].split("[|;]")) {
          if (!alias.isBlank()) {
            names.add(normal(alias));
          }
        }
      }
    }
    return Set.copyOf(names);
  }

  /** Whether the words, an article before them aside, are an outlet's name or alias. */
  public static boolean knows(String words) {
    return words.length() < 80 && NAMES.contains(normal(words));
  }

  /** Folded, without a leading article, punctuation or possessive, blanks single. */
  public static String normal(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : Fold.fold(name).replace("'s", "").split("[^\\p{L}\\p{N}&]+")) {
      boolean article = out.isEmpty() && (word.equals("the") || word.equals("el") || word.equals("la") || word.equals("los"));
      if (!word.isEmpty() && !article) {
        out.append(out.isEmpty() ? "" : " ").append(word);
      }
    }
    return out.toString();
  }
}
