package org.whence.match;

import java.util.List;
import org.whence.text.WordList;

/**
 * Cuts words down to what survives inflection and, for cognates, translation: "investigation" and "investigacion" both become "investi". Blunt on
 * purpose: a stem is only ever compared with another stem, never shown.
 */
final class Stems {

  /** Letters kept: enough to tell "internal" from "internet", few enough that endings of cognates do not matter. */
  private static final int KEPT = 7;

  /** A stem shorter than this says too little for an ending to be taken off. */
  private static final int LEAST = 4;

  private static final List<String> ENGLISH = endings("en");

  private static final List<String> SPANISH = endings("es");

  private Stems() {}

  static String english(String folded) {
    return skeleton(cut(folded, ENGLISH), false);
  }

  static String spanish(String folded) {
    return skeleton(cut(folded, SPANISH), true);
  }

  /** The stem of a name, the same in every language: only a plural or final vowel goes. */
  static String name(String folded) {
    int end = folded.length();
    while (end > LEAST && "aeios".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return skeleton(folded.substring(0, end), false);
  }

  /** The endings of a language in the order in which they are tried. */
  private static List<String> endings(String language) {
    for (String[] row : WordList.rows(Stems.class, "endings.tsv")) {
      if (row[0].equals(language)) {
        return List.of(row[1].split(" "));
      }
    }
    throw new IllegalStateException("no endings of language " + language + " in endings.tsv");
  }

  private static String cut(String word, List<String> endings) {
    for (String ending : endings) {
      int left = word.length() - ending.length();
      if (left >= LEAST && word.endsWith(ending)) {
        return undouble(word.substring(0, left));
      }
    }
    return word;
  }

  private static String undouble(String stem) {
    int n = stem.length();
    return n > LEAST && stem.charAt(n - 1) == stem.charAt(n - 2) ? stem.substring(0, n - 1) : stem;
  }

  /** One spelling for sounds that English and Spanish write in two ways: ph and f, th and t, k, qu and c, y and i, doubled letters. */
  private static String skeleton(String stem, boolean spanish) {
    StringBuilder out = new StringBuilder(KEPT);
    int from = spanish && stem.length() > LEAST && stem.startsWith("es") && "aeiou".indexOf(stem.charAt(2)) < 0 ? 1 : 0;
    for (int i = from; i < stem.length() && out.length() < KEPT; i++) {
      char c = stem.charAt(i);
      char next = i + 1 < stem.length() ? stem.charAt(i + 1) : 0;
      if (next == 'h' && (c == 'p' || c == 't')) {
        c = c == 'p' ? 'f' : 't';
        i++;
      } else if (c == 'q' && next == 'u' && i + 2 < stem.length()) {
        c = 'c';
        i++;
      } else if (c == 'k') {
        c = 'c';
      } else if (c == 'y' && i > 0) {
        c = 'i';
      }
      if (out.length() == 0 || out.charAt(out.length() - 1) != c) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
