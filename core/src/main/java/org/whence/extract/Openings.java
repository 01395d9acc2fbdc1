package org.whence.extract;

import java.util.List;
import org.whence.model.Block;
import org.whence.model.Role;
import org.whence.text.Fold;

/** Cuts from a paragraph what is not its text: the byline and dateline it opens with, the agency's name it ends with. */
final class Openings {
  private static final int LONGEST_BYLINE = 140;

  private final String text;
  private final List<Block> blocks;
  private final LineRules rules;

  Openings(String text, List<Block> blocks, LineRules rules) {
    this.text = text;
    this.blocks = blocks;
    this.rules = rules;
  }

  /** Adds the blocks of one paragraph. */
  void split(int begin, int end, Role role, String why, boolean nearTop) {
    int from = begin;
    int byline = nearTop ? bylineEnd(from, end) : -1;
    if (byline > 0) {
      blocks.add(new Block(from, byline, Role.BYLINE, "byline before the text"));
      from = skip(byline, end);
    }
    int dateline = Datelines.end(text, from, end, !nearTop);
    if (dateline > 0 && skip(dateline, end) < end) {
      blocks.add(new Block(from, dateline, Role.DATELINE, "place, day or agency before a dash"));
      from = skip(dateline, end);
    } else if (dateline > 0) {
      blocks.add(new Block(from, end, Role.DATELINE, "place, day or agency before a dash"));
      return;
    }
    int credit = creditBegin(from, end);
    if (credit > from) {
      blocks.add(new Block(from, trimEnd(from, credit), role, why));
      blocks.add(new Block(credit, end, Role.CREDIT, "agency's name at the end"));
    } else {
      blocks.add(new Block(from, end, role, why));
    }
  }

  private int skip(int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int trimEnd(int from, int to) {
    int i = to;
    while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** "(Outlet) By One Name and Another. " or "By One Name. "; the text goes on behind it. */
  private int bylineEnd(int begin, int end) {
    int i = begin;
    int limit = Math.min(end, begin + LONGEST_BYLINE);
    if (text.charAt(i) == '(') {
      int close = text.indexOf(')', i);
      if (close < 0 || close >= limit || !Datelines.isAgency(text.substring(i + 1, close))) {
        return -1;
      }
      i = skip(close + 1, end);
    }
    int by = wordEnd(i, limit);
    return by > i && rules.opensByline(Fold.fold(text.substring(i, by))) ? namesEnd(by, limit, end) : -1;
  }

  /** The full stop behind names and nothing but names. */
  private int namesEnd(int from, int limit, int end) {
    int i = skip(from, limit);
    int names = 0;
    while (i < limit) {
      int stop = wordEnd(i, limit);
      if (stop == i) {
        return -1;
      }
      String word = text.substring(i, stop);
      boolean join = NameWords.joins(word);
      if (!join && !Character.isUpperCase(word.charAt(0))) {
        return -1;
      }
      names += join ? 0 : 1;
      char after = stop < end ? text.charAt(stop) : ' ';
      if (after == '.' && stop - i > 1 && names >= 2) {
        int next = skip(stop + 1, end);
        return next < end && next > stop + 1 && names <= 12 ? stop + 1 : -1;
      }
      i = skip(after == ',' || after == '.' || after == '&' ? stop + 1 : stop, limit);
      if (i < limit && text.charAt(i) == '&') {
        i = skip(i + 1, limit);
      }
    }
    return -1;
  }

  private int wordEnd(int from, int limit) {
    int i = from;
    while (i < limit && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '\'' || text.charAt(i) == '\u2019')) {
      i++;
    }
    return i;
  }

  /** "... he said. (Agency)": where the bracket opens; -1 where there is none. */
  private int creditBegin(int begin, int end) {
    if (text.charAt(end - 1) != ')' || end - begin < 40) {
      return -1;
    }
    int open = text.lastIndexOf('(', end - 1);
    if (open <= begin || end - open > 60) {
      return -1;
    }
    int before = trimEnd(begin, open);
    boolean closed = before > begin && ".!?\"\u201D\u00BB".indexOf(text.charAt(before - 1)) >= 0;
    return closed && Datelines.isAgency(text.substring(open + 1, end - 1).strip()) ? open : -1;
  }
}
