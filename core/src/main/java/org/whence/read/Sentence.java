package org.whence.read;

import java.util.List;
import java.util.Set;
import org.whence.model.Role;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/**
 * One sentence as the rules see it: a window on its block's tokens. Token indices are those of the block.
 *
 * @param folded normal form of each token of the block
 * @param listed whether some closed class of the language knows a token
 * @param quoted whether a token of the block lies inside quotation marks, marks excluded
 * @param from first token
 * @param to one past the last token
 * @param outlets normal forms of the outlets the article names
 */
record Sentence(
    LanguagePack pack, Role role, Tokens tokens, Tag[] tags, String[] folded, boolean[] listed, boolean[] quoted, int from, int to,
    Set<String> outlets) {

  Sentence naming(Set<String> names) {
    return new Sentence(pack, role, tokens, tags, folded, listed, quoted, from, to, names);
  }

  /** Whether a phrase of the class ends at a token. */
  boolean phraseEndsAt(String wordClass, int last) {
    return phraseTo(wordClass, last) > 0;
  }

  /** How many tokens a phrase of the class has that ends at a token; 0 where none does. */
  int phraseTo(String wordClass, int last) {
    for (int begin = Math.max(from, last - 3); begin <= last && last < to; begin++) {
      if (pack.phraseAt(wordClass, this, begin) == last - begin + 1) {
        return last - begin + 1;
      }
    }
    return 0;
  }

  boolean matches(int at, List<String> words) {
    if (at < from || at + words.size() > to) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!folded[at + i].equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean is(int token, String wordClass) {
    return token >= from && token < to && listed[token] && pack.is(wordClass, folded[token]);
  }

  /** Whether a token is a word of time: "Monday", "ayer". */
  boolean isTime(int token) {
    return is(token, "time_adjuncts") && !(token > from && pack.has(Trait.TIMES_IN_SMALL_LETTERS) && tokens.isCapitalised(token));
  }

  boolean endsAs(int token, String endings) {
    return token >= from && token < to && pack.endsAs(endings, folded[token]);
  }

  boolean isMark(int token, char mark) {
    return token >= from && token < to && tokens.kind(token) == Tokens.Kind.PUNCTUATION && tokens.firstChar(token) == mark;
  }

  boolean isComma(int token) {
    return isMark(token, ',');
  }

  boolean isDash(int token) {
    return isMark(token, '\u2014') || isMark(token, '\u2013') || isMark(token, '-');
  }

  boolean isQuoteMark(int token) {
    return token >= from && token < to && Marks.isQuote(tokens, token);
  }

  boolean isStop(int token) {
    return isMark(token, '.') || isMark(token, '!') || isMark(token, '?') || isMark(token, '\u2026');
  }

  boolean in(int token) {
    return token >= from && token < to;
  }

  int begin(int token) {
    return tokens.begin(token);
  }

  int end(int token) {
    return tokens.end(token);
  }

  int begin() {
    return tokens.begin(from);
  }

  int end() {
    return tokens.end(to - 1);
  }

  String words(int first, int last) {
    return tokens.text().substring(tokens.begin(first), tokens.end(last));
  }

  /** One past the last token that is not a full stop at the sentence's end. */
  int contentEnd() {
    int end = to;
    while (end > from && isStop(end - 1)) {
      end--;
    }
    return end;
  }
}
