package org.whence.assistant;

import java.util.Set;
import org.whence.casefile.Case;

/** Something an assistant may ask of a case; it only reads. */
interface Tool {
  String name();

  /** The names of its arguments. */
  Set<String> takes();

  Answer answer(Case open, Case.State state, Arguments given) throws Unanswerable;
}
