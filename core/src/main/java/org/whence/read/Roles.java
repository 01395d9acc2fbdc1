package org.whence.read;

import org.whence.text.Parse;

/**
 * An act by its words, as indices of the block.
 *
 * @param agent head of the phrase that says who acts; {@link Parse#NONE} where none does
 * @param affected head of the phrase that says whom or what it is done to; {@link Parse#NONE} where none does
 */
public record Roles(int agent, int action, int affected, boolean negated) {

  /** Whether nobody acts and nothing is acted on. */
  boolean isEmpty() {
    return agent == Parse.NONE && affected == Parse.NONE;
  }
}
