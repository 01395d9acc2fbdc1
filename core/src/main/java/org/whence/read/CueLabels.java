package org.whence.read;

/** The labels of the first model: which tokens are a source, which a cue. */
final class CueLabels {

  static final int OTHER = 0;
  static final int SOURCE_BEGIN = 1;
  static final int SOURCE = 2;
  static final int CUE_BEGIN = 3;
  static final int CUE = 4;
  static final int CONTENT_BEGIN = 5;
  static final int CONTENT = 6;
  static final int LABELS = 7;

  private CueLabels() {}

  /** Which label may follow which: an inside only its own kind. The last row is the beginning. */
  static boolean[][] allowed(int labels) {
    boolean[][] allowed = new boolean[labels + 1][labels];
    for (int from = 0; from <= labels; from++) {
      for (int to = 0; to < labels; to++) {
        boolean inside = to > 0 && to % 2 == 0;
        allowed[from][to] = !inside || from == to || from == to - 1;
      }
    }
    return allowed;
  }
}
