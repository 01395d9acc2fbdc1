package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor's dated stance on a proposal.
 *
 * @param party id of the actor's {@link Identity}; null where links know none
 * @param actor whose position it is, in the fullest form; where it is known only through unnamed people, theirs: the description as printed
 * @param unnamed whether the actor is unnamed people
 * @param who the words that name the actor
 * @param of the words that name whose position the unnamed actor tells; null for every other actor
 * @param through the outlet through whose report it is known, as printed; null where it is known directly
 * @param proposal the words that say what it is about
 * @param claim id of a claim that the proposal stands in; null where it stands in none
 * @param cue the words that show the stance
 * @param said when it was said, or else when the article appeared; null where neither is known
 * @param dated whether the text says when it was said
 * @param also other sentences that tell the same, sorted
 */
public record Position(
    Stand stand,
    @Nullable String party,
    String actor,
    boolean unnamed,
    Span who,
    @Nullable Span of,
    @Nullable String through,
    Span proposal,
    @Nullable String claim,
    Span cue,
    Span sentence,
    @Nullable Moment said,
    boolean dated,
    List<Span> also) {

  /** The stances an actor can take to a proposal. */
  public enum Stand {
    SUPPORTS,
    DEMANDS,
    REJECTS,
    HAS_NOT_RULED_OUT,
    DENIES
  }

  public Position {
    also = List.copyOf(also);
    if (!sentence.contains(cue) || !sentence.contains(proposal)) {
      throw new IllegalArgumentException("position without its sentence: " + actor + " " + stand);
    }
  }
}
