package org.whence.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Proposes pairs of articles that may be alike. A key brings together those of its holders that stand within forty places of each other by
 * time, so a common word costs no more than a rare one, a large story still hangs together, and what is proposed depends on the set alone.
 */
final class KeyIndex {

  /** Places by time, among the holders of a key, over which it brings two together. */
  static final int REACH = 40;

  /** Keys that bring two together before they are held against each other. */
  private static final int KEYS = 2;

  /** Part of the cosine that these keys make up, under which two are not held against each other. */
  private static final float PART = 0.04f;

  /** Who has a key, by time, and how much it weighs there. */
  private static final class Holders {
    private Entry[] entries = new Entry[2];

    /** Of the entries, for these are looked at far more often. */
    private int[] numbers = new int[2];

    private float[] weights = new float[2];
    private int size;

    int place(Entry entry) {
      return Arrays.binarySearch(entries, 0, size, entry, Entry.BY_TIME);
    }

    int add(Entry entry, float weight) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      boolean last = size == 0 || Entry.BY_TIME.compare(entries[size - 1], entry) < 0;
      int at = last ? size : -1 - place(entry);
      System.arraycopy(entries, at, entries, at + 1, size - at);
      System.arraycopy(numbers, at, numbers, at + 1, size - at);
      System.arraycopy(weights, at, weights, at + 1, size - at);
      entries[at] = entry;
      numbers[at] = entry.number;
      weights[at] = weight;
      size++;
      return at;
    }

    void remove(int at) {
      int after = size - at - 1;
      System.arraycopy(entries, at + 1, entries, at, after);
      System.arraycopy(numbers, at + 1, numbers, at, after);
      System.arraycopy(weights, at + 1, weights, at, after);
      size--;
    }
  }

  private final int reach;
  private final Map<Long, Holders> byKey = new HashMap<>();

  /** By number. */
  private Entry[] entries = new Entry[16];

  /** How many keys bring each together with the article that is asked for, and what they make up of the cosine; zero when nobody asks. */
  private int[] shared = new int[16];

  private float[] parts = new float[16];

  /** Those whom any key brings together with it: thousands in a large pile, of whom few share enough. */
  private int[] numbers = new int[16];

  private int met;

  KeyIndex(int reach) {
    this.reach = reach;
  }

  /**
   * Puts an article under its keys.
   *
   * @param parted is told of each two that a key no longer brings together, since the new one stands between them
   */
  void add(Entry entry, BiConsumer<Entry, Entry> parted) {
    for (int k = 0; k < entry.profile.keys.length; k++) {
      Holders holders = byKey.computeIfAbsent(entry.profile.keys[k], key -> new Holders());
      int at = holders.add(entry, entry.profile.keyWeights[k]);
      for (int low = Math.max(0, at - reach); low < at && low + reach + 1 < holders.size; low++) {
        parted.accept(holders.entries[low], holders.entries[low + reach + 1]);
      }
    }
    if (entry.number >= shared.length) {
      int more = entry.number * 2;
      entries = Arrays.copyOf(entries, more);
      shared = Arrays.copyOf(shared, more);
      parts = Arrays.copyOf(parts, more);
      numbers = Arrays.copyOf(numbers, more);
    }
    entries[entry.number] = entry;
  }

  /**
   * Takes an article from under its keys.
   *
   * @param joined is told of each two that a key brings together now that it no longer stands between them
   */
  void remove(Entry entry, BiConsumer<Entry, Entry> joined) {
    Arrays.fill(entries, entry.number, entry.number + 1, null);
    for (long key : entry.profile.keys) {
      Holders holders = byKey.get(key);
      if (holders != null) {
        int at = holders.place(entry);
        holders.remove(at);
        for (int low = Math.max(0, at - reach); low < at && low + reach < holders.size; low++) {
          joined.accept(holders.entries[low], holders.entries[low + reach]);
        }
      }
    }
  }

  /** All that are worth holding against an article of the index, in no order. */
  List<Entry> proposed(Entry entry) {
    met = 0;
    for (int k = 0; k < entry.profile.keys.length; k++) {
      Holders holders = byKey.get(entry.profile.keys[k]);
      if (holders != null) {
        meet(entry, holders, entry.profile.keyWeights[k]);
      }
    }
    List<Entry> out = new ArrayList<>();
    for (int i = 0; i < met; i++) {
      int other = numbers[i];
      if (shared[other] >= KEYS && parts[other] >= PART) {
        out.add(entries[other]);
      }
      shared[other] = 0;
      parts[other] = 0;
    }
    return out;
  }

  private void meet(Entry entry, Holders holders, float weight) {
    int at = holders.place(entry);
    int end = Math.min(holders.size, at + reach + 1);
    for (int i = Math.max(0, at - reach); i < end; i++) {
      int other = holders.numbers[i];
      if (i != at) {
        if (shared[other]++ == 0) {
          numbers[met++] = other;
        }
        parts[other] += weight * holders.weights[i];
      }
    }
  }

  /** Whether each of two is proposed to the other. */
  boolean bringsTogether(Entry a, Entry b) {
    int count = 0;
    float part = 0;
    int j = 0;
    for (int i = 0; i < a.profile.keys.length; i++) {
      long key = a.profile.keys[i];
      while (j < b.profile.keys.length && b.profile.keys[j] < key) {
        j++;
      }
      Holders holders = j < b.profile.keys.length && b.profile.keys[j] == key ? byKey.get(key) : null;
      if (holders != null && Math.abs(holders.place(a) - holders.place(b)) <= reach) {
        count++;
        part += a.profile.keyWeights[i] * b.profile.keyWeights[j];
      }
    }
    return count >= KEYS && part >= PART;
  }
}
