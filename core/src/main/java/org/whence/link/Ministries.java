package org.whence.link;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.text.NameWords;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Ministries as two languages call them: "Quilaro's Foreign Ministry" is "la Cancillería de Quilaro". */
final class Ministries {

  private static final int LONGEST = 120;

  private static final Set<String> LINKS = WordList.words(Ministries.class, "words.tsv", "link");

  private static final Ministries SHIPPED = new Ministries();

  /** Plain form of every name, to the plain form of the first. */
  private final Map<String, String> names = new TreeMap<>();

  /** The names that ship; they never change. */
  static Ministries shipped() {
    return SHIPPED;
  }

  private Ministries() {
    for (String[] row : Table.rows("ministries.tsv", 2)) {
      names.put(Plain.form(row[0]), Plain.form(row[0]));
      for (String alias : row[1].split(";")) {
        names.put(Plain.form(alias), Plain.form(row[0]));
      }
    }
  }

  /** What tells the ministry apart: which it is and of what country, where that is said; null where the words name none. */
  @Nullable String of(String printed) {
    if (printed.length() > LONGEST) {
      return null;
    }
    String bare = NameWords.withoutArticle(Plain.form(printed));
    String alone = names.get(bare);
    if (alone != null) {
      return alone;
    }
    int possessive = NameWords.possessiveIn(printed);
    if (possessive > 0) {
      String which = names.get(Plain.form(printed.substring(NameWords.afterPossessive(printed, possessive))));
      return which == null ? null : key(which, printed.substring(0, possessive));
    }
    for (int blank = printed.lastIndexOf(' '); blank > 0; blank = printed.lastIndexOf(' ', blank - 1)) {
      String which = names.get(withoutLink(NameWords.withoutArticle(Plain.form(printed.substring(0, blank)))));
      if (which != null) {
        return key(which, printed.substring(blank + 1));
      }
    }
    return null;
  }

  private static String withoutLink(String form) {
    int blank = form.lastIndexOf(' ');
    String last = form.substring(blank + 1);
    return blank > 0 && LINKS.contains(last) ? form.substring(0, blank) : form;
  }

  private static String key(String ministry, String country) {
    return ministry + " of " + NameWords.withoutArticle(Plain.form(country));
  }
}
