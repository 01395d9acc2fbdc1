package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles that one round of a {@link Gathering} or an earlier one joined; an article alone is one too. */
final class Bunch {

  /** By the earliest article, which no two of a round share. */
  static final Comparator<Bunch> BY_TIME = Comparator.comparing(bunch -> bunch.members.getFirst(), Entry.BY_TIME);

  /** Earliest first. */
  final List<Entry> members;

  /** What it was joined from, earliest first; nothing for an article alone. */
  final List<Bunch> parts;

  /** The larger one it was joined to, from the round {@link #from} on. */
  @Nullable Bunch above;

  int from;

  Bunch(Entry alone) {
    members = List.of(alone);
    parts = List.of();
  }

  Bunch(List<Bunch> parts) {
    List<Entry> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.members));
    all.sort(Entry.BY_TIME);
    this.members = List.copyOf(all);
    this.parts = List.copyOf(parts);
  }

  /** The one that it is, or is a part of, in a round. */
  Bunch in(int round) {
    Bunch at = this;
    for (Bunch next = above; next != null && at.from <= round; next = at.above) {
      at = next;
    }
    return at;
  }

  /** Joins it to a larger one that is there from a round on. */
  void join(Bunch larger, int round) {
    above = larger;
    from = round;
  }

  /** Leaves whatever it was joined to. */
  void part() {
    above = null;
    from = 0;
  }

  /** Stays what it is in a round. */
  void stay(int round) {
    if (from == round) {
      part();
    }
  }
}
