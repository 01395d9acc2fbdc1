package org.whence.read;

import org.whence.text.FeatureRows;
import org.whence.text.Tag;

/**
 * What speaks for and against an event: its own form and verb group, the predicates it stands under with their negations and complementisers, what
 * condition or question it stands in, and the words around.
 */
final class EventFeatures {

  private static final int LEVELS = 3;

  /** A predicate farther off than this governs nothing here. */
  private static final int REACH = 12;

  private final Sentence s;
  private final int head;
  private final FeatureRows rows;
  private final Lexis lexis;

  private EventFeatures(Sentence s, int first, int last, FeatureRows rows) {
    this.s = s;
    this.head = head(s, first, last);
    this.rows = rows;
    this.lexis = Lexis.of(s.pack());
  }

  /** Adds the features of an event that stands between two tokens; the row is left open. */
  static void add(Sentence s, int first, int last, FeatureRows rows) {
    EventFeatures features = new EventFeatures(s, first, last, rows);
    features.itself(first, last);
    features.around();
    features.governors();
    features.sentence();
  }

  /** The verb of a clause, or the event's own last word. */
  private static int head(Sentence s, int first, int last) {
    int auxiliary = -1;
    for (int i = first; i <= last; i++) {
      if (s.tags()[i].isVerb()) {
        return i;
      }
      auxiliary = s.tags()[i] == Tag.AUX && auxiliary < 0 ? i : auxiliary;
    }
    return auxiliary >= 0 ? auxiliary : last;
  }

  private int word(int token) {
    return s.in(token) ? s.folded()[token].hashCode() : 1;
  }

  private int tag(int token) {
    return s.in(token) ? s.tags()[token].ordinal() : 30;
  }

  private void itself(int first, int last) {
    String form = s.folded()[head];
    rows.add(1, form.hashCode());
    rows.add(2, form.substring(Math.max(0, form.length() - 3)).hashCode());
    rows.add(3, tag(head));
    rows.add(4, FeatureRows.pair(tag(head), tag(head - 1)));
    rows.add(5, lexis.word(form).views());
    rows.add(6, last > first ? 1 : 0);
    rows.add(7, FeatureRows.pair(word(head), word(head - 1)));
    rows.add(8, FeatureRows.pair(word(head), word(head + 1)));
  }

  private void around() {
    for (int d = 1; d <= 4; d++) {
      rows.add(10 + d, word(head - d));
      rows.add(20 + d, word(head + d));
      rows.add(30 + d, tag(head - d));
      rows.add(40 + d, tag(head + d));
    }
    rows.add(50, FeatureRows.pair(word(head - 1), word(head - 2)));
    rows.add(51, FeatureRows.pair(word(head + 1), word(head + 2)));
    rows.add(52, FeatureRows.pair(FeatureRows.pair(word(head - 1), word(head - 2)), word(head - 3)));
    rows.add(53, FeatureRows.pair(FeatureRows.pair(tag(head - 1), tag(head - 2)), FeatureRows.pair(tag(head), tag(head + 1))));
  }

  /** A verb group read leftwards from its verb. */
  private record Group(int begin, boolean negated, int auxiliaries, boolean infinitive) {}

  private Group group(int verb) {
    int at = verb;
    boolean negated = false;
    boolean infinitive = false;
    int auxiliaries = 0;
    while (s.in(at - 1) && verb - at < 6) {
      String word = s.folded()[at - 1];
      Tag tag = s.tags()[at - 1];
      if (negates(at - 1)) {
        negated = true;
      } else if (tag == Tag.PART) {
        infinitive = true;
      } else if (tag != Tag.AUX && tag != Tag.ADV) {
        break;
      }
      if (tag == Tag.AUX || tag == Tag.PART) {
        auxiliaries = FeatureRows.pair(auxiliaries, word.hashCode());
      }
      at--;
    }
    return new Group(at, negated, auxiliaries, infinitive);
  }

  private boolean negates(int token) {
    return s.is(token, "negations") || s.folded()[token].endsWith("n't");
  }

  private void governors() {
    Group own = group(head);
    int state = (own.negated() ? 1 : 0) + (own.infinitive() ? 2 : 0);
    rows.add(60, state);
    rows.add(61, FeatureRows.pair(own.auxiliaries(), own.negated() ? 1 : 0));
    rows.add(62, FeatureRows.pair(own.auxiliaries(), FeatureRows.pair(tag(head), state)));
    rows.add(63, FeatureRows.pair(word(head), FeatureRows.pair(own.auxiliaries(), state)));
    rows.add(64, word(own.begin() - 1));
    rows.add(65, FeatureRows.pair(word(own.begin() - 1), own.auxiliaries()));
    int at = own.begin();
    boolean negated = own.negated();
    for (int level = 1; level <= LEVELS; level++) {
      int above = above(at, level);
      if (above < 0) {
        rows.add(70 + level, 0);
        rows.add(66, FeatureRows.pair(level, state));
        return;
      }
      Group group = group(above);
      negated ^= group.negated();
      governor(level, above, group, joint(above, at), state);
      at = group.begin();
    }
    rows.add(67, negated ? 1 : 0);
  }

  private void governor(int level, int token, Group group, int joint, int state) {
    int kind = 70 + level * 20;
    int negation = group.negated() ? 1 : 0;
    int form = word(token);
    int with = FeatureRows.pair(joint, negation);
    rows.add(kind, form);
    rows.add(kind + 1, FeatureRows.pair(form, with));
    rows.add(kind + 2, FeatureRows.pair(form, FeatureRows.pair(with, state)));
    rows.add(kind + 3, with);
    rows.add(kind + 4, FeatureRows.pair(group.auxiliaries(), with));
    rows.add(kind + 5, FeatureRows.pair(tag(token), with));
    rows.add(kind + 6, FeatureRows.pair(FeatureRows.pair(tag(token), group.auxiliaries()), FeatureRows.pair(form, with)));
    Lexis.Word known = lexis.word(s.folded()[token]);
    for (int bits = known.views(); bits != 0; bits &= bits - 1) {
      int view = Integer.numberOfTrailingZeros(bits);
      rows.add(kind + 7, FeatureRows.pair(view, with));
      rows.add(kind + 8, FeatureRows.pair(view, FeatureRows.pair(with, state)));
    }
    rows.add(kind + 9, FeatureRows.pair(known.cue(), with));
    rows.add(kind + 10, FeatureRows.pair(word(group.begin() - 1), form));
    rows.add(kind + 11, Passage.step(head - token));
  }

  /** The nearest predicate to the left: a verb, or a noun or adjective of giving views. */
  private int above(int before, int level) {
    for (int i = before - 1; s.in(i) && before - i <= REACH; i--) {
      Tag tag = s.tags()[i];
      if (s.isMark(i, ';') || s.isStop(i)) {
        return -1;
      }
      boolean views = (tag == Tag.NOUN || tag == Tag.ADJ) && lexis.word(s.folded()[i]).views() != 0;
      if (tag.isVerb() || views || tag == Tag.AUX && (level > 1 || before - i > 1)) {
        return i;
      }
    }
    return -1;
  }

  /** What stands between a predicate and the event under it: complementisers, commas, conjunctions, the words "to" and "if". */
  private int joint(int token, int below) {
    int joint = 0;
    for (int i = token + 1; i < below; i++) {
      Tag tag = s.tags()[i];
      if (s.isComma(i)) {
        joint |= 1;
      } else if (s.is(i, "complementisers")) {
        joint |= 2;
      } else if (tag == Tag.CCONJ) {
        joint |= 4;
      } else if (tag == Tag.SCONJ || s.is(i, "question_words")) {
        joint |= 8;
      } else if (s.is(i, "relatives")) {
        joint |= 16;
      } else if (tag == Tag.ADP) {
        joint |= 32;
      } else if (tag.isNominal()) {
        joint |= 64;
      }
    }
    boolean infinitive = s.in(below) && s.tags()[below] == Tag.PART;
    return joint | (infinitive ? 128 : 0);
  }

  private void sentence() {
    boolean asks = s.isMark(s.to() - 1, '?');
    rows.add(200, asks ? 1 : 0);
    rows.add(201, FeatureRows.pair(tag(s.from()), asks ? 1 : 0));
    rows.add(202, FeatureRows.pair(word(s.from()), head - s.from() < 3 ? 1 : 0));
    rows.add(203, Passage.step(head - s.from()));
    rows.add(204, s.quoted()[head] ? 1 : 0);
    for (int i = s.from(); i < s.to(); i++) {
      boolean before = i < head;
      boolean near = Math.abs(i - head) <= 7;
      rows.add(before ? 210 : 211, word(i));
      Tag tag = s.tags()[i];
      if (negates(i) || tag == Tag.SCONJ || s.is(i, "hedges") || tag == Tag.AUX) {
        rows.add(near ? before ? 212 : 213 : before ? 214 : 215, word(i));
        rows.add(216, FeatureRows.pair(word(i), FeatureRows.pair(tag(head), before ? 1 : 0)));
      }
    }
  }
}
