package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.read.Stages.Kind;
import org.whence.text.Tag;

/**
 * The clause of a wording that tells its main action: not the one that "if" or "after" opens, nor one that "which" does.
 *
 * @param begin first token of its subject
 * @param verb first token of its verb group
 */
record MainClause(int begin, int verb) {

  /** The main clause between two tokens; null where no finite verb stands there. */
  static @Nullable MainClause find(Sentence s, Stages stages, int first, int last) {
    int begin = first;
    boolean relative = false;
    for (int i = first; i <= last; i++) {
      boolean starts = i == first || s.isComma(i - 1);
      if (starts && opens(s, stages, i, last)) {
        int comma = comma(s, i, last);
        if (comma > 0) {
          begin = comma + 1;
          i = comma;
          continue;
        }
      } else if (i > first && s.is(i, "relatives") && (s.isComma(i - 1) || s.tags()[i - 1].isNominal() || s.tags()[i - 1] == Tag.ADJ)) {
        int comma = s.isComma(i - 1) ? comma(s, i, last) : 0;
        relative = comma == 0;
        i = Math.max(i, comma);
      } else if (finite(s, stages, i, last) && !(i == begin && s.tags()[i] != Tag.AUX && stages.requiresSubject())) {
        if (!relative) {
          return new MainClause(begin, i);
        }
        relative = false;
        i = group(s, i, last);
      }
    }
    return null;
  }

  /** The first word after a noun that the lists know as a verb, whatever the tagger takes it for; null where none stands there. */
  static @Nullable MainClause known(Sentence s, Stages stages, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (stages.at(s, Kind.VERB, i, last) != null && (s.tags()[i - 1].isNominal() || s.tags()[i - 1] == Tag.ADV)) {
        return new MainClause(first, i);
      }
    }
    return null;
  }

  /** The first word that the tagger takes for a finite verb, in whatever clause; null where there is none. */
  static @Nullable MainClause any(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (s.tags()[i] == Tag.AUX || s.tags()[i] == Tag.VERB_FINITE) {
        return new MainClause(first, i);
      }
    }
    return null;
  }

  private static boolean opens(Sentence s, Stages stages, int token, int last) {
    return stages.at(s, Kind.OPENS, token, last) != null;
  }

  private static int comma(Sentence s, int from, int last) {
    for (int i = from + 1; i < last; i++) {
      if (s.isComma(i) && s.quoted()[i] == s.quoted()[from]) {
        return i;
      }
    }
    return 0;
  }

  private static boolean finite(Sentence s, Stages stages, int token, int last) {
    Tag tag = s.tags()[token];
    if (tag == Tag.AUX || tag == Tag.VERB_FINITE) {
      return tag != Tag.AUX || token == s.from() || s.tags()[token - 1] != Tag.PART || stages.is(s, Kind.NOT, token - 1);
    }
    boolean other = tag == Tag.NOUN || tag == Tag.PROPN || token == last || !s.tags()[token + 1].isVerb();
    return !other && stages.is(s, Kind.MODAL, token);
  }

  /** Last token of the verb group that begins at a token. */
  private static int group(Sentence s, int from, int last) {
    int at = from;
    while (at < last && (s.tags()[at] == Tag.AUX || s.tags()[at] == Tag.ADV || s.is(at, "negations"))) {
      at++;
    }
    return at > from && !s.tags()[at].isVerb() ? at - 1 : at;
  }
}
