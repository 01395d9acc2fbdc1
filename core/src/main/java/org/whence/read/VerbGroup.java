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
      String word = s.folded()[token];
      if (s.is(token, "negations")) {
        negated = true;
      } else if (s.tags()[token] == Tag.AUX) {
        auxiliary = true;
        passive |= isBe(word) && at == verb;
        negated |= word.endsWith("n't");
      } else if (s.pack().isSpanish() && isClitic(word)) {
        passive |= false;
      } else if (word.equals("to") && catenativeBefore(s, token)) {
        catenative = true;
        at = token - (s.folded()[token - 1].equals("on") ? 2 : 1);
        continue;
      } else if (s.is(token, "unstated") || word.endsWith("ly") && s.tags()[token] != Tag.NOUN && s.tags()[token] != Tag.PROPN) {
        at--;
        continue;
      } else if (s.tags()[token] != Tag.ADV || s.isComma(token - 1) && token - 1 > s.from()) {
        break;
      }
      at--;
    }
    int low = at;
    while (at < verb && !s.is(at, "negations") && (s.tags()[at] == Tag.ADV || s.is(at, "unstated") || s.folded()[at].endsWith("ly"))) {
      at++;
    }
    return new VerbGroup(low, at, negated, passive, auxiliary, catenative);
  }

  private static boolean isBe(String word) {
    return word.equals("is") || word.equals("are") || word.equals("was") || word.equals("were") || word.equals("been") || word.equals("be")
        || word.equals("being")
        || word.equals("fue") || word.equals("fueron") || word.equals("sido") || word.equals("es") || word.equals("son") || word.equals("era");
  }

  private static boolean isClitic(String word) {
    return word.equals("le") || word.equals("les") || word.equals("lo") || word.equals("la") || word.equals("se") || word.equals("nos")
        || word.equals("los") || word.equals("las") || word.equals("me");
  }

  private static boolean catenativeBefore(Sentence s, int to) {
    if (!s.in(to - 1)) {
      return false;
    }
    String word = s.folded()[to - 1];
    return word.equals("on") && s.in(to - 2) && (s.folded()[to - 2].equals("went") || s.folded()[to - 2].equals("goes"))
        || word.equals("continued") || word.equals("continues")
        || word.equals("sought") || word.equals("appeared") || word.equals("seemed");
  }
}
