package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.whence.text.Tag;

/** Where contents begin and end around a cue. Ranges are of characters, marks of quotation included, full stops at the end excluded. */
final class Clauses {

  private Clauses() {}

  /** The content from a token to the sentence's end; empty where nothing is left. */
  static List<int[]> rest(Sentence s, int first) {
    return range(s, first, s.contentEnd() - 1);
  }

  /**
   * As {@link #rest}, ended by a colon or semicolon outside quotation marks: what follows it is another clause. A colon after a count tells what
   * was counted: "points to two causes: frost or age".
   */
  static List<int[]> object(Sentence s, int first) {
    int end = first + 1;
    boolean counted = s.pack().count(s.folded()[first]) > 1;
    while (end < s.contentEnd() && (s.quoted()[end] || !s.isMark(end, ';') && (counted || !s.isMark(end, ':')))) {
      counted |= s.pack().count(s.folded()[end]) > 1;
      end++;
    }
    return range(s, first, end - 1);
  }

  /** The content between two tokens, commas and dashes at the edges dropped; a quotation's own full stop stays. */
  static List<int[]> range(Sentence s, int first, int last) {
    int begin = first;
    int end = last;
    while (begin <= end && (s.isComma(begin) || s.isDash(begin) || s.isMark(begin, ':') || s.isMark(begin, ';') || s.isStop(begin))) {
      begin++;
    }
    while (end >= begin && (s.isComma(end) || s.isDash(end) || s.isMark(end, ':') || s.isMark(end, ';') || s.isMark(end, '.'))) {
      end--;
    }
    List<int[]> out = new ArrayList<>();
    if (begin <= end && begin >= s.from() && end < s.to()) {
      int to = s.isQuoteMark(end + 1) && !s.isQuoteMark(end) && s.quoted()[end] ? end + 1 : end;
      out.add(new int[] {s.begin(begin), s.end(to)});
    }
    return out;
  }

  /** The first token of the clause that ends before {@code token}: after the sentence start, a semicolon or a colon. */
  static int clauseStart(Sentence s, int token) {
    for (int i = token - 1; i >= s.from(); i--) {
      boolean colon = s.isMark(i, ':') && s.in(i + 1) && s.isQuoteMark(i + 1);
      if ((s.isMark(i, ';') || colon) && !s.quoted()[i]) {
        return i + 1;
      }
    }
    return s.from();
  }

  /** Skips what may stand between a cue and its content: an adverb, "on Monday", "in a statement", "this week". */
  static int skipAdjuncts(Sentence s, int token) {
    int at = token;
    int stop = s.contentEnd();
    for (int guard = 0; guard < 4 && at < stop && !opensThat(s, at); guard++) {
      int next = skipOne(s, at, stop);
      if (next == at) {
        break;
      }
      at = next;
    }
    return at;
  }

  private static int skipOne(Sentence s, int at, int stop) {
    if (s.tags()[at] == Tag.ADV && !s.quoted()[at] && at + 1 < stop) {
      return at + 1;
    }
    if (s.isTime(at) || s.tags()[at] == Tag.DET && s.in(at + 1) && s.isTime(at + 1) && !s.is(at + 1, "complementisers")) {
      int end = at;
      while (end < stop && (s.isTime(end) || s.tags()[end] == Tag.DET || s.tags()[end] == Tag.NUM)) {
        end++;
      }
      return end;
    }
    if (s.tags()[at] == Tag.ADP) {
      int end = NounPhrases.rightFrom(s, at + 1);
      boolean contentFollows = end >= 0 && end + 1 < stop && opensContent(s, end + 1);
      return contentFollows || end >= 0 && s.isTime(at + 1) ? end + 1 : at;
    }
    return at;
  }

  /** Whether a clause told by somebody begins at a token: "that", "de que". */
  static boolean opensThat(Sentence s, int token) {
    return s.is(token, "complementisers") || s.is(token, "complement_links") && s.is(token + 1, "complementisers");
  }

  /** Whether a content plainly begins at a token: a complementiser, a quotation, or a comma or colon before one. */
  static boolean opensContent(Sentence s, int token) {
    if (!s.in(token)) {
      return false;
    }
    if (opensThat(s, token) || s.isQuoteMark(token)) {
      return true;
    }
    if (s.isMark(token, ':') && s.role() == org.whence.model.Role.HEADLINE) {
      return true;
    }
    return (s.isComma(token) || s.isMark(token, ':')) && s.in(token + 1) && (s.isQuoteMark(token + 1) || s.is(token + 1, "complementisers"));
  }
}
