package org.whence.model;

/**
 * Words by which an article credits its text, or a part of it, to another outlet: a dateline "(Reuters) -", "Reporting by ...", "With AP".
 *
 * @param outlet as printed
 * @param kind how
 */
public record Credit(String outlet, Kind kind, Span proof) {

  /** The places where a credit stands. */
  public enum Kind {
    DATELINE,
    BYLINE,
    FOOTER,
    CAPTION
  }
}
