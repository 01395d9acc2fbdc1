package org.whence.match;

import java.util.Set;

/** Ties articles that may tell of one event: how likely they do hangs on the two and on those nearest to each. */
final class Tying {

  /** Likelihood below which a pair counts as no tie. */
  private static final double TIE = 0.05;

  /**
   * How much less likely two articles, one of them undated, tell of one event if their openings rest on the reports of different outlets: a step of
   * the logistic scale. Where both are dated the days between say more. It is large, for among few articles each is the nearest of every other, and
   * what speaks for one event then says little.
   */
  private static final double OTHER_REPORT = 4;

  private Tying() {}

  /** Ties an article to those nearest to it that it is nearest to, and to those that have its text. */
  static void tie(Entry entry) {
    for (Entry other : entry.first().shown()) {
      if (other != entry) {
        tie(entry, other, 1);
      }
    }
    for (int i = 0; i < entry.nearest.size(); i++) {
      Entry other = entry.nearest.entry(i);
      if (!entry.ties.containsKey(other) && other.nearest.holds(entry)) {
        boolean apart = Likeness.days(entry.profile, other.profile) < 0 && differ(entry.leads, other.leads);
        double sameEvent = Likeness.sameEvent(entry, other, apart ? OTHER_REPORT : 0);
        if (sameEvent >= TIE) {
          tie(entry, other, sameEvent);
        }
      }
    }
  }

  /** Notes with both how likely they tell of one event. */
  static void tie(Entry a, Entry b, double strength) {
    a.ties.put(b, strength);
    b.ties.put(a, strength);
    a.closest = Math.max(a.closest, strength);
    b.closest = Math.max(b.closest, strength);
  }

  /** Whether both are known and have nothing in common. */
  private static boolean differ(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }
}
