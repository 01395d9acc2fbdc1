package org.whence.extract;

import java.util.Arrays;

/** Numbered phrases that lines are searched for, by the three letters with which they begin: a line is gone through once for all of them. */
final class Phrases {
  static final int NONE = -1;

  private static final int LETTERS = 3;
  private static final int SLOTS = 4096;

  /** Whether a phrase begins with such letters, and which do. */
  private final boolean[] opens = new boolean[SLOTS];

  private final int[][] slots = new int[SLOTS][];
  private int size;

  /** Whether a line in which a phrase may stand is what is sought. */
  interface Test {
    boolean holds(String line, int number);
  }

  /** Adds a phrase, which has the next number. */
  void add(String phrase) {
    if (phrase.length() < LETTERS) {
      throw new IllegalStateException("a phrase of fewer than " + LETTERS + " letters would be sought everywhere: " + phrase);
    }
    int slot = slot(phrase.charAt(0), phrase.charAt(1), phrase.charAt(2));
    slots[slot] = opens[slot] ? Arrays.copyOf(slots[slot], slots[slot].length + 1) : new int[1];
    slots[slot][slots[slot].length - 1] = size++;
    opens[slot] = true;
  }

  private static int slot(char first, char second, char third) {
    return (first * 31 + second) * 31 + third & SLOTS - 1;
  }

  /** The lowest number, from one on, of a phrase for which a test holds, among those that may begin behind a position and in no word; -1 for none. */
  int first(String line, int from, int least, Test test) {
    int found = size;
    if (from + LETTERS <= line.length()) {
      char one = line.charAt(from);
      char two = line.charAt(from + 1);
      for (int i = from; i + LETTERS <= line.length(); i++) {
        char three = line.charAt(i + 2);
        int slot = slot(one, two, three);
        // Asked of every letter: where words begin would have to be guessed by the processor.
        if (opens[slot]) {
          found = first(line, i, slots[slot], least, found, test);
        }
        one = two;
        two = three;
      }
    }
    return found < size ? found : NONE;
  }

  private static int first(String line, int at, int[] numbers, int least, int before, Test test) {
    int found = before;
    if (at == 0 || !Letters.isWord(line.charAt(at)) || !Letters.isWord(line.charAt(at - 1))) {
      for (int number : numbers) {
        found = number >= least && number < found && test.holds(line, number) ? number : found;
      }
    }
    return found;
  }
}
