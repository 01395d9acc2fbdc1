package org.whence.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers of words, found by the characters of a stretch without making a string of it. */
final class CharTable {
  private static final int NONE = -1;
  private static final int LEAST = 16;

  private final List<String> words = new ArrayList<>();
  private int[] slots = slots(LEAST);

  private static int[] slots(int size) {
    int[] slots = new int[size];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** The number of a word, a new one where it had none: words are numbered as they come. */
  int add(String word) {
    int known = find(word.toCharArray(), 0, word.length());
    if (known != NONE) {
      return known;
    }
    words.add(word);
    if (words.size() * 3 > slots.length) {
      slots = slots(slots.length * 4);
      for (int i = 0; i < words.size() - 1; i++) {
        put(i);
      }
    }
    put(words.size() - 1);
    return words.size() - 1;
  }

  private void put(int number) {
    int slot = slot(words.get(number).hashCode());
    while (slots[slot] != NONE) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = number;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  /** The number of the word that a stretch is; -1 where it is none. */
  int find(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = slot(hash);
    while (slots[slot] != NONE) {
      if (is(words.get(slots[slot]), text, from, to)) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    return NONE;
  }

  private static boolean is(String word, char[] text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
