package org.whence.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bunches of a {@link Gathering}, each under a number: the articles alone, then those of more, the smaller first. */
final class BunchList {
  private final List<Bunch> bunches;
  private final Map<Bunch, Integer> numbers = new IdentityHashMap<>();
  private final int alone;

  private BunchList(List<Bunch> bunches, int alone) {
    this.bunches = bunches;
    this.alone = alone;
    bunches.forEach(bunch -> numbers.put(bunch, numbers.size()));
  }

  /** All that any round or article leads to. */
  static BunchList of(EntryList entries, List<Round> rounds) {
    Set<Bunch> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Bunch> next = new ArrayDeque<>();
    List<Bunch> out = new ArrayList<>(entries.all().stream().map(entry -> entry.alone).toList());
    int alone = out.size();
    next.addAll(out);
    for (Round round : rounds) {
      next.addAll(round.looks.keySet());
      next.addAll(round.looks.values());
      next.addAll(round.cells.keySet());
      round.cells.values().forEach(cell -> next.addAll(cell.joined()));
    }
    while (!next.isEmpty()) {
      Bunch bunch = next.remove();
      if (seen.add(bunch)) {
        next.addAll(bunch.parts);
        if (bunch.above != null) {
          next.add(bunch.above);
        }
      }
    }
    seen.stream().filter(bunch -> !bunch.parts.isEmpty())
        .sorted(Comparator.comparingInt((Bunch bunch) -> bunch.members.size()).thenComparing(Bunch.BY_TIME)).forEach(out::add);
    return new BunchList(out, alone);
  }

  List<Bunch> all() {
    return bunches;
  }

  void save(StateOutput out) {
    List<Bunch> larger = bunches.subList(alone, bunches.size());
    out.number(larger.size());
    larger.forEach(bunch -> save(bunch.parts, out));
    for (Bunch bunch : bunches) {
      out.number(bunch.above == null ? 0 : number(bunch.above) + 1L);
      out.number(bunch.from);
    }
  }

  /** Writes some of them. */
  void save(Collection<Bunch> some, StateOutput out) {
    out.number(some.size());
    some.forEach(bunch -> out.number(number(bunch)));
  }

  private int number(Bunch bunch) {
    Integer number = numbers.get(bunch);
    if (number == null) {
      throw new IllegalArgumentException("a bunch is not among those that are written");
    }
    return number;
  }

  static BunchList read(StateInput in, EntryList entries, int rounds) {
    List<Bunch> all = new ArrayList<>(entries.all().stream().map(entry -> entry.alone).toList());
    int alone = all.size();
    for (int n = in.count(); n > 0; n--) {
      List<Bunch> parts = some(in, all);
      if (parts.size() < 2 || parts.stream().mapToLong(part -> part.members.size()).sum() > alone) {
        throw StateInput.wrong("a bunch of fewer parts, or more articles, than there can be");
      }
      all.add(new Bunch(parts));
    }
    for (int i = 0; i < all.size(); i++) {
      int above = in.number(all.size() + 1);
      if (above > 0 && above - 1 <= i) {
        throw StateInput.wrong("a bunch in a smaller one"); // a larger one, so that going on from one to the next ends
      }
      all.get(i).above = above == 0 ? null : all.get(above - 1);
      all.get(i).from = in.number(rounds + 1);
    }
    return new BunchList(all, alone);
  }

  /** Reads some of them. */
  List<Bunch> read(StateInput in) {
    return some(in, bunches);
  }

  private static List<Bunch> some(StateInput in, List<Bunch> all) {
    List<Bunch> out = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      out.add(all.get(in.number(all.size())));
    }
    return List.copyOf(out);
  }
}
