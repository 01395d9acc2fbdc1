package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.text.FeatureRows;

/**
 * The surroundings of one possible cue: the sentence it is in and the ones beside it, each token seen from the cue. Which tokens are its source
 * and which its content is asked of the second model.
 */
final class Frame {

  static final int OTHER = 0;
  static final int SOURCE_BEGIN = 1;
  static final int SOURCE = 2;
  static final int CONTENT_BEGIN = 3;
  static final int CONTENT = 4;
  static final int LABELS = 5;

  private static final int REACH = 220;
  private static final int SENTENCES = 8;

  private final Passage p;
  private final int[] labels;
  final int first;
  final int last;
  final int cueFirst;
  final int cueLast;
  private final int[] rule;

  /** @param labels what the first model says of each token of the passage */
  Frame(Passage passage, int[] labels, int cueFirst, int cueLast) {
    p = passage;
    this.labels = labels;
    this.cueFirst = cueFirst;
    this.cueLast = cueLast;
    int s = passage.sentenceOf[cueFirst];
    int from = s;
    while (from > 0 && s - from < SENTENCES && (from == s || inQuotation(passage.sentences.get(from - 1).to() - 1))) {
      from--;
    }
    int to = s;
    while (to + 1 < passage.sentences.size() && to - s < SENTENCES && (to == s || inQuotation(passage.sentences.get(to + 1).from()))) {
      to++;
    }
    first = Math.max(passage.sentences.get(from).from(), cueFirst - REACH);
    last = Math.min(passage.sentences.get(to).to() - 1, cueLast + REACH);
    rule = ruleRoles();
  }

  /** First and last token of the subject of the cue, or of the verb before it; null where none was found or it holds the cue. */
  int @Nullable [] subject() {
    int from = p.subjectFirst[cueFirst];
    int to = p.subjectLast[cueFirst];
    return from < 0 || from <= cueLast && cueFirst <= to ? null : new int[] {from, to};
  }

  private boolean inQuotation(int token) {
    return p.quote[token] != Passage.OUTSIDE || p.quoteAt(token - 1) != Passage.OUTSIDE;
  }

  int size() {
    return last - first + 1;
  }

  /** What the rules make of this very cue, token by token; all nothing where they did not see it. */
  private int[] ruleRoles() {
    int[] roles = new int[size()];
    for (Found one : p.found.get(p.sentenceOf[cueFirst])) {
      if (one.cue()[0] > cueLast || one.cue()[1] < cueFirst) {
        continue;
      }
      java.util.Arrays.fill(roles, 5);
      for (int[] range : one.content()) {
        fill(roles, p.tokens.firstFrom(range[0]), p.tokens.firstFrom(range[1]) - 1, 3);
      }
      if (one.source() != null) {
        fill(roles, one.source()[0], one.source()[1], 1);
      }
      break;
    }
    return roles;
  }

  private void fill(int[] roles, int from, int to, int role) {
    for (int i = Math.max(from, first); i <= to && i <= last; i++) {
      roles[i - first] = i == from ? role : role + 1;
    }
  }

  /** The features that depend on the cue, one row a token of the frame. */
  FeatureRows features(FeatureRows rows) {
    int form = p.word[cueFirst];
    int like = p.narrow[cueFirst];
    int views = 0;
    int cue = 0;
    for (int i = cueFirst; i <= cueLast; i++) {
      if (p.views[i] != 0 || p.cue[i] != 0) {
        form = p.word[i];
        like = p.narrow[i];
        views |= p.views[i];
        cue = p.cue[i];
      }
    }
    int kind = views != 0 ? Integer.numberOfTrailingZeros(views) : 40;
    int side = side(cueFirst - 1) * 16 + side(cueLast + 1);
    Sight sight = new Sight(form, kind, cue, side, like);
    int[] between = new int[3];
    for (int i = first; i < cueFirst; i++) {
      count(between, i, 1);
    }
    for (int i = first; i <= last; i++) {
      if (i < cueFirst) {
        count(between, i, -1);
      }
      row(rows, i, sight, between);
      if (i > cueLast) {
        count(between, i, 1);
      }
      rows.endRow();
    }
    return rows;
  }

  /** What is the same for all tokens of a frame. */
  private record Sight(int form, int kind, int cue, int side, int like) {}

  private void count(int[] between, int i, int by) {
    between[0] += p.isComma(i) ? by : 0;
    between[1] += p.isVerb(i) ? by : 0;
    between[2] += labels[i] == CueLabels.CUE_BEGIN || labels[i] == CueLabels.SOURCE_BEGIN ? labels[i] == CueLabels.CUE_BEGIN ? by : by * 16 : 0;
  }

  /** What stands at one side of the cue. */
  private int side(int token) {
    if (token < 0 || token >= p.size || p.sentenceOf[token] != p.sentenceOf[cueFirst]) {
      return 0;
    }
    char c = p.tokens.firstChar(token);
    int quote = p.quote[token];
    return quote == Passage.OPENING ? 1 : quote == Passage.CLOSING ? 2 : c == ',' ? p.quoteAt(token - 1) == Passage.CLOSING
        || p.quoteAt(token - 1) == Passage.INSIDE ? 3 : 4 : c == ':' ? 5
        : (p.closed[token] & 1) != 0 ? 6 : (p.closed[token] & 0b1110) != 0 ? 7 : p.isVerb(token) ? 8 : p.tokens.isCapitalised(token) ? 9
            : p.tokens.isWord(token) ? 10 : 11;
  }

  private void row(FeatureRows rows, int i, Sight sight, int[] between) {
    int way = i < cueFirst ? 1 : i > cueLast ? 2 : 0;
    int distance = way == 1 ? cueFirst - i : way == 2 ? i - cueLast : 0;
    int far = Passage.step(distance) * 3 + way;
    int near = Math.min(distance, 4) * 3 + way;
    int t = p.tag[i];
    int sentences = Math.clamp(p.sentenceOf[i] - p.sentenceOf[cueFirst], -3, 3) + 3;
    int label = labels[i] * 3 + way;
    int commas = Math.min(between[0], 3) * 3 + way;
    int verbs = Math.min(between[1], 3) * 3 + way;
    int cues = Math.min(between[2] & 15, 2) * 3 + way;
    int sources = Math.min(between[2] >> 4, 2) * 3 + way;
    int edge = (i == p.sentenceFirst(i) ? 1 : 0) + (i == p.sentenceLast(i) ? 2 : 0);
    rows.add(100, far);
    rows.add(101, t * 64 + near);
    rows.add(102, t * 8 + way + 1024 * sentences);
    rows.add(103, FeatureRows.pair(sight.form, near));
    rows.add(104, FeatureRows.pair(sight.kind, far));
    rows.add(105, FeatureRows.pair(sight.kind * 32 + t, way));
    rows.add(106, FeatureRows.pair(sight.side, way * 8 + p.quote[i]));
    rows.add(107, FeatureRows.pair(sight.side, near * 8 + p.quote[i]));
    rows.add(108, commas * 8 + p.quote[i]);
    rows.add(109, verbs * 32 + t);
    rows.add(110, (sentences * 8 + p.quote[i]) * 4 + edge);
    rows.add(111, label);
    rows.add(112, (labelAt(i - 1) * 8 + labels[i]) * 8 + labelAt(i + 1));
    rows.add(113, label * 1024 + sources * 32 + cues);
    rows.add(114, label * 64 + far);
    rows.add(115, cues * 8 + p.quote[i]);
    rows.add(116, ruleAt(i) * 3 + way);
    rows.add(117, (ruleAt(i - 1) * 8 + ruleAt(i)) * 8 + ruleAt(i + 1));
    rows.add(118, ruleAt(i) * 16 + p.ruleAt(i));
    rows.add(119, ruleAt(i) * 64 + label);
    rows.add(120, FeatureRows.pair(p.word[i], way));
    rows.add(121, FeatureRows.pair(p.word[i], near + 100));
    rows.add(122, FeatureRows.pair(sight.side * 32 + t, near));
    rows.add(123, FeatureRows.pair(commas * 64 + verbs, p.tagAt(i - 1) * 32 + t));
    rows.add(124, FeatureRows.pair(sight.form, label));
    rows.add(125, FeatureRows.pair(p.tagAt(cueLast + 1) * 64 + far, p.tagAt(cueFirst - 1)));
    rows.add(126, (verbs * 16 + cues) * 64 + sources);
    rows.add(127, FeatureRows.pair(path(i, way), way));
    rows.add(128, sight.kind * 64 + label);
    rows.add(129, FeatureRows.pair(edge * 8 + way, p.quoteAt(i - 1) * 8 + p.quote[i]) + sight.side * 77);
    int sub = subject(i);
    rows.add(131, sub * 3 + way);
    rows.add(132, FeatureRows.pair(sight.side, sub * 3 + way));
    rows.add(133, FeatureRows.pair(sight.kind, sub * 32 + t));
    rows.add(134, (sub * 8 + p.subject[i]) * 64 + label);
    rows.add(135, FeatureRows.pair(p.tag[cueFirst] * 8 + sub, near));
    rows.add(136, FeatureRows.pair(sight.like, near));
    rows.add(137, FeatureRows.pair(sight.like, label + 7000));
    rows.add(138, FeatureRows.pair(p.narrow[i], near));
    rows.add(139, FeatureRows.pair(sight.like, 8000 + t * 4 + way));
    rows.add(140, FeatureRows.pair(sight.like, p.tagAt(i - 1) * 32 + t + 9000));
    rows.add(130, FeatureRows.pair(p.wordAt(i - 1), way));
  }

  /** The classes of the words between a token and the cue, where they are few. */
  private int path(int i, int way) {
    int from = way == 1 ? i : cueLast + 1;
    int to = way == 1 ? cueFirst - 1 : i;
    if (way == 0 || to - from > 3) {
      return 0;
    }
    int path = 1;
    for (int k = from; k <= to; k++) {
      path = path * 32 + p.tag[k];
    }
    return path;
  }

  /** Whether a token belongs to the phrase that is the subject of the cue as a verb. */
  private int subject(int i) {
    int from = p.subjectFirst[cueFirst];
    return from < 0 ? 3 : i == from ? 1 : i > from && i <= p.subjectLast[cueFirst] ? 2 : 0;
  }

  private int labelAt(int token) {
    return token < first || token > last ? 7 : labels[token];
  }

  private int ruleAt(int token) {
    return token < first || token > last ? 7 : rule[token - first];
  }
}
