package org.whence.text;

import java.util.Arrays;

/**
 * A sentence half parsed: a stack, the next word, and what hangs on what so far, by the steps of the arc-hybrid system (Kuhlmann, Gomez-Rodriguez
 * and Satta 2011). Words are counted from 0; {@code root} stands behind the last, {@code none} for a word that is not there.
 */
final class ParserState {

  /** The next word goes onto the stack. */
  static final int SHIFT = 0;

  /** The top of the stack hangs on the next word. */
  static final int LEFT = 1;

  /** The top of the stack hangs on the one below it. */
  static final int RIGHT = 2;

  static final int STEPS = 3;

  final int root;
  final int none;
  final int[] head;
  final int[] relation;
  final int[] left;
  final int[] left2;
  final int[] right;
  final int[] right2;
  final int[] lefts;
  final int[] rights;

  /** The relations of what hangs on a word, as bits. */
  final int[] held;

  private final int[] stack;
  private int depth;
  private int next;

  ParserState(int words) {
    root = words;
    none = words + 1;
    stack = new int[words + 1];
    head = filled(words + 2);
    relation = new int[words + 2];
    left = filled(words + 2);
    left2 = filled(words + 2);
    right = filled(words + 2);
    right2 = filled(words + 2);
    lefts = new int[words + 2];
    rights = new int[words + 2];
    held = new int[words + 2];
  }

  private int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, none);
    return array;
  }

  boolean isDone() {
    return next == root && depth == 0;
  }

  int next() {
    return next;
  }

  int depth() {
    return depth;
  }

  /** The word on the stack with so many above it. */
  int top(int above) {
    return above < depth ? stack[depth - 1 - above] : none;
  }

  /** One word alone hangs on the root. */
  boolean allows(int step) {
    return switch (step) {
      case SHIFT -> next < root;
      case LEFT -> depth > 0 && (next < root || depth == 1);
      case RIGHT -> depth > 1;
      default -> throw new IllegalArgumentException("no step " + step);
    };
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** The head that the top of the stack gets by a step. */
  int headBy(int step) {
    return step == LEFT ? next : stack[depth - 2];
  }

  /** Takes the top of the stack off and hangs it on {@link #headBy}. */
  void attach(int step, int how) {
    int word = stack[depth - 1];
    int to = headBy(step);
    depth--;
    head[word] = to;
    relation[word] = how;
    held[to] |= 1 << how;
    if (step == LEFT) {
      left2[to] = left[to];
      left[to] = word;
      lefts[to]++;
    } else {
      right2[to] = right[to];
      right[to] = word;
      rights[to]++;
    }
  }
}
