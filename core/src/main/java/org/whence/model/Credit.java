package org.whence.model;

/**
 * Words by which an article credits its text, or a part of it, to another outlet: a dateline "(Reuters) -", "Reporting by ...", "With AP".
 *
 * @param outlet as printed
 * @param kind how
 */
public record Credit(String outlet, Kind kind, Span proof) {

  /** The places where a credit stands. {@link #PART}: a line that credits a part of the text, or where the matter was found ("With AP", "h/t"). */
  public enum Kind {
    DATELINE,
    BYLINE,
    FOOTER,
    PART,
    CAPTION;

    /** Whether the whole text is credited so. */
    public boolean isWhole() {
      return this == DATELINE || this == BYLINE || this == FOOTER;
    }
  }
}
