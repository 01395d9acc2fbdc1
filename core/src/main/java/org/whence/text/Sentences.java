package org.whence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a block of text into sentences. Made for news: "U.S. President", "Jan. 3" and quotations keep together. */
public final class Sentences {

  private static final Set<String> OPENERS = WordList.words(Sentences.class, "openers.txt");

  private static final Set<String> BEFORE_NAMES = WordList.words(Sentences.class, "before-names.txt");

  private Sentences() {}

  /** Begin and end (exclusive, white space trimmed) of every sentence from {@code begin} to {@code end}. */
  public static List<int[]> split(String text, int begin, int end) {
    return split(text, Tokenizer.tokens(text, begin, end), begin, end);
  }

  /** As {@link #split(String, int, int)}, over tokens already made of that stretch. */
  public static List<int[]> split(String text, Tokens tokens, int begin, int end) {
    List<int[]> out = new ArrayList<>();
    int from = begin;
    for (int i = 0; i < tokens.size(); i++) {
      int breakAt = -1;
      if (i > 0 && blankLineBetween(text, tokens.end(i - 1), tokens.begin(i))) {
        breakAt = tokens.begin(i);
      } else if (i > 0 && endsSentence(text, tokens, i)) {
        breakAt = tokens.begin(i);
      }
      if (breakAt > from) {
        add(out, text, from, breakAt);
        from = breakAt;
      }
    }
    add(out, text, from, end);
    return out;
  }

  /** Whether token {@code i} begins a new sentence. */
  private static boolean endsSentence(String text, Tokens tokens, int i) {
    if (tokens.end(i - 1) == tokens.begin(i) || !canOpen(text, tokens, i)) {
      return false;
    }
    int last = i - 1;
    while (last > 0 && isCloser(tokens.firstChar(last)) && !isSpaceBefore(tokens, last)) {
      last--;
    }
    char mark = tokens.firstChar(last);
    if (tokens.isWord(last)) {
      return text.charAt(tokens.end(last) - 1) == '.' && abbreviationEnds(text, tokens, last, i);
    }
    return mark == '.' || mark == '!' || mark == '?' || mark == '\u2026' || mark == '\u3002';
  }

  private static boolean isSpaceBefore(Tokens tokens, int i) {
    return i > 0 && tokens.end(i - 1) < tokens.begin(i);
  }

  private static boolean canOpen(String text, Tokens tokens, int i) {
    char c = tokens.firstChar(i);
    if (tokens.isWord(i)) {
      return Character.isUpperCase(text.codePointAt(tokens.begin(i)));
    }
    boolean opener = isOpener(c);
    if (opener && i + 1 < tokens.size()) {
      char next = tokens.firstChar(i + 1);
      return tokens.end(i) == tokens.begin(i + 1) && (!Character.isLowerCase(next) || c == '\u00BF' || c == '\u00A1');
    }
    return tokens.kind(i) == Tokens.Kind.NUMBER || c == '\u2022' || c == '\u2014' || c == '-' || c == '#' || c == '$' || c == '\u20AC';
  }

  private static boolean isOpener(char c) {
    return c == '"' || c == '\u201C' || c == '\u2018' || c == '\'' || c == '\u00AB' || c == '(' || c == '[' || c == '\u00BF' || c == '\u00A1'
        || c == '\u201E';
  }

  private static boolean isCloser(char c) {
    return c == '"' || c == '\u201D' || c == '\u2019' || c == '\'' || c == '\u00BB' || c == ')' || c == ']';
  }

  private static boolean abbreviationEnds(String text, Tokens tokens, int abbreviation, int next) {
    String word = Fold.fold(text.substring(tokens.begin(abbreviation), tokens.end(abbreviation) - 1));
    boolean initial = word.length() == 1;
    if (BEFORE_NAMES.contains(word) || !tokens.isWord(next)) {
      return !BEFORE_NAMES.contains(word) && !initial && isOpener(tokens.firstChar(next));
    }
    if (initial && abbreviation > 0 && tokens.isCapitalised(abbreviation - 1)) {
      return OPENERS.contains(Fold.fold(tokens.word(next))) && !tokens.word(next).equals("A");
    }
    return OPENERS.contains(Fold.fold(tokens.word(next)));
  }

  private static boolean blankLineBetween(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n' && ++lines == 2) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<int[]> out, String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && Tokenizer.isSpace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Tokenizer.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end > begin) {
      out.add(new int[] {begin, end});
    }
  }
}
