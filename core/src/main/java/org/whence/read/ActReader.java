package org.whence.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.whence.model.Language;
import org.whence.model.Role;
import org.whence.text.Fold;
import org.whence.text.Parse;
import org.whence.text.Relation;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/**
 * Reads who does what to whom off the parse of a sentence: what a verb's own subject, object and agent say, and what its clause takes over from the
 * one it hangs on. Nouns of action tell acts too, where their prepositions leave no doubt.
 */
public final class ActReader {

  private static final int NONE = Dependents.NONE;

  private static final Roles NOBODY = new Roles(NONE, NONE, NONE, false);

  /** Clauses through which a subject is handed down. */
  private static final int DEEPEST = 8;

  private final Sentence s;
  private final Parse parse;
  private final Dependents on;

  private ActReader(Sentence s, Parse parse) {
    this.s = s;
    this.parse = parse;
    this.on = new Dependents(s, parse);
  }

  /** The acts of one sentence of a text in a language, given what hangs on what in it, in text order. */
  public static List<Roles> read(Language language, Tokens tokens, Parse parse) {
    String[] folded = new String[tokens.size()];
    Tag[] tags = new Tag[folded.length];
    Arrays.fill(tags, Tag.OTHER);
    Arrays.fill(folded, "");
    for (int i = parse.from(); i < parse.to(); i++) {
      folded[i] = Fold.fold(tokens.word(i));
      tags[i] = parse.tag(i);
    }
    LanguagePack pack = LanguagePack.of(language);
    Sentence s = new Sentence(
        pack, Role.BODY, tokens, tags, folded, pack.listed(folded), Marks.quoted(tokens), parse.from(), parse.to(), Set.of());
    return read(s, parse);
  }

  /** The acts of a sentence in text order. */
  static List<Roles> read(Sentence s, Parse parse) {
    ActReader reader = new ActReader(s, parse);
    NounActs nouns = new NounActs(reader.on);
    List<Roles> out = new ArrayList<>();
    for (int i = parse.from(); i < parse.to(); i++) {
      Roles roles = reader.on.isVerb(i) ? reader.verb(i, nouns) : NOBODY;
      if (roles.isEmpty() && (parse.tag(i) == Tag.NOUN || parse.tag(i) == Tag.VERB_GERUND)) {
        roles = nouns.read(i);
      }
      if (!roles.isEmpty()) {
        out.add(roles);
      }
    }
    return out;
  }

  private Roles verb(int verb, NounActs nouns) {
    boolean passive = isPassive(verb);
    int subject = subject(verb, 0);
    int by = passive && on.agent(verb) == NONE ? on.markedAgent(verb) : on.agent(verb);
    int agent = by != NONE ? nouns.behind(by) : passive ? NONE : subject;
    int affected = passive ? subject : object(verb);
    if (affected == agent || affected != NONE && parse.tag(affected) == Tag.VERB_GERUND) {
      affected = NONE;
    }
    boolean denied = on.isDenied(verb) || on.isDenied(agent) || on.isDenied(affected);
    return nouns.lighten(new Roles(agent, verb, affected, denied));
  }

  private boolean isPassive(int verb) {
    if (on.isMarkedPassive(verb)) {
      return true;
    }
    if (on.isReflexive(verb)) {
      return on.object(verb) == NONE && on.subject(verb) > verb && !isSomebody(on.subject(verb));
    }
    boolean bare = parse.tag(verb) == Tag.VERB_PARTICIPLE && !on.hasAuxiliary(verb) && on.subject(verb) == NONE;
    int clause = parse.is(verb, Relation.CONJUNCT) ? parse.head(verb) : verb;
    boolean shared = clause != verb && clause != NONE && on.isMarkedPassive(clause);
    return bare && (shared || parse.is(clause, Relation.NOUN_CLAUSE) || parse.is(clause, Relation.ADVERBIAL_CLAUSE));
  }

  /** A name or a person: "se reunió el ministro" is no passive. */
  private boolean isSomebody(int word) {
    return s.tokens().isCapitalised(word) || parse.tag(word) == Tag.PRON || s.is(word, "person_nouns") || s.is(word, "titles");
  }

  /** Who or what the clause of a verb is about, its own or taken over. */
  private int subject(int verb, int depth) {
    int own = on.subject(verb);
    int head = parse.head(verb);
    if (own != NONE) {
      return parse.is(verb, Relation.RELATIVE_CLAUSE) && s.is(own, "relatives") ? head : own;
    }
    if (depth > DEEPEST || head == NONE) {
      return NONE;
    }
    if (parse.is(verb, Relation.CONJUNCT)) {
      return on.isVerb(head) ? subject(head, depth + 1) : NONE;
    }
    if (parse.is(verb, Relation.OPEN_COMPLEMENT)) {
      return controller(verb, head, depth);
    }
    if (parse.is(verb, Relation.RELATIVE_CLAUSE)) {
      return on.object(verb) != NONE && s.is(on.object(verb), "relatives") ? NONE : head;
    }
    return parse.tag(verb) == Tag.VERB_FINITE || on.hasAuxiliary(verb) ? NONE : ofBareVerb(verb, head, depth);
  }

  /** Who a participle or gerund is about: "with the army's supporting", "officers accompanying them". */
  private int ofBareVerb(int verb, int head, int depth) {
    if (on.possessor(verb) != NONE || on.ownerBefore(verb) != NONE) {
      return on.possessor(verb) != NONE ? on.possessor(verb) : on.ownerBefore(verb);
    }
    if (parse.is(verb, Relation.ADVERBIAL_CLAUSE)) {
      return subject(head, depth + 1);
    }
    return parse.is(verb, Relation.NOUN_CLAUSE) && parse.tag(verb) != Tag.VERB_INFINITIVE ? head : NONE;
  }

  /** "Ordered the army to leave": whom the verb above acts on, else whom it is about. */
  private int controller(int verb, int head, int depth) {
    if (!on.isVerb(head)) {
      return subject(head, depth + 1);
    }
    int object = on.object(head) != NONE ? on.object(head) : on.indirectObject(head);
    return object != NONE && object < verb ? object : subject(head, depth + 1);
  }

  private int object(int verb) {
    int own = on.object(verb);
    boolean relative = parse.is(verb, Relation.RELATIVE_CLAUSE);
    if (own != NONE) {
      return relative && s.is(own, "relatives") ? parse.head(verb) : own;
    }
    int subject = on.subject(verb);
    boolean gap = relative && subject != NONE && !s.is(subject, "relatives") && !on.hasCircumstance(verb);
    return gap ? parse.head(verb) : NONE;
  }
}
