package org.whence.read;

import org.whence.text.Tag;

/** Tells which way the verb looks that a time belongs to: ahead in "will meet on Friday" and "se reunirá el viernes", back in "met in March". */
final class Tense {

  /** How far from its verb a time stands at most, in words. */
  private static final int FAR = 14;

  private static final int GROUP = 4;

  private final TimeWords words;
  private final Sentence s;

  private Tense(TimeWords words, Sentence s) {
    this.words = words;
    this.s = s;
  }

  /** The way of the verb before the words from {@code first} to {@code last}, or of the one after them where none stands before. */
  static Calendar.Way of(TimeWords words, Sentence s, int first, int last) {
    Tense tense = new Tense(words, s);
    for (int i = first - 1; i >= Math.max(s.from(), first - FAR); i--) {
      if (tense.isAhead(i)) {
        return Calendar.Way.AHEAD;
      }
      if (tense.isVerb(i)) {
        return tense.before(i);
      }
    }
    for (int i = last + 1; i < Math.min(s.to(), last + FAR); i++) {
      if (tense.isVerb(i)) {
        return tense.after(i);
      }
    }
    return Calendar.Way.OPEN;
  }

  private boolean isVerb(int token) {
    return s.tags()[token].isVerb() || s.tags()[token] == Tag.AUX;
  }

  private boolean isAhead(int token) {
    return words.looksAhead(s.words(token, token), s.folded()[token]);
  }

  private boolean isBack(int token) {
    return words.looksBack(s.words(token, token), s.folded()[token]);
  }

  /** The way of the verb group that ends at a token. */
  private Calendar.Way before(int verb) {
    boolean back = false;
    for (int i = verb; i >= Math.max(s.from(), verb - GROUP) && (i == verb || isGroup(i)); i--) {
      if (isAhead(i)) {
        return Calendar.Way.AHEAD;
      }
      back |= isVerb(i) && isBack(i);
    }
    return back ? Calendar.Way.PAST : Calendar.Way.OPEN;
  }

  private boolean isGroup(int token) {
    Tag tag = s.tags()[token];
    return isVerb(token) || tag == Tag.ADV || tag == Tag.PART || tag == Tag.ADP || tag == Tag.PRON;
  }

  /** The way of the verb group that begins at a token. */
  private Calendar.Way after(int verb) {
    boolean back = false;
    for (int i = verb; i < Math.min(s.to(), verb + GROUP) && (isVerb(i) || s.tags()[i] == Tag.ADV); i++) {
      if (isAhead(i)) {
        return Calendar.Way.AHEAD;
      }
      back |= isBack(i);
    }
    return back ? Calendar.Way.PAST : Calendar.Way.OPEN;
  }
}
