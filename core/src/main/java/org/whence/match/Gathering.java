package org.whence.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Articles gathered into stories in rounds. In each round every bunch looks to the one it is most strongly tied to, if strongly enough for that
 * round, and what is linked by such looks, a cell, is grouped by {@link Linkage}; the rounds end when nobody looks anywhere. Closest first, as if
 * all that hangs together were grouped at once; but a cell is small however much of the pile hangs together, so a change costs the work of the
 * cells it reaches, and the outcome is a function of the ties alone.
 */
final class Gathering {

  /** Rounds after which what is left stays apart; each joins at least one pair in every cell. */
  private static final int MOST_ROUNDS = 64;

  /** Strength from which a bunch looks to another in the first round. */
  private static final double HIGHEST = 0.98;

  /**
   * How much less is asked for in each round than in the one before. Steps of .05 cost half a point of B-cubed on ECB+, and asking for no more
   * than the least from the first round on a whole one.
   */
  private static final double STEP = 0.02;

  /** What is other than before at the beginning of a round. */
  private record News(Set<Bunch> fresh, Set<Bunch> gone) {}

  private final Closeness closeness;
  private final List<Round> rounds = new ArrayList<>();

  Gathering(Closeness closeness) {
    this.closeness = closeness;
  }

  /**
   * Gathers anew whatever articles with other ties than before can reach.
   *
   * @param left articles that are gathered no longer
   * @return the bunches at the end in which something may be other than before
   */
  Set<Bunch> gather(Set<Entry> changed, Collection<Entry> left) {
    Set<Bunch> fresh = new HashSet<>();
    changed.forEach(entry -> fresh.add(entry.alone));
    Set<Bunch> gone = new HashSet<>();
    left.forEach(entry -> gone.add(entry.alone));
    Set<Bunch> seen = new HashSet<>(fresh);
    News news = new News(fresh, gone);
    for (int number = 0; news != null && number < MOST_ROUNDS; number++) {
      news = turn(number, news, seen);
    }
    gone.forEach(Bunch::part);
    Set<Bunch> ends = new HashSet<>();
    seen.forEach(bunch -> ends.add(bunch.in(MOST_ROUNDS)));
    return ends;
  }

  /** The bunch an article is in when all rounds are done. */
  Bunch endOf(Entry entry) {
    return entry.alone.in(MOST_ROUNDS);
  }

  /** Writes who is in which bunch in which round. */
  void save(StateOutput out, EntryList entries) {
    BunchList all = BunchList.of(entries, rounds);
    all.save(out);
    out.number(rounds.size());
    rounds.forEach(round -> round.save(out, all));
  }

  /** Takes in what another wrote that gathered these articles. */
  void restore(StateInput in, EntryList entries) {
    BunchList all = BunchList.read(in, entries, MOST_ROUNDS);
    for (int n = in.number(MOST_ROUNDS + 1); n > 0; n--) {
      rounds.add(Round.read(in, all));
    }
  }

  /** Takes one round; what is other than before in the next, null where there is none. */
  private @Nullable News turn(int number, News news, Set<Bunch> seen) {
    if (number == rounds.size()) {
      rounds.add(new Round());
    }
    Round round = rounds.get(number);
    Set<Bunch> open = looked(number, round, news);
    Set<Bunch> before = new HashSet<>();
    boolean broken = open(round, open, news.gone, before);
    Set<Bunch> after = new HashSet<>();
    Set<Bunch> fresh = new HashSet<>();
    for (List<Bunch> linked : linked(round, open)) {
      for (Bunch bunch : joined(number, round, linked, before)) {
        after.add(bunch);
        boolean held = news.fresh.contains(bunch) || bunch.parts.stream().anyMatch(news.fresh::contains);
        if (held || !before.contains(bunch)) {
          fresh.add(bunch);
        }
      }
    }
    seen.addAll(after);
    before.removeAll(after);
    return !broken && round.cells.isEmpty() && least(number) == closeness.least() ? null : new News(fresh, before);
  }

  /**
   * Lets those look about that may see something else than before: those that are fresh, those that were in a cell with one that is fresh or gone,
   * and those to whom a fresh one is strongly tied.
   *
   * @return those that are fresh or look elsewhere than before, and where they look
   */
  private Set<Bunch> looked(int number, Round round, News news) {
    double least = least(number);
    Set<Bunch> looking = new HashSet<>();
    Map<Bunch, Map<Bunch, Double>> tied = new HashMap<>();
    news.gone.forEach(bunch -> looking.addAll(round.inCellOf(bunch)));
    for (Bunch bunch : news.fresh) {
      looking.add(bunch);
      looking.addAll(round.inCellOf(bunch));
      Map<Bunch, Double> to = tiedTo(bunch, number, least);
      tied.put(bunch, to);
      looking.addAll(to.keySet());
    }
    looking.removeAll(news.gone);
    Set<Bunch> open = new HashSet<>(news.fresh);
    for (Bunch bunch : looking) {
      Map<Bunch, Double> known = tied.get(bunch);
      Bunch to = strongest(known == null ? tiedTo(bunch, number, least) : known);
      Bunch before = to == null ? round.looks.remove(bunch) : round.looks.put(bunch, to);
      if (to != before) {
        open.add(bunch);
      }
      if (to != null && open.contains(bunch)) {
        open.add(to);
      }
    }
    return open;
  }

  /** Strength from which a bunch looks to another in a round. */
  private double least(int number) {
    return Math.max(closeness.least(), HIGHEST - STEP * number);
  }

  /**
   * Takes apart the cells of some bunches.
   *
   * @param open gets all that were in these cells
   * @param before gets what had come of them
   * @return whether there was such a cell
   */
  private static boolean open(Round round, Set<Bunch> open, Set<Bunch> gone, Set<Bunch> before) {
    Set<Bunch> all = new HashSet<>(open);
    all.addAll(gone);
    Set<Round.Cell> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Bunch bunch : all) {
      Round.Cell cell = round.cells.get(bunch);
      if (cell == null) {
        before.add(bunch);
      } else {
        broken.add(cell);
      }
    }
    for (Round.Cell cell : broken) {
      cell.bunches().forEach(round.cells::remove);
      open.addAll(cell.bunches());
      before.addAll(cell.joined());
    }
    gone.forEach(round.looks::remove);
    open.removeAll(gone);
    return !broken.isEmpty();
  }

  /** Parts bunches by who looks to whom. Earliest first. */
  private static List<List<Bunch>> linked(Round round, Set<Bunch> open) {
    List<Bunch> all = new ArrayList<>(open);
    all.sort(Bunch.BY_TIME);
    Map<Bunch, Integer> numbers = new HashMap<>();
    all.forEach(bunch -> numbers.put(bunch, numbers.size()));
    Groups groups = new Groups(all.size());
    for (int i = 0; i < all.size(); i++) {
      Bunch to = round.looks.get(all.get(i));
      if (to != null) {
        groups.join(i, numbers.getOrDefault(to, i));
      }
    }
    return groups.lists().stream().map(group -> group.stream().map(all::get).toList()).toList();
  }

  /** Groups a cell. */
  private List<Bunch> joined(int number, Round round, List<Bunch> linked, Set<Bunch> before) {
    if (linked.size() == 1) {
      linked.getFirst().stay(number + 1);
      return linked;
    }
    Linkage linkage = linkage(number, linked);
    List<Bunch> out = new ArrayList<>();
    for (List<Integer> group : linkage.groups()) {
      List<Bunch> parts = group.stream().map(linked::get).toList();
      if (parts.size() == 1) {
        parts.getFirst().stay(number + 1);
        out.add(parts.getFirst());
        continue;
      }
      Bunch bunch = made(parts, number + 1, before);
      parts.forEach(part -> part.join(bunch, number + 1));
      out.add(bunch);
    }
    Round.Cell cell = new Round.Cell(linked, List.copyOf(out));
    linked.forEach(bunch -> round.cells.put(bunch, cell));
    return out;
  }

  /** The bunch that was made of these before, or a new one. */
  private static Bunch made(List<Bunch> parts, int round, Set<Bunch> before) {
    Bunch same = parts.getFirst().above;
    return same != null && before.contains(same) && parts.getFirst().from == round && same.parts.equals(parts) ? same : new Bunch(parts);
  }

  private Linkage linkage(int number, List<Bunch> linked) {
    Map<Bunch, Integer> numbers = new HashMap<>();
    linked.forEach(bunch -> numbers.put(bunch, numbers.size()));
    Linkage linkage = new Linkage(linked.stream().mapToInt(bunch -> bunch.members.size()).toArray(), closeness);
    for (int i = 0; i < linked.size(); i++) {
      int first = i;
      ties(linked.get(i), number).forEach((other, ties) -> {
        int second = numbers.getOrDefault(other, -1);
        if (first < second) {
          linkage.tie(first, second, ties.closest());
        }
      });
    }
    return linkage;
  }

  /** Those to which a bunch is strongly enough tied, and how strongly. */
  private Map<Bunch, Double> tiedTo(Bunch bunch, int number, double least) {
    Map<Bunch, Double> out = new HashMap<>();
    if (bunch.members.stream().anyMatch(member -> member.closest >= least)) {
      ties(bunch, number).forEach((other, ties) -> {
        double strength = closeness.mean(ties.closest(), bunch.members.size(), other.members.size());
        if (strength >= least) {
          out.put(other, strength);
        }
      });
    }
    return out;
  }

  /** The strongest tied, the earliest of equals; null where there is none. */
  private static @Nullable Bunch strongest(Map<Bunch, Double> tied) {
    Bunch best = null;
    double most = 0;
    for (Map.Entry<Bunch, Double> one : tied.entrySet()) {
      double strength = one.getValue();
      if (strength > most || strength == most && best != null && Bunch.BY_TIME.compare(one.getKey(), best) < 0) {
        best = one.getKey();
        most = strength;
      }
    }
    return best;
  }

  /** The ties between two bunches. */
  private static final class Ties {
    private double[] strengths = new double[2];
    private int size;

    void add(double strength) {
      if (size == strengths.length) {
        strengths = Arrays.copyOf(strengths, size * 2);
      }
      strengths[size++] = -strength;
    }

    /** Closest first. */
    double[] closest() {
      double[] out = Arrays.copyOf(strengths, size);
      Arrays.sort(out);
      for (int i = 0; i < size; i++) {
        out[i] = -out[i];
      }
      return out;
    }
  }

  private static Map<Bunch, Ties> ties(Bunch bunch, int round) {
    Map<Bunch, Ties> out = new HashMap<>();
    for (Entry member : bunch.members) {
      member.ties.forEach((other, tie) -> {
        Bunch of = other.alone.in(round);
        if (of != bunch) {
          out.computeIfAbsent(of, o -> new Ties()).add(tie);
        }
      });
    }
    return out;
  }
}
