package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.text.Tag;

/** Cuts the content of one attribution where the next speaker of the same sentence begins: "A said p, and B said q", "p, A said, adding q". */
final class Overlaps {

  private Overlaps() {}

  static List<Found> resolve(Sentence s, List<Found> found) {
    List<Found> out = new ArrayList<>();
    found.replaceAll(one -> within(s, one, found));
    for (Found one : found) {
      Found cut = one;
      for (Found other : found) {
        if (!other.equals(one) && !opens(s, one, other) && other.form() != Found.Form.UNSTATED && one.form() != Found.Form.UNSTATED) {
          cut = cut(s, cut, other);
        }
      }
      if (!cut.content().isEmpty() || one.content().isEmpty()) {
        out.add(cut);
      }
    }
    return out;
  }

  /** "She said that, according to experts, p": what precedes the cue is another's frame, and the content is what follows alone. */
  private static Found within(Sentence s, Found one, List<Found> found) {
    for (Found other : found) {
      if (one.content().size() == 2 && opens(s, other, one)) {
        return one.withContent(List.of(one.content().get(1)));
      }
    }
    return one;
  }

  /** Whether an "according to" stands right at the opening of another's content. */
  private static boolean opens(Sentence s, Found outer, Found according) {
    if (according.form() != Found.Form.ACCORDING || outer.form() != Found.Form.VERB || outer.content().isEmpty()) {
      return false;
    }
    int token = s.tokens().firstFrom(outer.content().get(outer.content().size() - 1)[0]);
    if (!Clauses.opensThat(s, token)) {
      return false;
    }
    while (token < according.cue()[0] && (Clauses.opensThat(s, token) || s.is(token, "complementisers") || s.isComma(token))) {
      token++;
    }
    return token == according.cue()[0];
  }

  private static Found cut(Sentence s, Found one, Found other) {
    List<int[]> content = new ArrayList<>();
    for (int[] range : one.content()) {
      int[] kept = cut(s, one, range, other);
      if (kept != null) {
        content.add(kept);
      }
    }
    return one.withContent(content);
  }

  /** A content that lies after its cue ends before the other's frame, where a comma or a conjunction divides them; one before it begins after. */
  private static int @Nullable [] cut(Sentence s, Found one, int[] range, Found other) {
    boolean shared = other.source() != null && other.source()[1] < one.cue()[0];
    int frameFirst = shared && other.cue()[0] > one.cue()[0] ? other.cue()[0] : frameFirst(other);
    int frameLast = frameLast(other);
    int frameBegin = s.begin(frameFirst);
    boolean inside = range[0] < frameBegin && frameBegin < range[1];
    boolean contentAfterCue = range[0] >= s.begin(one.cue()[0]);
    if (inside && contentAfterCue && other.cue()[0] > one.cue()[1] && divides(s, frameFirst, other)) {
      int last = frameFirst - 1;
      while (last > s.from() && (s.tags()[last] == Tag.CCONJ || s.isComma(last) || s.isDash(last) || s.isMark(last, ';')
          || s.is(last, "coordinators"))) {
        last--;
      }
      return s.end(last) > range[0] ? new int[] {range[0], s.end(last)} : null;
    }
    int frameEnd = s.end(frameLast);
    boolean andThen = s.in(frameLast + 1) && (s.tags()[frameLast + 1] == Tag.CCONJ || s.isComma(frameLast + 1) && s.in(frameLast + 2)
        && s.tags()[frameLast + 2] == Tag.CCONJ);
    boolean earlierSpeaker = andThen && !contentAfterCue && other.cue()[0] < one.cue()[0] && range[0] < frameBegin && frameEnd < range[1];
    boolean sameSource = one.source() != null && other.source() != null && one.source()[0] == other.source()[0];
    if (earlierSpeaker && !sameSource && (other.form() == Found.Form.VERB || other.form() == Found.Form.ACCORDING) && other.content().size() == 1
        && other.content().get(0)[0] <= range[0]) {
      int from = frameLast + 1;
      while (from < s.to() && (s.isComma(from) || s.tags()[from] == Tag.CCONJ)) {
        from++;
      }
      return s.in(from) && s.begin(from) < range[1] ? new int[] {s.begin(from), range[1]} : null;
    }
    return range;
  }

  private static int frameFirst(Found other) {
    int first = other.cue()[0];
    if (other.source() != null && other.source()[0] < first && other.form() != Found.Form.CARRIED && first - other.source()[1] < 8) {
      first = other.source()[0];
    }
    return first;
  }

  private static int frameLast(Found other) {
    return other.source() != null ? Math.max(other.cue()[1], other.source()[1]) : other.cue()[1];
  }

  private static boolean divides(Sentence s, int frameFirst, Found other) {
    int before = frameFirst - 1;
    if (!s.in(before)) {
      return false;
    }
    if (other.form() == Found.Form.ACCORDING || other.form() == Found.Form.CITING) {
      return true;
    }
    boolean conjunction = s.tags()[before] == Tag.CCONJ || s.is(before, "coordinators") && s.tags()[before] != Tag.ADP;
    return s.isComma(before) || s.isDash(before) || s.isMark(before, ';') || conjunction;
  }
}
