package org.whence.model;

/** A named entity as printed, in the classes of CoNLL-2002 and -2003. */
public record Name(Span span, Kind kind) {

  /** What a name stands for. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE,
    OTHER
  }
}
