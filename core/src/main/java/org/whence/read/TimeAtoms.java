package org.whence.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.whence.read.TimeWords.Word;
import org.whence.text.Fold;
import org.whence.text.Tokens;
import org.whence.text.Zones;

/** A sentence cut for the patterns of time: its tokens, those with hyphens in parts ("mid-March"), each with its classes and its number. */
final class TimeAtoms {

  private static final int NO_WORD = -1;
  private static final int FARTHEST_YEAR = 2100;
  private static final long NUMBER = TimeClass.NUM.bit();

  private final TimeWords words;
  private int size;
  private int[] word = new int[64];
  private long[] classes = new long[64];
  private int[] numbers = new int[64];
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private int[] tokens = new int[64];
  private Word[] found = new Word[64];

  TimeAtoms(TimeWords words) {
    this.words = words;
  }

  int size() {
    return size;
  }

  /** The number of the word here, below zero where the patterns know none. */
  int word(int at) {
    return word[at];
  }

  long classes(int at) {
    return classes[at];
  }

  boolean is(int at, TimeClass one) {
    return at >= 0 && at < size && (classes[at] & one.bit()) != 0;
  }

  int begin(int at) {
    return begins[at];
  }

  int end(int at) {
    return ends[at];
  }

  int token(int at) {
    return tokens[at];
  }

  boolean isCapital(String text, int at) {
    return Character.isUpperCase(text.charAt(begins[at]));
  }

  /** What the word here means in a class; of a number its value. */
  int value(int at, TimeClass one) {
    boolean listed = word[at] != NO_WORD && (found[at].classes() & one.bit()) != 0;
    return listed ? found[at].value(one) : numbers[at];
  }

  /** Cuts a sentence; whether any of it can begin an expression of time. */
  boolean cut(Sentence s) {
    size = 0;
    boolean any = false;
    for (int i = s.from(); i < s.to(); i++) {
      Tokens.Kind kind = s.tokens().kind(i);
      String folded = s.folded()[i];
      Word entry = words.word(folded);
      int end = s.end(i);
      if (entry == null && folded.length() > 1 && folded.charAt(folded.length() - 1) == '.') {
        entry = words.word(folded.substring(0, folded.length() - 1));
        end--;
      }
      if (entry != null) {
        boolean capital = s.tokens().isCapitalised(i);
        add(i, s.begin(i), end, entry, capital ? entry.classes() : entry.classes() & ~entry.capitalOnly());
        if (kind == Tokens.Kind.NUMBER) {
          number(folded, size - 1);
        }
        any = true;
      } else if (kind == Tokens.Kind.NUMBER) {
        add(i, s.begin(i), s.end(i), null, 0);
        number(folded, size - 1);
        any = true;
      } else if (kind != Tokens.Kind.WORD || folded.indexOf('-') < 0 || !parts(s, i, folded)) {
        boolean zone = kind == Tokens.Kind.WORD && folded.length() <= 5 && s.tokens().isCapitalised(i) && Zones.named(folded) != null;
        add(i, s.begin(i), s.end(i), null, zone ? TimeClass.ZONE.bit() : 0);
      }
    }
    return any;
  }

  /** Adds the parts of a hyphenated word, where the patterns know each of them. */
  private boolean parts(Sentence s, int token, String folded) {
    if (folded.length() != s.end(token) - s.begin(token) || folded.length() > 40) {
      return false;
    }
    int before = size;
    int at = 0;
    while (at <= folded.length()) {
      int hyphen = folded.indexOf('-', at);
      int end = hyphen < 0 ? folded.length() : hyphen;
      String part = folded.substring(at, end);
      Word entry = words.word(part);
      boolean digits = !part.isEmpty() && Character.isDigit(part.charAt(0));
      if (entry == null && !digits) {
        size = before;
        return false;
      }
      int begin = s.begin(token) + at;
      boolean capital = Character.isUpperCase(s.tokens().text().charAt(begin));
      add(token, begin, s.begin(token) + end, entry, entry == null ? 0 : capital ? entry.classes() : entry.classes() & ~entry.capitalOnly());
      if (entry == null) {
        number(part, size - 1);
      }
      Word hyphenWord = words.word("-");
      if (hyphen >= 0 && hyphenWord != null) {
        add(token, s.begin(token) + hyphen, s.begin(token) + hyphen + 1, hyphenWord, 0);
      }
      at = end + 1;
    }
    return true;
  }

  private void add(int token, int begin, int end, @Nullable Word entry, long bits) {
    if (size == word.length) {
      grow();
    }
    tokens[size] = token;
    begins[size] = begin;
    ends[size] = end;
    numbers[size] = 0;
    classes[size] = bits;
    word[size] = entry == null ? NO_WORD : entry.id();
    if (entry != null) {
      found[size] = entry;
    }
    size++;
  }

  private void grow() {
    int capacity = size * 2;
    word = Arrays.copyOf(word, capacity);
    classes = Arrays.copyOf(classes, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    begins = Arrays.copyOf(begins, capacity);
    ends = Arrays.copyOf(ends, capacity);
    tokens = Arrays.copyOf(tokens, capacity);
    found = Arrays.copyOf(found, capacity);
  }

  /** What a number can be by its looks: "15", "2014", "20:30", "3rd", "1990s". */
  private void number(String printed, int at) {
    int digits = 0;
    int value = 0;
    while (digits < printed.length() && digits < 9 && printed.charAt(digits) >= '0' && printed.charAt(digits) <= '9') {
      value = value * 10 + printed.charAt(digits) - '0';
      digits++;
    }
    numbers[at] = value;
    if (digits == printed.length()) {
      classes[at] = plain(digits, value);
    } else if (digits > 0 && printed.charAt(digits) == ':') {
      classes[at] = digits <= 2 && printed.length() >= digits + 3 && value < 25 ? TimeClass.CLOCK.bit() : 0;
    } else if (digits > 0 && Character.isLetter(printed.charAt(digits))) {
      suffixed(Fold.fold(printed.substring(digits)), digits, value, at);
    } else if (digits > 0) {
      numbers[at] = -1;
      classes[at] = NUMBER;
    }
  }

  private static long plain(int digits, int value) {
    long bits = NUMBER;
    if (digits <= 2 && value >= 1 && value <= 31) {
      bits |= TimeClass.DAY.bit() | (value <= 12 ? TimeClass.MM.bit() : 0);
    }
    if (digits == 2) {
      bits |= TimeClass.TWO.bit();
    }
    return digits == 4 && value >= 1000 && value < FARTHEST_YEAR ? bits | TimeClass.YEAR.bit() : bits;
  }

  private void suffixed(String suffix, int digits, int value, int at) {
    Word entry = words.word(suffix);
    long bits = entry == null ? 0 : entry.classes();
    if ((bits & TimeClass.ORDEND.bit()) != 0) {
      classes[at] = TimeClass.ORD.bit() | (value >= 1 && value <= 31 ? TimeClass.DAY.bit() : 0);
    } else if ((bits & TimeClass.DECADEEND.bit()) != 0 && value % 10 == 0 && (digits == 2 || digits == 4)) {
      classes[at] = TimeClass.DECADE.bit();
    } else if ((bits & TimeClass.HALF.bit()) != 0 && value <= 24) {
      classes[at] = TimeClass.CLOCK.bit();
    }
  }
}
