package org.whence.read;

import org.whence.text.FeatureRows;
import org.whence.text.Tag;

/** What makes a sentence sound sure or unsure: its words, its hedges and auxiliaries, what its verbs report, its numbers and its shape. */
final class SentenceFeatures {

  private final Sentence s;
  private final FeatureRows rows;
  private final Lexis lexis;

  private SentenceFeatures(Sentence s, FeatureRows rows) {
    this.s = s;
    this.rows = rows;
    this.lexis = Lexis.of(s.pack());
  }

  /** Adds the features of one sentence; the row is left open. */
  static void add(Sentence s, FeatureRows rows) {
    SentenceFeatures features = new SentenceFeatures(s, rows);
    features.words();
    features.frame();
  }

  private int word(int token) {
    return token < s.to() ? s.tokens().kind(token) == org.whence.text.Tokens.Kind.NUMBER ? 7 : s.folded()[token].hashCode() : 1;
  }

  private void words() {
    for (int i = s.from(); i < s.to(); i++) {
      rows.add(1, word(i));
      if (isPlain(i)) {
        plain(i);
      } else if (i + 1 < s.to() && isPlain(i + 1)) {
        rows.add(2, FeatureRows.pair(word(i), word(i + 1)));
      }
    }
  }

  /** Names, nouns and numbers say what a sentence is about; the other words say how sure it is. */
  private boolean isPlain(int i) {
    Tag tag = s.tags()[i];
    return tag != Tag.NOUN && tag != Tag.PROPN && tag != Tag.NUM && tag != Tag.PUNCT && tag != Tag.SYM;
  }

  private void plain(int i) {
    Tag tag = s.tags()[i];
    Lexis.Word known = lexis.word(s.folded()[i]);
    boolean passive = tag == Tag.VERB_PARTICIPLE && i > s.from() && s.tags()[i - 1] == Tag.AUX;
    if (i + 1 < s.to()) {
      rows.add(2, FeatureRows.pair(word(i), word(i + 1)));
      rows.add(3, FeatureRows.pair(word(i), s.tags()[i + 1].ordinal()));
    }
    rows.add(4, FeatureRows.pair(tag.ordinal(), word(i)));
    for (int bits = known.views(); bits != 0; bits &= bits - 1) {
      rows.add(passive ? 6 : 5, FeatureRows.pair(tag.ordinal(), Integer.numberOfTrailingZeros(bits)));
    }
    for (int bits = known.closed(); bits != 0; bits &= bits - 1) {
      rows.add(7, Integer.numberOfTrailingZeros(bits));
    }
    if (known.cue() != 0) {
      rows.add(8, known.cue());
    }
  }

  private void frame() {
    int hedges = 0;
    int negations = 0;
    int numbers = 0;
    int auxiliary = 0;
    int verb = 0;
    int questions = 0;
    for (int i = s.from(); i < s.to(); i++) {
      Tag tag = s.tags()[i];
      hedges += s.is(i, "hedges") ? 1 : 0;
      negations += s.is(i, "negations") ? 1 : 0;
      numbers += tag == Tag.NUM ? 1 : 0;
      questions += s.is(i, "question_words") ? 1 : 0;
      auxiliary = auxiliary == 0 && tag == Tag.AUX ? word(i) : auxiliary;
      verb = verb == 0 && (tag.isVerb() || tag == Tag.AUX) ? i : verb;
    }
    rows.add(20, Math.min(3, hedges));
    rows.add(21, Math.min(2, negations));
    rows.add(22, Math.min(3, numbers));
    rows.add(23, Math.min(2, questions));
    rows.add(24, auxiliary);
    rows.add(25, FeatureRows.pair(auxiliary, Math.min(2, hedges)));
    rows.add(26, word(s.from()));
    rows.add(27, Passage.step(s.to() - s.from()));
    rows.add(28, s.isMark(s.to() - 1, '?') ? 1 : 0);
    rows.add(29, verb == 0 ? 0 : FeatureRows.pair(s.tags()[verb].ordinal(), lexis.word(s.folded()[verb]).views()));
    rows.add(30, verb == 0 ? 0 : word(verb));
  }
}
