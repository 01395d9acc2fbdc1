package org.whence.read;

import org.whence.text.Relation;
import org.whence.text.Tag;

/** Acts told by nouns: "the killing of X by Y", "Y's attack on X", and "Y launched an attack on X", where the verb says little. */
final class NounActs {

  private static final int NONE = Dependents.NONE;

  /** How far behind a noun what hangs on it is looked for. */
  private static final int REACH = 24;

  private final Dependents on;
  private final Sentence s;

  NounActs(Dependents on) {
    this.on = on;
    this.s = on.s;
  }

  /** The act a noun tells; an empty one where it tells none, or leaves in doubt to whom it is done. */
  Roles read(int noun) {
    boolean doneTo = s.is(noun, "deeds_of");
    if (!doneTo && !s.is(noun, "deeds_on")) {
      return new Roles(NONE, noun, NONE, false);
    }
    int affected = hanging(noun, doneTo ? "marks_of" : "marks_on");
    int agent = hanging(noun, "marks_by");
    if (agent == NONE && affected != NONE) {
      agent = hanging(affected, "marks_by");
    }
    if (agent == NONE && affected != NONE) {
      agent = on.possessor(noun);
    }
    if (affected == NONE || isLightened(noun)) {
      return new Roles(NONE, noun, NONE, false);
    }
    return new Roles(agent == NONE ? NONE : behind(agent), noun, affected, on.isDenied(noun));
  }

  /** The noun behind a word that only leads to it: "por parte del ejercito". */
  int behind(int word) {
    int inner = s.is(word, "agent_nouns") ? hanging(word, "marks_of") : NONE;
    return inner == NONE ? word : inner;
  }

  /** "Launched an attack on the town" is an attack: the act of the noun, done by the subject of the verb. */
  Roles lighten(Roles roles) {
    int noun = roles.affected();
    if (noun == NONE || !s.is(roles.action(), "light_verbs") || !s.is(noun, "deeds_on") && !s.is(noun, "deeds_of")) {
      return roles;
    }
    int affected = hanging(noun, s.is(noun, "deeds_of") ? "marks_of" : "marks_on");
    if (affected == NONE) {
      affected = hanging(roles.action(), "marks_on");
    }
    return affected == NONE ? roles : new Roles(roles.agent(), noun, affected, roles.negated());
  }

  private boolean isLightened(int noun) {
    int verb = on.parse.head(noun);
    return verb != NONE && on.isVerb(verb) && s.is(verb, "light_verbs") && (on.object(verb) == noun || on.parse.is(noun, Relation.PASSIVE_SUBJECT));
  }

  /** The noun that hangs on a word behind it by a preposition of the class. */
  private int hanging(int word, String prepositions) {
    for (int i = word + 1; i < Math.min(on.parse.to(), word + REACH); i++) {
      int preposition = on.parse.head(i) == word ? on.preposition(i) : NONE;
      if (preposition != NONE && s.is(preposition, prepositions) && on.parse.tag(i) != Tag.NUM) {
        return i;
      }
    }
    return NONE;
  }
}
