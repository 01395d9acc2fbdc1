package org.whence.text;

import org.jspecify.annotations.Nullable;

/** The features by which a token's word class is told, hashed into buckets: its own form, ending and shape, its neighbours, the two tags before. */
final class TagFeatures {

  private static final int MAX = 40;

  private final Tokens tokens;
  private final int from;
  private final int[] form;
  private final int[] suffix2;
  private final int[] suffix3;
  private final int[] shape;
  private final int[] classes;
  private final int[] buckets = new int[MAX];
  private int size;

  /** The features of the tokens from {@code from} to {@code to}, of which the first is number 0. */
  TagFeatures(Tokens tokens, int from, int to, @Nullable WordClasses known) {
    this.tokens = tokens;
    this.from = from;
    int n = to - from;
    classes = new int[known == null ? 0 : n];
    form = new int[n];
    suffix2 = new int[n];
    suffix3 = new int[n];
    shape = new int[n];
    for (int i = 0; i < n; i++) {
      String word = tokens.word(from + i);
      String folded = word.length() > 64 ? word.substring(0, 64).toLowerCase(java.util.Locale.ROOT) : word.toLowerCase(java.util.Locale.ROOT);
      form[i] = tokens.kind(from + i) == Tokens.Kind.NUMBER ? 7 : folded.hashCode();
      suffix2[i] = tail(folded, 2);
      suffix3[i] = tail(folded, 3);
      shape[i] = shape(word);
      if (known != null) {
        classes[i] = known.of(tokens, from + i);
      }
    }
  }

  private static int tail(String word, int letters) {
    return word.length() <= letters ? word.hashCode() : word.substring(word.length() - letters).hashCode();
  }

  private static int shape(String word) {
    char first = word.charAt(0);
    int shape = Character.isUpperCase(first) ? 1 : Character.isDigit(first) ? 2 : Character.isLetter(first) ? 3 : 4;
    if (shape == 1 && word.length() > 1 && Character.isUpperCase(word.charAt(word.length() - 1))) {
      shape = 5;
    }
    if (word.indexOf('-') > 0) {
      shape += 8;
    }
    return shape;
  }

  void at(int i, @Nullable Tag previous, @Nullable Tag beforePrevious) {
    size = 0;
    int p1 = previous == null ? 31 : previous.ordinal();
    int p2 = beforePrevious == null ? 31 : beforePrevious.ordinal();
    int last = form.length - 1;
    boolean starts = i == 0 || isEnd(tokens.firstChar(from + i - 1)) || isQuote(tokens.firstChar(from + i - 1));
    add(1, form[i]);
    add(2, suffix3[i]);
    add(3, suffix2[i]);
    add(4, shape[i] * 2 + (starts ? 1 : 0));
    add(5, p1);
    add(6, p1 * 37 + p2);
    add(7, form[i] * 31 + p1);
    add(8, i > 0 ? form[i - 1] : 1);
    add(9, i > 1 ? form[i - 2] : 1);
    add(10, i < last ? form[i + 1] : 1);
    add(11, i + 1 < last ? form[i + 2] : 1);
    add(12, i > 0 ? suffix3[i - 1] : 1);
    add(13, i < last ? suffix3[i + 1] : 1);
    add(14, i < last ? shape[i + 1] : 1);
    add(15, suffix3[i] * 31 + p1);
    add(16, p1 * 31 + (i < last ? form[i + 1] : 1));
    add(17, form[i] * 31 + (i < last ? suffix2[i + 1] : 1));
    add(18, shape[i] * 1009 + p1 * 31 + (starts ? 1 : 0));
    String word = tokens.word(from + i);
    add(19, word.length() <= 4 ? word.hashCode() : tail(word, 4));
    add(20, word.substring(0, Math.min(3, word.length())).hashCode());
    add(0, 0);
    if (classes.length > 0) {
      known(i, p1, starts);
    }
  }

  private void known(int i, int p1, boolean starts) {
    int own = classes[i];
    int next = i + 1 < classes.length ? classes[i + 1] : 0;
    int before = i > 0 ? classes[i - 1] : 0;
    int afterNext = i + 2 < classes.length ? classes[i + 2] : 0;
    add(21, own);
    add(22, own * 31 + p1);
    add(23, next);
    add(24, own * 31 + next);
    add(25, own * 31 + before);
    add(26, (own * 31 + p1) * 31 + next);
    add(27, own * 31 + shape[i] * 2 + (starts ? 1 : 0));
    add(28, (own * 31 + next) * 31 + afterNext);
    add(29, next * 31 + p1);
    add(30, own * 31 + suffix3[i]);
  }

  private void add(int kind, int value) {
    int hash = (value * 0x9E3779B1) ^ (kind * 0x85EBCA6B);
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    hash ^= hash >>> 12;
    hash *= 0x297A2D39;
    hash ^= hash >>> 15;
    buckets[size++] = hash & (Tagger.BUCKETS - 1);
  }

  int size() {
    return size;
  }

  int[] buckets() {
    return buckets;
  }

  int bucket(int feature) {
    return buckets[feature];
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == ':';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u00AB' || c == '\u201D';
  }
}
