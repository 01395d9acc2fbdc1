package org.whence.bench.samples;

/** A part of what Whence says, held against the key. */
interface Part {
  void score(Key key, Corpus corpus, Scores scores);
}
