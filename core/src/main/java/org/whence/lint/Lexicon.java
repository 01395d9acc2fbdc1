package org.whence.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Language;
import org.whence.text.Fold;
import org.whence.text.WordList;

/** The word lists of the rules in one language: classes of words and phrases, folded; a word that ends in "*" stands for all that begin so. */
final class Lexicon {

  private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();
  private static final String NUMBERS = "numbers";
  private static final int LONGEST_STEM = 14;

  private final Map<String, Map<String, List<List<String>>>> phrases = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  private Lexicon(List<String[]> rows) {
    for (String[] row : rows) {
      if (row[0].equals(NUMBERS)) {
        numbers(row[1]);
        continue;
      }
      Map<String, List<List<String>>> byFirst = new HashMap<>();
      Set<String> single = new HashSet<>();
      for (String entry : row[1].split(" ")) {
        List<String> phrase = List.of(Fold.fold(entry).split("_"));
        byFirst.computeIfAbsent(phrase.getFirst(), k -> new ArrayList<>()).add(phrase);
        if (phrase.size() == 1) {
          single.add(phrase.getFirst());
        }
      }
      phrases.put(row[0], byFirst);
      words.put(row[0], Set.copyOf(single));
    }
  }

  private void numbers(String entries) {
    for (String entry : entries.split(" ")) {
      int equals = entry.indexOf('=');
      numbers.put(Fold.fold(entry.substring(0, equals)), Integer.valueOf(entry.substring(equals + 1)));
    }
  }

  /** The number a word stands for, "forty" or "forty-two"; 0 where it is none. */
  int number(String folded) {
    int hyphen = folded.indexOf('-');
    int whole = numbers.getOrDefault(folded, 0);
    boolean two = whole == 0 && hyphen > 0;
    return two ? numbers.getOrDefault(folded.substring(0, hyphen), 0) + numbers.getOrDefault(folded.substring(hyphen + 1), 0) : whole;
  }

  /** The lists of a language, or null where none ship for it. */
  static @Nullable Lexicon of(Language language) {
    String tag = language.tag();
    if (!tag.matches("[a-z]{2,8}")) {
      return null;
    }
    Lexicon known = LOADED.get(tag);
    if (known == null) {
      List<String[]> rows = WordList.rows(Lexicon.class, tag + "/words.tsv");
      if (rows.isEmpty()) {
        return null;
      }
      known = new Lexicon(rows);
      LOADED.put(tag, known);
    }
    return known;
  }

  /** Whether a folded word is of the class. */
  boolean is(String wordClass, String folded) {
    Set<String> single = words.getOrDefault(wordClass, Set.of());
    return single.contains(folded) || stem(single, folded) != null;
  }

  private static @Nullable String stem(Set<String> keys, String folded) {
    for (int length = Math.min(folded.length(), LONGEST_STEM); length >= 3; length--) {
      String stem = folded.substring(0, length) + "*";
      if (keys.contains(stem)) {
        return stem;
      }
    }
    return null;
  }

  /** How many words from {@code at} are a phrase of the class, the longest; 0 where none is. */
  int phraseAt(String wordClass, Line line, int at) {
    Map<String, List<List<String>>> byFirst = phrases.getOrDefault(wordClass, Map.of());
    String first = line.folded(at);
    int best = longest(byFirst.getOrDefault(first, List.of()), line, at);
    String stem = stem(byFirst.keySet(), first);
    return stem == null ? best : Math.max(best, longest(byFirst.getOrDefault(stem, List.of()), line, at));
  }

  private static int longest(List<List<String>> phrases, Line line, int at) {
    int best = 0;
    for (List<String> phrase : phrases) {
      if (phrase.size() > best && matches(phrase, line, at)) {
        best = phrase.size();
      }
    }
    return best;
  }

  private static boolean matches(List<String> phrase, Line line, int at) {
    if (at + phrase.size() > line.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      String wanted = phrase.get(i);
      String word = line.folded(at + i);
      boolean same = wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
