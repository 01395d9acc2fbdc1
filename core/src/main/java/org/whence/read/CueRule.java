package org.whence.read;

import java.util.List;

/** One way of speaking. A new one is a class of its own, named in {@link CueRules}. */
interface CueRule {

  /** Adds what it finds in the sentence; {@code found} holds what earlier rules found there. */
  void find(Sentence s, List<Found> found);
}
