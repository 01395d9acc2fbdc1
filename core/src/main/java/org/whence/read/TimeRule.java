package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of an expression of time.
 *
 * @param afterFirst whether the first element only has to stand before the expression
 */
record TimeRule(List<Element> elements, boolean afterFirst, Meaning meaning) {

  /**
   * One place of a pattern.
   *
   * @param kind the class a word must be in; null where words are named
   * @param words numbers of the words that may stand here
   */
  record Element(@Nullable TimeClass kind, int[] words) {
    boolean takes(int word, long classes) {
      if (kind != null) {
        return (classes & kind.bit()) != 0;
      }
      for (int one : words) {
        if (one == word) {
          return true;
        }
      }
      return false;
    }
  }

  int size() {
    return elements.size();
  }

  boolean begins(int word, long classes) {
    return elements.get(0).takes(word, classes);
  }

  boolean beginsWithNumber() {
    TimeClass kind = elements.get(0).kind();
    return kind == TimeClass.NUM || kind == TimeClass.ORD || kind != null && kind.compareTo(TimeClass.DAY) >= 0;
  }

  boolean matches(TimeAtoms atoms, int at) {
    if (at + elements.size() > atoms.size()) {
      return false;
    }
    for (int i = 0; i < elements.size(); i++) {
      if (!elements.get(i).takes(atoms.word(at + i), atoms.classes(at + i))) {
        return false;
      }
    }
    return true;
  }
}
