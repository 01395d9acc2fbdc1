package org.whence.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Position;
import org.whence.model.Span;
import org.whence.text.Relation;
import org.whence.text.Tag;

/**
 * A stance that a clause shows, before it is known whose.
 *
 * @param verb the word that carries it
 * @param subject the word that names whose it is; {@link Clause#NONE} where the clause has none
 * @param proposal what it is about
 */
record Stance(Position.Stand stand, Span cue, int verb, int subject, Span proposal) {
  /** Words looked back over for one that takes a cue's force away. */
  private static final int BACK = 2;

  /** Verbs climbed from a joined one to the one that has the subject. */
  private static final int CLIMBS = 3;

  /** The stance at a place where cues are, by the first of their uses that fits. */
  static @Nullable Stance of(Clause clause, Vocabulary words, List<Vocabulary.Cue> cues, int at) {
    Stance found = null;
    for (Vocabulary.Cue cue : cues) {
      found = found == null ? of(clause, words, cue, at) : found;
    }
    return found;
  }

  /** The stance at a cue; null where it is blocked, passive, or about nothing that can be named. */
  private static @Nullable Stance of(Clause clause, Vocabulary words, Vocabulary.Cue cue, int at) {
    int last = at + cue.words().size() - 1;
    int verb = verb(clause, at, last);
    if (verb == Clause.NONE || isBlocked(clause, words, at, verb) || isPassive(clause, words, verb)) {
      return null;
    }
    Span proposal = proposal(clause, words, cue, at, last);
    return proposal == null ? null : new Stance(cue.stand(), clause.span(at, last), verb, subject(clause, words, verb), proposal);
  }

  /** The last verb of the cue: "rule" of "not rule out". */
  private static int verb(Clause clause, int first, int last) {
    for (int i = last; i >= first; i--) {
      Tag tag = clause.tag(i);
      if (tag.isVerb() && tag != Tag.VERB_GERUND || tag == Tag.VERB_GERUND && clause.child(i, Relation.AUXILIARY) != Clause.NONE) {
        return i;
      }
    }
    return Clause.NONE;
  }

  private static boolean isBlocked(Clause clause, Vocabulary words, int first, int verb) {
    for (int i = Math.max(0, first - BACK); i < first; i++) {
      if (words.is(Vocabulary.Kind.BLOCKERS, clause.folded()[i])) {
        return true;
      }
    }
    for (int i = 0; i < first; i++) {
      Relation relation = clause.relation(i);
      boolean before = relation == Relation.AUXILIARY || relation == Relation.ADVERB || relation == Relation.MARK;
      if (before && clause.head(i) == verb && words.is(Vocabulary.Kind.BLOCKERS, clause.folded()[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassive(Clause clause, Vocabulary words, int verb) {
    boolean modifies = clause.relation(verb) == Relation.NOUN_CLAUSE || clause.relation(verb) == Relation.ADJECTIVE;
    int auxiliary = clause.child(verb, Relation.PASSIVE_AUXILIARY);
    boolean passive = auxiliary != Clause.NONE && !words.is(Vocabulary.Kind.PERFECT, clause.folded()[auxiliary]);
    return modifies || passive || clause.child(verb, Relation.PASSIVE_SUBJECT) != Clause.NONE;
  }

  /** Whose verb it is: its own subject, or that of the verb it is joined to. */
  private static int subject(Clause clause, Vocabulary words, int verb) {
    int at = verb;
    for (int climbs = 0; climbs < CLIMBS && at != Clause.NONE; climbs++) {
      int subject = clause.child(at, Relation.SUBJECT);
      if (subject != Clause.NONE) {
        return subject;
      }
      int head = clause.head(at);
      boolean perfect = head != Clause.NONE && words.is(Vocabulary.Kind.PERFECT, clause.folded()[head]);
      if (clause.tag(at).isVerb() && !perfect && !isJoined(clause, at)) {
        return Clause.NONE;
      }
      at = head;
    }
    return Clause.NONE;
  }

  /** Whether a verb shares the subject of the one it hangs on: "would like a deal but has not ruled out a strike". */
  private static boolean isJoined(Clause clause, int verb) {
    if (clause.relation(verb) == Relation.CONJUNCT || clause.relation(verb) == Relation.OPEN_COMPLEMENT) {
      return true;
    }
    int coordinator = clause.child(verb, Relation.COORDINATOR);
    return coordinator != Clause.NONE && coordinator < verb;
  }

  private static @Nullable Span proposal(Clause clause, Vocabulary words, Vocabulary.Cue cue, int first, int last) {
    int about = about(clause, words, cue, first, last);
    if (about == Clause.NONE || clause.tag(about) == Tag.PRON || !fits(clause, words, cue, about)) {
      return null;
    }
    if (cue.stand() == Position.Stand.DENIES && clause.child(verb(clause, first, last), Relation.INDIRECT_OBJECT) != Clause.NONE) {
      return null;
    }
    int after = last;
    for (int i = about - 1; i > last && clause.tag(about).isVerb(); i--) {
      after = words.is(Vocabulary.Kind.RELATIVE, clause.folded()[i]) ? i - 1 : after;
    }
    for (int i = last + 1; i < about && !cue.preposition().isEmpty(); i++) {
      after = clause.folded()[i].equals(cue.preposition()) && clause.head(i) == about ? i : after;
    }
    boolean infinitive = clause.relation(last + 1) == Relation.MARK && clause.tag(last + 1) == Tag.PART && clause.head(last + 1) == about;
    return !infinitive && words.is(Vocabulary.Kind.BLOCKERS, clause.folded()[last + 1]) ? null : clause.whole(about, after);
  }

  /** The head of what the cue is about: its object, or else its clause; with a preposition, what that leads to. */
  private static int about(Clause clause, Vocabulary words, Vocabulary.Cue cue, int first, int last) {
    int clauseAfter = Clause.NONE;
    for (int i = last + 1; i < clause.size(); i++) {
      int head = clause.head(i);
      Relation relation = clause.relation(i);
      boolean asked = switch (cue.follows()) {
        case CLAUSE -> isAskedOf(clause, i, first, last) || isToldBeside(clause, words, i, first, last);
        case PROPOSAL -> cue.preposition().isEmpty() && isAskedThing(clause, words, i, first, last);
        case ANY, THING -> false;
      };
      if (asked) {
        return i;
      }
      if (head < first || head > last || isAsked(clause, cue, i)) {
        continue;
      }
      if (!cue.preposition().isEmpty()) {
        if (isLedBy(clause, i, cue.preposition())) {
          return i;
        }
      } else if (cue.follows() != Vocabulary.Follows.CLAUSE && (relation == Relation.OBJECT || relation == Relation.NOUN_MODIFIER)) {
        return i;
      } else if (relation == Relation.COMPLEMENT || relation == Relation.OPEN_COMPLEMENT || relation == Relation.NOUN_CLAUSE) {
        clauseAfter = clauseAfter == Clause.NONE ? i : clauseAfter;
      }
    }
    boolean told = clauseAfter != Clause.NONE || !cue.preposition().isEmpty() || cue.follows() == Vocabulary.Follows.CLAUSE;
    return told ? clauseAfter : next(clause, last);
  }

  /** Whether a clause is what a cue is about by its place: it opens with the last word of the cue, or stands after whom the cue is put to. */
  private static boolean isAskedOf(Clause clause, int token, int first, int last) {
    int head = clause.head(token);
    int mark = clause.child(token, Relation.MARK);
    if (head >= first && head <= last) {
      return clause.tag(token).isVerb() && mark == last;
    }
    boolean relative = head > last && clause.relation(token) == Relation.RELATIVE_CLAUSE && clause.head(head) >= first && clause.head(head) <= last;
    return relative && clause.child(head, Relation.CASE) == last + 1 && isParty(clause, head);
  }

  /** Whether a clause that was read as one beside the cue's is what is asked: "ha pedido a Orsel que cierre". */
  private static boolean isToldBeside(Clause clause, Vocabulary words, int token, int first, int last) {
    boolean beside = clause.relation(token) == Relation.CONJUNCT && clause.head(token) >= first && clause.head(token) <= last;
    int opener = clause.child(token, Relation.SUBJECT);
    int party = opener - 1;
    boolean opened = beside && clause.tag(token).isVerb() && opener > last + 1 && words.is(Vocabulary.Kind.RELATIVE, clause.folded()[opener]);
    return opened && clause.head(party) >= first && clause.head(party) <= last && isParty(clause, party);
  }

  /** Whether a thing that can be proposed stands right behind whom it is asked of, whatever it was read as: "pedido al alcalde permiso". */
  private static boolean isAskedThing(Clause clause, Vocabulary words, int token, int first, int last) {
    int party = token - 1;
    boolean behind = party > last + 1 && words.isProposal(clause.folded()[token]) && clause.child(party, Relation.CASE) > last;
    return behind && clause.head(party) >= first && clause.head(party) <= last && isParty(clause, party);
  }

  private static boolean isParty(Clause clause, int token) {
    return clause.relation(token) == Relation.OBLIQUE || isObject(clause, token);
  }

  private static boolean isObject(Clause clause, int token) {
    return clause.relation(token) == Relation.OBJECT || clause.relation(token) == Relation.INDIRECT_OBJECT;
  }

  /** Whether a word says of whom something is asked, and not what: "pedido al alcalde permiso". */
  private static boolean isAsked(Clause clause, Vocabulary.Cue cue, int token) {
    boolean led = isObject(clause, token) && clause.child(token, Relation.CASE) != Clause.NONE;
    return led && cue.follows() == Vocabulary.Follows.PROPOSAL && cue.preposition().isEmpty();
  }

  /** The head of the words right after the cue; {@link Clause#NONE} where a mark stands there. */
  private static int next(Clause clause, int last) {
    int at = last + 1;
    if (at >= clause.size() || clause.tag(at) == Tag.PUNCT || clause.tag(at) == Tag.ADP) {
      return Clause.NONE;
    }
    for (int steps = 0; steps < clause.size() && clause.head(at) > last; steps++) {
      at = clause.head(at);
    }
    return clause.head(at) == Clause.NONE ? Clause.NONE : at;
  }

  private static boolean isLedBy(Clause clause, int token, String preposition) {
    int led = clause.child(token, clause.tag(token).isVerb() ? Relation.MARK : Relation.CASE);
    return led != Clause.NONE && led < token && clause.folded()[led].equals(preposition);
  }

  private static boolean fits(Clause clause, Vocabulary words, Vocabulary.Cue cue, int about) {
    String noun = clause.folded()[about];
    if (cue.stand() == Position.Stand.DENIES && words.is(Vocabulary.Kind.WITHHELD, noun)) {
      return false;
    }
    boolean unproposed = words.is(Vocabulary.Kind.UNPROPOSED, noun);
    return switch (cue.follows()) {
      case ANY -> true;
      case THING -> !unproposed && clause.tag(about) != Tag.PROPN && clause.tag(about) != Tag.NUM && clause.relation(about) != Relation.CONJUNCT;
      case PROPOSAL -> clause.tag(about).isVerb() || words.isProposal(noun);
      case CLAUSE -> clause.tag(about).isVerb() && !unproposed;
    };
  }
}
