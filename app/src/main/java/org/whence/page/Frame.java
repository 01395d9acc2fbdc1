package org.whence.page;

/**
 * What a page is set in.
 *
 * @param words of the interface
 * @param links where things are found
 * @param beside what is shown with the dossier
 * @param choice what the reader chose to see
 */
record Frame(Words words, Links links, Beside beside, Choice choice) {
  /** English, in one file that holds a whole pile. */
  static final Frame PLAIN = new Frame(Words.ENGLISH, Anchors.ofPile());

  Frame(Words words, Links links) {
    this(words, links, Beside.NOTHING, Choice.NONE);
  }
}
