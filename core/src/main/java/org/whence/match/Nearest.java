package org.whence.match;

import java.util.Arrays;

/** The few articles nearest to one, nearest first, equal ones by time: its surroundings, in which a likeness is seen as large or small. */
final class Nearest {

  /** Articles kept: a pair is tied only where each is among those nearest to the other, so an article has no more ties than these. */
  static final int MOST = 20;

  /** Cosine from which an article of other days is a near neighbour. */
  private static final double NEAR = 0.2;

  private final Entry[] entries = new Entry[MOST];
  private final double[] cosines = new double[MOST];
  private int size;
  private double length = 1;

  int size() {
    return size;
  }

  Entry entry(int i) {
    return entries[i];
  }

  double cosine(int i) {
    return cosines[i];
  }

  void clear() {
    Arrays.fill(entries, null);
    size = 0;
    length = 1;
  }

  /** The place of an article, -1 where it is not among these. */
  int place(Entry other) {
    for (int i = 0; i < size; i++) {
      if (entries[i] == other) {
        return i;
      }
    }
    return -1;
  }

  boolean holds(Entry other) {
    return place(other) >= 0;
  }

  /** Takes in an article where it is near enough; whether anything changed. */
  boolean offer(Entry other, double cosine) {
    if (size == MOST && !isBefore(other, cosine, MOST - 1) || holds(other)) {
      return false;
    }
    int at = size == MOST ? MOST - 1 : size++;
    while (at > 0 && isBefore(other, cosine, at - 1)) {
      entries[at] = entries[at - 1];
      cosines[at] = cosines[at - 1];
      at--;
    }
    entries[at] = other;
    cosines[at] = cosine;
    double square = 1;
    for (int i = 0; i < size; i++) {
      square += cosines[i] * cosines[i];
    }
    length = Math.sqrt(square);
    return true;
  }

  private boolean isBefore(Entry other, double cosine, int i) {
    return cosine > cosines[i] || cosine == cosines[i] && Entry.BY_TIME.compare(other, entries[i]) < 0;
  }

  /** The cosine of the nearest. */
  double best() {
    return size == 0 ? 0 : cosines[0];
  }

  /** How many of these are near to {@code self} and of different or unknown days: many show a running theme, not one event. */
  int crowd(Entry self) {
    int crowd = 0;
    for (int i = 0; i < size && cosines[i] >= NEAR; i++) {
      double days = Likeness.days(self.profile, entries[i].profile);
      crowd += days < 0 || days >= Likeness.OTHER_DAY ? 1 : 0;
    }
    return crowd;
  }

  /** How far two articles keep the same company: the cosine between their surroundings, each a part of its own with weight one. */
  double company(Nearest other, double cosine) {
    double sum = 2 * cosine;
    for (int i = 0; i < size; i++) {
      int place = other.place(entries[i]);
      sum += place < 0 ? 0 : cosines[i] * other.cosines[place];
    }
    return sum / (length * other.length);
  }
}
