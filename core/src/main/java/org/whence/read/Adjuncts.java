package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.whence.text.Tag;

/** Parts the circumstances of a saying from what is said and from who says it: "said [in a statement on Tuesday] that ...". */
final class Adjuncts {

  /** Words between a cue and the conjunction of its content; more make a clause. */
  private static final int LONGEST = 16;

  /** Words after a comma within which it is said that a name is not given. */
  private static final int NEAR = 6;

  private Adjuncts() {}

  /** The same attribution with the words of time, place and listener that its rule took into the content or the source left out of both. */
  static Found leftOut(Sentence s, Times times, Found found) {
    Found shorter = found;
    if (!found.content().isEmpty()) {
      int from = contentBegin(s, times, found);
      int[] first = found.content().get(0);
      if (from > s.tokens().firstFrom(first[0])) {
        List<int[]> content = new ArrayList<>(found.content());
        content.set(0, new int[] {s.begin(from), first[1]});
        shorter = shorter.withContent(content);
      }
    }
    shorter = withoutAnonymity(s, shorter);
    int[] source = found.source();
    if (source != null && source[0] > found.cue()[1]) {
      int last = sourceEnd(s, source);
      shorter = last < source[1] ? shorter.withSource(new int[] {source[0], last}) : shorter;
    }
    return shorter;
  }

  /** The content without what it ends in on its unnamed source: ", asking not to be named because the matter is private". */
  private static Found withoutAnonymity(Sentence s, Found found) {
    if (found.content().isEmpty()) {
      return found;
    }
    int[] last = found.content().getLast();
    int end = s.tokens().firstFrom(last[1]);
    for (int i = s.tokens().firstFrom(last[0]) + 2; i + 2 < Math.min(end, s.to()); i++) {
      if (s.isComma(i) && !s.quoted()[i] && speaksOfAnonymity(s, i + 1)) {
        List<int[]> content = new ArrayList<>(found.content());
        content.set(content.size() - 1, new int[] {last[0], s.end(i - 1)});
        return found.withContent(content);
      }
    }
    return found;
  }

  /** Whether what begins at a token, up to the next comma, is a few words on a name that is not given. */
  private static boolean speaksOfAnonymity(Sentence s, int from) {
    Tag first = s.tags()[from];
    boolean opens = first == Tag.VERB_GERUND || first == Tag.VERB_PARTICIPLE || first == Tag.ADP || s.is(from, "relatives");
    return opens && speaksOfAnonymity(s, from, NEAR - 1);
  }

  /** The conjunction that opens the content, where only adjuncts stand between it and the cue; else where the content begins. */
  private static int contentBegin(Sentence s, Times times, Found found) {
    int begin = s.tokens().firstFrom(found.content().get(0)[0]);
    boolean adjunct = s.is(begin, "place_markers") || s.is(begin, "addressee_markers") || s.in(begin) && times.at(s.begin(begin)) != null;
    if (begin != found.cue()[1] + 1 || !adjunct) {
      return begin;
    }
    for (int i = begin; s.in(i) && i < begin + LONGEST; i++) {
      if (s.begin(i) >= found.content().get(0)[1] || s.quoted()[i]) {
        return begin;
      }
      if (s.is(i, "complementisers")) {
        return i;
      }
      Tag tag = s.tags()[i];
      boolean listed = s.is(i, "addressee_nouns") || s.is(i, "occasions");
      if (!listed && (tag.isVerb() || tag == Tag.AUX || tag == Tag.PRON || s.isComma(i))) {
        return begin;
      }
    }
    return begin;
  }

  private static boolean speaksOfAnonymity(Sentence s, int from, int within) {
    for (int i = from; s.in(i) && i <= from + within && !s.isComma(i); i++) {
      if (s.pack().phraseAt("anonymity", s, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The last token of a source before "in an interview", "ante los medios". */
  private static int sourceEnd(Sentence s, int[] source) {
    for (int i = source[0] + 1; i < source[1]; i++) {
      boolean place = s.is(i, "place_markers");
      boolean listener = s.is(i, "addressee_markers");
      boolean terms = Sources.isToOutlet(s, i) || s.tags()[i] == Tag.ADP && speaksOfAnonymity(s, i, 1);
      if (terms || place && within(s, i + 1, source[1], "occasions") || listener && within(s, i + 1, source[1], "addressee_nouns")) {
        return s.isComma(i - 1) ? i - 2 : i - 1;
      }
    }
    return source[1];
  }

  /** Whether a word of a class stands in the phrase that begins at a token. */
  private static boolean within(Sentence s, int from, int last, String wordClass) {
    for (int i = from; i <= Math.min(last, from + 3); i++) {
      if (s.is(i, wordClass)) {
        return true;
      }
      if (s.tags()[i] == Tag.ADP) {
        return false;
      }
    }
    return false;
  }
}
