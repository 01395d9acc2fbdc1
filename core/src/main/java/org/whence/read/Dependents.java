package org.whence.read;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.whence.text.Parse;
import org.whence.text.Relation;
import org.whence.text.Tag;

/** What hangs on each word of a parsed sentence, gathered in one pass: the first subject, object, agent and possessor, and how a verb is marked. */
final class Dependents {

  /** No such word. */
  static final int NONE = Parse.NONE;

  /** What a word is to its head where it tells of no act itself, whatever its class. */
  private static final Set<Relation> BESIDE_A_VERB =
      EnumSet.of(
          Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA, Relation.CASE, Relation.MARK, Relation.FLAT, Relation.COMPOUND,
          Relation.ADJECTIVE, Relation.PUNCTUATION, Relation.COORDINATOR);

  private static final int PASSIVE = 1;
  private static final int AUXILIARY = 2;
  private static final int NEGATED = 4;
  private static final int REFLEXIVE = 8;
  private static final int CIRCUMSTANCE = 16;

  final Sentence s;
  final Parse parse;
  private final int[] subject;
  private final int[] object;
  private final int[] indirect;
  private final int[] agent;
  private final int[] marked;
  private final int[] possessor;
  private final int[] preposition;
  private final int[] marks;

  Dependents(Sentence s, Parse parse) {
    this.s = s;
    this.parse = parse;
    int n = parse.to() - parse.from();
    subject = none(n);
    object = none(n);
    indirect = none(n);
    agent = none(n);
    marked = none(n);
    possessor = none(n);
    preposition = none(n);
    marks = new int[n];
    for (int i = parse.from(); i < parse.to(); i++) {
      if (parse.head(i) != NONE) {
        hang(i, parse.head(i) - parse.from());
      }
    }
    for (int i = parse.from(); i < parse.to(); i++) {
      int head = parse.head(i) - parse.from();
      if (parse.head(i) != NONE && isMarkedAgent(i)) {
        first(marked, head, i);
      } else if (parse.head(i) != NONE && isMarkedObject(i)) {
        first(object, head, i);
      }
    }
  }

  private static int[] none(int n) {
    int[] array = new int[n];
    Arrays.fill(array, NONE);
    return array;
  }

  private void hang(int word, int head) {
    Relation relation = parse.relation(word);
    switch (relation) {
      case SUBJECT, PASSIVE_SUBJECT -> first(subject, head, word);
      case OBJECT -> object(word, head);
      case INDIRECT_OBJECT -> first(indirect, head, word);
      case AGENT -> first(agent, head, word);
      case POSSESSOR -> first(possessor, head, word);
      case CASE -> first(preposition, head, word);
      case AUXILIARY, PASSIVE_AUXILIARY -> marks[head] |= AUXILIARY | (s.folded()[word].endsWith("n't") ? NEGATED : 0);
      case EXPLETIVE -> marks[head] |= s.is(word, "reflexives") ? REFLEXIVE : 0;
      case OBLIQUE, COMPLEMENT, OPEN_COMPLEMENT -> marks[head] |= CIRCUMSTANCE;
      case ADVERB, DETERMINER -> marks[head] |= s.is(word, "denials") ? NEGATED : 0;
      case ROOT, CLAUSE_AS_SUBJECT, ADVERBIAL_CLAUSE, NOUN_CLAUSE, RELATIVE_CLAUSE, NOUN_MODIFIER, ADJECTIVE, APPOSITION, CONJUNCT, COORDINATOR,
          MARK, COPULA, FLAT, COMPOUND, NUMBER, PUNCTUATION, OTHER -> { }
    }
    if (relation == Relation.PASSIVE_SUBJECT || relation == Relation.PASSIVE_AUXILIARY || relation == Relation.AGENT) {
      marks[head] |= PASSIVE;
    }
  }

  private void object(int word, int head) {
    if (s.is(word, "reflexives")) {
      marks[head] |= REFLEXIVE;
    } else {
      first(object, head, word);
    }
  }

  private static void first(int[] of, int head, int word) {
    if (of[head] == NONE) {
      of[head] = word;
    }
  }

  int subject(int word) {
    return subject[word - parse.from()];
  }

  int object(int word) {
    return object[word - parse.from()];
  }

  int indirectObject(int word) {
    return indirect[word - parse.from()];
  }

  int agent(int word) {
    return agent[word - parse.from()];
  }

  /** "By the guards" on a passive, where the parser did not see that it is who acts: no time, no deed. */
  int markedAgent(int word) {
    return marked[word - parse.from()];
  }

  /** "Mató a dos hombres": somebody that a preposition marks as acted on, where the verb has no other object. */
  private boolean isMarkedObject(int word) {
    int mark = preposition(word);
    boolean somebody = s.is(word, "person_nouns") || s.is(word, "group_nouns");
    return somebody && parse.is(word, Relation.OBLIQUE) && mark != NONE && s.is(mark, "marks_object");
  }

  private boolean isMarkedAgent(int word) {
    int by = preposition(word);
    boolean time = parse.tag(word) == Tag.NUM || s.is(word, "time_adjuncts");
    return by != NONE && s.is(by, "marks_by") && !time && !parse.tag(word).isVerb() && !s.is(word, "deeds_of") && !s.is(word, "deeds_on");
  }

  int possessor(int word) {
    return possessor[word - parse.from()];
  }

  /** Whose doing a gerund is by the possessive right before it: "with Alder's supporting". */
  int ownerBefore(int verb) {
    boolean owned = verb - 2 >= parse.from() && parse.tag(verb) == Tag.VERB_GERUND && s.folded()[verb - 1].startsWith("'");
    return owned ? verb - 2 : NONE;
  }

  /** The preposition of a noun: "by", "against". */
  int preposition(int word) {
    return preposition[word - parse.from()];
  }

  boolean isMarkedPassive(int verb) {
    return (marks[verb - parse.from()] & PASSIVE) != 0;
  }

  boolean hasAuxiliary(int verb) {
    return (marks[verb - parse.from()] & AUXILIARY) != 0;
  }

  /** Whether a word of denial hangs on a verb or a noun: "did not", "no soldier". */
  boolean isDenied(int word) {
    return word != NONE && (marks[word - parse.from()] & NEGATED) != 0;
  }

  boolean isReflexive(int verb) {
    return (marks[verb - parse.from()] & REFLEXIVE) != 0;
  }

  /** Whether more than subject and object hangs on a verb: a prepositional phrase or a clause. */
  boolean hasCircumstance(int verb) {
    return (marks[verb - parse.from()] & CIRCUMSTANCE) != 0;
  }

  boolean isVerb(int token) {
    Tag tag = parse.tag(token);
    return !BESIDE_A_VERB.contains(parse.relation(token)) && (tag.isVerb() || tag == Tag.AUX && object(token) != NONE);
  }
}
