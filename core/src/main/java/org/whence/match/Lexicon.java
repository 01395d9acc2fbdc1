package org.whence.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Language;
import org.whence.text.WordList;

/**
 * A small bilingual word list, English and Spanish, that gives words of one meaning one key. A Spanish word it does not hold is compared as a
 * cognate, by its stem.
 */
final class Lexicon {

  private static final Lexicon INSTANCE = load();

  /** Longest run of words read together ("fondo monetario internacional"). */
  static final int LONGEST = 5;

  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> spanish = new HashMap<>();
  private final Set<String> openers = new HashSet<>();

  private Lexicon() {}

  static Lexicon instance() {
    return INSTANCE;
  }

  private static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    for (String[] row : WordList.rows(Lexicon.class, "lexicon.txt")) {
      String[] sides = row[0].split("=");
      String[] left = sides[0].strip().split(" ");
      String key = Character.isDigit(left[0].charAt(0)) ? left[0] : Stems.english(left[0]);
      for (String word : left) {
        lexicon.add(lexicon.english, word, Stems.english(word), key);
      }
      for (String word : sides[1].strip().split(" ")) {
        lexicon.add(lexicon.spanish, word, Stems.spanish(word), key);
      }
    }
    return lexicon;
  }

  /** A whole word goes before a stem, and an earlier line before a later one. */
  private void add(Map<String, String> side, String word, String stem, String key) {
    side.putIfAbsent(word, key);
    int cut = word.indexOf('_');
    if (cut < 0) {
      side.putIfAbsent("~" + stem, key);
    } else {
      openers.add(word.substring(0, cut));
    }
  }

  /** Whether words read together may begin with this one. */
  boolean opens(String word) {
    return openers.contains(word);
  }

  /** The key of words read together, joined by "_"; null where they are not listed. */
  @Nullable String phrase(String words, Language language) {
    return language.equals(Language.SPANISH) ? spanish.get(words) : english.get(words);
  }

  /** The key of one word in its normal form. */
  String key(String folded, Language language) {
    boolean inSpanish = language.equals(Language.SPANISH);
    Map<String, String> side = inSpanish ? spanish : english;
    String whole = side.get(folded);
    if (whole != null) {
      return whole;
    }
    String stem = inSpanish ? Stems.spanish(folded) : Stems.english(folded);
    return side.getOrDefault("~" + stem, stem);
  }
}
