package org.whence.model;

/** Something a reader would want to know that the article does not show. */
public record Unknown(ArticleId article, What what) {

  /** What is not known. */
  public enum What {
    OUTLET,
    DATE,
    LANGUAGE,
    /** The language is known and not read: who says what in the article is found by names and marks alone. */
    WHO_SAYS_WHAT,
    AUTHOR,
    ORIGIN_OF_ITS_REPORT
  }
}
