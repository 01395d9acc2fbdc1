package org.whence.model;

/** How far a text stands behind what it puts forward. {@link #NONE}: the article's own voice. */
public enum Commitment {
  COULD_NOT_VERIFY,
  REPORTED,
  ALLEGED,
  CLAIMED,
  SAID,
  WARNED,
  ESTIMATED,
  ANNOUNCED,
  CONFIRMED,
  DENIED,
  DISPUTED,
  QUESTIONED,
  DECLINED_TO_COMMENT,
  DID_NOT_RESPOND,
  APOLOGISED,
  RETRACTED,
  NONE;

  /** Whether the saying itself is the news: silence and failed checks put no proposition forward. */
  public boolean isSilence() {
    return this == DECLINED_TO_COMMENT || this == DID_NOT_RESPOND || this == COULD_NOT_VERIFY;
  }
}
