package org.whence.casefile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the last traces of this process changed, so that the index is brought after them without a look at every story. */
final class SearchSteps {
  /** Steps that are remembered, and stories of one: behind more the index is compared whole. */
  private static final int MOST = 200;

  private static final int LARGEST = 2_000;

  private final Deque<Step> steps = new ArrayDeque<>();

  /**
   * One trace.
   *
   * @param from what the case said of its last trace before, and {@code to} after
   * @param gone keys of stories that are no more or were traced anew
   * @param come ids of stories that were traced anew
   */
  record Step(String from, String to, Set<String> gone, Set<String> come) {
    Step {
      gone = Set.copyOf(gone);
      come = Set.copyOf(come);
    }

    static boolean isSmall(Set<String> stories) {
      return stories.size() <= LARGEST;
    }
  }

  synchronized void add(Step step) {
    Step last = steps.peekLast();
    if (last != null && !last.to.equals(step.from)) {
      steps.clear(); // another process traced meanwhile
    }
    steps.addLast(step);
    if (steps.size() > MOST) {
      steps.removeFirst();
    }
  }

  /** All that changed between two traces; null where that is not known. */
  synchronized @Nullable Step between(String from, String to) {
    Set<String> gone = new TreeSet<>();
    Set<String> come = new TreeSet<>();
    String at = from;
    for (Step step : steps) {
      if (step.from.equals(at)) {
        gone.addAll(step.gone);
        come.addAll(step.come);
        at = step.to;
        if (at.equals(to)) {
          return new Step(from, to, gone, come);
        }
      }
    }
    return null;
  }

  /** Of a case as its index has it. */
  static String traced(Map<String, String> of) {
    return of.getOrDefault("traced", "");
  }
}
