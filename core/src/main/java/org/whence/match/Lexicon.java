package org.whence.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Language;
import org.whence.text.WordList;

/**
 * A bilingual word list, English and Spanish, that gives words of one meaning one key: one part written by hand, which goes first, and one learned
 * from parallel sentences. A Spanish word that neither holds is compared as a cognate, by its stem.
 */
final class Lexicon {

  private static final Lexicon SHORT = load("lexicon.txt");
  private static final Lexicon WHOLE = load("lexicon.txt", "lexicon-more.txt").withLearned();
  private static final Lexicon CLAIMS = load("lexicon-news.txt", "lexicon.txt", "lexicon-more.txt").withLearned();
  private static final Lexicon STORIES = load("lexicon.txt").withTranslations();

  /** Ends a word that stands for itself alone, not for what has its stem. */
  private static final char WHOLE_ONLY = '!';

  /** Longest run of words read together ("fondo monetario internacional"). */
  static final int LONGEST = 5;

  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> spanish = new HashMap<>();
  private final Set<String> openers = new HashSet<>();

  private Lexicon() {}

  /** What is known but for turns of the news: for copies and search. */
  static Lexicon instance() {
    return WHOLE;
  }

  /**
   * All that is known. Where one is cut, laid off or let go the claim is one; but two reports that tell it each in its own words are no copies, so
   * copies are not held against each other by it.
   */
  static Lexicon ofClaims() {
    return CLAIMS;
  }

  /** The short list that the weights of stories were fitted with; what else is known translates Spanish words in it and joins no English ones. */
  static Lexicon ofStories() {
    return STORIES;
  }

  /** The short list alone, over which the table of rarity was counted. */
  static Lexicon ofRarity() {
    return SHORT;
  }

  /** What was written by hand, beside which the rest is learned. */
  static Lexicon byHand() {
    return load("lexicon.txt", "lexicon-more.txt");
  }

  private static Lexicon load(String... files) {
    Lexicon lexicon = new Lexicon();
    for (String file : files) {
      for (String[] row : WordList.rows(Lexicon.class, file)) {
        String[] sides = row[0].split("=");
        String[] left = sides[0].strip().split(" ");
        String first = left[0].charAt(left[0].length() - 1) == WHOLE_ONLY ? left[0].substring(0, left[0].length() - 1) : left[0];
        String key = Character.isDigit(first.charAt(0)) ? first : Stems.english(first);
        for (String word : left) {
          lexicon.add(lexicon.english, word, Stems.english(word), key);
        }
        for (String word : sides[1].strip().split(" ")) {
          lexicon.add(lexicon.spanish, word, Stems.spanish(word), key);
        }
      }
    }
    return lexicon;
  }

  /** Adds what was learned from parallel sentences: a stem that no group holds joins the one of its translation, or is a group with it. */
  private Lexicon withLearned() {
    Set<String> groups = new HashSet<>(english.values());
    for (String[] row : WordList.rows(Lexicon.class, "lexicon-learned.txt")) {
      String[] sides = row[0].split("=");
      String left = sides[0].strip();
      for (String right : sides[1].strip().split(" ")) {
        if (groups.contains(right)) {
          english.putIfAbsent("~" + left, right);
        } else {
          spanish.putIfAbsent("~" + right, left);
        }
      }
    }
    return this;
  }

  /** Adds to Spanish words that no group holds the key of the English word that stands first among their translations. */
  private Lexicon withTranslations() {
    for (String[] row : WordList.rows(Lexicon.class, "lexicon-more.txt")) {
      String[] sides = row[0].split("=");
      String first = sides[0].strip().split(" ")[0];
      String key = first.indexOf('_') >= 0 || Character.isDigit(first.charAt(0)) ? first : key(first, Language.ENGLISH);
      for (String word : sides[1].strip().split(" ")) {
        add(spanish, word, Stems.spanish(word), key);
      }
    }
    Set<String> groups = new HashSet<>(WHOLE.english.values());
    for (String[] row : WordList.rows(Lexicon.class, "lexicon-learned.txt")) {
      String[] sides = row[0].split("=");
      for (String right : sides[1].strip().split(" ")) {
        if (!groups.contains(right)) {
          spanish.putIfAbsent("~" + right, english.getOrDefault("~" + sides[0].strip(), sides[0].strip()));
        }
      }
    }
    return this;
  }

  /** Whether a key names a group of the hand-made list. */
  boolean isGroup(String key) {
    return english.containsValue(key);
  }

  /** A whole word goes before a stem, and an earlier line before a later one. */
  private void add(Map<String, String> side, String word, String stem, String key) {
    if (word.charAt(word.length() - 1) == WHOLE_ONLY) {
      side.putIfAbsent(word.substring(0, word.length() - 1), key);
      return;
    }
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
