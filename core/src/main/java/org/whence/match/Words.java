package org.whence.match;

import java.util.ArrayList;
import java.util.List;
import org.whence.text.Fold;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** A text as words in their normal form with their places. */
final class Words {

  /** A word of a text. */
  record Word(String norm, int begin, int end, boolean capital, boolean number) {}

  private Words() {}

  static boolean common(String norm) {
    return norm.length() < 4;
  }

  static List<Word> of(String text, int begin, int end) {
    List<Word> out = new ArrayList<>();
    Tokens tokens = Tokenizer.tokens(text, begin, end);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) != Tokens.Kind.PUNCTUATION) {
        out.add(new Word(Fold.fold(tokens.word(i)), tokens.begin(i), tokens.end(i), tokens.isCapitalised(i), !tokens.isWord(i)));
      }
    }
    return out;
  }
}
