package org.whence.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Who holds a key, for many millions of keys of which most have one holder. A key that many hold proposes only the first few of them in the order of
 * the pile, so that no number of alike texts makes the pairs grow with its square; who they are is a function of the set of holders.
 */
final class Postings {

  /** Holders up to which a key proposes all of them. */
  static final int MOST = 24;

  /** Holders that a key of more than {@link #MOST} proposes. */
  private static final int FIRST = 8;

  private static final double FULL = 0.6;

  /** The holders of one key that has more than one. */
  private static final class Holders {
    int[] all = new int[2];
    int size;

    /** The first few, in the order of the pile; none before there are more than {@link #MOST}. */
    int[] first = NONE;
  }

  private static final int[] NONE = {};

  /** Who is told what one holder more changes. */
  interface Changes {
    Changes IGNORED =
        new Changes() {
          @Override
          public void joined(int other) {}

          @Override
          public void upset(int other) {}
        };

    /** To {@code other} the key now proposes the new holder beside those it proposed before. */
    void joined(int other);

    /** To {@code other} the key now proposes others than before. */
    void upset(int other);
  }

  /** The order of the pile. */
  interface Order {
    boolean before(int a, int b);
  }

  private final Order order;
  private final List<Holders> shared = new ArrayList<>();
  private long[] keys = new long[1 << 12];

  /** 0 where the slot is free, a holder plus one, or the negative of a place in {@link #shared} less one. */
  private int[] values = new int[1 << 12];

  private int used;

  Postings(Order order) {
    this.order = order;
  }

  /**
   * Adds a holder of a key.
   *
   * @param changes is told of every other holder to whom the key proposes others than before
   */
  void add(long key, int holder, Changes changes) {
    if (used > FULL * keys.length) {
      grow();
    }
    int slot = slot(keys, values, key);
    int value = values[slot];
    if (value == 0) {
      keys[slot] = key;
      values[slot] = holder + 1;
      used++;
    } else if (value > 0) {
      Holders holders = new Holders();
      join(holders, value - 1);
      join(holders, holder);
      shared.add(holders);
      values[slot] = -shared.size();
      changes.joined(value - 1);
    } else {
      tell(shared.get(-value - 1), holder, changes);
    }
  }

  private void tell(Holders holders, int holder, Changes changes) {
    int before = holders.size;
    boolean first = join(holders, holder);
    for (int i = 0; i < before && before < MOST; i++) {
      changes.joined(holders.all[i]);
    }
    for (int i = 0; i < before && first; i++) {
      changes.upset(holders.all[i]);
    }
  }

  /** Adds a holder; whether it is now among the first. */
  private boolean join(Holders holders, int holder) {
    if (holders.size == holders.all.length) {
      holders.all = Arrays.copyOf(holders.all, holders.size * 2);
    }
    holders.all[holders.size++] = holder;
    if (holders.size <= MOST) {
      return false;
    }
    if (holders.size > MOST + 1) {
      return insert(holders, holder);
    }
    for (int i = 0; i < holders.size; i++) {
      insert(holders, holders.all[i]);
    }
    return true;
  }

  private boolean insert(Holders holders, int holder) {
    int at = holders.first.length;
    while (at > 0 && order.before(holder, holders.first[at - 1])) {
      at--;
    }
    if (at >= FIRST) {
      return false;
    }
    int[] first = new int[Math.min(FIRST, holders.first.length + 1)];
    System.arraycopy(holders.first, 0, first, 0, at);
    first[at] = holder;
    System.arraycopy(holders.first, at, first, at + 1, first.length - at - 1);
    holders.first = first;
    return true;
  }

  /**
   * Takes a holder of a key away.
   *
   * @param changes is told of every other holder to whom the key proposes others than before: {@code joined} where it proposed this one
   */
  void remove(long key, int holder, Changes changes) {
    int slot = slot(keys, values, key);
    int value = values[slot];
    if (value > 0) {
      shared.add(new Holders());
      values[slot] = -shared.size();
    } else if (value < 0) {
      leave(shared.get(-value - 1), holder, changes);
    }
  }

  private void leave(Holders holders, int holder, Changes changes) {
    boolean few = holders.size <= MOST;
    int at = 0;
    while (at < holders.size && holders.all[at] != holder) {
      at++;
    }
    if (at == holders.size) {
      return;
    }
    holders.all[at] = holders.all[--holders.size];
    boolean first = Arrays.stream(holders.first).anyMatch(other -> other == holder);
    if (!few && (first || holders.size == MOST)) {
      holders.first = NONE;
      for (int i = 0; i < holders.size && holders.size > MOST; i++) {
        insert(holders, holders.all[i]);
      }
    }
    for (int i = 0; i < holders.size; i++) {
      if (few) {
        changes.joined(holders.all[i]);
      } else if (first || holders.size == MOST) {
        changes.upset(holders.all[i]);
      }
    }
  }

  /** Gives whom a key proposes. */
  void proposed(long key, IntConsumer to) {
    int value = values[slot(keys, values, key)];
    if (value > 0) {
      to.accept(value - 1);
    } else if (value < 0) {
      Holders holders = shared.get(-value - 1);
      if (holders.size > MOST) {
        for (int holder : holders.first) {
          to.accept(holder);
        }
      } else {
        for (int i = 0; i < holders.size; i++) {
          to.accept(holders.all[i]);
        }
      }
    }
  }

  private static int slot(long[] keys, int[] values, long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32 ^ mixed >>> 8) & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] moreValues = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        int slot = slot(moreKeys, moreValues, keys[i]);
        moreKeys[slot] = keys[i];
        moreValues[slot] = values[i];
      }
    }
    keys = moreKeys;
    values = moreValues;
  }
}
