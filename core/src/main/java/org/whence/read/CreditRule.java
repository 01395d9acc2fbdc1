package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.text.Tag;

/** Who had it: "first reported by X", "X was first to report", "a letter seen by X", "según publicó X" (the last by another rule). */
final class CreditRule implements CueRule {

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      if (s.quoted()[i]) {
        continue;
      }
      int spoke = s.pack().phraseAt("spoke_to", s, i);
      int learned = s.pack().phraseAt("learned_after", s, i);
      boolean credited = s.is(i, "credit_participles") && s.in(i + 1) && s.is(i + 1, "agent_markers");
      Found one = learned > 0 ? learnedLast(s, i, i + learned - 1)
          : spoke > 0 ? spokeTo(s, i, i + spoke - 1) : credited ? byOutlet(s, i) : s.is(i, "first_words") ? firstTo(s, i) : null;
      if (one != null && found.stream().noneMatch(f -> f.cue()[0] <= one.cue()[1] && one.cue()[0] <= f.cue()[1])) {
        found.add(one);
      }
    }
  }

  /** "The port had closed, X has learned". */
  private static @Nullable Found learnedLast(Sentence s, int first, int last) {
    int[] subject = last + 1 >= s.contentEnd() ? Subjects.left(s, first) : null;
    if (subject == null || !s.isComma(subject[0] - 1) || !Sources.namesOutlet(s, subject[0], subject[1])) {
      return null;
    }
    List<int[]> content = VerbContent.left(s, subject[0]);
    return content.isEmpty() ? null : new Found(subject, new int[] {first, last}, content, Commitment.REPORTED, null, "learn", Found.Form.VERB);
  }

  private static @Nullable Found byOutlet(Sentence s, int participle) {
    int[] agent = Sources.outletAt(s, participle + 2, Math.min(s.to() - 1, participle + 9));
    if (agent == null) {
      return null;
    }
    int first = participle;
    while (s.in(first - 1) && (s.tags()[first - 1] == Tag.AUX || s.tags()[first - 1] == Tag.ADV)) {
      first--;
    }
    int as = first - 1;
    while (s.is(as, "first_words")) {
      as--;
    }
    if (s.is(as, "as_words") && (as == s.from() || s.isComma(as - 1))) {
      return new Found(agent, new int[] {as, participle + 1}, AccordingRule.content(s, as, agent[1]), Commitment.REPORTED, null, "report",
          Found.Form.CREDITED);
    }
    List<int[]> content = first < participle ? Clauses.range(s, Clauses.clauseStart(s, first), first - 1) : List.of();
    return new Found(agent, new int[] {first, participle + 1}, content, Commitment.REPORTED, null, "report", Found.Form.CREDITED);
  }

  /** "Several officials spoke to the Post for the account": a source and the outlet it spoke to, nothing put forward here. */
  private static @Nullable Found spokeTo(Sentence s, int first, int last) {
    int[] subject = Subjects.left(s, first);
    int[] outlet = Subjects.right(s, last + 1);
    boolean named = outlet != null && (Sources.namesOutlet(s, outlet[0], outlet[1]) || s.is(Sources.head(s, outlet[0], outlet[1]), "outlet_nouns"));
    return subject == null || !named ? null : new Found(subject, new int[] {first, last}, List.of(), Commitment.SAID, outlet, "speak",
        Found.Form.CITING);
  }

  private static @Nullable Found firstTo(Sentence s, int first) {
    int at = first + 1;
    if (s.is(at, "first_links")) {
      at++;
    }
    if (!s.in(at) || s.pack().cuesStartingWith(s.folded()[at]).stream().noneMatch(c -> c.commitment() == Commitment.REPORTED)) {
      return null;
    }
    if (s.is(at + 1, "agent_markers")) {
      return null;
    }
    int end = first - 1;
    while (s.in(end) && (s.tags()[end] == Tag.AUX || s.tags()[end] == org.whence.text.Tag.DET)) {
      end--;
    }
    int[] subject = Subjects.left(s, end + 1);
    if (subject == null) {
      return null;
    }
    return new Found(subject, new int[] {end + 1, at}, Clauses.rest(s, at + 1), Commitment.REPORTED, null, "report", Found.Form.CREDITED);
  }
}
