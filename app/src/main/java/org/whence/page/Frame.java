package org.whence.page;

/** What a page is set in: the language of its words, and where its links lead. */
record Frame(Words words, Links links) {
  /** English, in one file that holds a whole pile. */
  static final Frame PLAIN = new Frame(Words.ENGLISH, Anchors.ofPile());
}
