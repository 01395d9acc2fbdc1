package org.whence.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.Change;

/**
 * What an outlet answers to a flag on words of its own. It is theirs and is shown as theirs; it changes nothing that is counted.
 *
 * @param number by which the case counts it, from 1
 * @param enteredBy who entered it into the case, as they call themselves
 * @param undoneBy who took it out again; null where it stands
 * @param undone when; null where it stands
 */
public record Reply(int number, Words words, String enteredBy, Instant entered, @Nullable String undoneBy, @Nullable Instant undone) {

  /**
   * The reply itself.
   *
   * @param outlet whose it is, as the outlet calls itself
   * @param author who wrote it for the outlet
   * @param day on which it was given
   * @param text in the outlet's own words
   * @param url where it was published; null where it was not
   * @param kind of the flag; null where the reply is about the words, whatever their flag is
   * @param at the words that the flag is on: those that changed, in the outlet's article
   */
  public record Words(
      String outlet, String author, LocalDate day, String text, @Nullable String url, Change.@Nullable DriftKind kind, Anchor at) {}
}
