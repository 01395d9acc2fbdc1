package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.model.Name;

/** What a token is to a name: outside, or the beginning or the rest of a name of one kind. Names of other kinds have one label for both. */
final class NameLabels {

  static final int OUTSIDE = 0;

  static final int COUNT = 8;

  private static final int OTHER = 7;

  private static final Name.Kind[] KINDS = {Name.Kind.PERSON, Name.Kind.ORGANISATION, Name.Kind.PLACE};

  private NameLabels() {}

  /** Which label may follow which; the row after the last is the beginning of a run. */
  static boolean[][] allowed() {
    boolean[][] allowed = new boolean[COUNT + 1][COUNT];
    for (int from = 0; from <= COUNT; from++) {
      for (int to = 0; to < COUNT; to++) {
        allowed[from][to] = !isRest(to) || from == to || from == to - 1;
      }
    }
    return allowed;
  }

  private static boolean isRest(int label) {
    return label != OUTSIDE && label != OTHER && label % 2 == 0;
  }

  /** The kind of name a label belongs to, null outside of names. */
  static Name.@Nullable Kind kind(int label) {
    return label == OUTSIDE ? null : label == OTHER ? Name.Kind.OTHER : KINDS[(label - 1) / 2];
  }

  /** Whether a name begins at a label that stands after another. */
  static boolean begins(int before, int label) {
    return label == OTHER ? before != OTHER : label % 2 == 1;
  }

  static int first(Name.Kind kind) {
    return switch (kind) {
      case PERSON -> 1;
      case ORGANISATION -> 3;
      case PLACE -> 5;
      case OTHER -> OTHER;
    };
  }

  static int rest(Name.Kind kind) {
    return kind == Name.Kind.OTHER ? OTHER : first(kind) + 1;
  }
}
