package org.whence.read;

import java.util.List;
import org.whence.model.Role;
import org.whence.text.FeatureRows;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/**
 * The features by which names are found in one block: form, shape, word class and lists of the token and its neighbours, and the whole run of
 * capitalised words it stands in.
 */
final class NameFeatures {

  /** Capitalised words with at most so many others between them are read together. */
  private static final int GAP = 3;

  private final Tokens tokens;
  private final Tag[] tags;
  private final int size;
  private final int[] word;
  private final int[] start;
  private final int[] suffix2;
  private final int[] suffix3;
  private final int[] shape;
  private final int[] lists;
  private final boolean[] capital;
  private final int[] runFirst;
  private final int[] runLast;
  private final int[] runLists;
  private final boolean[] quoted;
  private int sentenceFirst;
  private int sentenceStyle;

  /** @param block the sentences of one block */
  NameFeatures(List<Sentence> block) {
    Sentence first = block.get(0);
    tokens = first.tokens();
    tags = first.tags();
    quoted = first.quoted();
    size = tokens.size();
    word = new int[size];
    start = new int[size];
    suffix2 = new int[size];
    suffix3 = new int[size];
    shape = new int[size];
    capital = new boolean[size];
    runFirst = new int[size];
    runLast = new int[size];
    runLists = new int[size];
    String[] folded = first.folded();
    lists = Gazetteer.of(first.pack()).look(tokens, folded);
    for (int i = 0; i < size; i++) {
      look(i, folded[i]);
    }
    for (Sentence s : block) {
      runs(s.from(), s.to());
    }
  }

  private void look(int i, String form) {
    int length = form.length();
    word[i] = tokens.kind(i) == Tokens.Kind.NUMBER ? 7 : form.hashCode();
    start[i] = length <= 3 ? word[i] : form.substring(0, 3).hashCode();
    suffix2[i] = length <= 2 ? word[i] : form.substring(length - 2).hashCode();
    suffix3[i] = length <= 3 ? word[i] : form.substring(length - 3).hashCode();
    shape[i] = shape(tokens, i);
    capital[i] = tokens.isWord(i) && (shape[i] & 1) != 0;
  }

  /** Whether the token has capitals (bit 0, so that they can be told at once), small letters, digits, a full stop, a hyphen, and begins with one. */
  private static int shape(Tokens tokens, int i) {
    String text = tokens.text();
    int shape = 0;
    int end = Math.min(tokens.end(i), tokens.begin(i) + 40);
    for (int at = tokens.begin(i); at < end; at++) {
      char c = text.charAt(at);
      shape |= Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : Character.isDigit(c) ? 4 : c == '.' ? 8 : c == '-' ? 16 : 32;
    }
    int length = end - tokens.begin(i);
    return shape | (Character.isUpperCase(text.charAt(tokens.begin(i))) ? 64 : 0) | (length == 1 ? 128 : length <= 3 ? 256 : 0);
  }

  /** First and last token of the unbroken run of capitalised words that each token of a sentence is in. */
  private void runs(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean goesOn = i > from && capital[i] && capital[i - 1];
      runFirst[i] = goesOn ? runFirst[i - 1] : i;
      runLists[i] = lists[i] | (goesOn ? runLists[i - 1] : 0);
    }
    for (int i = to - 1; i >= from; i--) {
      boolean goesOn = i + 1 < to && capital[i] && capital[i + 1];
      runLast[i] = goesOn ? runLast[i + 1] : i;
      runLists[i] = goesOn ? runLists[i + 1] : runLists[i];
    }
  }

  /** The stretches of a sentence that can hold names, each a first token and one past its last. */
  void islands(Sentence s, List<int[]> out) {
    int from = -1;
    int last = -1;
    for (int i = s.from(); i < s.to(); i++) {
      if (!capital[i]) {
        continue;
      }
      if (from >= 0 && i - last > GAP + 1) {
        out.add(new int[] {from, end(s, last)});
        from = -1;
      }
      from = from < 0 ? i : from;
      last = i;
    }
    if (from >= 0) {
      out.add(new int[] {from, end(s, last)});
    }
  }

  /** A number may end a name, and the rest of a title in quotation marks belongs to it. */
  private int end(Sentence s, int last) {
    int end = last + 1;
    while (end < s.to() && end - last <= GAP + 1 && (quoted[last] && quoted[end] || end == last + 1 && tokens.kind(end) == Tokens.Kind.NUMBER)) {
      end++;
    }
    return end;
  }

  /** To be called before the rows of a sentence: what is true of it as a whole. */
  void enter(Sentence s) {
    sentenceFirst = s.from();
    int words = 0;
    int capitals = 0;
    int small = 0;
    for (int i = s.from(); i < s.to(); i++) {
      if (tokens.isWord(i)) {
        words++;
        capitals += capital[i] ? 1 : 0;
        small += (shape[i] & 2) != 0 ? 1 : 0;
      }
    }
    boolean shouted = small * 3 < words;
    boolean titled = capitals * 5 > words * 3 && words > 3;
    sentenceStyle = (shouted ? 1 : titled ? 2 : 0) + (s.role() == Role.HEADLINE ? 3 : 0);
  }

  /** Fills a row for each token of an island. */
  void rows(int[] island, FeatureRows rows) {
    for (int i = island[0]; i < island[1]; i++) {
      words(i, rows);
      shapes(i, rows);
      lists(i, rows);
      run(i, rows);
      rows.endRow();
    }
  }

  private static int at(int[] values, int i) {
    return i < 0 || i >= values.length ? 1 : values[i];
  }

  private int tag(int i) {
    return i < 0 || i >= tags.length ? 30 : tags[i].ordinal();
  }

  private void words(int i, FeatureRows rows) {
    int w = word[i];
    int left = at(word, i - 1);
    int right = at(word, i + 1);
    rows.add(0, 0);
    rows.add(1, w);
    rows.add(2, left);
    rows.add(3, right);
    rows.add(4, at(word, i - 2));
    rows.add(5, at(word, i + 2));
    rows.add(6, FeatureRows.pair(left, w));
    rows.add(7, FeatureRows.pair(w, right));
    rows.add(8, suffix3[i]);
    rows.add(9, suffix2[i]);
    rows.add(10, start[i]);
    rows.add(11, at(suffix3, i - 1));
    rows.add(12, at(suffix3, i + 1));
    rows.add(13, FeatureRows.pair(at(word, i - 2), left));
    rows.add(14, FeatureRows.pair(right, at(word, i + 2)));
  }

  private void shapes(int i, FeatureRows rows) {
    int s = shape[i];
    int left = at(shape, i - 1);
    int right = at(shape, i + 1);
    int first = i == sentenceFirst ? 1 : 0;
    rows.add(15, s * 2 + first);
    rows.add(16, (left * 512 + s) * 512 + right);
    rows.add(17, s * 6 + sentenceStyle);
    rows.add(18, tag(i) * 2 + first);
    rows.add(19, tag(i - 1));
    rows.add(20, tag(i + 1));
    rows.add(21, (tag(i - 1) * 32 + tag(i)) * 32 + tag(i + 1));
    rows.add(22, (sentenceStyle * 32 + tag(i)) * 32 + tag(i + 1));
    rows.add(23, quoted[i] ? 1 : 0);
    rows.add(24, FeatureRows.pair(left, at(word, i - 1)));
  }

  private void lists(int i, FeatureRows rows) {
    int here = lists[i];
    int left = i == 0 ? 0 : lists[i - 1];
    int right = i + 1 < size ? lists[i + 1] : 0;
    rows.add(30, here);
    rows.add(31, FeatureRows.pair(left, here));
    rows.add(32, FeatureRows.pair(here, right));
    bits(33, here, shape[i], rows);
    bits(34, left, capital[i] ? 1 : 0, rows);
    bits(35, right, capital[i] ? 1 : 0, rows);
    bits(36, i > 1 ? lists[i - 2] : 0, capital[i] ? 1 : 0, rows);
    bits(37, i + 2 < size ? lists[i + 2] : 0, capital[i] ? 1 : 0, rows);
  }

  private static void bits(int kind, int bits, int with, FeatureRows rows) {
    for (int left = bits; left != 0; left &= left - 1) {
      rows.add(kind, Integer.numberOfTrailingZeros(left) * 512 + with);
    }
  }

  /** What stands before, at the head of, at the end of and after the run of capitalised words. */
  private void run(int i, FeatureRows rows) {
    int first = runFirst[i];
    int last = runLast[i];
    int place = Math.min(i - first, 3) * 4 + Math.min(last - i, 3);
    int before = first - 1;
    int after = last + 1;
    rows.add(40, place);
    rows.add(41, FeatureRows.pair(word[last], i == last ? 1 : 0));
    rows.add(42, FeatureRows.pair(word[first], i == first ? 1 : 0));
    rows.add(43, FeatureRows.pair(at(word, before), place));
    rows.add(44, FeatureRows.pair(at(word, after), place));
    rows.add(45, FeatureRows.pair(at(word, before), at(word, before - 1)));
    rows.add(46, FeatureRows.pair(at(word, after), at(word, after + 1)));
    rows.add(47, FeatureRows.pair(lists[first], lists[last]));
    rows.add(48, FeatureRows.pair(suffix3[last], last - first));
    bits(49, lists[last], place, rows);
    bits(50, lists[first], place, rows);
    bits(51, before < 0 ? 0 : lists[before], place, rows);
    bits(52, after < size ? lists[after] : 0, place, rows);
    rows.add(53, tag(before) * 32 + tag(after));
    rows.add(54, first == sentenceFirst ? place : 16 + place);
    bits(55, runLists[i], Math.min(last - first, 3), rows);
  }
}
