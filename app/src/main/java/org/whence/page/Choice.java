package org.whence.page;

/**
 * What a reader chose to see of a page.
 *
 * @param by the order of a story's claims: "articles", "origins" or "changes"; empty for their own
 * @param claim id of the claim of a story whose ways are drawn; empty for the main one
 * @param one number of a claim's wording in the order of time, from 1; 0 where none was chosen
 * @param other number of the wording that is laid beside it
 */
public record Choice(String by, String claim, int one, int other) {
  /** A page as it comes. */
  public static final Choice NONE = new Choice("", "", 0, 0);
}
