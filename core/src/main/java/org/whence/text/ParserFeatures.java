package org.whence.text;

/**
 * The features by which a parser's next step and an arc's relation are told, as hashes: words, classes and endings of the top of the stack and of
 * what comes next, what hangs on them, how far apart they are and what stands between (after Zhang and Nivre 2011).
 */
final class ParserFeatures {

  static final int MOST = 96;

  private static final int ROOT_TAG = 30;
  private static final int NO_TAG = 31;

  final int[] hashes = new int[MOST];
  private final int[] word;
  private final int[] ending;
  private final int[] tag;

  /** Verbs, and commas, colons and dashes, before each word. */
  private final int[] verbs;

  private final int[] marks;
  private int size;
  private int kind;

  /** @param tags of the tokens from {@code from} to {@code to} */
  ParserFeatures(Tokens tokens, Tag[] tags, int from, int to) {
    int n = to - from;
    word = new int[n + 2];
    ending = new int[n + 2];
    tag = new int[n + 2];
    verbs = new int[n + 2];
    marks = new int[n + 2];
    for (int i = 0; i < n; i++) {
      look(tokens, from + i, i);
      tag[i] = tags[i].ordinal();
      verbs[i + 1] = verbs[i] + (tags[i].isVerb() || tags[i] == Tag.AUX ? 1 : 0);
      marks[i + 1] = marks[i] + (tags[i] == Tag.PUNCT ? 1 : 0);
    }
    word[n] = 3;
    tag[n] = ROOT_TAG;
    word[n + 1] = 5;
    tag[n + 1] = NO_TAG;
  }

  private void look(Tokens tokens, int token, int at) {
    if (tokens.kind(token) == Tokens.Kind.NUMBER) {
      word[at] = 7;
      ending[at] = 7;
      return;
    }
    String text = tokens.text();
    int hash = 17;
    int tail = 0;
    int end = tokens.end(token);
    for (int i = tokens.begin(token); i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      hash = hash * 31 + c;
      tail = i >= end - 3 ? tail * 131 + c : tail;
    }
    word[at] = hash;
    ending[at] = tail;
  }

  int size() {
    return size;
  }

  private void add(int value) {
    int hash = value + kind++ * 0x9E3779B1;
    hash *= 0x85EBCA6B;
    hash ^= hash >>> 15;
    hash *= 0xC2B2AE35;
    hash ^= hash >>> 13;
    hashes[size++] = hash * 0x27D4EB2F;
  }

  private void add(int a, int b) {
    add(a * 0x2C1B3C6D + b);
  }

  private void add(int a, int b, int c) {
    add((a * 0x2C1B3C6D + b) * 0x297A2D39 + c);
  }

  private void add(int a, int b, int c, int d) {
    add(((a * 0x2C1B3C6D + b) * 0x297A2D39 + c) * 0x165667B1 + d);
  }

  private static int step(int distance) {
    return distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 10 ? 6 : distance <= 20 ? 7 : 8;
  }

  private static int few(int count) {
    return Math.min(count, 3);
  }

  /** What stands between two words. */
  private int between(int a, int b) {
    return few(verbs[b] - verbs[Math.min(a + 1, b)]) * 4 + few(marks[b] - marks[Math.min(a + 1, b)]);
  }

  /** The features of the next step. */
  void ofStep(ParserState s) {
    size = 0;
    kind = 1;
    int s0 = s.top(0);
    int b0 = s.next();
    int b1 = Math.min(b0 + 1, s.none);
    int b2 = Math.min(b0 + 2, s.none);
    alone(s0, s.top(1), b0, b1, b2);
    together(s0, s.top(1), b0);
    around(s, s0, b0, b1, b2);
    hanging(s, s0, s.top(1), b0);
    apart(s, s0, s.top(1), b0);
  }

  private void alone(int s0, int s1, int b0, int b1, int b2) {
    add(0);
    add(word[s0], tag[s0]);
    add(tag[s0]);
    add(word[s0]);
    add(ending[s0], tag[s0]);
    add(word[b0], tag[b0]);
    add(tag[b0]);
    add(word[b0]);
    add(ending[b0], tag[b0]);
    add(word[b1]);
    add(tag[b1]);
    add(tag[b2]);
    add(word[b2]);
    add(word[s1], tag[s1]);
    add(tag[s1]);
  }

  private void together(int s0, int s1, int b0) {
    add(word[s0], tag[s0], word[b0], tag[b0]);
    add(word[s0], tag[s0], tag[b0]);
    add(tag[s0], word[b0], tag[b0]);
    add(word[s0], word[b0]);
    add(tag[s0], tag[b0]);
    add(ending[s0], ending[b0], tag[b0]);
    add(word[s1], word[s0]);
    add(tag[s1], tag[s0]);
    add(word[s1], tag[s0]);
    add(tag[s1], word[s0]);
    add(tag[s1], word[s0], word[b0]);
    add(word[s1], tag[s0], word[b0]);
  }

  private void around(ParserState s, int s0, int b0, int b1, int b2) {
    int s1 = s.top(1);
    int s2 = s.top(2);
    add(tag[b0], tag[b1]);
    add(tag[s0], tag[b0], tag[b1]);
    add(word[s0], tag[b0], tag[b1]);
    add(tag[s0], word[b0], tag[b1]);
    add(tag[s0], tag[b0], word[b1]);
    add(tag[s0], tag[b0], tag[b1], tag[b2]);
    add(tag[s1], tag[s0], tag[b0]);
    add(tag[s1], tag[s0], tag[b0], tag[b1]);
    add(word[s1], tag[s0], tag[b0]);
    add(tag[s1], word[s0], tag[b0]);
    add(tag[s1], tag[s0], word[b0]);
    add(tag[s2], tag[s1], tag[s0]);
    add(tag[s2], tag[s1], tag[s0], tag[b0]);
    int after = s0 == s.none ? s.none : s0 + 1;
    int before = s0 == s.none || s0 == 0 ? s.none : s0 - 1;
    add(tag[s0], tag[after], tag[b0]);
    add(tag[s0], tag[before], tag[b0]);
    add(tag[s0], b0 == 0 ? NO_TAG : tag[b0 - 1], tag[b0]);
  }

  private void hanging(ParserState s, int s0, int s1, int b0) {
    int s0l = s.left[s0];
    int s0r = s.right[s0];
    int s1r = s.right[s1];
    int b0l = s.left[b0];
    add(tag[s0], tag[s0l], tag[b0]);
    add(tag[s0], word[s0l], tag[b0]);
    add(tag[s0], tag[s0r], tag[b0]);
    add(tag[s0], word[s0r], tag[b0]);
    add(tag[s0], tag[b0], tag[b0l]);
    add(tag[s1], tag[s0], tag[s0l]);
    add(tag[s1], tag[s0], word[s0l]);
    add(word[s1], tag[s0], word[s0l]);
    add(tag[s1], tag[s0], tag[s0r]);
    add(tag[s1], tag[s1r], tag[s0]);
    add(tag[s1], tag[s.left[s1]], tag[s0]);
    add(tag[s0], s.held[s0], tag[b0]);
    add(tag[s0], s.held[b0], tag[b0]);
    add(tag[s1], s.held[s1], tag[s0]);
    add(tag[s1], s.held[s0], tag[s0]);
    add(word[s0], s.held[s0]);
    add(word[s1], s.held[s1], tag[s0]);
    add(tag[s0], s.relation[s0r], s.relation[s0l], tag[b0]);
    add(tag[s1], s.relation[s1r], tag[s0], tag[b0]);
    add(tag[s0], tag[s0r], tag[s.right2[s0]], tag[b0]);
    add(tag[b0], tag[b0l], tag[s.left2[b0]], tag[s0]);
  }

  private void apart(ParserState s, int s0, int s1, int b0) {
    int near = s0 == s.none ? 9 : step(b0 - s0);
    int far = s1 == s.none || s0 == s.none ? 9 : step(s0 - s1);
    int inside = s0 == s.none ? 16 : between(s0, b0);
    int below = s1 == s.none || s0 == s.none ? 16 : between(s1, s0);
    add(near, tag[s0], tag[b0]);
    add(near, word[s0], tag[b0]);
    add(near, tag[s0], word[b0]);
    add(far, tag[s1], tag[s0]);
    add(far, tag[s1], tag[s0], tag[b0]);
    add(inside, tag[s0], tag[b0]);
    add(below, tag[s1], tag[s0]);
    add(below, tag[s1], tag[s0], tag[b0]);
    add(tag[s0], few(s.rights[s0]), few(s.lefts[s0]), tag[b0]);
    add(word[s0], few(s.rights[s0]), few(s.lefts[s0]));
    add(tag[s1], few(s.rights[s1]), tag[s0]);
    add(tag[b0], few(s.lefts[b0]), tag[s0]);
    add(Math.min(s.depth(), 4), tag[s0], tag[b0]);
  }

  /** The features of the relation by which a word comes to hang on its head. */
  void ofRelation(ParserState s, int d, int h) {
    size = 0;
    kind = 0x1000;
    boolean leftwards = d < h;
    int way = leftwards ? 1 : 2;
    int apart = step(Math.abs(h - d)) * 4 + way;
    pair(d, h, way);
    int held = s.held[h];
    add(held, tag[h], tag[d], way);
    add(held, word[h], tag[d], way);
    add(held, word[d], way);
    add(s.held[d], tag[d], tag[h], way);
    add(s.held[d], word[d], way);
    add(apart, tag[h], tag[d]);
    add(leftwards ? between(d, Math.min(h, s.root)) : between(h, d), tag[h], tag[d], way);
    int dl = s.left[d];
    add(word[dl], tag[h], tag[d], way);
    add(word[dl], word[h], way);
    add(word[dl], held, way);
    add(word[dl], ending[h], way);
    add(word[dl], word[d]);
    add(word[s.left2[d]], tag[h], tag[d], way);
    add(tag[s.right[d]], tag[h], tag[d], way);
    int sibling = leftwards ? s.left[h] : s.right[h];
    add(word[sibling], tag[h], tag[d], way);
    add(s.relation[sibling], tag[h], tag[d], way);
    add(s.relation[sibling], word[h], tag[d], way);
    near(s, d, h, way);
  }

  private void pair(int d, int h, int way) {
    add(way);
    add(word[h], way);
    add(tag[h], way);
    add(word[d], way);
    add(tag[d], way);
    add(tag[h], tag[d], way);
    add(word[h], tag[d], way);
    add(tag[h], word[d], way);
    add(word[h], word[d], way);
    add(ending[h], tag[d], way);
    add(ending[d], tag[h], way);
    add(ending[d], tag[d], way);
    add(ending[h], ending[d], way);
  }

  private void near(ParserState s, int d, int h, int way) {
    int before = d == 0 ? s.none : d - 1;
    int after = d + 1;
    add(tag[before], tag[d], tag[h], way);
    add(word[before], tag[d], tag[h], way);
    add(tag[after], tag[d], tag[h], way);
    add(word[after], tag[d], tag[h], way);
    int beforeHead = h == 0 ? s.none : h - 1;
    add(tag[beforeHead], tag[d], tag[h], way);
    add(word[beforeHead], tag[d], tag[h], way);
    add(tag[d], s.lefts[h] == 0 ? 1 : 2, tag[h], way);
  }
}
