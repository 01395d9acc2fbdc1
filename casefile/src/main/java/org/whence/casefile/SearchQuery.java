package org.whence.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for: words, and by what the articles and claims are narrowed. Sources are those that are named; unnamed ones are never searched
 * for.
 *
 * @param words all of them must be there; "in quotation marks" in a row, -word must not be there, word* begins so
 * @param what articles, claims, or both where null
 * @param outlet name or domain of the outlet
 * @param from first day of publication that counts
 * @param to last day of publication that counts
 * @param language tag of the language
 * @param source words of the name of a named source
 * @param most hits wanted
 * @param any whether some of the words are enough; those with most of them come first
 */
public record SearchQuery(
    String words, @Nullable What what, @Nullable String outlet, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String language,
    @Nullable String source, int most, boolean any) {
  /** Longer ones are no search. */
  private static final int LONGEST = 1_000;

  private static final int MOST = 1_000;

  /** What can be found. */
  public enum What {
    ARTICLE,
    CLAIM
  }

  public SearchQuery {
    words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    most = Math.clamp(most, 1, MOST);
  }

  /** A search for all of the words. */
  public SearchQuery(
      String words, @Nullable What what, @Nullable String outlet, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String language,
      @Nullable String source, int most) {
    this(words, what, outlet, from, to, language, source, most, false);
  }

  public static SearchQuery of(String words) {
    return new SearchQuery(words, null, null, null, null, null, null, 10);
  }

  /** Claims that have some of the words of a sentence. */
  public static SearchQuery near(String sentence, int most) {
    return new SearchQuery(sentence, What.CLAIM, null, null, null, null, null, most, true);
  }
}
