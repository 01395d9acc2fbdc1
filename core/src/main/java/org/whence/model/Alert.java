package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed in the sourcing of a story between two traces, with the sentences that prove it.
 *
 * @param id the same for the same event, whenever and however often it is found
 * @param at when it was noticed, in UTC ("2031-03-02T08:00:00Z"): not when it happened
 * @param story id of the story as it is called now
 * @param claim id of the claim as it is called now; null where it is about the whole story
 * @param title of the claim, or the headline of the story's first article
 * @param numbers what the kind counts: origins before and after; new articles and new origins
 * @param why in fixed wordings; may be empty
 * @param proof at least one
 */
public record Alert(
    String id,
    String at,
    Kind kind,
    String story,
    @Nullable String claim,
    String title,
    List<Integer> numbers,
    List<Reason> why,
    List<Proof> proof) {

  /** What happened. */
  public enum Kind {
    /** A story that was not there before. Numbers: its articles, and the origins of its main claim. */
    NEW_STORY,
    /** Articles that a known story did not have. Numbers: how many, and how many origins they brought. */
    NEW_ARTICLES,
    /** The lower end of a claim's origins rose. Numbers: before, after. */
    MORE_ORIGINS,
    /** The lower end of a claim's origins fell. Numbers: before, after. */
    FEWER_ORIGINS,
    HARDENED,
    SOURCE_UPGRADED,
    DENIED,
    CORRECTED,
    /** An article was changed in what it tells or in how firmly. */
    REVISED
  }

  /**
   * A sentence of an article, verbatim, so that it can be read where the article is not at hand.
   *
   * @param outlet who published it, where known
   * @param url where it was published, where known
   */
  public record Proof(Span span, String words, @Nullable String outlet, @Nullable String url) {}

  public Alert {
    numbers = List.copyOf(numbers);
    why = List.copyOf(why);
    proof = List.copyOf(proof);
    if (proof.isEmpty()) {
      throw new IllegalArgumentException("an alert without a sentence: " + kind + " in story " + story);
    }
  }
}
