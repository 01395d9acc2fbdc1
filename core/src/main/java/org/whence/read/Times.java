package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.TimeMention;

/** The expressions of time of one article, in text order. */
final class Times {

  /**
   * An expression of time.
   *
   * @param kind how its words are resolved
   */
  record Timed(TimeMention mention, Meaning.Kind kind) {
    /** Whether it only says how long: "three years". */
    boolean length() {
      return kind == Meaning.Kind.LENGTH;
    }

    /** Whether its words can be told from the calendar, given a day to start from. */
    boolean dated() {
      return kind != Meaning.Kind.LENGTH && kind != Meaning.Kind.NONE;
    }

    int begin() {
      return mention.span().begin();
    }

    int end() {
      return mention.span().end();
    }
  }

  private final List<Timed> all;

  Times(List<Timed> all) {
    this.all = List.copyOf(all);
  }

  List<TimeMention> mentions() {
    List<TimeMention> out = new ArrayList<>(all.size());
    for (Timed one : all) {
      out.add(one.mention());
    }
    return out;
  }

  /** The expression that holds a position; null where none does. */
  @Nullable Timed at(int position) {
    int i = firstEndingAfter(position);
    return i < all.size() && all.get(i).begin() <= position ? all.get(i) : null;
  }

  /** The expressions inside a stretch of text. */
  List<Timed> within(int begin, int end) {
    int from = firstEndingAfter(begin);
    int to = from;
    while (to < all.size() && all.get(to).end() <= end) {
      to++;
    }
    return from < all.size() && all.get(from).begin() < begin ? all.subList(Math.min(from + 1, to), to) : all.subList(from, to);
  }

  private int firstEndingAfter(int position) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
