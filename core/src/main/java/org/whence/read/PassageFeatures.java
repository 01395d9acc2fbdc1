package org.whence.read;

import org.whence.text.FeatureRows;

/**
 * The features of the tokens of a passage: form, ending and shape, words of like use, word classes, closed lists, quotation, place in sentence and
 * block, what the rules found, each with its neighbours.
 */
final class PassageFeatures {

  private final Passage p;
  private final FeatureRows rows;
  private final int[] before;
  private final int[] after;

  PassageFeatures(Passage passage) {
    p = passage;
    rows = new FeatureRows(passage.size, 64);
    before = new int[passage.size];
    after = new int[passage.size];
    nearestViews();
  }

  /** For each token the nearest word of saying or thinking on either side in its sentence; -1 where there is none. */
  private void nearestViews() {
    int last = -1;
    for (int i = 0; i < p.size; i++) {
      last = last >= 0 && p.sentenceOf[last] != p.sentenceOf[i] ? -1 : last;
      before[i] = last;
      last = isView(i) ? i : last;
    }
    last = -1;
    for (int i = p.size - 1; i >= 0; i--) {
      last = last >= 0 && p.sentenceOf[last] != p.sentenceOf[i] ? -1 : last;
      after[i] = last;
      last = isView(i) ? i : last;
    }
  }

  private boolean isView(int i) {
    return p.cue[i] != 0 || p.views[i] != 0 && p.tag[i] != org.whence.text.Tag.NOUN.ordinal();
  }

  FeatureRows rows() {
    for (int i = 0; i < p.size; i++) {
      words(i);
      tags(i);
      lists(i);
      place(i);
      likes(i);
      rows.endRow();
    }
    return rows;
  }

  private void words(int i) {
    int w = p.word[i];
    rows.add(0, 0);
    rows.add(1, w);
    rows.add(2, p.wordAt(i - 1));
    rows.add(3, p.wordAt(i + 1));
    rows.add(4, p.wordAt(i - 2));
    rows.add(5, p.wordAt(i + 2));
    rows.add(6, FeatureRows.pair(p.wordAt(i - 1), w));
    rows.add(7, FeatureRows.pair(w, p.wordAt(i + 1)));
    rows.add(8, p.suffix[i]);
    rows.add(9, i > 0 ? p.suffix[i - 1] : 1);
    rows.add(10, i + 1 < p.size ? p.suffix[i + 1] : 1);
    rows.add(11, p.shape[i] * 2 + (i == p.sentenceFirst(i) ? 1 : 0));
    rows.add(12, p.shape[i] * 5 + (i + 1 < p.size ? p.shape[i + 1] : 5) + 50 * (i > 0 ? p.shape[i - 1] : 5));
  }

  private void tags(int i) {
    int t = p.tag[i];
    int left = p.tagAt(i - 1);
    int right = p.tagAt(i + 1);
    rows.add(13, t);
    rows.add(14, left);
    rows.add(15, right);
    rows.add(16, left * 32 + t);
    rows.add(17, t * 32 + right);
    rows.add(18, (left * 32 + t) * 32 + right);
    rows.add(19, (p.tagAt(i - 2) * 32 + left) * 32 + t);
    rows.add(20, (t * 32 + right) * 32 + p.tagAt(i + 2));
    rows.add(21, FeatureRows.pair(p.word[i], left));
    rows.add(22, FeatureRows.pair(p.word[i], right));
    rows.add(23, FeatureRows.pair(p.wordAt(i + 1), t));
  }

  private void lists(int i) {
    bits(24, p.closed[i], 0);
    bits(25, i > 0 ? p.closed[i - 1] : 0, 0);
    bits(26, i + 1 < p.size ? p.closed[i + 1] : 0, 0);
    bits(27, p.views[i], 0);
    bits(28, p.views[i], p.tag[i]);
    bits(29, i > 0 ? p.views[i - 1] : 0, p.tag[i]);
    bits(30, i + 1 < p.size ? p.views[i + 1] : 0, p.tag[i]);
    rows.add(31, p.cue[i] * 32 + p.tag[i]);
    int b = before[i];
    int a = after[i];
    rows.add(32, b < 0 ? -1 : Passage.step(i - b));
    rows.add(33, a < 0 ? -1 : Passage.step(a - i));
    rows.add(34, b < 0 ? -1 : p.tag[i] * 1024 + p.tag[b] * 32 + Passage.step(i - b));
    rows.add(35, a < 0 ? -1 : p.tag[i] * 1024 + p.tag[a] * 32 + Passage.step(a - i));
    bits(36, b < 0 ? 0 : p.views[b], p.tag[i]);
    bits(37, a < 0 ? 0 : p.views[a], p.tag[i]);
  }

  private void bits(int kind, int bits, int with) {
    for (int left = bits; left != 0; left &= left - 1) {
      rows.add(kind, Integer.numberOfTrailingZeros(left) * 32 + with);
    }
  }

  /** The classes of words of like use. */
  private void likes(int i) {
    int n = p.narrow[i];
    rows.add(60, n);
    rows.add(61, p.narrowAt(i - 1));
    rows.add(62, p.narrowAt(i + 1));
    rows.add(63, FeatureRows.pair(p.narrowAt(i - 1), n));
    rows.add(64, FeatureRows.pair(n, p.narrowAt(i + 1)));
    rows.add(65, FeatureRows.pair(p.broadAt(i - 1) * 512 + p.broad[i], p.broadAt(i + 1)));
    rows.add(66, FeatureRows.pair(n, p.quote[i]));
    rows.add(67, FeatureRows.pair(p.broadAt(i + 1) * 512 + p.broad[i], p.broadAt(i + 2)));
    rows.add(68, FeatureRows.pair(p.broadAt(i - 1) * 512 + p.broad[i], p.broadAt(i - 2)));
  }

  private void place(int i) {
    int quotes = (p.quoteAt(i - 1) * 5 + p.quote[i]) * 5 + p.quoteAt(i + 1);
    int first = p.sentenceFirst(i);
    int last = p.sentenceLast(i);
    rows.add(40, p.quote[i]);
    rows.add(41, quotes);
    rows.add(42, quotes * 32 + p.tag[i]);
    rows.add(43, p.quote[i] * 64 + p.cue[i] + (p.views[i] != 0 ? 32 : 0));
    rows.add(44, p.ruleAt(i));
    rows.add(45, (p.ruleAt(i - 1) * 10 + p.ruleAt(i)) * 10 + p.ruleAt(i + 1));
    rows.add(46, p.ruleAt(i) * 32 + p.tag[i]);
    rows.add(47, Passage.step(i - first));
    rows.add(48, Passage.step(last - i));
    rows.add(49, FeatureRows.pair(p.wordAt(first), Passage.step(i - first)));
    rows.add(50, p.sentences.get(0).role().ordinal() * 4 + p.quote[i]);
    rows.add(51, (p.found.get(p.sentenceOf[i]).isEmpty() ? 0 : 1) + 2 * p.tag[i] + 64 * p.quote[i]);
    rows.add(52, FeatureRows.pair(p.word[i], p.quote[i]));
    rows.add(54, p.subject[i]);
    rows.add(55, p.subject[i] * 32 + p.tag[i]);
    rows.add(56, (i > 0 ? p.subject[i - 1] : 5) * 8 + p.subject[i]);
    rows.add(57, ((p.tag[i] * 32 + p.tagAt(i + 1)) * 32 + p.tagAt(i + 2)) * 32 + p.tagAt(i + 3));
    rows.add(58, FeatureRows.pair(p.wordAt(i + 1), p.wordAt(i + 2)));
    rows.add(59, FeatureRows.pair(p.wordAt(i - 1), p.wordAt(i - 2)));
    rows.add(53, FeatureRows.pair(p.word[i], p.rule[i]));
  }
}
