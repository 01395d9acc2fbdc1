package org.whence.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Keeps who is nearest to each of many articles while some come and others go; whatever the order, it is a function of those that are here. */
final class Surroundings {

  private final KeyIndex keys;

  /** @param reach places by time over which a key brings two articles together */
  Surroundings(int reach) {
    keys = new KeyIndex(reach);
  }

  /**
   * Lets an article in.
   *
   * @param changed gets it and all who have others around them than before
   */
  void enter(Entry entry, Set<Entry> changed) {
    changed.add(entry);
    List<Entry[]> parted = new ArrayList<>();
    keys.add(
        entry,
        (a, b) -> {
          if (a.nearest.holds(b) || b.nearest.holds(a)) {
            parted.add(new Entry[] {a, b});
          }
        });
    for (Entry[] pair : parted) {
      if (!keys.bringsTogether(pair[0], pair[1])) {
        for (Entry one : pair) {
          if (changed.add(one)) {
            surround(one);
          }
        }
      }
    }
    Spread whole = new Spread(entry.profile.whole);
    for (Entry other : keys.proposed(entry)) {
      double cosine = Likeness.cosine(entry, whole, other);
      entry.nearest.offer(other, cosine);
      if (cosine > 0 && other.nearest.offer(entry, cosine)) {
        changed.add(other);
      }
    }
  }

  /**
   * Lets an article go.
   *
   * @param changed gets all who have others around them than before
   */
  void leave(Entry entry, Set<Entry> changed) {
    List<Entry> around = keys.proposed(entry);
    List<Entry[]> met = new ArrayList<>();
    keys.remove(entry, (a, b) -> met.add(new Entry[] {a, b}));
    entry.nearest.clear();
    for (Entry other : around) {
      if (other.nearest.holds(entry)) {
        surround(other);
        changed.add(other);
      }
    }
    for (Entry[] pair : met) {
      if (keys.bringsTogether(pair[0], pair[1])) {
        meet(pair[0], pair[1], changed);
      }
    }
    changed.remove(entry);
  }

  private static void meet(Entry a, Entry b, Set<Entry> changed) {
    double cosine = Likeness.cosine(a, new Spread(a.profile.whole), b);
    if (cosine > 0 && a.nearest.offer(b, cosine)) {
      changed.add(a);
    }
    if (cosine > 0 && b.nearest.offer(a, cosine)) {
      changed.add(b);
    }
  }

  /** Lets many go and many in, which ends as one by one would. All that are here then may have others around them. */
  void change(Collection<Entry> gone, Collection<Entry> come, Collection<Entry> here) {
    for (Entry entry : gone) {
      keys.remove(entry, (a, b) -> {});
      entry.nearest.clear();
    }
    come.forEach(entry -> keys.add(entry, (a, b) -> {}));
    here.forEach(this::surround);
  }

  /** Puts articles under their keys again, who know already who is nearest to them. */
  void restore(Collection<Entry> known) {
    known.forEach(entry -> keys.add(entry, (a, b) -> {}));
  }

  /** Looks anew who is nearest to an article. */
  private void surround(Entry entry) {
    entry.nearest.clear();
    Spread whole = new Spread(entry.profile.whole);
    for (Entry other : keys.proposed(entry)) {
      double cosine = Likeness.cosine(entry, whole, other);
      if (cosine > 0) {
        entry.nearest.offer(other, cosine);
      }
    }
  }
}
