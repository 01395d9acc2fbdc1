package org.whence.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Commitment;

/** What somebody says of their own saying, read as that: "said it would not comment", "said she rejected the plan", "'No comment,' he said". */
final class OwnWords {

  /** Tokens from the opening of what is told to the verb in it: "that, for the moment, it had no". */
  private static final int FARTHEST = 8;

  private static final Set<Commitment> PLAIN = EnumSet.of(Commitment.SAID, Commitment.CLAIMED);

  /** What weighs more than that it was said. */
  private static final Set<Commitment> WEIGHTY = EnumSet.of(Commitment.DENIED, Commitment.DISPUTED, Commitment.DECLINED_TO_COMMENT,
      Commitment.COULD_NOT_VERIFY, Commitment.DID_NOT_RESPOND);

  private OwnWords() {}

  /** Whether the inner one of two attributions by one speaker is no saying of its own. */
  static boolean join(Sentence s, Found outer, Found inner) {
    if (outer.form() != Found.Form.VERB && outer.form() != Found.Form.CARRIED || outer.cue()[1] >= inner.cue()[0] || !encloses(s, outer, inner)) {
      return false;
    }
    int open = s.tokens().firstFrom(opening(outer));
    if (s.quoted()[inner.cue()[0]] || inner.cue()[0] - open > FARTHEST || outer.cue()[1] > open) {
      return false;
    }
    return PLAIN.contains(outer.commitment()) && WEIGHTY.contains(inner.commitment());
  }

  /** The two as one: who says it, to whom, and the weightier of the two. */
  static Found joined(Sentence s, Found outer, Found inner) {
    int[] cue = {outer.cue()[0], inner.cue()[1]};
    boolean spoken = outer.source() != null && outer.cue()[0] < outer.source()[0] && outer.source()[0] < inner.cue()[0];
    int[] kept = spoken ? inner.cue() : cue;
    return new Found(outer.source(), kept, inner.content(), inner.commitment(), outer.addressee(), inner.lemma(), inner.form() == Found.Form.REFUSAL
        ? Found.Form.REFUSAL : outer.form());
  }

  /** "'No comment,' she said" declines to. */
  static Found silent(Sentence s, Found found) {
    boolean plain = found.commitment() == Commitment.SAID && found.content().size() == 1;
    int first = plain ? s.tokens().firstFrom(found.content().get(0)[0]) : s.to();
    first = s.isQuoteMark(first) ? first + 1 : first;
    int words = s.pack().phraseAt("refusal_whole", s, first);
    for (int i = first + words; words > 0 && s.in(i) && s.begin(i) < found.content().get(0)[1]; i++) {
      words = s.isQuoteMark(i) || s.isComma(i) || s.isStop(i) ? words : 0;
    }
    return words > 0 || PLAIN.contains(found.commitment()) && keepsSilent(s, found) ? of(found, Commitment.DECLINED_TO_COMMENT) : found;
  }

  /** "Said the club 'does not comment on speculation'": what they never do is what they do not do now. */
  private static boolean keepsSilent(Sentence s, Found found) {
    if (found.form() != Found.Form.VERB || found.content().isEmpty()) {
      return false;
    }
    int open = s.tokens().firstFrom(opening(found));
    for (int i = open; s.in(i) && i < open + FARTHEST; i++) {
      boolean not = s.quoted()[i] && (s.is(i, "refusal_nots") || s.is(i, "negations"));
      int next = s.in(i + 1) && s.is(i + 1, "refusal_light") ? i + 2 : i + 1;
      if (not && s.is(next, "refusal_habits")) {
        return !s.is(i - 1, "refusal_past");
      }
    }
    return false;
  }

  private static Found of(Found found, Commitment refusal) {
    return new Found(found.source(), found.cue(), found.content(), refusal, found.addressee(), found.lemma(), Found.Form.REFUSAL);
  }

  private static int opening(Found outer) {
    List<int[]> content = outer.content();
    return content.get(content.size() - 1)[0];
  }

  private static boolean encloses(Sentence s, Found outer, Found inner) {
    int begin = s.begin(inner.cue()[0]);
    int end = s.end(inner.cue()[1]);
    for (int[] range : outer.content()) {
      if (range[0] <= begin && end <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
