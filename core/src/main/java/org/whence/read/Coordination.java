package org.whence.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.read.Stages.Kind;
import org.whence.text.Parse;
import org.whence.text.Parser;
import org.whence.text.Relation;
import org.whence.text.Tag;

/**
 * Where a wording puts forward one thing after another, each a clause with a subject of its own: "the raid began at dawn | and that three men were
 * held". What leans on the clause before it, by a pronoun, a dropped subject, a condition or a verb of saying, is not parted from it.
 */
final class Coordination {

  /** Tokens under which a clause is no part of its own. */
  private static final int SHORTEST = 3;

  /** Clauses that one wording joins. */
  private static final int DEEPEST = 8;

  private static final Set<Relation> SUBJECTS = EnumSet.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.EXPLETIVE);

  /** How a clause hangs on the one it is put beside. */
  private static final Set<Relation> BESIDE = EnumSet.of(Relation.CONJUNCT, Relation.OTHER);

  /** The same behind a comma: after ", but" the parser may take it for a circumstance. */
  private static final Set<Relation> BEHIND_COMMA = EnumSet.of(Relation.CONJUNCT, Relation.OTHER, Relation.ADVERBIAL_CLAUSE);

  private final Sentence s;
  private final Stages stages;
  private final int first;
  private final int last;
  private final boolean together;
  private @Nullable Parse parse;

  private Coordination(Sentence s, int first, int last, boolean together) {
    this.s = s;
    this.stages = Stages.of(s.pack());
    this.first = first;
    this.last = last;
    this.together = together;
  }

  /**
   * First and last token of each part, in text order; the whole where it is one, or where the language has no parser to tell.
   *
   * @param together whether only what is said to be told twice ("that ... and that ...") is told twice: a denial of two things denies them together
   */
  static List<int[]> parts(Sentence s, int first, int last, boolean together) {
    Coordination coordination = new Coordination(s, first, last, together);
    return s.pack().parser() == null || coordination.isConditional() ? List.of(new int[] {first, last}) : coordination.parts();
  }

  private List<int[]> parts() {
    List<int[]> out = new ArrayList<>();
    int start = first;
    for (int i = first + 1; i < last; i++) {
      int next = s.quoted()[i] ? -1 : next(i);
      if (next > 0 && i - start >= SHORTEST && last - next + 1 >= SHORTEST && isParted(start, i, next)) {
        out.add(new int[] {start, i - 1});
        start = next;
        i = next;
      }
    }
    out.add(new int[] {start, last});
    return out;
  }

  /** The first token of what may be a clause of its own, where one may end before token {@code i}; -1 where none does. */
  private int next(int i) {
    boolean mark = s.isComma(i) || s.isMark(i, ';');
    int after = mark ? i + 1 : i;
    if (s.is(after, "clause_joiners")) {
      return after + 1;
    }
    boolean listed = s.isComma(i) && Clauses.opensThat(s, after) && Clauses.opensThat(s, first);
    return listed || s.isMark(i, ';') ? after : -1;
  }

  private boolean isParted(int start, int end, int next) {
    boolean told = Clauses.opensThat(s, next);
    int verb = verb(next);
    if (verb < 0 || together && !told || stages.at(s, Kind.OPENS, start, end - 1) != null || isInside(start, end)) {
      return false;
    }
    if (told && MainClause.find(s, stages, start, end - 1) != null) {
      return true;
    }
    for (int i = next; i < verb; i++) {
      int clause = SUBJECTS.contains(parse().relation(i)) ? parse().head(i) : Parse.NONE;
      if (clause >= verb && clause <= last && hangsBeside(clause, next, start, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows might be told by a word before it and not by the cue: "fears that ... and that ...". */
  private boolean isInside(int start, int end) {
    boolean opening = true;
    for (int i = start; i < end; i++) {
      opening &= Clauses.opensThat(s, i) || s.is(i, "complementisers") || s.tags()[i] == Tag.PUNCT;
      if (!opening && !s.quoted()[i] && s.is(i, "complementisers") && s.tags()[i] == Tag.SCONJ) {
        return true;
      }
    }
    return false;
  }

  /** The finite verb of a clause that begins at a token with its own subject, "that" before it aside; -1 where none begins there. */
  private int verb(int token) {
    int at = token;
    while (at < last && (s.is(at, "complementisers") || Clauses.opensThat(s, at) || s.tags()[at] == Tag.ADV)) {
      at++;
    }
    Tag tag = s.tags()[at];
    boolean named = tag == Tag.DET || tag == Tag.NUM || tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.ADJ || tag == Tag.PRON && isOne(at);
    int end = named ? NounPhrases.rightFrom(s, at) : -1;
    int verb = end < 0 || end == at && tag == Tag.DET || opensBetween(at, end) ? last + 1 : end + 1;
    while (verb < last && (s.tags()[verb] == Tag.ADV || s.is(verb, "negations") || s.tags()[verb] == Tag.PRON && !stages.requiresSubject())) {
      verb++;
    }
    return verb <= last && (s.tags()[verb] == Tag.AUX || s.tags()[verb] == Tag.VERB_FINITE) ? verb : -1;
  }

  private boolean opensBetween(int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (stages.is(s, Kind.OPENS, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pronoun tells by itself whom it means: "nobody", "ninguno". */
  private boolean isOne(int token) {
    return s.is(token, "negations") || s.in(token + 1) && s.tags()[token + 1] == Tag.NOUN;
  }

  /** Whether a clause is put beside the main one of the part before it, beside one that is put beside that, or beside the cue itself. */
  private boolean hangsBeside(int clause, int next, int start, int end) {
    int other = parse().head(clause);
    boolean mark = s.isComma(end) || s.isMark(end, ';');
    if (!(mark ? BEHIND_COMMA : BESIDE).contains(parse().relation(clause)) || other == Parse.NONE || other >= next) {
      return false;
    }
    int main = other;
    for (int depth = 0; depth < DEEPEST && main >= first && parse().head(main) >= first && parse().head(main) <= last; depth++) {
      if (!BESIDE.contains(parse().relation(main))) {
        return false;
      }
      main = parse().head(main);
    }
    return tells(start, end - 1);
  }

  /** Whether a clause that says of whom it tells stands between two tokens; in some languages it need not say so. */
  private boolean tells(int from, int to) {
    for (int i = from; i <= to; i++) {
      int clause = parse().head(i);
      if (SUBJECTS.contains(parse().relation(i)) && clause >= from && clause <= to) {
        return true;
      }
    }
    return !stages.requiresSubject() && MainClause.find(s, stages, from, to) != null;
  }

  /** What hangs on what; read when first asked for, for few wordings might be more than one. */
  private Parse parse() {
    Parse known = parse;
    Parser parser = s.pack().parser();
    if (known == null && parser != null) {
      known = parser.parse(s.tokens(), s.from(), s.to());
      parse = known;
    }
    if (known == null) {
      throw new IllegalStateException("no parser for " + s.pack().tag());
    }
    return known;
  }

  private boolean isConditional() {
    for (int i = first; i <= last; i++) {
      if (stages.at(s, Kind.IF, i, last) != null && !(i == first && s.is(i, "complementisers"))) {
        return true;
      }
    }
    return false;
  }
}
