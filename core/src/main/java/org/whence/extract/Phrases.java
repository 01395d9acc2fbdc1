package org.whence.extract;

import java.util.Arrays;

/** Numbered phrases that lines are searched for, by the three letters with which they begin: a line is gone through once for all of them. */
final class Phrases {
  static final int NONE = -1;

  private static final int LETTERS = 3;
  private static final int SLOTS = 1024;

  private final int[][] slots = new int[SLOTS][];
  private int size;

  Phrases() {
    Arrays.fill(slots, new int[0]);
  }

  /** Whether a line in which a phrase may stand is what is sought. */
  interface Test {
    boolean holds(String line, int number);
  }

  /** Adds a phrase, which has the next number. */
  void add(String phrase) {
    if (phrase.length() < LETTERS) {
      throw new IllegalStateException("a phrase of fewer than " + LETTERS + " letters would be sought everywhere: " + phrase);
    }
    int slot = slot(phrase, 0);
    slots[slot] = Arrays.copyOf(slots[slot], slots[slot].length + 1);
    slots[slot][slots[slot].length - 1] = size++;
  }

  private static int slot(String line, int at) {
    return (line.charAt(at) * 31 + line.charAt(at + 1)) * 31 + line.charAt(at + 2) & SLOTS - 1;
  }

  /** The lowest number, from one on, of a phrase for which a test holds, among those that may begin behind a position and in no word; -1 for none. */
  int first(String line, int from, int least, Test test) {
    int found = size;
    boolean inWord = from > 0 && Letters.isWord(line.charAt(from - 1));
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean word = Letters.isWord(c);
      if (c != ' ' && !(word && inWord)) {
        found = asked(line, i, least, found, test);
      }
      inWord = word;
    }
    return found < size ? found : NONE;
  }

  /** The same of the phrases that open the line, or begin with a sign or behind one and at most a blank. */
  int firstAtSigns(String line, int from, Test test) {
    int found = from == 0 ? asked(line, 0, 0, size, test) : size;
    for (int i = Math.max(0, from - 2); i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ' && !Letters.isWord(c)) {
        found = asked(line, i, 0, found, test);
        found = asked(line, i + 1, 0, found, test);
        found = asked(line, i + 2, 0, found, test);
      }
    }
    return found < size ? found : NONE;
  }

  /** The lowest number of a phrase that may begin at a place, where it is lower than what was found. */
  private int asked(String line, int at, int least, int before, Test test) {
    int found = before;
    if (at + LETTERS <= line.length()) {
      for (int number : slots[slot(line, at)]) {
        found = number >= least && number < found && test.holds(line, number) ? number : found;
      }
    }
    return found;
  }
}
