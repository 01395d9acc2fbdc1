package org.whence.match;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Language;

/** What a number counts, as a key of its own: "39 dead" and "42 muertos" are two values of one count. */
final class Counted {

  /** Opens the key of a count. */
  static final char SIGN = '#';

  /** How rare a count is taken to be: it says more than the word counted. */
  static final double RARITY = 5.0;

  /** Terms on either side in which what happened to the counted is looked for. */
  private static final int NEAR = 4;

  private static final Set<String> FATES =
      Set.of(key("die"), key("injury"), key("missing"), key("arrest"), key("rescue"), key("hospitalized"), key("evacuate"), key("survive"));

  private static final Set<String> MAGNITUDES = Set.of(key("hundred"), key("thousand"), key("million"), key("billion"));

  private Counted() {}

  private static String key(String english) {
    return Lexicon.ofClaims().key(english, Language.ENGLISH);
  }

  /** The key of what the number at {@code i} counts: a fate near it, or else the next content word; null for a year or where nothing follows. */
  static @Nullable String by(List<Terms.Term> words, int i) {
    String number = words.get(i).key();
    if (number.length() == 4 && (number.startsWith("19") || number.startsWith("20"))) {
      return null;
    }
    for (int away = 1; away <= NEAR; away++) {
      for (int at : new int[] {i + away, i - away}) {
        if (at >= 0 && at < words.size() && FATES.contains(words.get(at).key())) {
          return SIGN + words.get(at).key();
        }
      }
    }
    for (int at = i + 1; at <= Math.min(i + 2, words.size() - 1); at++) {
      Terms.Term word = words.get(at);
      if (Proposition.tells(word) && word.kind() != Terms.Kind.NUMBER && !MAGNITUDES.contains(word.key())) {
        return SIGN + word.key();
      }
    }
    return null;
  }
}
