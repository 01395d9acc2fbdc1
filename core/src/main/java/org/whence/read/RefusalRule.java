package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.text.Tag;

/** Silence and failed checks: "did not immediately respond", "declined to comment", "could not independently verify". */
final class RefusalRule implements CueRule {

  /** Words after "verified" within which it says that it was done independently. */
  private static final int MOST_AFTER = 3;

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      if (s.quoted()[i]) {
        continue;
      }
      String word = s.folded()[i];
      int silence = s.pack().phraseAt("refusal_silences", s, i);
      int withheld = s.pack().phraseAt("refusal_withheld", s, i);
      if (silence > 0) {
        add(s, verbGroup(s, i), i + silence - 1, Commitment.DID_NOT_RESPOND, found);
      } else if (withheld > 0) {
        add(s, verbGroup(s, i), i + withheld - 1, Commitment.DECLINED_TO_COMMENT, found);
      } else if (s.pack().is("refusal_nots", word)) {
        negated(s, i, found);
      } else if (s.pack().is("refusal_declines", word) && s.in(i + 1)) {
        declined(s, i, found);
      }
    }
  }

  private static void negated(Sentence s, int not, List<Found> found) {
    if (ellipsis(s, not, found) || withheld(s, not, found)) {
      return;
    }
    int last = Math.min(s.to() - 1, not + 7);
    boolean unable = s.is(not, "refusal_unable") || s.is(not - 1, "refusal_unable");
    boolean nobody = false;
    for (int i = not + 1; i <= last; i++) {
      String word = s.folded()[i];
      if (s.isComma(i) || s.isStop(i)) {
        return;
      }
      unable |= s.pack().is("refusal_unable", word);
      boolean verifies = s.pack().is("refusal_verifies", word);
      if (verifies && (nobody || isPassive(s, i) || s.endsAs(i, "verified_of_itself") || s.is(not + 1, "impersonal_subjects"))) {
        unverified(s, verbGroup(s, not), i, found);
        return;
      }
      if (verifies && independent(s, not + 1, Math.min(s.to() - 1, i + MOST_AFTER))) {
        add(s, verbGroup(s, not), i, Commitment.COULD_NOT_VERIFY, found);
        return;
      }
      nobody |= s.is(i, "possible_words");
      if (s.is(i, "refusal_seen") && isOutlets(s, verbGroup(s, not))) {
        add(s, verbGroup(s, not), i, Commitment.COULD_NOT_VERIFY, found);
        return;
      }
      if (unable && verifies) {
        add(s, verbGroup(s, not), i, Commitment.COULD_NOT_VERIFY, found);
        return;
      }
      if (unable && s.is(i, "refusal_reached")) {
        add(s, verbGroup(s, not), i, Commitment.DID_NOT_RESPOND, found);
        return;
      }
      if (s.pack().is("refusal_answers", word) && !(s.is(i, "refusal_returns") && !requestFollows(s, i))) {
        add(s, verbGroup(s, not), i, Commitment.DID_NOT_RESPOND, found);
        return;
      }
      if (s.is(i, "refusal_wanted")) {
        declinedAt(s, not, i, found);
        return;
      }
      if (s.is(i, "refusal_has") && remarks(s, i + 1, found, not)) {
        return;
      }
    }
  }

  /** "Would not say", "would not go into", "won't give details": what somebody could tell and does not. */
  private static boolean withheld(Sentence s, int not, List<Found> found) {
    if (!s.is(not, "refusal_modals") && !s.is(not - 1, "refusal_modals")) {
      return false;
    }
    int verb = not + 1;
    while (s.in(verb) && s.tags()[verb] == Tag.ADV) {
      verb++;
    }
    int words = s.pack().phraseAt("refusal_keeps", s, verb);
    boolean gives = words == 0 && s.is(verb, "refusal_gives");
    for (int i = verb + 1; gives && words == 0 && s.in(i) && i <= verb + MOST_AFTER + 1; i++) {
      words = s.is(i, "refusal_details") ? i - verb + 1 : 0;
    }
    int end = verb + words - 1;
    boolean spoken = words > 0 && !parties(s, verbGroup(s, not)).isEmpty() || words > 0 && carriedOver(s, verbGroup(s, not)) != null;
    if (spoken) {
      add(s, verbGroup(s, not), end, Commitment.DECLINED_TO_COMMENT, found);
    }
    return spoken;
  }

  /** Whether an outlet is who did not: "The Courier has not seen the letter". */
  private static boolean isOutlets(Sentence s, int verb) {
    int[] subject = Subjects.left(s, verb);
    return subject != null && (Sources.namesOutlet(s, subject[0], subject[1]) || OutletPhrases.isOwn(s, subject[0], subject[1]));
  }

  /** "Acknowledged the breach but would not say how": the subject of the verb before, where a conjunction stands between. */
  private static int @Nullable [] carriedOver(Sentence s, int verb) {
    return s.in(verb - 1) && (s.tags()[verb - 1] == Tag.CCONJ || s.is(verb - 1, "coordinators")) ? Subjects.ofFirstVerb(s, verb) : null;
  }

  /** "Has not independently verified", "no ha verificado de forma independiente": a check that was not made, whether or not it could be. */
  private static boolean independent(Sentence s, int first, int last) {
    for (int i = first; i <= last && !s.isComma(i); i++) {
      if (s.is(i, "independent_words")) {
        return true;
      }
    }
    return false;
  }

  /** "...; the ministry also did not." goes on with the silence before. */
  private static boolean ellipsis(Sentence s, int not, List<Found> found) {
    boolean ends = not + 1 >= s.to() || s.isStop(not + 1) || s.isMark(not + 1, ';');
    if (!ends || found.isEmpty() || found.get(found.size() - 1).form() != Found.Form.REFUSAL) {
      return false;
    }
    add(s, verbGroup(s, not), not, found.get(found.size() - 1).commitment(), found);
    return true;
  }

  private static boolean requestFollows(Sentence s, int token) {
    for (int i = token + 1; i < Math.min(s.to(), token + 5); i++) {
      if (s.is(i, "refusal_requests")) {
        return true;
      }
    }
    return false;
  }

  private static void declined(Sentence s, int at, List<Found> found) {
    for (int i = at + 1; i < Math.min(s.to(), at + 5); i++) {
      if (s.is(i, "refusal_comments")) {
        add(s, verbGroup(s, at), i, Commitment.DECLINED_TO_COMMENT, found);
        return;
      }
      if (s.isComma(i)) {
        return;
      }
    }
  }

  private static void declinedAt(Sentence s, int not, int at, List<Found> found) {
    for (int i = at; i < Math.min(s.to(), at + 4); i++) {
      if (s.is(i, "refusal_comments")) {
        add(s, verbGroup(s, not), i, Commitment.DECLINED_TO_COMMENT, found);
        return;
      }
    }
  }

  /** "No tenía comentarios", "no hará declaraciones": nothing is said, by the noun right after the verb. */
  private static boolean remarks(Sentence s, int from, List<Found> found, int not) {
    int at = from;
    while (s.in(at) && (s.tags()[at] == Tag.ADJ || s.tags()[at] == Tag.DET || s.tags()[at] == Tag.ADV)) {
      at++;
    }
    boolean none = s.is(at, "refusal_remarks");
    if (none) {
      add(s, verbGroup(s, not), at, Commitment.DECLINED_TO_COMMENT, found);
    }
    return none;
  }

  private static boolean isPassive(Sentence s, int verb) {
    int before = verb - 1;
    while (s.in(before) && s.tags()[before] == Tag.ADV) {
      before--;
    }
    return s.is(before, "passive_words");
  }

  /** "Could not be verified", "no pudo verificarse": nobody is said to have tried; what was not verified stands before, or follows. */
  private static void unverified(Sentence s, int first, int last, List<Found> found) {
    int[] subject = s.is(first - 1, "pronouns_thing") ? null : Subjects.left(s, first);
    List<int[]> content = subject == null ? Clauses.rest(s, last + 1) : Clauses.range(s, subject[0], subject[1]);
    found.add(new Found(null, new int[] {first, last}, content, Commitment.COULD_NOT_VERIFY, null, "verify", Found.Form.UNSTATED));
  }

  /** First token of the verb group that ends at {@code token}: auxiliaries, clitics and adverbs before it. */
  private static int verbGroup(Sentence s, int token) {
    int at = token;
    while (at - 1 >= s.from() && (s.tags()[at - 1] == Tag.AUX || s.tags()[at - 1] == Tag.ADV || s.is(at - 1, "refusal_unable")
        || s.is(at - 1, "impersonal_subjects") || s.is(at - 1, "refusal_has") && s.is(at, "refusal_nots"))) {
      at--;
    }
    while (at < token && s.tags()[at] == Tag.ADV) {
      at++;
    }
    return at;
  }

  private static void add(Sentence s, int first, int last, Commitment commitment, List<Found> found) {
    for (Found earlier : found) {
      if (earlier.form() == Found.Form.REFUSAL && earlier.cue()[0] <= last && first <= earlier.cue()[1]) {
        return;
      }
    }
    List<int[]> content = commitment == Commitment.DECLINED_TO_COMMENT ? List.of() : Clauses.rest(s, last + 1);
    String lemma = commitment.name().toLowerCase(java.util.Locale.ROOT);
    List<int[]> parties = parties(s, first);
    if (parties.isEmpty()) {
      found.add(new Found(carriedOver(s, first), new int[] {first, last}, content, commitment, null, lemma, Found.Form.REFUSAL));
    }
    boolean asked = requestFollows(s, last);
    boolean silent = commitment == Commitment.DID_NOT_RESPOND && !asked && !parties.isEmpty();
    if (silent && parties.stream().noneMatch(p -> Sources.looksLikeSource(s, p[0], p[1]))) {
      return;
    }
    for (int[] party : parties) {
      found.add(new Found(party, new int[] {first, last}, content, commitment, null, lemma, Found.Form.REFUSAL));
    }
  }

  /** "The White House and the foreign ministry" are two who did not answer. */
  private static List<int[]> parties(Sentence s, int verb) {
    int[] beforeAside = s.isComma(verb - 1) ? Subjects.left(s, verb) : null;
    int end = verb - 1;
    while (beforeAside == null && s.in(end) && (s.tags()[end] == Tag.ADV || s.isComma(end) && end == verb - 1)) {
      end--;
    }
    int[] subject = Subjects.behindRelative(s, beforeAside != null ? beforeAside : Subjects.left(s, end + 1));
    if (subject == null || s.tags()[Math.max(s.from(), subject[0] - 1)] == Tag.ADP && opensClause(s, subject[0] - 1)) {
      return List.of();
    }
    boolean several = false;
    for (int i = subject[0]; i <= subject[1]; i++) {
      several |= s.is(i, "and_words") || s.is(i, "nor_words");
    }
    List<int[]> out = new java.util.ArrayList<>();
    int from = subject[0];
    for (int i = subject[0]; i <= subject[1]; i++) {
      boolean and = s.is(i, "and_words") || several && s.isComma(i) || s.is(i, "nor_words");
      boolean fresh = and && i + 1 <= subject[1] && (s.tags()[i + 1] == Tag.DET || s.tags()[i + 1] == Tag.PROPN) && i > from
          && properEnough(s, from, i - 1);
      if (fresh) {
        out.add(new int[] {from, i - 1});
        from = i + 1;
      }
    }
    out.add(new int[] {from, subject[1]});
    return out;
  }

  /** "Sobre la pista prefirió no hablar", "que por el momento no tenía comentarios": what a preposition opens the clause with does not speak. */
  private static boolean opensClause(Sentence s, int preposition) {
    return preposition == s.from() || s.is(preposition - 1, "complementisers");
  }

  private static boolean properEnough(Sentence s, int first, int last) {
    return s.tags()[last] == Tag.NOUN && s.tags()[first] == Tag.DET || s.tags()[last] == Tag.PROPN || s.isMark(last, ')')
        || s.is(last, "office_nouns");
  }
}
