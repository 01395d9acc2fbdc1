package org.whence.read;

import org.whence.text.Tag;

/**
 * The auxiliaries, adverbs and negations before a verb.
 *
 * @param low first token of all of them: the subject ends before it
 * @param first first token without leading adverbs: the cue begins here
 */
record VerbGroup(int low, int first, boolean negated, boolean passive, boolean hasAuxiliary, boolean catenative) {

  static VerbGroup before(Sentence s, int verb) {
    int at = verb;
    boolean negated = false;
    boolean passive = false;
    boolean auxiliary = false;
    boolean catenative = false;
    while (at - 1 >= s.from() && !s.quoted()[at - 1]) {
      int token = at - 1;
      if (s.is(token, "negations")) {
        negated = true;
      } else if (s.tags()[token] == Tag.AUX) {
        auxiliary = true;
        passive |= s.is(token, "be_words") && at == verb;
        negated |= s.endsAs(token, "negation_endings");
      } else if (s.phraseTo("catenatives", token) > 1) {
        catenative = true;
        at = token - s.phraseTo("catenatives", token) + 1;
        continue;
      } else if (s.is(token, "unstated") || s.endsAs(token, "adverb_endings") && s.tags()[token] != Tag.NOUN && s.tags()[token] != Tag.PROPN) {
        at--;
        continue;
      } else if (!s.is(token, "clitics") && (s.tags()[token] != Tag.ADV || s.isComma(token - 1) && token - 1 > s.from())) {
        break;
      }
      at--;
    }
    int low = at;
    while (at < verb && !s.is(at, "negations") && (s.tags()[at] == Tag.ADV || s.is(at, "unstated") || s.endsAs(at, "adverb_endings"))) {
      at++;
    }
    return new VerbGroup(low, at, negated, passive, auxiliary, catenative);
  }
}
