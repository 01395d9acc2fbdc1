package org.whence.model;

/**
 * Who denies or disputes a claim: a path for its opposite, and never an origin of it.
 *
 * @param by the attribution that tells of it
 * @param who denies, in the fullest form
 * @param denied the words that say what is denied
 * @param how why it is this claim that is denied
 */
public record Denial(AttributionId by, String who, Span denied, Span sentence, Reason how) {}
