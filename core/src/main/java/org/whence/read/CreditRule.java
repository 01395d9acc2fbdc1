package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;

/** Who had it: "first reported by X", "X was first to report", "a letter seen by X", "según publicó X" (the last by another rule). */
final class CreditRule implements CueRule {

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      if (s.quoted()[i]) {
        continue;
      }
      int spoke = s.pack().phraseAt("spoke_to", s, i);
      Found one = spoke > 0 ? spokeTo(s, i, i + spoke - 1) : s.is(i, "credit_participles") && s.in(i + 1)
          && s.is(i + 1, "agent_markers") ? byOutlet(s, i) : s.is(i, "first_words") ? firstTo(s, i) : null;
      if (one != null && found.stream().noneMatch(f -> f.cue()[0] <= one.cue()[1] && one.cue()[0] <= f.cue()[1])) {
        found.add(one);
      }
    }
  }

  private static @Nullable Found byOutlet(Sentence s, int participle) {
    int[] agent = Sources.outletAt(s, participle + 2, Math.min(s.to() - 1, participle + 9));
    if (agent == null) {
      return null;
    }
    int first = participle;
    while (s.in(first - 1) && (s.tags()[first - 1] == org.whence.text.Tag.AUX || s.tags()[first - 1] == org.whence.text.Tag.ADV)) {
      first--;
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
    while (s.in(end) && (s.tags()[end] == org.whence.text.Tag.AUX || s.tags()[end] == org.whence.text.Tag.DET)) {
      end--;
    }
    int[] subject = Subjects.left(s, end + 1);
    if (subject == null) {
      return null;
    }
    return new Found(subject, new int[] {end + 1, at}, Clauses.rest(s, at + 1), Commitment.REPORTED, null, "report", Found.Form.CREDITED);
  }
}
