package org.whence.read;

import org.whence.text.Tag;

/** Tells whether the verb that a time belongs to looks ahead: "will meet on Friday", "se reunirá el viernes". */
final class Tense {

  /** How far from its verb a time stands at most, in words. */
  private static final int FAR = 14;

  private static final int GROUP = 4;

  private Tense() {}

  /** Whether the verb before the words from {@code first} to {@code last} looks ahead, or the one after them where none stands before. */
  static boolean isAhead(TimeWords words, Sentence s, int first, int last) {
    for (int i = first - 1; i >= Math.max(s.from(), first - FAR); i--) {
      if (isAheadAt(words, s, i)) {
        return true;
      }
      if (isVerb(s, i)) {
        return groupAhead(words, s, i);
      }
    }
    for (int i = last + 1; i < Math.min(s.to(), last + FAR); i++) {
      if (isVerb(s, i)) {
        for (int k = i; k < Math.min(s.to(), i + GROUP) && (k == i || isVerb(s, k) || s.tags()[k] == Tag.ADV); k++) {
          if (isAheadAt(words, s, k)) {
            return true;
          }
        }
        return false;
      }
    }
    return false;
  }

  private static boolean isVerb(Sentence s, int token) {
    return s.tags()[token].isVerb() || s.tags()[token] == Tag.AUX;
  }

  private static boolean groupAhead(TimeWords words, Sentence s, int verb) {
    for (int i = verb; i >= Math.max(s.from(), verb - GROUP); i--) {
      if (isAheadAt(words, s, i)) {
        return true;
      }
      Tag tag = s.tags()[i];
      if (!isVerb(s, i) && tag != Tag.ADV && tag != Tag.PART && tag != Tag.ADP && tag != Tag.PRON) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAheadAt(TimeWords words, Sentence s, int token) {
    return words.looksAhead(s.words(token, token), s.folded()[token]);
  }
}
