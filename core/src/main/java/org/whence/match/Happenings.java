package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.Language;

/**
 * Groups words that tell of something that happens ("struck", "the strike") by what happened: inside one story, what goes by the same rare word is
 * one event.
 */
public final class Happenings {

  /** Rarity under which a word, like "said", stands for another event each time it is used. */
  private static final double TELLING = 0.7;

  /**
   * Words in an article.
   *
   * @param story that of the article
   * @param article where they stand
   */
  public record Mention(String story, String article, String words, Language language) {}

  private Happenings() {}

  /** The event of each mention, by number; numbers mean nothing beyond this answer. */
  public static List<Integer> of(List<Mention> mentions) {
    Map<List<String>, Integer> numbers = new HashMap<>();
    List<Integer> out = new ArrayList<>();
    for (Mention mention : mentions) {
      String key = key(mention);
      boolean telling = Rarity.instance().of(key.isEmpty() ? " " : key) >= TELLING;
      List<String> event = telling ? List.of(mention.story, key) : List.of(mention.story, key, mention.article);
      out.add(numbers.computeIfAbsent(event, e -> numbers.size()));
    }
    return out;
  }

  /** The rarest word in its stem. */
  private static String key(Mention mention) {
    String best = "";
    double most = -1;
    for (Terms.Term term : Terms.of(mention.words, mention.language)) {
      double rarity = Rarity.instance().of(term);
      if (rarity > most) {
        most = rarity;
        best = term.key();
      }
    }
    return best;
  }
}
