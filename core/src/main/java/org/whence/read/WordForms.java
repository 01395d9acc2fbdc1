package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.text.Fold;
import org.whence.text.WordList;

/** How the regular words of a language change their endings: the rows of its forms.tsv. */
final class WordForms {

  /** A word left with fewer letters than this has no regular forms. */
  private static final int SHORTEST_STEM = 2;

  private static final String NOTHING = "-";
  private static final String ANY = "*";

  /** What the forms are made for. */
  enum Use {
    CUES,
    VIEWS,
    NOUNS,
    SINGULARS
  }

  private record Row(Use use, boolean regularAlone, List<String> endings, String off, List<String> on) {
    boolean fits(String word) {
      for (String ending : endings) {
        if (ending.equals(ANY) || word.endsWith(ending)) {
          return word.length() - off.length() >= SHORTEST_STEM;
        }
      }
      return false;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  WordForms(String tag) {
    for (String[] row : WordList.rows(WordForms.class, tag + "/forms.tsv")) {
      Use use = Use.valueOf(row[0].toUpperCase(java.util.Locale.ROOT));
      rows.add(new Row(use, row[1].equals("regular"), words(row[2]), row[3].equals(NOTHING) ? "" : Fold.fold(row[3]), words(row[4])));
    }
  }

  private static List<String> words(String column) {
    List<String> words = new ArrayList<>();
    for (String word : column.split(" ")) {
      words.add(Fold.fold(word));
    }
    return words;
  }

  /**
   * The forms of a folded word.
   *
   * @param regular whether the list gives no irregular ones
   */
  Set<String> of(Use use, String word, boolean regular) {
    Set<String> forms = new TreeSet<>();
    boolean always = false;
    boolean ifRegular = !regular;
    for (Row row : rows) {
      boolean taken = row.regularAlone() ? ifRegular : always;
      if (taken || row.use() != use || !row.fits(word)) {
        continue;
      }
      always |= !row.regularAlone();
      ifRegular |= row.regularAlone();
      String stem = word.substring(0, word.length() - row.off().length());
      for (String ending : row.on()) {
        forms.add(form(stem, ending));
      }
    }
    return forms;
  }

  private static String form(String stem, String ending) {
    if (ending.equals(NOTHING)) {
      return stem;
    }
    return ending.charAt(0) == '=' ? stem + stem.charAt(stem.length() - 1) + ending.substring(1) : stem + ending;
  }
}
