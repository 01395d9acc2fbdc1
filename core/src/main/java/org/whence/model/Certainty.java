package org.whence.model;

/** What an article gives a claim, from source type and commitment, weakest first. {@code UNNAMED_SOURCE} and {@code OUTLET_ONLY} are one step. */
public enum Certainty {
  COULD_NOT_VERIFY(0),
  UNNAMED_SOURCE(1),
  OUTLET_ONLY(1),
  NAMED_SOURCE(2),
  OFFICIAL_ON_RECORD(3),
  STATED_AS_FACT(4);

  private final int step;

  Certainty(int step) {
    this.step = step;
  }

  /** The rung on the ladder, 0 to 4. */
  public int step() {
    return step;
  }
}
