package org.whence.overview;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Span;
import org.whence.text.Fold;
import org.whence.text.Parse;
import org.whence.text.Parser;
import org.whence.text.Relation;
import org.whence.text.Tag;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** A sentence with what hangs on what in it, parsed when first asked for. */
final class Clause {
  static final int NONE = Parse.NONE;

  /** What makes one phrase of a noun and the words around it. */
  private static final Set<Relation> OF_PHRASE =
      EnumSet.of(
          Relation.DETERMINER, Relation.ADJECTIVE, Relation.COMPOUND, Relation.FLAT, Relation.NOUN_MODIFIER, Relation.POSSESSOR, Relation.CASE,
          Relation.NUMBER, Relation.CONJUNCT, Relation.COORDINATOR, Relation.APPOSITION);

  /** Words of a phrase: more are a clause that was taken for one. */
  private static final int LONGEST = 40;

  /** Steps from a word to the head of its phrase. */
  private static final int DEEPEST = 12;

  private final Article article;
  private final Tokens tokens;
  private final String[] folded;
  private final Parser parser;
  private @Nullable Parse parse;

  Clause(Article article, Span sentence, Parser parser) {
    this.article = article;
    this.parser = parser;
    tokens = Tokenizer.tokens(article.text(), sentence.begin(), sentence.end());
    folded = new String[tokens.size()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Fold.fold(tokens.word(i));
    }
  }

  String[] folded() {
    return folded;
  }

  int size() {
    return folded.length;
  }

  private Parse parse() {
    if (parse == null) {
      parse = parser.parse(tokens, 0, tokens.size());
    }
    return parse;
  }

  Tag tag(int token) {
    return parse().tag(token);
  }

  Relation relation(int token) {
    return parse().relation(token);
  }

  int head(int token) {
    return parse().head(token);
  }

  /** The first word that is this to another; {@link #NONE} where none is. */
  int child(int of, Relation relation) {
    for (int i = 0; i < folded.length; i++) {
      if (head(i) == of && relation(i) == relation) {
        return i;
      }
    }
    return NONE;
  }

  Span span(int first, int last) {
    return article.span(tokens.begin(first), tokens.end(last));
  }

  /** Whether a word hangs on another, by any number of steps. */
  private boolean hangsOn(int token, int head) {
    int at = token;
    for (int depth = 0; depth < DEEPEST && at != NONE; depth++) {
      if (at == head) {
        return true;
      }
      at = head(at);
    }
    return false;
  }

  /** All words in a row that hang on a head, from the first after {@code after}, without marks at the ends. */
  @Nullable Span whole(int head, int after) {
    int first = head;
    while (first - 1 > after && head - first < LONGEST && hangsOn(first - 1, head)) {
      first--;
    }
    int last = head;
    while (last + 1 < folded.length && last - head < LONGEST && hangsOn(last + 1, head)) {
      last++;
    }
    return trimmed(first, tail(last));
  }

  /** The end of a phrase whose next word belongs to it by its looks, where the parser hung that elsewhere: "military" of "military intervention". */
  private int tail(int from) {
    int last = from;
    while (last + 1 < folded.length && (tag(last + 1) == Tag.NOUN || tag(last + 1) == Tag.ADV) && !isMark(last)) {
      last++;
    }
    int object = last + 2 < folded.length && tag(last) == Tag.NOUN && isLead(last + 1) ? head(last + 1) : NONE;
    if (object <= last + 1) {
      return last;
    }
    while (last + 1 < folded.length && last - from < LONGEST && (last < object || hangsOn(last + 1, object))) {
      last++;
    }
    return last;
  }

  /** Whether a word leads to what a noun before it is for: "permission to dredge", "a request for help". */
  private boolean isLead(int token) {
    int object = head(token);
    if (object == NONE || tag(token) != Tag.ADP && tag(token) != Tag.PART) {
      return false;
    }
    boolean noun = relation(object) == Relation.NOUN_MODIFIER || relation(object) == Relation.OBLIQUE;
    boolean verb = tag(object).isVerb() && relation(token) == Relation.MARK;
    return noun && relation(token) == Relation.CASE || verb;
  }

  /** A noun with the words that make its phrase, without clauses and asides. */
  @Nullable Span phrase(int head) {
    int first = head;
    while (first > 0 && head - first < LONGEST && isOfPhrase(first - 1, head)) {
      first--;
    }
    int last = head;
    while (last + 1 < folded.length && last - head < LONGEST && isOfPhrase(last + 1, head)) {
      last++;
    }
    return trimmed(first, last);
  }

  private boolean isOfPhrase(int token, int head) {
    int at = token;
    for (int depth = 0; depth < DEEPEST && at != NONE; depth++) {
      if (at == head) {
        return true;
      }
      if (!OF_PHRASE.contains(relation(at)) || relation(at) == Relation.CONJUNCT && tag(at).isVerb()) {
        return false;
      }
      at = head(at);
    }
    return false;
  }

  private @Nullable Span trimmed(int from, int to) {
    int first = from;
    int last = to;
    while (first <= last && (isMark(first) || tag(first) == Tag.CCONJ)) {
      first++;
    }
    while (last >= first && (isMark(last) || tag(last) == Tag.CCONJ || tag(last) == Tag.ADP)) {
      last--;
    }
    return first > last ? null : span(first, last);
  }

  private boolean isMark(int token) {
    return tokens.kind(token) == Tokens.Kind.PUNCTUATION;
  }
}
