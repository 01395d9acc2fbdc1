package org.whence.bench;

import java.util.List;
import java.util.Set;

/** Given tokens put together as running text, as an editor would print it, each with its place there. */
final class JoinedTokens {

  private static final Set<String> CLOSE = Set.of(",", ".", ";", ":", "?", "!", ")", "]", "%", "n't", "...", "'", "-RRB-", "-RSB-");
  private static final Set<String> OPEN = Set.of("(", "[", "$", "`", "#", "-LRB-", "-LSB-");
  private static final Set<String> STOPS = Set.of(",", ".", "?", "!", "...");

  private final String text;
  private final int[] begins;
  private final int[] ends;

  private JoinedTokens(String text, int[] begins, int[] ends) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
  }

  String text() {
    return text;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  static JoinedTokens of(List<String> tokens) {
    boolean[] opens = openingMarks(tokens);
    StringBuilder text = new StringBuilder();
    int[] begins = new int[tokens.size()];
    int[] ends = new int[tokens.size()];
    boolean glued = true;
    for (int i = 0; i < begins.length; i++) {
      String token = tokens.get(i);
      boolean mark = isMark(token);
      boolean suffix = token.length() > 1 && token.charAt(0) == '\'' && Character.isLetter(token.charAt(1));
      if (!glued && !CLOSE.contains(token) && !suffix && !(mark && !opens[i])) {
        text.append(' ');
      }
      begins[i] = text.length();
      text.append(mark ? opens[i] ? "\u201C" : "\u201D" : printed(token));
      ends[i] = text.length();
      glued = OPEN.contains(token) || mark && opens[i];
    }
    return new JoinedTokens(text.toString(), begins, ends);
  }

  private static boolean isMark(String token) {
    return token.equals("``") || token.equals("''") || token.equals("\"");
  }

  private static String printed(String token) {
    return switch (token) {
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      case "-LSB-" -> "[";
      case "-RSB-" -> "]";
      case "`" -> "\u2018";
      default -> token;
    };
  }

  /** Which marks open a quotation: two apostrophes close it in some papers and do both in others, so the words around decide. */
  private static boolean[] openingMarks(List<String> tokens) {
    boolean[] opens = new boolean[tokens.size()];
    boolean inside = false;
    for (int i = 0; i < opens.length; i++) {
      if (!isMark(tokens.get(i))) {
        continue;
      }
      boolean last = i + 1 == opens.length;
      boolean punctuationNext = last || CLOSE.contains(tokens.get(i + 1));
      boolean afterStop = i > 0 && STOPS.contains(tokens.get(i - 1));
      boolean paired = marksFrom(tokens, i) % 2 == 0;
      boolean plain = tokens.get(i).equals("``");
      opens[i] = plain || !inside && !last && (i == 0 || !punctuationNext && (!afterStop || paired));
      inside = opens[i];
    }
    return opens;
  }

  private static int marksFrom(List<String> tokens, int from) {
    int marks = 0;
    for (int i = from; i < tokens.size(); i++) {
      marks += isMark(tokens.get(i)) ? 1 : 0;
    }
    return marks;
  }
}
