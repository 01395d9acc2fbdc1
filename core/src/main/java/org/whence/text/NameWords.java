package org.whence.text;

import java.util.Set;

/** What stands around a printed name and is none of it: the article before it, the possessive behind it; and the letters it is cut down to. */
public final class NameWords {

  private static final Set<String> ARTICLES = WordList.words(NameWords.class, "name-words.tsv", "article");
  private static final Set<String> POSSESSIVES = WordList.words(NameWords.class, "name-words.tsv", "possessive");

  private NameWords() {}

  /** Whether a word is a definite article, whatever its case. */
  public static boolean isArticle(String word) {
    return ARTICLES.contains(Plain.form(word));
  }

  /** A plain form without its leading article. */
  public static String withoutArticle(String form) {
    int blank = form.indexOf(' ');
    return blank > 0 && ARTICLES.contains(form.substring(0, blank)) ? form.substring(blank + 1) : form;
  }

  /** "the ministry's" without its ending. */
  public static String withoutPossessive(String printed) {
    for (String ending : POSSESSIVES) {
      if (printed.endsWith(ending)) {
        return printed.substring(0, printed.length() - ending.length());
      }
    }
    return printed;
  }

  /** Where the last possessive inside some words begins: in "Quilaro's Foreign Ministry" before the apostrophe; -1 where there is none. */
  public static int possessiveIn(String printed) {
    int last = -1;
    for (String ending : POSSESSIVES) {
      last = Math.max(last, printed.indexOf(ending + " "));
    }
    return last;
  }

  /** Where the name goes on that a possessive stands in. */
  public static int afterPossessive(String printed, int possessive) {
    return printed.indexOf(' ', possessive) + 1;
  }

  /** First letters of the words that begin with a capital, a leading article aside: "NWA" of "the Northline Wire Agency". */
  public static String initials(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !(out.isEmpty() && isArticle(word))) {
        out.append(word.charAt(0));
      }
    }
    return out.toString();
  }
}
