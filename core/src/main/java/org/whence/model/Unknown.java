package org.whence.model;

/** Something a reader would want to know that the article does not show. */
public record Unknown(ArticleId article, What what) {

  /** What is not known. */
  public enum What {
    OUTLET,
    DATE,
    LANGUAGE,
    AUTHOR,
    ORIGIN_OF_ITS_REPORT
  }
}
